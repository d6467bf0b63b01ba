package dev.reeve.engine.difference;

import dev.reeve.engine.decision.AddressBook;
import dev.reeve.engine.decision.CallerDecisions;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People whom decisions can't tell apart but by who they are: the same assignments count for them in each snapshot.
 *
 * @param was what they have before
 * @param is what they have after
 */
record PersonClass(Rights was, Rights is) {

    /**
     * What distinguishes callers in one snapshot.
     *
     * @param assignments the enabled regular assignments that count
     * @param manages whether they manage role groups
     * @param addressBookPolicy what their address book is, as far as any role of theirs reads by it
     */
    record Rights(Set<ObjectId> assignments, boolean manages, Optional<ObjectId> addressBookPolicy) {

        static Rights of(Organization organization, ObjectId person, CallerDecisions decisions) {
            return new Rights(
                    decisions.regular().stream()
                            .map(effective -> effective.assignment().id())
                            .collect(Collectors.toUnmodifiableSet()),
                    !decisions.managedRoleGroups().isEmpty(),
                    organization.find(person, Recipient.class).flatMap(AddressBook::policy));
        }
    }

    /** Whether they have the very same rights in both snapshots, so that only objects can make a difference. */
    boolean hasSameRights(Snapshots snapshots, List<EffectiveAssignment> assignments) {
        return was.equals(is)
                && assignments.stream()
                        .noneMatch(effective -> snapshots
                                        .changed()
                                        .contains(effective.assignment().id())
                                || snapshots.changed().contains(effective.role().id()))
                && snapshots.changed(OrganizationSettings.class).findAny().isEmpty();
    }
}
