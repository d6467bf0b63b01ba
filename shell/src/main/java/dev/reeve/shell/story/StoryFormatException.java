package dev.reeve.shell.story;

import java.nio.file.Path;

/** A permission test that does not follow the format. */
public final class StoryFormatException extends Exception {

    /** What is wrong in which line, and what may stand there. */
    StoryFormatException(Path file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
