package dev.reeve.interchange.dump;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

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

    /** What can't be read, and why. */
    static DumpException unreadable(Path path, IOException e) {
        return new DumpException(path + " can't be read: "
                + switch (e) {
                    case AccessDeniedException _ -> "this account is not allowed to.";
                    case MalformedInputException _ -> "it is no text.";
                    default -> e.getMessage();
                });
    }
}
