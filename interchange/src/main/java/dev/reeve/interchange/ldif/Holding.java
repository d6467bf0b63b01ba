package dev.reeve.interchange.ldif;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import java.util.Optional;

/**
 * An entry that becomes a recipient or account, and what it becomes.
 *
 * @param existing what an earlier import made of it
 * @param type what it will be
 */
record Holding(
        LdifRecord record, Anchor anchor, Optional<Recipient> existing, RecipientTypeDetails type, EntryNotes notes) {

    static Holding of(LdifRecord record, Anchor anchor, Optional<Recipient> existing, Shape.Holder shape) {
        EntryNotes notes = new EntryNotes(record);
        shape.mapped().forEach(notes::mapped);
        RecipientTypeDetails type =
                existing.map(before -> kept(before.type(), shape, notes)).orElse(shape.type());
        return new Holding(record, anchor, existing, type, notes);
    }

    /** An import makes mailboxes and mail-enables groups; taking that away, or converting, is left to administrators. */
    private static RecipientTypeDetails kept(RecipientTypeDetails before, Shape.Holder shape, EntryNotes notes) {
        RecipientTypeDetails type = shape.type();
        if (shape.decreed() && before.isMailEnabled() == type.isMailEnabled()) {
            return type;
        }
        if (before.isMailEnabled() && !type.isMailEnabled()) {
            notes.mapped("it stays a " + before + ", which it was");
            return before;
        }
        return before.recipientType().equals(type.recipientType()) && before.isMailEnabled() ? before : type;
    }

    ObjectId id() {
        return existing.map(Recipient::id).orElse(anchor.id());
    }

    boolean isGroup() {
        return type.isGroup();
    }
}
