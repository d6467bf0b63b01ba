package dev.reeve.interchange.dump;

/**
 * What whoever loads a dump allows to be taken for granted.
 *
 * @param regular role assignments of which no file tells whether they delegate or are enabled are regular and enabled ones;
 *     they are left out otherwise, since that may be more than they give
 */
public record LoadOptions(boolean regular) {

    /** Nothing. */
    public static final LoadOptions NONE = new LoadOptions(false);
}
