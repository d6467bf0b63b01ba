package dev.reeve.commands.builtin;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The built-in roles with their entries, the role groups and the default assignments [15.1] to [15.3].
 *
 * @param version version of the data
 * @param roles parents before their children
 */
public record BuiltInPermissions(String version, List<Role> roles, List<Group> groups, List<Assignment> assignments) {

    public BuiltInPermissions {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
        assignments = List.copyOf(assignments);
    }

    /** A built-in role. */
    public record Role(
            String name,
            String roleType,
            Optional<String> parent,
            ImplicitScopes implicitScopes,
            boolean endUser,
            String description,
            List<RoleEntry> entries) {
        public Role {
            entries = List.copyOf(entries);
        }
    }

    /** A built-in role group with the names of the groups that manage it. */
    public record Group(String name, String description, List<String> managedBy) {
        public Group {
            managedBy = List.copyOf(managedBy);
        }
    }

    /** One default assignment. */
    public record Assignment(String role, String assignee, boolean toPolicy, boolean delegating) {}

    /** Reads them; an entry whose parameters nobody lists holds all that its cmdlet has on premises. */
    public static BuiltInPermissions read(Catalogue catalogue) {
        DataFile file = DataFile.read("permissions");
        List<Role> roles = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        List<RoleEntry> entries = new ArrayList<>();
        for (String line : file.lines().reversed()) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case "R" -> {
                    roles.addFirst(role(fields, entries));
                    entries.clear();
                }
                case "E" -> entries.add(entry(catalogue, fields));
                case "P" ->
                    entries.add(new RoleEntry(fields[1], RoleEntry.Type.ApplicationPermission, new TreeSet<>(), ""));
                case "G" -> groups.addFirst(new Group(fields[1], fields[2], List.of(fields[3].split(",", -1))));
                case "A" -> assignments(fields).reversed().forEach(assignments::addFirst);
                default -> throw new IllegalStateException("built-in data has a line of another kind: " + line);
            }
        }
        return new BuiltInPermissions(file.version(), roles, groups, assignments);
    }

    /** The types of the built-in roles, sorted [ROLE-13]. */
    public static List<String> roleTypes() {
        return DataFile.read("permissions").lines().stream()
                .filter(line -> line.startsWith("R\t"))
                .map(line -> line.split("\t", -1)[2])
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private static Role role(String[] fields, List<RoleEntry> entries) {
        ImplicitScopes scopes = new ImplicitScopes(
                RecipientScopeType.valueOf(fields[4]),
                RecipientScopeType.valueOf(fields[5]),
                ConfigScopeType.valueOf(fields[6]),
                ConfigScopeType.valueOf(fields[7]));
        return new Role(
                fields[1],
                fields[2],
                fields[3].isEmpty() ? Optional.empty() : Optional.of(fields[3]),
                scopes,
                fields[8].equals("1"),
                fields[9],
                entries);
    }

    private static RoleEntry entry(Catalogue catalogue, String[] fields) {
        CmdletDefinition cmdlet = catalogue.find(fields[1]).orElseThrow();
        if (fields.length > 2 && fields[2].equals("=")) {
            return RoleEntry.ofCmdlet(cmdlet.name(), List.of(fields[3].split(",", -1)));
        }
        Set<String> excluded = new HashSet<>();
        if (fields.length > 2) {
            for (String name : fields[3].split(",", -1)) {
                excluded.add(CaseFolding.fold(name));
            }
        }
        return RoleEntry.ofCmdlet(
                cmdlet.name(),
                cmdlet.parameters().stream()
                        .map(CmdletParameter::name)
                        .filter(name -> !excluded.contains(CaseFolding.fold(name)))
                        .toList());
    }

    private static List<Assignment> assignments(String[] fields) {
        boolean toPolicy = fields[2].toLowerCase(Locale.ROOT).endsWith("policy");
        List<Assignment> both = new ArrayList<>();
        if (fields[4].contains("r")) {
            both.add(new Assignment(fields[1], fields[3], toPolicy, false));
        }
        if (fields[4].contains("d")) {
            both.add(new Assignment(fields[1], fields[3], toPolicy, true));
        }
        return both;
    }
}
