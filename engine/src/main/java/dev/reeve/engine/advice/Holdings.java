package dev.reeve.engine.advice;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.property.RecipientProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What counts for who asks.
 *
 * @param regular what gives him cmdlets
 * @param delegating what lets him give roles
 * @param disabled what would be one or the other if it were enabled
 */
record Holdings(
        List<EffectiveAssignment> regular, List<EffectiveAssignment> delegating, List<RoleAssignment> disabled) {

    static Holdings of(Authorizer authorizer, Organization organization, Caller caller) {
        List<EffectiveAssignment> effective = authorizer.effectiveAssignments(organization, caller);
        return new Holdings(
                effective.stream()
                        .filter(held -> !held.assignment().delegating())
                        .toList(),
                effective.stream()
                        .filter(held -> held.assignment().delegating())
                        .toList(),
                principals(organization, caller).stream()
                        .sorted()
                        .flatMap(principal ->
                                organization.indexed(IndexKey.of(Kind.ASSIGNEE, principal), RoleAssignment.class))
                        .filter(assignment -> !assignment.enabled())
                        .toList());
    }

    private static Set<ObjectId> principals(Organization organization, Caller caller) {
        Set<ObjectId> principals = new HashSet<>();
        caller.user().ifPresent(user -> {
            principals.add(user);
            principals.addAll(Memberships.groupsContaining(organization, user).keySet());
            organization
                    .find(user, Recipient.class)
                    .ifPresent(found -> principals.addAll(
                            found.properties().references(RecipientProperties.ROLE_ASSIGNMENT_POLICY)));
        });
        return principals;
    }
}
