package dev.reeve.engine.decision;

/** Whether the scope of one assignment covers one object in one state. */
sealed interface Coverage {

    /** It does; why, in words. */
    record Covered(String reason) implements Coverage {}

    /**
     * It does not.
     *
     * @param lacked what it lacked, in words
     * @param exclusive whether only an exclusive scope refused: without it the object would be covered [EXCL-3]
     */
    record Lacking(String lacked, boolean exclusive) implements Coverage {}

    static Coverage covered(String reason) {
        return new Covered(reason);
    }

    static Coverage lacking(String lacked) {
        return new Lacking(lacked, false);
    }

    default boolean isCovered() {
        return this instanceof Covered;
    }
}
