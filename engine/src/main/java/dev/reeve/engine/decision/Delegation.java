package dev.reeve.engine.decision;

import dev.reeve.engine.decision.Decision.Candidate;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the caller may give a role to somebody, or change how it is given [DELEG-1] to [DELEG-11]. */
final class Delegation {

    /** How the question was settled: what delegated the role, or what the candidates lacked. */
    sealed interface Answer {
        record Delegated(GrantSource.OfAssignment by) implements Answer {}

        record Refused(List<Candidate> candidates) implements Answer {}
    }

    private final Standing standing;
    private final Organization organization;
    private final RecipientScopes recipientScopes;

    Delegation(Standing standing) {
        this.standing = standing;
        this.organization = standing.organization();
        this.recipientScopes = new RecipientScopes(standing, new ExclusiveScopes(organization, standing.knownScopes()));
    }

    Answer answer(TouchPoint.RoleDelegation request) {
        if (request.role().isUnscoped()) { // DELEG-4
            Optional<GrantSource.OfAssignment> author = standing.regular().stream()
                    .filter(source -> source.role().isOfType(ManagementRole.UNSCOPED_ROLE_MANAGEMENT))
                    .findFirst();
            if (author.isPresent()) {
                return new Answer.Delegated(author.get());
            }
        }
        Set<ObjectId> lineage = lineage(request.role());
        List<Candidate> candidates = new ArrayList<>();
        for (GrantSource.OfAssignment source : standing.delegating()) {
            if (!lineage.contains(source.role().id())) {
                continue;
            }
            Optional<String> lacked = lacked(source.assignment(), source.role(), request);
            if (lacked.isEmpty()) {
                return new Answer.Delegated(source);
            }
            candidates.add(new Candidate(source.memberships(), source.assignmentId(), lacked.get()));
        }
        return new Answer.Refused(candidates);
    }

    /** The role and its ancestors: a descendant holds only a subset, so delegation over one suffices [DELEG-2]. */
    private Set<ObjectId> lineage(ManagementRole role) {
        Set<ObjectId> lineage = new LinkedHashSet<>();
        Optional<ManagementRole> at = Optional.of(role);
        while (at.isPresent() && lineage.add(at.get().id())) {
            at = at.get().parent().flatMap(parent -> organization.find(parent, ManagementRole.class));
        }
        return lineage;
    }

    /** What a delegating assignment lacks for the request, if anything. */
    private Optional<String> lacked(
            RoleAssignment delegation, ManagementRole delegated, TouchPoint.RoleDelegation request) {
        if (request.assignee().isEmpty()) {
            return Optional.empty(); // DELEG-3, DELEG-11: only the role is concerned
        }
        if (!containsAssignee(delegation, delegated, request.assignee().get())) {
            return Optional.of(
                    "its scope does not contain " + request.assignee().get().name()); // DELEG-5
        }
        if (!allowsRecipientScope(delegation, request)) {
            return Optional.of("the recipient scope of the new assignment may be wider than its own"); // DELEG-6
        }
        if (!allowsConfigScope(delegation, request)) {
            return Optional.of("the configuration scope of the new assignment is not its own");
        }
        return Optional.empty();
    }

    private boolean containsAssignee(RoleAssignment delegation, ManagementRole delegated, DirectoryObject assignee) {
        if (isUnscoped(delegation.recipientWriteScope())) {
            return true;
        }
        return assignee instanceof Recipient recipient
                && recipientScopes.contains(delegation.recipientWriteScope(), delegated, recipient);
    }

    private boolean allowsRecipientScope(RoleAssignment delegation, TouchPoint.RoleDelegation request) {
        RecipientWriteScope own = delegation.recipientWriteScope();
        RecipientWriteScope asked = request.recipientScope();
        if (isUnscoped(own) || asked.equals(own)) {
            return true;
        }
        if (request.delegating()) {
            return false; // a delegating assignment must carry the very same scope
        }
        return asked.type(request.role().implicitScopes()) == RecipientScopeType.Self
                || (own instanceof RecipientWriteScope.Unit(var outer)
                        && asked instanceof RecipientWriteScope.Unit(var inner)
                        && isBelow(inner, outer));
    }

    private boolean isBelow(ObjectId inner, ObjectId outer) {
        return organization
                .find(inner, OrganizationalUnit.class)
                .filter(unit -> organization.tree().isInside(unit, outer))
                .isPresent();
    }

    private static boolean allowsConfigScope(RoleAssignment delegation, TouchPoint.RoleDelegation request) {
        return delegation.configWriteScope() instanceof ConfigWriteScope.Implicit
                || delegation.configWriteScope().equals(request.configScope());
    }

    /** Whether a delegation is not narrowed in the recipient dimension. */
    private static boolean isUnscoped(RecipientWriteScope scope) {
        return switch (scope) {
            case RecipientWriteScope.Implicit() -> true;
            case RecipientWriteScope.Relative(var type) -> type == RecipientScopeType.Organization;
            case RecipientWriteScope.Unit _, RecipientWriteScope.Custom _, RecipientWriteScope.Exclusive _ -> false;
        };
    }
}
