package dev.reeve.interchange.script;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.interchange.script.Command.Given;
import dev.reeve.interchange.script.Needed.Expected;
import java.util.ArrayList;
import java.util.List;

/** Steps that make, change and remove role assignments. */
record AssignmentSteps(Sides sides, Steps steps) {

    private static final Given NULL = new Given.Null();

    private static Command get(String name) {
        return Command.on("Get-ManagementRoleAssignment", name);
    }

    private static Command removal(RoleAssignment assignment) {
        return Command.on("Remove-ManagementRoleAssignment", assignment.name());
    }

    /** Removes an assignment where what it uses is to be made again. */
    static void clear(Steps steps, RoleAssignment assignment, Needed cause) {
        steps.add(
                "Remove the assignment '" + assignment.name() + "', to make it again",
                new Needed.Both(cause, new Needed.Present(get(assignment.name()))),
                removal(assignment));
    }

    /** Removes assignments that are others by the same name now; those of scopes and roles made again are gone already. */
    void clear() {
        for (RoleAssignment was : sides.replaced(RoleAssignment.class)) {
            if (Sides.used(was).anyMatch(sides::isReplaced)) {
                continue;
            }
            RoleAssignment is =
                    sides.after().find(was.id(), RoleAssignment.class).orElseThrow();
            Needed other = was.name().equals(is.name())
                    ? new Needed.Otherwise(
                            get(was.name()),
                            List.of(
                                    new Expected("Role", sides.name(is.role())),
                                    new Expected("RoleAssigneeName", sides.name(is.assignee())),
                                    new Expected(
                                            "RoleAssignmentDelegationType",
                                            is.delegating() ? "DelegatingOrgWide" : "Regular")))
                    : new Needed.Present(get(was.name()));
            steps.add("Remove the assignment '" + was.name() + "', to make it again", other, removal(was));
        }
    }

    void make() {
        for (RoleAssignment assignment : sides.made(RoleAssignment.class)) {
            String name = assignment.name();
            Command make = Command.of("New-ManagementRoleAssignment")
                    .with("Name", name)
                    .with("Role", sides.name(assignment.role()));
            switch (assignment.assigneeType()) {
                case User -> make = make.with("User", sides.distinguishedName(assignment.assignee()));
                case SecurityGroup -> make = make.with("SecurityGroup", sides.distinguishedName(assignment.assignee()));
                case RoleGroup, LinkedRoleGroup -> make = make.with("SecurityGroup", sides.name(assignment.assignee()));
                case RoleAssignmentPolicy -> make = make.with("Policy", sides.name(assignment.assignee()));
                case Computer -> make = make.with("Computer", sides.distinguishedName(assignment.assignee()));
                case ForeignSecurityPrincipal -> {
                    steps.unexpressed("assignment " + name, "it is to an account of another forest. Make it by hand.");
                    continue;
                }
            }
            if (assignment.delegating()) {
                make = make.switched("Delegating");
            }
            make = recipientScope(make, assignment.recipientWriteScope(), false);
            make = configScope(make, assignment.configWriteScope(), false);
            steps.make("Make the assignment '" + name + "'", get(name), make);
            if (!assignment.enabled()) {
                steps.set(
                        "Suspend the assignment '" + name + "'",
                        get(name),
                        List.of(new Expected("Enabled", "False")),
                        Command.on("Set-ManagementRoleAssignment", name).with("Enabled", false));
            }
        }
    }

    void change() {
        for (Sides.Pair<RoleAssignment> pair : sides.kept(RoleAssignment.class)) {
            RoleAssignment was = pair.before();
            RoleAssignment is = pair.after();
            ImplicitScopes implicit = sides.after()
                    .find(is.role(), ManagementRole.class)
                    .map(ManagementRole::implicitScopes)
                    .orElse(ImplicitScopes.UNSCOPED);
            Command set = Command.on("Set-ManagementRoleAssignment", is.name());
            List<Expected> expected = new ArrayList<>();
            if (!was.recipientWriteScope().equals(is.recipientWriteScope())) {
                set = recipientScope(set, is.recipientWriteScope(), true);
                expected.add(new Expected(
                        "RecipientWriteScope",
                        is.recipientWriteScope().type(implicit).name()));
                expected.add(new Expected("CustomRecipientWriteScope", shown(is.recipientWriteScope())));
            }
            if (!was.configWriteScope().equals(is.configWriteScope())) {
                set = configScope(set, is.configWriteScope(), true);
                expected.add(new Expected(
                        "ConfigWriteScope", is.configWriteScope().type(implicit).name()));
                expected.add(new Expected(
                        "CustomConfigWriteScope",
                        is.configWriteScope().managementScope().map(sides::name).orElse("")));
            }
            if (was.enabled() != is.enabled()) {
                set = set.with("Enabled", is.enabled());
                expected.add(new Expected("Enabled", ScopeSteps.shown(is.enabled())));
            }
            steps.set("Change the assignment '" + is.name() + "'", get(is.name()), expected, set);
        }
    }

    void remove() {
        sides.gone(RoleAssignment.class)
                .forEach(assignment -> steps.remove(
                        "Remove the assignment '" + assignment.name() + "'",
                        get(assignment.name()),
                        removal(assignment)));
    }

    /** [SRA-2]: {@code $null} gives the role's own scope back. */
    private Command recipientScope(Command command, RecipientWriteScope scope, boolean replaces) {
        return switch (scope) {
            case RecipientWriteScope.Implicit _ -> replaces ? command.with("CustomRecipientWriteScope", NULL) : command;
            case RecipientWriteScope.Relative(RecipientScopeType type) ->
                command.with("RecipientRelativeWriteScope", type.name());
            case RecipientWriteScope.Unit(ObjectId unit) ->
                command.with("RecipientOrganizationalUnitScope", sides.canonicalName(unit));
            case RecipientWriteScope.Custom(ObjectId id) -> command.with("CustomRecipientWriteScope", sides.name(id));
            case RecipientWriteScope.Exclusive(ObjectId id) ->
                command.with("ExclusiveRecipientWriteScope", sides.name(id));
        };
    }

    private Command configScope(Command command, ConfigWriteScope scope, boolean replaces) {
        return switch (scope) {
            case ConfigWriteScope.Implicit _ -> replaces ? command.with("CustomConfigWriteScope", NULL) : command;
            case ConfigWriteScope.Custom(ObjectId id) -> command.with("CustomConfigWriteScope", sides.name(id));
            case ConfigWriteScope.Exclusive(ObjectId id) -> command.with("ExclusiveConfigWriteScope", sides.name(id));
        };
    }

    private String shown(RecipientWriteScope scope) {
        return switch (scope) {
            case RecipientWriteScope.Implicit _, RecipientWriteScope.Relative _ -> "";
            case RecipientWriteScope.Unit(ObjectId unit) -> sides.canonicalName(unit);
            case RecipientWriteScope.Custom(ObjectId id) -> sides.name(id);
            case RecipientWriteScope.Exclusive(ObjectId id) -> sides.name(id);
        };
    }
}
