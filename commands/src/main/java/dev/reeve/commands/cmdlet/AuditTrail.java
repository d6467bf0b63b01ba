package dev.reeve.commands.cmdlet;

import dev.reeve.store.RecordedEntry;
import java.time.Instant;
import java.util.stream.Stream;

/** The administrator audit log as cmdlets read it: what has aged is not in it any more [AUD-7]. */
@FunctionalInterface
public interface AuditTrail {

    /** Entries from {@code start} inclusive to {@code end} exclusive, newest first, read as the stream is used. */
    Stream<RecordedEntry> entries(Instant start, Instant end);
}
