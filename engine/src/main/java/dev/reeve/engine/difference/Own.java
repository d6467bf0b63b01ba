package dev.reeve.engine.difference;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is somebody's own: he himself, the recipients whose {@code ManagedBy} lists him, the role groups he manages. */
final class Own {

    /** It is he himself, and neither was nor is his in another way. */
    static final String SELF = "self";

    /** It was his own and is not any more. */
    static final String BEFORE = "before";

    /** It was not his own and is now. */
    static final String AFTER = "after";

    private Own() {}

    /**
     * The own objects that are there in both snapshots, each with what it is to him in the one and in the other.
     *
     * @param before the role groups that he manages in the one [GM-1]
     * @param after those that he manages in the other
     */
    static SortedMap<ObjectId, String> of(
            Snapshots snapshots, ObjectId person, Set<ObjectId> before, Set<ObjectId> after) {
        SortedMap<ObjectId, String> own = new TreeMap<>();
        if (snapshots.isLasting(person, Recipient.class)) {
            own.put(person, SELF);
        }
        add(own, snapshots.before(), person, before, BEFORE);
        add(own, snapshots.after(), person, after, AFTER);
        own.keySet().removeIf(id -> snapshots.states(id).size() != 2);
        return own;
    }

    private static void add(
            SortedMap<ObjectId, String> own,
            Organization organization,
            ObjectId person,
            Set<ObjectId> roleGroups,
            String when) {
        organization
                .indexed(IndexKey.of(Kind.MANAGER, person), Recipient.class)
                .map(DirectoryObject::id)
                .forEach(id -> own.merge(id, when, String::concat));
        roleGroups.forEach(id -> own.merge(id, when, String::concat));
    }
}
