package dev.reeve.shell.line;

/** How values leave the process. */
public enum OutputFormat {
    /** As a person reads them. */
    TEXT,
    /** One line of JSON each. */
    JSON
}
