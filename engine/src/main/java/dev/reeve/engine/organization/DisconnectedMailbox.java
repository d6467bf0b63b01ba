package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;
import java.time.Instant;

/**
 * A mailbox that nobody uses any more and that its database still keeps [MBX-3]. Its id is the mailbox's GUID, its name
 * the display name that it had, so that several may have one name.
 *
 * @param database where it is
 * @param reason why it is no longer used
 * @param disconnected since when
 * @param archive whether it was somebody's archive
 * @param legacyDn the legacy name of whoever used it
 * @param owner the account that used it, which may be gone
 */
public record DisconnectedMailbox(
        ObjectHeader header,
        ObjectId database,
        Reason reason,
        Instant disconnected,
        boolean archive,
        String legacyDn,
        ObjectId owner)
        implements DirectoryObject {

    /** Why a mailbox is no longer used. */
    public enum Reason {
        /** It was disabled, or removed with its account. */
        Disabled,
        /** It was moved to another database, which left this one behind. */
        SoftDeleted
    }

    @Override
    public DisconnectedMailbox withHeader(ObjectHeader newHeader) {
        return new DisconnectedMailbox(newHeader, database, reason, disconnected, archive, legacyDn, owner);
    }
}
