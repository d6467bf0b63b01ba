package dev.reeve.engine.property;

/** What kind of values a property holds and how filters may compare them [TYPE-1]. */
public enum PropertyClass {
    /** {@code S*}: text, wildcards allowed. */
    TEXT,
    /** {@code S=}: text, compared exactly. */
    EXACT_TEXT,
    /** {@code B}. */
    BOOLEAN,
    /** {@code DN}: a reference to another object, filtered by its distinguished name. */
    REFERENCE,
    /** {@code G}. */
    GUID,
    /** {@code I}. */
    INTEGER,
    /** {@code I∞}: integer or Unlimited. */
    INTEGER_OR_UNLIMITED,
    /** {@code SZ}. */
    SIZE,
    /** {@code SZ∞}: size or Unlimited. */
    SIZE_OR_UNLIMITED,
    /** {@code DT}: a time shown in the server's zone. */
    TIME,
    /** {@code DTu}: a time shown in UTC. */
    UTC_TIME,
    /** {@code TS}. */
    SPAN,
    /** {@code E}: one of a list of names, by name or number. */
    ENUMERATION,
    /** {@code NULL}: only whether it is blank may be asked. */
    BLANK_TEST,
    /** {@code BIN}: bytes, only whether it is blank may be asked. */
    BINARY
}
