package dev.reeve.store;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Version;
import java.util.List;
import java.util.Optional;

/**
 * One version of an organization: what changed, before and after, and by whom.
 *
 * @param version the version the change made
 */
public record JournalEntry(Version version, Attribution attribution, List<Changed> changes) {
    public JournalEntry {
        changes = List.copyOf(changes);
    }

    /** One object before (empty: created) and after (empty: removed). */
    public record Changed(ObjectId id, Optional<DirectoryObject> before, Optional<DirectoryObject> after) {}
}
