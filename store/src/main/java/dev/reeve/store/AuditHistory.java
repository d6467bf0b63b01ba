package dev.reeve.store;

import java.util.function.Consumer;

/** What was recorded of an organization before it came here, handed over entry by entry, in any order. */
@FunctionalInterface
public interface AuditHistory {

    /** Nothing. */
    AuditHistory NONE = _ -> {};

    /** Hands over all entries. What it throws undoes what was to be done with them. */
    void forEach(Consumer<AuditEntry> to);
}
