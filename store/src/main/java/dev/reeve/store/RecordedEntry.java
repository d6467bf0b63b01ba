package dev.reeve.store;

/**
 * An audit entry as it was recorded.
 *
 * @param number tells it from all others of its organization, whatever the log has lost since; later ones are higher
 */
public record RecordedEntry(long number, AuditEntry entry) {}
