package dev.reeve.interchange.script;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.interchange.script.Needed.Expected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Steps that make, change and remove roles and their entries: parents first where something comes, children where it goes. */
record RoleSteps(Sides sides, Steps steps) {

    private static final String BUILT_IN =
            "it ships with Exchange and can't be changed; which version or update the" + " system has decides it.";
    private static final String UNSCOPED = "UnScopedTopLevel";

    private static Command get(String name) {
        return Command.on("Get-ManagementRole", name);
    }

    /** Takes away roles that are made again, children first, after their assignments. */
    void clear() {
        Set<ObjectId> done = new HashSet<>();
        for (ManagementRole root : byDepth(sides.before(), sides.replaced(ManagementRole.class))) {
            if (done.contains(root.id())) {
                continue;
            }
            Needed other = isOther(root);
            List<ManagementRole> tree = tree(root);
            for (ManagementRole role : tree.reversed()) {
                done.add(role.id());
                Sides.sorted(sides.before()
                                .all(RoleAssignment.class)
                                .filter(assignment -> assignment.role().equals(role.id())))
                        .forEach(assignment -> AssignmentSteps.clear(steps, assignment, other));
                steps.add(
                        "Remove the role '" + role.name() + "', to make it again",
                        role.id().equals(root.id())
                                ? other
                                : new Needed.Both(other, new Needed.Present(get(role.name()))),
                        removal(role));
            }
        }
    }

    private Needed isOther(ManagementRole was) {
        ManagementRole is = sides.after().find(was.id(), ManagementRole.class).orElseThrow();
        return was.name().equals(is.name())
                ? new Needed.Otherwise(
                        get(was.name()),
                        List.of(new Expected(
                                "Parent", is.parent().map(sides::name).orElse(""))))
                : new Needed.Present(get(was.name()));
    }

    private List<ManagementRole> tree(ManagementRole root) {
        List<ManagementRole> tree = new ArrayList<>(List.of(root));
        for (int i = 0; i < tree.size(); i++) {
            ObjectId parent = tree.get(i).id();
            tree.addAll(Sides.sorted(sides.before()
                    .all(ManagementRole.class)
                    .filter(role -> role.parent().filter(parent::equals).isPresent())));
        }
        return tree;
    }

    private static Command removal(ManagementRole role) {
        Command remove = Command.on("Remove-ManagementRole", role.name());
        return role.isUnscoped() ? remove.switched(UNSCOPED) : remove;
    }

    /** Makes roles and gives entries and parameters, parents first. */
    void give() {
        List<ManagementRole> given = new ArrayList<>(sides.made(ManagementRole.class));
        sides.kept(ManagementRole.class).forEach(pair -> given.add(pair.after()));
        for (ManagementRole role : byDepth(sides.after(), given)) {
            Optional<ManagementRole> was = sides.before().find(role.id(), ManagementRole.class);
            if (was.isEmpty() || sides.isReplaced(role.id())) {
                make(role);
            } else if (isOurs(was.get(), role)) {
                add(was.get(), role);
            }
        }
    }

    private boolean isOurs(ManagementRole was, ManagementRole is) {
        if ((was.builtIn() || is.builtIn()) && !was.entries().equals(is.entries())) {
            steps.unexpressed("role " + is.name(), "its entries differ, and " + BUILT_IN);
        }
        return !was.builtIn() && !is.builtIn();
    }

    private void make(ManagementRole role) {
        Optional<ManagementRole> parent =
                role.parent().flatMap(id -> sides.after().find(id, ManagementRole.class));
        if (role.builtIn() || (parent.isEmpty() && !role.isUnscoped())) {
            steps.unexpressed("role " + role.name(), "is not there, and " + BUILT_IN);
            return;
        }
        Command make = Command.of("New-ManagementRole").with("Name", role.name());
        make = parent.isPresent() ? make.with("Parent", parent.get().name()) : make.switched(UNSCOPED);
        if (!role.description().isBlank()) {
            make = make.with("Description", role.description());
        }
        steps.make("Make the role '" + role.name() + "'", get(role.name()), make);
        if (parent.isEmpty()) {
            role.entries().values().forEach(entry -> add(role, entry));
            return;
        }
        // A new role has all that its parent has: what is not wanted goes before anybody holds it.
        List<String> keep = List.copyOf(role.entries().keySet());
        Map<String, Set<String>> inherited = inherited(parent.get());
        List<String> surplus = inherited.keySet().stream()
                .filter(entry -> role.entry(entry).isEmpty())
                .toList();
        if (!surplus.isEmpty()) {
            steps.add(
                    "Take what is not wanted from the role '" + role.name() + "'",
                    new Needed.Beyond(entries(role), keep, surplus),
                    Command.of("Remove-ManagementRoleEntry").onItem(role.name() + "\\"));
        }
        for (RoleEntry entry : role.entries().values()) {
            boolean whole = entry.parameters().equals(inherited.get(entry.name()));
            if (!whole) {
                steps.add(
                        "Leave '" + identity(role, entry) + "' with its parameters",
                        new Needed.Unlike(parameters(role, entry), List.copyOf(entry.parameters())),
                        unscoped(
                                role,
                                Command.on("Set-ManagementRoleEntry", identity(role, entry))
                                        .with("Parameters", List.copyOf(entry.parameters()))));
            }
        }
    }

    /** The entries and parameters of a role once all is given and nothing is taken yet. */
    private Map<String, Set<String>> inherited(ManagementRole parent) {
        Map<String, Set<String>> inherited = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Stream<ManagementRole> was = sides.isReplaced(parent.id())
                ? Stream.empty()
                : sides.before().find(parent.id(), ManagementRole.class).stream();
        Stream.concat(was, Stream.of(parent))
                .flatMap(role -> role.entries().values().stream())
                .forEach(entry -> inherited
                        .computeIfAbsent(entry.name(), _ -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                        .addAll(entry.parameters()));
        return inherited;
    }

    private void add(ManagementRole was, ManagementRole is) {
        for (RoleEntry entry : is.entries().values()) {
            Optional<RoleEntry> old = was.entry(entry.name());
            if (old.isEmpty()) {
                add(is, entry);
                continue;
            }
            List<String> come = missing(old.get().parameters(), entry.parameters());
            if (!come.isEmpty()) {
                steps.each(
                        "Add parameters to '" + identity(is, entry) + "'",
                        come,
                        Needed.Lacking::new,
                        parameters(is, entry),
                        unscoped(
                                is,
                                Command.on("Set-ManagementRoleEntry", identity(is, entry))
                                        .withItem("Parameters")
                                        .switched("AddParameter")));
            }
        }
    }

    private void add(ManagementRole role, RoleEntry entry) {
        String identity = identity(role, entry);
        Command add =
                Command.on("Add-ManagementRoleEntry", identity).with("Parameters", List.copyOf(entry.parameters()));
        if (role.isUnscoped() && role.isRoot()) {
            add = add.with("Type", entry.type().name());
            if (entry.type() == RoleEntry.Type.Cmdlet) {
                add = add.with("PSSnapinName", entry.snapIn());
            }
        }
        steps.make("Add '" + identity + "'", Command.on("Get-ManagementRoleEntry", identity), unscoped(role, add));
    }

    private static Command unscoped(ManagementRole role, Command command) {
        return role.isUnscoped() ? command.switched(UNSCOPED) : command;
    }

    /** Takes roles, children first, then entries and parameters of those that stay, children first. */
    void take() {
        for (ManagementRole role :
                byDepth(sides.before(), sides.gone(ManagementRole.class)).reversed()) {
            if (role.builtIn()) {
                steps.unexpressed("role " + role.name(), "is not to be there, and " + BUILT_IN);
            } else {
                steps.remove("Remove the role '" + role.name() + "'", get(role.name()), removal(role));
            }
        }
        List<ManagementRole> kept = sides.kept(ManagementRole.class).stream()
                .filter(pair -> !pair.before().builtIn() && !pair.after().builtIn())
                .map(Sides.Pair::before)
                .toList();
        for (ManagementRole was : byDepth(sides.before(), kept).reversed()) {
            take(was, sides.after().find(was.id(), ManagementRole.class).orElseThrow());
        }
    }

    private void take(ManagementRole was, ManagementRole is) {
        List<String> gone = was.entries().keySet().stream()
                .filter(entry -> is.entry(entry).isEmpty())
                .toList();
        steps.each(
                "Take entries from the role '" + is.name() + "'",
                gone,
                Needed.Having::new,
                entries(is),
                Command.of("Remove-ManagementRoleEntry").onItem(is.name() + "\\"));
        for (RoleEntry entry : is.entries().values()) {
            List<String> surplus = was.entry(entry.name())
                    .map(old -> missing(entry.parameters(), old.parameters()))
                    .orElse(List.of());
            steps.each(
                    "Take parameters from '" + identity(is, entry) + "'",
                    surplus,
                    Needed.Having::new,
                    parameters(is, entry),
                    unscoped(
                            is,
                            Command.on("Set-ManagementRoleEntry", identity(is, entry))
                                    .withItem("Parameters")
                                    .switched("RemoveParameter")));
        }
    }

    private static List<String> missing(SortedSet<String> from, SortedSet<String> all) {
        return all.stream().filter(name -> !from.contains(name)).toList();
    }

    private static String identity(ManagementRole role, RoleEntry entry) {
        return role.name() + "\\" + entry.name();
    }

    private static Needed.Listing entries(ManagementRole role) {
        return new Needed.Listing(Command.on("Get-ManagementRoleEntry", role.name() + "\\*"), "Name");
    }

    private static Needed.Listing parameters(ManagementRole role, RoleEntry entry) {
        return new Needed.Listing(Command.on("Get-ManagementRoleEntry", identity(role, entry)), "Parameters");
    }

    private static List<ManagementRole> byDepth(Organization organization, List<ManagementRole> roles) {
        return roles.stream()
                .sorted(Comparator.<ManagementRole>comparingInt(role -> depth(organization, role))
                        .thenComparing(ManagementRole::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static int depth(Organization organization, ManagementRole role) {
        int depth = 0;
        Optional<ManagementRole> parent = role.parent().flatMap(id -> organization.find(id, ManagementRole.class));
        while (parent.isPresent()) {
            depth++;
            parent = parent.get().parent().flatMap(id -> organization.find(id, ManagementRole.class));
        }
        return depth;
    }
}
