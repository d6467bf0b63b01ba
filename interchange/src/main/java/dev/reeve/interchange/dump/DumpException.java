package dev.reeve.interchange.dump;

/** A dump that can't be loaded. Nothing of it was. */
public final class DumpException extends RuntimeException {

    /** What was wrong, with which file, and what to do. */
    public DumpException(String message) {
        super(message);
    }

    /** The same of a place in a file. */
    static DumpException at(DumpFile file, String message) {
        return new DumpException(file.path() + ": " + message);
    }
}
