package dev.reeve.interchange.ldif;

import dev.reeve.engine.organization.RecipientTypeDetails;
import java.util.List;

/** What an entry becomes. */
sealed interface Shape {

    /** A unit, container or domain; its distinguished name says which. */
    record Container() implements Shape {}

    /**
     * A user, mailbox, contact or group.
     *
     * @param decreed whether the entry names its type itself, so that nothing else decides
     * @param mapped what was taken as something else than it said
     */
    record Holder(RecipientTypeDetails type, boolean decreed, List<String> mapped) implements Shape {
        public Holder {
            mapped = List.copyOf(mapped);
        }
    }

    /** Nothing. */
    record Skipped(String reason) implements Shape {}
}
