package dev.reeve.interchange.dump;

/**
 * Something to know before relying on an organization that was loaded.
 *
 * @param sort what sort of thing
 * @param subject the file, object or question concerned
 * @param message what it is and what was done about it
 * @param remedy how to get what is missing, empty where nothing is to be done
 */
public record Finding(Sort sort, String subject, String message, String remedy) {

    /** Sorts of findings, the weightiest first. */
    public enum Sort {
        /** A question can't be answered, or only by what ships. */
        MISSING,
        /** The dump says two things of one. */
        CONTRADICTION,
        /** Something was left out because it is not known here or can't be kept. */
        LEFT_OUT,
        /** Something the dump does not say was taken to be so. */
        ASSUMED
    }
}
