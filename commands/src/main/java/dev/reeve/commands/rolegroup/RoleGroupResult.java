package dev.reeve.commands.rolegroup;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Value;
import java.util.stream.Stream;

/** How a role group is shown [RG-1] [GRG-2]. */
public final class RoleGroupResult {

    private RoleGroupResult() {}

    /** The role group as an object. */
    public static ResultObject of(CmdletContext context, RoleGroup group) {
        Organization organization = context.organization();
        ResultObject.Builder builder = ResultObject.of("RoleGroup", context.identity(group))
                .put("ManagedBy", () -> Values.references(organization, group.managedBy()))
                .put(
                        "RoleAssignments",
                        () -> Values.sortedReferences(
                                organization,
                                assignments(organization, group)
                                        .map(DirectoryObject::id)
                                        .toList()))
                .put("Roles", () -> roles(organization, group))
                .put("DisplayName", group.displayName())
                .put("ExternalDirectoryObjectId", "")
                .put("Members", () -> Values.sortedReferences(organization, group.members()))
                .put("SamAccountName", group.samAccountName())
                .put("Description", group.description())
                .put("RoleGroupType", group.isLinked() ? "Linked" : "Standard")
                .put("LinkedGroup", Values.text(group.linkedGroup()))
                .put("Capabilities", ListValue.EMPTY)
                .put("LinkedPartnerGroupId", "")
                .put("LinkedPartnerOrganizationId", "")
                .alias("AssignedRoles", "Roles");
        return BaseProperties.presented(builder, organization, group, SchemaClass.GROUP, context.server())
                .build();
    }

    private static Stream<RoleAssignment> assignments(Organization organization, RoleGroup group) {
        return organization.indexed(IndexKey.of(IndexKey.Kind.ASSIGNEE, group.id()), RoleAssignment.class);
    }

    // RG-4: over all assignments, regular and delegating, enabled or not.
    private static Value roles(Organization organization, RoleGroup group) {
        return Values.sortedReferences(
                organization,
                assignments(organization, group)
                        .map(RoleAssignment::role)
                        .distinct()
                        .toList());
    }
}
