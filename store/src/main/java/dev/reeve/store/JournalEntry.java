package dev.reeve.store;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One version of an organization: what changed, before and after, and by whom.
 *
 * @param version the version the change made
 */
public record JournalEntry(Version version, Attribution attribution, List<Changed> changes) {
    public JournalEntry {
        changes = List.copyOf(changes);
    }

    /** What a change does to a snapshot; objects that stay as they are don't count. */
    public static List<Changed> changes(Organization before, Change change) {
        return change.after().entrySet().stream()
                .map(entry -> new Changed(entry.getKey(), before.find(entry.getKey()), entry.getValue()))
                .filter(changed -> !changed.before().equals(changed.after()))
                .toList();
    }

    /** The change that this entry was. */
    public Change change() {
        SequencedMap<ObjectId, Optional<DirectoryObject>> after = new LinkedHashMap<>();
        changes.forEach(changed -> after.put(changed.id(), changed.after()));
        return new Change(after);
    }

    /** The change that takes this entry back. */
    public Change inverse() {
        SequencedMap<ObjectId, Optional<DirectoryObject>> before = new LinkedHashMap<>();
        changes.reversed().forEach(changed -> before.put(changed.id(), changed.before()));
        return new Change(before);
    }

    /** One object before (empty: created) and after (empty: removed). */
    public record Changed(ObjectId id, Optional<DirectoryObject> before, Optional<DirectoryObject> after) {}
}
