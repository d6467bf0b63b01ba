package dev.reeve.interchange.report;

import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Objects and grants in the words of reports. */
record Words(Organization organization) {

    /** The name of an object; its id where it is gone. */
    String name(ObjectId id) {
        return organization.find(id).map(DirectoryObject::name).orElseGet(id::toString);
    }

    /** Where an object stands. */
    String place(DirectoryObject object) {
        return organization.tree().canonicalName(object);
    }

    /** Where an assignment counts: its recipient write scope, and a configuration write scope of its own. */
    String where(RoleAssignment assignment) {
        ImplicitScopes implicit = organization
                .find(assignment.role(), ManagementRole.class)
                .map(ManagementRole::implicitScopes)
                .orElse(ImplicitScopes.UNSCOPED);
        String recipients = switch (assignment.recipientWriteScope()) {
            case RecipientWriteScope.Implicit() -> implicit.recipientWrite().name();
            case RecipientWriteScope.Relative(var type) -> type.name();
            case RecipientWriteScope.Unit(ObjectId unit) ->
                organization.find(unit).map(this::place).orElseGet(unit::toString);
            case RecipientWriteScope.Custom(ObjectId scope) -> "scope " + name(scope);
            case RecipientWriteScope.Exclusive(ObjectId scope) -> "exclusive scope " + name(scope);
        };
        return recipients
                + switch (assignment.configWriteScope()) {
                    case ConfigWriteScope.Implicit() -> "";
                    case ConfigWriteScope.Custom(ObjectId scope) -> ", scope " + name(scope);
                    case ConfigWriteScope.Exclusive(ObjectId scope) -> ", exclusive scope " + name(scope);
                };
    }

    /** The assignments that granted something, each with the groups that lead to it. */
    List<String> through(Decision decision) {
        return grants(decision).stream()
                .map(grant -> grant.assignment().map(this::name).orElse("management of the group")
                        + (grant.memberships().isEmpty()
                                ? ""
                                : " via "
                                        + grant.memberships().stream()
                                                .map(this::name)
                                                .collect(Collectors.joining(" in "))))
                .distinct()
                .toList();
    }

    /** Where the assignments count that granted something. */
    List<String> where(Decision decision) {
        return grants(decision).stream()
                .flatMap(grant -> grant.assignment().stream())
                .flatMap(id -> organization.find(id, RoleAssignment.class).stream())
                .map(this::where)
                .distinct()
                .toList();
    }

    /** The assignments that granted something. */
    List<RoleAssignment> assignments(Decision decision) {
        return grants(decision).stream()
                .map(Decision.Grant::assignment)
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(id -> organization.find(id, RoleAssignment.class).stream())
                .toList();
    }

    private static List<Decision.Grant> grants(Decision decision) {
        return switch (decision) {
            case Decision.Granted(List<Decision.Grant> grants) -> grants;
            case Decision.Denied _ -> List.of();
        };
    }
}
