package dev.reeve.engine.decision;

/** What a command does to an object it touches [EVAL-1]. */
public enum Access {
    /** Needs the read scope only. */
    READ,
    /** Makes the object: decided on its state after. */
    CREATE,
    /** Changes the object: decided on its states before and after [WRITE-9]. */
    MODIFY,
    /** Removes the object: decided on its state before. */
    DELETE,
    /** Acts on the object without changing it; needs the write scope. */
    ACTION
}
