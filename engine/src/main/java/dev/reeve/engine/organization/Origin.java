package dev.reeve.engine.organization;

/**
 * Where an imported object came from, so that a later import updates it instead of creating another.
 *
 * @param source the directory it was read from, for example its base DN
 * @param anchor what identifies it there for good: {@code objectGUID}, {@code entryUUID}, else its DN
 */
public record Origin(String source, String anchor) {}
