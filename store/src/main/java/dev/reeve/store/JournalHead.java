package dev.reeve.store;

import dev.reeve.engine.organization.Version;

/** A version of an organization without what changed. */
public record JournalHead(Version version, Attribution attribution) {}
