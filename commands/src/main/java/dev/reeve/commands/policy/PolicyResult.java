package dev.reeve.commands.policy;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import java.util.List;

/** How a policy is shown [POL-1] [VIEW-4]. */
public final class PolicyResult {

    private PolicyResult() {}

    /** The policy as an object. */
    public static ResultObject of(CmdletContext context, RoleAssignmentPolicy policy) {
        Organization organization = context.organization();
        List<RoleAssignment> assignments = organization
                .indexed(IndexKey.of(IndexKey.Kind.ASSIGNEE, policy.id()), RoleAssignment.class)
                .toList();
        ResultObject.Builder builder = ResultObject.of("RoleAssignmentPolicy", context.identity(policy))
                .put("IsDefault", policy.isDefault())
                .put("Description", policy.description())
                .put(
                        "RoleAssignments",
                        Values.sortedReferences(
                                organization,
                                assignments.stream().map(DirectoryObject::id).toList()))
                .put(
                        "AssignedRoles",
                        Values.sortedReferences(
                                organization,
                                assignments.stream()
                                        .map(RoleAssignment::role)
                                        .distinct()
                                        .toList()));
        return BaseProperties.stored(builder, organization, policy, SchemaClass.POLICY, context.server())
                .build();
    }
}
