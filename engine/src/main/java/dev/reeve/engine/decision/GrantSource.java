package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where rights of a caller come from. */
sealed interface GrantSource {

    /** The groups from the caller to whom the rights were given, nearest first. */
    List<ObjectId> memberships();

    /** The assignment, where it is one. */
    Optional<ObjectId> assignmentId();

    /** What the source is called; sorts those of equally near groups. */
    String name();

    /** An effective role assignment [ASSIGNEE-2]. */
    record OfAssignment(
            RoleAssignment assignment,
            ManagementRole role,
            List<ObjectId> memberships,
            Optional<ObjectId> assignmentId) // at hand, since every answer names it
            implements GrantSource {

        OfAssignment(RoleAssignment assignment, ManagementRole role, List<ObjectId> memberships) {
            this(assignment, role, memberships, Optional.of(assignment.id()));
        }

        /** Whether it is that assignment of that role, whoever has it. */
        @SuppressWarnings("ReferenceEquality") // the very same or another
        boolean isOf(RoleAssignment other, ManagementRole otherRole) {
            return assignment == other && role == otherRole;
        }

        @Override
        public String name() {
            return assignment.name();
        }
    }

    /**
     * Being a manager of role groups: implies a few cmdlets, on those groups only [GM-6].
     *
     * @param groups the managed groups, each with the groups from the caller to whom {@code ManagedBy} names
     */
    record OfGroupManagement(Map<ObjectId, List<ObjectId>> groups) implements GrantSource {

        /** The cmdlets it implies; {@code Remove-RoleGroup} is not one of them. */
        static final Set<String> CMDLETS = Set.of(
                "Get-RoleGroup",
                "Get-RoleGroupMember",
                "Add-RoleGroupMember",
                "Remove-RoleGroupMember",
                "Update-RoleGroupMember",
                "Set-RoleGroup");

        /** Parameters it does not imply. */
        static final Set<String> WITHOUT = Set.of(
                "BypassSecurityGroupManagerCheck", "LinkedForeignGroup", "LinkedDomainController", "LinkedCredential");

        public OfGroupManagement {
            groups = Map.copyOf(groups);
        }

        @Override
        public List<ObjectId> memberships() {
            return List.of();
        }

        @Override
        public Optional<ObjectId> assignmentId() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "";
        }
    }
}
