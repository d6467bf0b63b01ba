package dev.reeve.interchange.script;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.interchange.script.Needed.Expected;
import dev.reeve.interchange.script.Needed.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Steps that make, change and remove management scopes. */
record ScopeSteps(Sides sides, Steps steps) {

    private static final String GET = "Get-ManagementScope";

    static Command get(String name) {
        return Command.on(GET, name);
    }

    /** Takes away scopes that are made again, after the assignments that use them. */
    void clear() {
        for (ManagementScope was : sides.replaced(ManagementScope.class)) {
            ManagementScope is =
                    sides.after().find(was.id(), ManagementScope.class).orElseThrow();
            Needed other = new Needed.Otherwise(get(was.name()), fixed(is));
            for (RoleAssignment user : Sides.sorted(sides.before()
                    .all(RoleAssignment.class)
                    .filter(assignment -> Sides.used(assignment).anyMatch(was.id()::equals)))) {
                AssignmentSteps.clear(steps, user, other);
            }
            steps.add("Remove the scope '" + was.name() + "', to make it again", other, removal(was));
        }
    }

    /** What of a scope can't be changed, and tells the new one from the old one. */
    private List<Expected> fixed(ManagementScope scope) {
        List<Expected> fixed = new ArrayList<>();
        fixed.add(new Expected("Exclusive", shown(scope.exclusive())));
        fixed.add(new Expected("ScopeRestrictionType", scope.restriction().typeName()));
        switch (scope.restriction()) {
            case ScopeRestriction.ServerList(var ids) -> fixed.add(new Expected("ServerFilter", list(ids), Form.NAMED));
            case ScopeRestriction.DatabaseList(var ids) ->
                fixed.add(new Expected("DatabaseFilter", list(ids), Form.NAMED));
            case ScopeRestriction.ServerFilter(var filter) -> fixed.add(new Expected("ServerFilter", filter.text()));
            case ScopeRestriction.DatabaseFilter(var filter) ->
                fixed.add(new Expected("DatabaseFilter", filter.text()));
            case ScopeRestriction.RecipientFilter _, ScopeRestriction.Unusable _ -> {
                // The type tells.
            }
        }
        return fixed;
    }

    static String shown(boolean flag) {
        return flag ? "True" : "False";
    }

    private List<String> list(Collection<ObjectId> ids) {
        return ids.stream()
                .filter(id -> sides.after().find(id).isPresent())
                .map(sides::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    void rename() {
        for (Sides.Pair<ManagementScope> pair : sides.kept(ManagementScope.class)) {
            Renames.add(sides, steps, pair, ManagementScope.class, "scope", GET, "Set-ManagementScope");
        }
    }

    void make() {
        for (ManagementScope scope : sides.made(ManagementScope.class)) {
            Command make = Command.of("New-ManagementScope").with("Name", scope.name());
            make = switch (scope.restriction()) {
                case ScopeRestriction.RecipientFilter(var root, var filter) ->
                    rooted(make.with("RecipientRestrictionFilter", filter.text()), root);
                case ScopeRestriction.ServerFilter(var filter) -> make.with("ServerRestrictionFilter", filter.text());
                case ScopeRestriction.DatabaseFilter(var filter) ->
                    make.with("DatabaseRestrictionFilter", filter.text());
                case ScopeRestriction.ServerList(var ids) -> make.with("ServerList", list(ids));
                case ScopeRestriction.DatabaseList(var ids) -> make.with("DatabaseList", list(ids));
                case ScopeRestriction.Unusable unusable ->
                    rooted(make.with(parameter(unusable.typeName()), unusable.filter()), unusable.root());
            };
            if (scope.exclusive()) {
                make = make.switched("Exclusive").switched("Force");
            }
            steps.make("Make the scope '" + scope.name() + "'", get(scope.name()), make);
        }
    }

    private Command rooted(Command command, Optional<ObjectId> root) {
        return root.map(id -> command.with("RecipientRoot", sides.canonicalName(id)))
                .orElse(command);
    }

    private static String parameter(String typeName) {
        return switch (typeName) {
            case "ServerScope" -> "ServerRestrictionFilter";
            case "DatabaseScope" -> "DatabaseRestrictionFilter";
            default -> "RecipientRestrictionFilter";
        };
    }

    void change() {
        for (Sides.Pair<ManagementScope> pair : sides.kept(ManagementScope.class)) {
            ScopeRestriction was = pair.before().restriction();
            ScopeRestriction is = pair.after().restriction();
            if (was.equals(is)) {
                continue;
            }
            String name = sides.name(pair.id());
            Command set = Command.on("Set-ManagementScope", name);
            List<Expected> expected = new ArrayList<>();
            String parameter = parameter(is.typeName());
            String property = parameter.replace("Restriction", "");
            if (!text(was).equals(text(is))) {
                expected.add(new Expected(property, text(is)));
                set = set.with(parameter, text(is));
            }
            if (!root(was).equals(root(is))) {
                Optional<String> root = root(is).map(sides::canonicalName);
                expected.add(new Expected("RecipientRoot", root.orElse("")));
                set = root.isPresent()
                        ? set.with("RecipientRoot", root.get())
                        : set.with("RecipientRoot", new Command.Given.Null());
            }
            steps.set("Change the scope '" + name + "'", get(name), expected, set);
        }
    }

    private static String text(ScopeRestriction restriction) {
        return switch (restriction) {
            case ScopeRestriction.RecipientFilter(var _, var filter) -> filter.text();
            case ScopeRestriction.ServerFilter(var filter) -> filter.text();
            case ScopeRestriction.DatabaseFilter(var filter) -> filter.text();
            case ScopeRestriction.Unusable unusable -> unusable.filter();
            case ScopeRestriction.ServerList _, ScopeRestriction.DatabaseList _ -> "";
        };
    }

    private static Optional<ObjectId> root(ScopeRestriction restriction) {
        return switch (restriction) {
            case ScopeRestriction.RecipientFilter(var root, var _) -> root;
            case ScopeRestriction.Unusable unusable -> unusable.root();
            case ScopeRestriction.ServerFilter _,
                    ScopeRestriction.DatabaseFilter _,
                    ScopeRestriction.ServerList _,
                    ScopeRestriction.DatabaseList _ -> Optional.empty();
        };
    }

    void remove() {
        sides.gone(ManagementScope.class)
                .forEach(scope ->
                        steps.remove("Remove the scope '" + scope.name() + "'", get(scope.name()), removal(scope)));
    }

    private static Command removal(ManagementScope scope) {
        return Command.on("Remove-ManagementScope", scope.name());
    }
}
