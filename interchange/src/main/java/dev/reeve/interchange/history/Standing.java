package dev.reeve.interchange.history;

import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that stands behind what an object may do, or what refers to it where it is a role, group, scope or policy.
 *
 * @param principals the object, the groups around it, its policy: whom assignments may be made to
 * @param all these, and the assignments, roles and scopes that come with them
 */
record Standing(Set<ObjectId> principals, Set<ObjectId> all) {

    /** That of an object in a snapshot; of one that is not there, itself alone. */
    static Standing of(Organization organization, ObjectId subject, boolean person) {
        Set<ObjectId> principals = new HashSet<>(Set.of(subject));
        Set<ObjectId> all = new HashSet<>();
        if (organization.find(subject).isEmpty()) {
            return new Standing(principals, Set.copyOf(principals));
        }
        if (person) {
            principals.addAll(
                    Memberships.groupsContaining(organization, subject).keySet());
            organization
                    .find(subject, Recipient.class)
                    .ifPresent(user -> principals.addAll(
                            user.properties().references(RecipientProperties.ROLE_ASSIGNMENT_POLICY)));
        }
        for (ObjectId principal : principals) {
            organization
                    .indexed(IndexKey.of(Kind.ASSIGNEE, principal), RoleAssignment.class)
                    .forEach(assignment -> add(organization, assignment, person, all));
        }
        if (!person) {
            organization.indexed(IndexKey.of(Kind.ROLE, subject)).forEach(object -> all.add(object.id()));
            organization.indexed(IndexKey.of(Kind.SCOPE, subject)).forEach(object -> all.add(object.id()));
        }
        all.addAll(principals);
        return new Standing(principals, all);
    }

    private static void add(Organization organization, RoleAssignment assignment, boolean person, Set<ObjectId> all) {
        all.add(assignment.id());
        if (!person) {
            return;
        }
        Optional<ObjectId> role = Optional.of(assignment.role());
        while (role.isPresent() && all.add(role.get())) {
            role = organization.find(role.get(), ManagementRole.class).flatMap(ManagementRole::parent);
        }
        assignment.recipientWriteScope().reference().ifPresent(all::add);
        assignment.configWriteScope().managementScope().ifPresent(all::add);
    }

    /** Whether a state of an object belongs here, or makes it belong. */
    boolean concerns(DirectoryObject object) {
        return all.contains(object.id())
                || switch (object) {
                    case RoleGroup group -> lists(group.members());
                    case Recipient group
                    when group.type().isUniversalSecurityGroup() ->
                        lists(group.properties().references(RecipientProperties.MEMBERS));
                    case RoleAssignment assignment ->
                        principals.contains(assignment.assignee())
                                || principals.contains(assignment.role())
                                || assignment
                                        .recipientWriteScope()
                                        .reference()
                                        .filter(principals::contains)
                                        .isPresent()
                                || assignment
                                        .configWriteScope()
                                        .managementScope()
                                        .filter(principals::contains)
                                        .isPresent();
                    default -> false;
                };
    }

    private boolean lists(List<ObjectId> members) {
        return members.stream().anyMatch(principals::contains);
    }
}
