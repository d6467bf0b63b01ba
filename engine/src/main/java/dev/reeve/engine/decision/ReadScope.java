package dev.reeve.engine.decision;

import dev.reeve.engine.organization.DirectoryObject;

/** The objects a caller may read with one cmdlet: a set, not a token [READ-7]. */
@FunctionalInterface
public interface ReadScope {

    /** Whether the object is in it. */
    boolean contains(DirectoryObject object);
}
