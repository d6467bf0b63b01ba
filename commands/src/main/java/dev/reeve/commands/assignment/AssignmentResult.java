package dev.reeve.commands.assignment;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.IdentityValue;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.Optional;

/** How an assignment is shown, one row for itself or for one of its effective users [VIEW-2] [LOOK-1]. */
public final class AssignmentResult {

    /**
     * What a row adds to its assignment.
     *
     * @param method how the user or assignee asked for got it [LOOK-4]
     * @param effectiveUser the name shown [LOOK-2]
     * @param chain the groups on the way, empty for a direct assignment
     */
    record Row(String method, String effectiveUser, String chain) {}

    private AssignmentResult() {}

    /** The row of an assignment as such. */
    public static ResultObject of(CmdletContext context, RoleAssignment assignment) {
        return of(context, assignment, new Row("Direct", summary(context, assignment), ""));
    }

    /** The name shown for all that an assignment reaches [LOOK-2]. */
    static String summary(CmdletContext context, RoleAssignment assignment) {
        return switch (assignment.assigneeType()) {
            case RoleGroup, SecurityGroup -> "All Group Members";
            case LinkedRoleGroup, ForeignSecurityPrincipal -> "All Linked Group Members";
            case RoleAssignmentPolicy -> "All Policy Assignees";
            case User, Computer -> assigneeName(context, assignment);
        };
    }

    /** How whoever is in the assignee got the assignment [LOOK-4]. */
    static String methodThrough(RoleAssigneeType type) {
        return switch (type) {
            case RoleGroup, LinkedRoleGroup -> "RoleGroup";
            case SecurityGroup, ForeignSecurityPrincipal -> "SecurityGroup";
            case RoleAssignmentPolicy -> "RoleAssignmentPolicy";
            case User, Computer -> "Direct";
        };
    }

    static String assigneeName(CmdletContext context, RoleAssignment assignment) {
        return context.organization()
                .find(assignment.assignee())
                .map(object -> object.name())
                .orElse("");
    }

    static ResultObject of(CmdletContext context, RoleAssignment assignment, Row row) {
        Organization organization = context.organization();
        ImplicitScopes implicit = organization
                .find(assignment.role(), ManagementRole.class)
                .map(ManagementRole::implicitScopes)
                .orElse(ImplicitScopes.UNSCOPED);
        ResultObject.Builder builder = ResultObject.of("ManagementRoleAssignment", context.identity(assignment))
                .put(
                        "User",
                        Values.text(IdentityValue.of(organization, assignment.assignee())
                                .map(identity -> identity.distinguishedName().toString())))
                .put("AssignmentMethod", row.method())
                .put("Identity", context.identity(assignment))
                .put("EffectiveUserName", row.effectiveUser())
                .put("AssignmentChain", row.chain())
                .put("RoleAssigneeType", assignment.assigneeType().name())
                .put("RoleAssignee", Values.reference(organization, Optional.of(assignment.assignee())))
                .put("Role", Values.reference(organization, Optional.of(assignment.role())))
                .put("RoleAssignmentDelegationType", assignment.delegating() ? "DelegatingOrgWide" : "Regular")
                .put(
                        "CustomRecipientWriteScope",
                        Values.reference(
                                organization, assignment.recipientWriteScope().reference()))
                .put(
                        "CustomConfigWriteScope",
                        Values.reference(
                                organization, assignment.configWriteScope().managementScope()))
                .put("RecipientReadScope", implicit.recipientRead().name())
                .put("ConfigReadScope", implicit.configRead().name())
                .put(
                        "RecipientWriteScope",
                        assignment.recipientWriteScope().type(implicit).name())
                .put(
                        "ConfigWriteScope",
                        assignment.configWriteScope().type(implicit).name())
                .put("Enabled", assignment.enabled())
                .put("RoleAssigneeName", assigneeName(context, assignment));
        return BaseProperties.presented(
                        builder, organization, assignment, SchemaClass.ROLE_ASSIGNMENT, context.server())
                .build();
    }
}
