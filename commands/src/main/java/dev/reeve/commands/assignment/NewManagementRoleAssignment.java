package dev.reeve.commands.assignment;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.naming.AssignmentNames;
import dev.reeve.commands.naming.ObjectNames;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code New-ManagementRoleAssignment} [NRA-1] to [NRA-12]. */
public final class NewManagementRoleAssignment implements ChangeCmdlet {

    private record Assignee(DirectoryObject object, RoleAssigneeType type) {}

    @Override
    public String name() {
        return "New-ManagementRoleAssignment";
    }

    @Override
    public String synopsis() {
        return "Gives a management role to a role group, security group, user or role assignment policy, or the right to"
                + " give it on.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.text("Name"),
                Declared.identity("Role"),
                Declared.identity("SecurityGroup"),
                Declared.identity("User"),
                Declared.identity("Policy"),
                Declared.identity("Computer"),
                Declared.flag("Delegating"),
                Declared.oneOf(AssignmentScopes.RELATIVE, "RecipientWriteScopeType", AssignmentScopes.RELATIVE_SCOPES),
                Declared.identity(AssignmentScopes.UNIT),
                Declared.identity(AssignmentScopes.CUSTOM_RECIPIENT),
                Declared.identity(AssignmentScopes.EXCLUSIVE_RECIPIENT),
                Declared.identity(AssignmentScopes.CUSTOM_CONFIG),
                Declared.identity(AssignmentScopes.EXCLUSIVE_CONFIG),
                Declared.identity(AssignmentScopes.CLOUD),
                Declared.flag("UnScopedTopLevel"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        ManagementRole role = context.lookup().one(ManagementRole.class, arguments.required("Role"));
        PlanBuilder plan = context.plan();
        Assignee assignee = assignee(context, arguments, plan);
        boolean delegating = arguments.isOn("Delegating");
        Optional<String> given = arguments.text("Name").map(String::strip);
        String name = given.orElseGet(() -> AssignmentNames.beside(context.organization())
                .next(role.name(), assignee.object().name(), delegating));
        plan.step("Creating management role assignment", name);
        AssignmentScopes scopes = AssignmentScopes.read(context, arguments, plan);
        RoleAssignment assignment = new RoleAssignment(
                ObjectHeader.created(context.choices().newId(), name, context.now()),
                role.id(),
                assignee.object().id(),
                assignee.type(),
                delegating,
                true,
                scopes.recipient().orElseGet(RecipientWriteScope.Implicit::new),
                scopes.config().orElseGet(ConfigWriteScope.Implicit::new));
        plan.create(assignment)
                .read(assignee.object())
                .touch(AssignmentRules.delegation(role, Optional.of(assignee.object()), assignment));
        AssignmentScopes.cloudScope(arguments).ifPresent(plan::refuse);
        if (arguments.isOn("UnScopedTopLevel") && !role.isUnscoped()) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Role '" + role.name() + "' is not unscoped, so the switch -UnScopedTopLevel does not fit it.",
                    role.name());
        }
        AssignmentRules.check(plan, role, assignment);
        AssignmentRules.warnUnderSplit(plan, context.organization(), role, assignment);
        ObjectNames.check(context.organization(), RoleAssignment.class, assignment.id(), name)
                .ifPresent(plan::refuse);
        return plan.results(after -> Stream.of(AssignmentResult.of(after, assignment)))
                .build();
    }

    private static Assignee assignee(CmdletContext context, CmdletArguments arguments, PlanBuilder plan) {
        if (arguments.has("SecurityGroup")) {
            DirectoryObject group = find(
                    context,
                    arguments.required("SecurityGroup"),
                    plan,
                    object -> object instanceof RoleGroup
                            || (object instanceof Recipient each && each.type().isUniversalSecurityGroup()),
                    "a role group or universal security group");
            return new Assignee(
                    group,
                    group instanceof RoleGroup roleGroup
                            ? roleGroup.isLinked() ? RoleAssigneeType.LinkedRoleGroup : RoleAssigneeType.RoleGroup
                            : RoleAssigneeType.SecurityGroup);
        }
        if (arguments.has("User")) {
            return new Assignee(
                    find(
                            context,
                            arguments.required("User"),
                            plan,
                            object -> object instanceof Recipient each
                                    && each.type().isUser(),
                            "a user"),
                    RoleAssigneeType.User);
        }
        if (arguments.has("Policy")) {
            return new Assignee(
                    context.lookup().one(RoleAssignmentPolicy.class, arguments.required("Policy")),
                    RoleAssigneeType.RoleAssignmentPolicy);
        }
        throw arguments.has("Computer")
                ? invalid(arguments.requiredText("Computer"), "a computer account that the directory knows")
                : new ReeveException(
                        ErrorCode.MissingMandatoryParameter,
                        "Say to whom the role is given: -SecurityGroup, -User or -Policy is missing.",
                        "SecurityGroup");
    }

    // NRA-7: who exists but can't be an assignee is told so, in its turn after the decision.
    private static DirectoryObject find(
            CmdletContext context, Value identity, PlanBuilder plan, Predicate<DirectoryObject> valid, String wanted) {
        Optional<DirectoryObject> found = context.lookup().maybe(DirectoryObject.class, identity, valid);
        if (found.isPresent()) {
            return found.get();
        }
        DirectoryObject other = context.lookup()
                .one(
                        DirectoryObject.class,
                        identity,
                        object -> object instanceof Recipient || object instanceof RoleGroup);
        plan.refuse(invalid(identity.text(), wanted));
        return other;
    }

    private static ReeveException invalid(String identity, String wanted) {
        return new ReeveException(
                ErrorCode.InvalidAssignee,
                "'" + identity + "' can't be assigned a role here: it is not " + wanted + ".",
                identity);
    }
}
