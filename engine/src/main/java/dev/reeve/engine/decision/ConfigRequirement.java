package dev.reeve.engine.decision;

/** How the server and database touch points of one command combine [CFG-1]. */
public enum ConfigRequirement {
    /** Every touch point must be covered, by the assignment that grants the cmdlet [CFG-7]. */
    EACH,
    /** One of server and database suffices [CFG-5]. */
    SERVER_OR_DATABASE,
    /** Both, possibly from two assignments [CFG-5]. */
    SERVER_AND_DATABASE
}
