package dev.reeve.commands.declared;

import java.util.Map;
import java.util.Optional;

/** Which object a target is, as the data words it after the condition. */
enum Meaning {
    /** What the parameter names, or the owner of what it names; every mailbox where it may be left out. */
    NAMED,
    /** The server before the backslash, else the session's [SRV-2]. */
    NAMED_OR_SESSION_SERVER,
    /** The mailbox before the backslash, else the caller's. */
    NAMED_OR_CALLER,
    /** The server of the database copy that is named, else of the active one [DB-2]. */
    COPY_SERVER,
    /** What the parameter names, else what automatic choice gives [AUTO-1]. */
    AUTOMATIC,
    /** The account that the parameter names, else the one that the disconnected mailbox was of. */
    MATCHED,
    /** Of several kinds of objects the one that the identity names. */
    ENTRY,
    SESSION_SERVER,
    CALLER,
    /** The servers of a database availability group or site. */
    MEMBERS,
    /** The databases whose active copy a server has. */
    DATABASES_OF_SERVER,
    DATABASES_OF_SESSION_SERVER,
    DATABASE_OF_MAILBOX,
    EVERY_MAILBOX,
    /** Configuration that is no object here. */
    CONFIGURATION;

    private static final Map<String, Meaning> WORDS = Map.ofEntries(
            Map.entry("", NAMED),
            Map.entry("the server named in it", NAMED_OR_SESSION_SERVER),
            Map.entry("the server named in it, else the session's server", NAMED_OR_SESSION_SERVER),
            Map.entry("the server named in Identity, else the session's server", NAMED_OR_SESSION_SERVER),
            Map.entry("the mailbox named in Identity, else the caller's mailbox", NAMED_OR_CALLER),
            Map.entry("the server named in it, else the active server", COPY_SERVER),
            Map.entry("the server named in Identity, else the active server", COPY_SERVER),
            Map.entry("the server where the database is located", COPY_SERVER),
            Map.entry("ArchiveDatabase given or chosen automatically", AUTOMATIC),
            Map.entry("the session's server", SESSION_SERVER),
            Map.entry("the session's server, which holds the agent list", SESSION_SERVER),
            Map.entry("the caller's mailbox", CALLER),
            Map.entry("its members", MEMBERS),
            Map.entry("its servers", MEMBERS),
            Map.entry("its databases", DATABASES_OF_SERVER),
            Map.entry("the databases of the session's server", DATABASES_OF_SESSION_SERVER),
            Map.entry("the database of the mailbox", DATABASE_OF_MAILBOX),
            Map.entry("every mailbox", EVERY_MAILBOX),
            Map.entry("every audited mailbox", EVERY_MAILBOX),
            Map.entry("users of the filters listed", EVERY_MAILBOX),
            Map.entry("sources the search already has", EVERY_MAILBOX),
            Map.entry("service connection points", CONFIGURATION),
            Map.entry("every Edge subscription of the site", CONFIGURATION),
            Map.entry("Edge subscriptions", CONFIGURATION),
            Map.entry("the administrator audit log", CONFIGURATION),
            Map.entry("the settings the test reads", CONFIGURATION),
            Map.entry("transport rules and policies", CONFIGURATION),
            Map.entry("the tag", CONFIGURATION));

    /** The meaning of those words, if they have one. */
    static Optional<Meaning> of(String words) {
        return Optional.ofNullable(WORDS.get(words));
    }
}
