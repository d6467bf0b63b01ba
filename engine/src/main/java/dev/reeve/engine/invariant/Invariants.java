package dev.reeve.engine.invariant;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Checks what must hold after every commit [INV-1] to [INV-8], on the resulting snapshot. Pure. Only what a change
 * touches is looked at, and what stands next to it; what was wrong before and is not touched stays unreported.
 */
public final class Invariants {

    /** In the order in which violations of one object are reported: built-in objects, use, names, then content. */
    private static final List<Rule> RULES = List.of(
            new BuiltInObjects(),
            new Removals(),
            new Containers(),
            new Names(),
            new Identifiers(),
            new References(),
            new Roles(),
            new RoleEntries(),
            new Scopes(),
            new Assignments(),
            new AssignmentScopes(),
            new Groups(),
            new MembershipRequests(),
            new AddressListFilters(),
            new Forests());

    private Invariants() {}

    /** The first invariant that the change would break, where nobody of another forest counts. */
    public static Optional<Violation> check(Organization before, Change change, Organization after) {
        return check(before, change, after, ForeignPrincipals.UNKNOWN);
    }

    /**
     * The first invariant that the change would break.
     *
     * @param before the snapshot the change was decided on
     * @param change the change, with everything that follows from it, such as the assignments of a removed group
     * @param after that snapshot with the change applied
     * @param foreign what trusted forests say; asked only where it decides
     */
    public static Optional<Violation> check(
            Organization before, Change change, Organization after, ForeignPrincipals foreign) {
        for (Map.Entry<ObjectId, Optional<DirectoryObject>> entry :
                change.after().entrySet()) {
            Changed changed = new Changed(before, after, entry.getKey(), before.find(entry.getKey()), entry.getValue());
            for (Rule rule : RULES) {
                Optional<Violation> violation = rule.violation(changed);
                if (violation.isPresent()) {
                    return violation;
                }
            }
        }
        // The guards see the state after the whole operation [INV-6].
        return DefaultPolicy.violation(change, before, after)
                .or(() -> Guards.violation(change, before, after, foreign));
    }

    /** Of each object of an organization that breaks an invariant the first one that it breaks; the guards aside. */
    public static SequencedMap<ObjectId, Violation> violations(Organization organization) {
        SequencedMap<ObjectId, Violation> found = new LinkedHashMap<>();
        Organization nothing = Organization.empty();
        organization.all().forEach(object -> {
            Changed changed = new Changed(nothing, organization, object.id(), Optional.empty(), Optional.of(object));
            RULES.stream()
                    .flatMap(rule -> rule.violation(changed).stream())
                    .findFirst()
                    .ifPresent(violation -> found.put(object.id(), violation));
        });
        return found;
    }

    /** The first invariant that does not hold anywhere in an organization. */
    public static Optional<Violation> checkAll(Organization organization) {
        return check(Organization.empty(), Change.put(organization.all().toList()), organization);
    }
}
