package dev.reeve.interchange.script;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.RoleGroup;
import java.util.List;

/** Steps that make, fill, empty and remove role groups. */
record RoleGroupSteps(Sides sides, Steps steps) {

    static final String BYPASS = "BypassSecurityGroupManagerCheck";
    private static final String GET = "Get-RoleGroup";

    private static Command get(String name) {
        return Command.on(GET, name);
    }

    void rename() {
        for (Sides.Pair<RoleGroup> pair : sides.kept(RoleGroup.class)) {
            Renames.add(sides, steps, pair, RoleGroup.class, "role group", GET, "Set-RoleGroup");
        }
    }

    /** Makes groups, all of them before any is a member or manager of another. */
    void make() {
        List<RoleGroup> made =
                sides.made(RoleGroup.class).stream().filter(this::canBeMade).toList();
        for (RoleGroup group : made) {
            Command make = Command.of("New-RoleGroup").with("Name", group.name());
            if (!group.displayName().isBlank() && !group.displayName().equals(group.name())) {
                make = make.with("DisplayName", group.displayName());
            }
            if (!group.description().isBlank()) {
                make = make.with("Description", group.description());
            }
            if (isManagedByOthersHere(group)) {
                make = make.with("ManagedBy", names(group.managedBy()));
            }
            steps.make("Make the role group '" + group.name() + "'", get(group.name()), make);
        }
        for (RoleGroup group : made) {
            if (!isManagedByOthersHere(group)) {
                steps.add(
                        "Say who manages the role group '" + group.name() + "'",
                        new Needed.Unlike(
                                managers(group.name()),
                                group.managedBy().stream()
                                        .map(sides::canonicalName)
                                        .toList()),
                        Command.on("Set-RoleGroup", group.name())
                                .with("ManagedBy", names(group.managedBy()))
                                .switched(BYPASS));
            }
            add(group.name(), group.members());
        }
    }

    private boolean canBeMade(RoleGroup group) {
        if (group.isLinked()) {
            steps.unexpressed(
                    "role group " + group.name(),
                    "it is linked to a group of another forest, which takes an account there. Make it by hand, with"
                            + " New-RoleGroup -LinkedForeignGroup, -LinkedDomainController and -LinkedCredential.");
            return false;
        }
        if (group.builtIn()) {
            steps.unexpressed(
                    "role group " + group.name(),
                    "it ships with Exchange and is not there. setup /PrepareAD makes it.");
            return false;
        }
        return true;
    }

    private boolean isManagedByOthersHere(RoleGroup group) {
        return !group.managedBy().isEmpty()
                && group.managedBy().stream()
                        .allMatch(id -> sides.before().find(id).isPresent());
    }

    private List<String> names(List<ObjectId> ids) {
        return ids.stream().map(sides::distinguishedName).toList();
    }

    private static Needed.Listing managers(String group) {
        return new Needed.Listing(get(group), "ManagedBy");
    }

    private static Needed.Listing members(String group) {
        return new Needed.Listing(
                Command.on("Get-RoleGroupMember", group).with("ResultSize", "Unlimited"), "DistinguishedName");
    }

    private void add(String group, List<ObjectId> members) {
        steps.each(
                "Add to the role group '" + group + "'",
                names(members),
                Needed.Lacking::new,
                members(group),
                Command.on("Add-RoleGroupMember", group).withItem("Member").switched(BYPASS));
    }

    /** Adds members and managers to groups that stay. */
    void give() {
        for (Sides.Pair<RoleGroup> pair : sides.kept(RoleGroup.class)) {
            RoleGroup was = pair.before();
            RoleGroup is = pair.after();
            String name = sides.name(is.id());
            if (!was.linkedGroup().equals(is.linkedGroup())) {
                steps.unexpressed(
                        "role group " + name,
                        "the group of another forest behind it differs, which takes an account there. Change it by"
                                + " hand, with Set-RoleGroup -LinkedForeignGroup.");
                continue;
            }
            add(name, minus(is.members(), was.members()));
            manage(name, minus(is.managedBy(), was.managedBy()), true);
        }
    }

    private void manage(String group, List<ObjectId> managers, boolean added) {
        // Compared by canonical names, as they are shown; given as such too.
        List<String> names = managers.stream().map(sides::canonicalName).toList();
        Command set = Command.on("Set-RoleGroup", group)
                .with("ManagedBy", new Command.Given.ItemOfList(added))
                .switched(BYPASS);
        steps.each(
                added
                        ? "Add managers to the role group '" + group + "'"
                        : "Take managers from the role group '" + group + "'",
                names,
                added ? Needed.Lacking::new : Needed.Having::new,
                managers(group),
                set);
    }

    private static List<ObjectId> minus(List<ObjectId> all, List<ObjectId> less) {
        return all.stream().filter(id -> !less.contains(id)).toList();
    }

    /** Takes members and managers from groups that stay. */
    void take() {
        for (Sides.Pair<RoleGroup> pair : sides.kept(RoleGroup.class)) {
            RoleGroup was = pair.before();
            RoleGroup is = pair.after();
            if (!was.linkedGroup().equals(is.linkedGroup())) {
                continue;
            }
            String name = sides.name(is.id());
            steps.each(
                    "Take from the role group '" + name + "'",
                    names(minus(was.members(), is.members())),
                    Needed.Having::new,
                    members(name),
                    Command.on("Remove-RoleGroupMember", name)
                            .withItem("Member")
                            .switched(BYPASS));
            manage(name, minus(was.managedBy(), is.managedBy()), false);
        }
    }

    void remove() {
        for (RoleGroup group : sides.gone(RoleGroup.class)) {
            if (group.builtIn()) {
                steps.unexpressed("role group " + group.name(), "it ships with Exchange and can't be removed.");
            } else {
                steps.remove(
                        "Remove the role group '" + group.name() + "'",
                        get(group.name()),
                        Command.on("Remove-RoleGroup", group.name()).switched(BYPASS));
            }
        }
    }
}
