package dev.reeve.engine.decision;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A change that only adds the caller to a group or only removes it [WRITE-5] [GM-9].
 *
 * @param group the group before the change
 * @param joins whether the caller joins; else it leaves
 */
record OwnMembership(Recipient group, boolean joins) {

    /** The change as one of the caller's own membership; empty where it is, or also is, anything else. */
    static Optional<OwnMembership> of(TouchPoint.ObjectAccess access, ObjectId caller) {
        return access.access() == Access.MODIFY ? of(access.before(), access.after(), caller) : Optional.empty();
    }

    static Optional<OwnMembership> of(
            Optional<DirectoryObject> stateBefore, Optional<DirectoryObject> stateAfter, ObjectId caller) {
        return group(stateBefore).flatMap(before -> group(stateAfter).flatMap(after -> of(before, after, caller)));
    }

    private static Optional<Recipient> group(Optional<DirectoryObject> object) {
        return object.filter(Recipient.class::isInstance)
                .map(Recipient.class::cast)
                .filter(recipient -> recipient.type().isGroup());
    }

    private static Optional<OwnMembership> of(Recipient before, Recipient after, ObjectId caller) {
        Set<ObjectId> added = members(after);
        added.removeAll(members(before));
        Set<ObjectId> removed = members(before);
        removed.removeAll(members(after));
        boolean joins = added.equals(Set.of(caller)) && removed.isEmpty();
        boolean leaves = removed.equals(Set.of(caller)) && added.isEmpty();
        return (joins || leaves) && onlyMembersDiffer(before, after)
                ? Optional.of(new OwnMembership(before, joins))
                : Optional.empty();
    }

    private static Set<ObjectId> members(Recipient group) {
        return new HashSet<>(group.properties().references(RecipientProperties.MEMBERS));
    }

    private static boolean onlyMembersDiffer(Recipient before, Recipient after) {
        Properties rest = before.properties().without(RecipientProperties.MEMBERS);
        return before.name().equals(after.name())
                && before.container().equals(after.container())
                && before.type() == after.type()
                && rest.equals(after.properties().without(RecipientProperties.MEMBERS));
    }

    /** Whether the group allows it: at once, or as a request that an owner approves. */
    boolean isPermitted() {
        Property restriction =
                joins ? RecipientProperties.MEMBER_JOIN_RESTRICTION : RecipientProperties.MEMBER_DEPART_RESTRICTION;
        // COMP-3: what a group without the property is taken for
        String otherwise = joins || group.type().isUniversalSecurityGroup() ? "Closed" : "Open";
        return !CaseFolding.equal(group.properties().text(restriction).orElse(otherwise), "Closed");
    }

    /** "join" or "leave". */
    String verb() {
        return joins ? "join" : "leave";
    }
}
