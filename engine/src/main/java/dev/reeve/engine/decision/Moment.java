package dev.reeve.engine.decision;

import dev.reeve.engine.organization.DirectoryObject;
import java.util.Optional;

/** The two states of an object that a write scope is held against [WRITE-9]. */
enum Moment {
    BEFORE,
    AFTER;

    /** The object at this moment; nothing where it does not exist then and so needs no covering. */
    Optional<DirectoryObject> state(TouchPoint.ObjectAccess access) {
        return this == BEFORE ? access.before() : access.after();
    }

    /** "before the change", for messages. */
    String words() {
        return this == BEFORE ? "before the change" : "after the change";
    }
}
