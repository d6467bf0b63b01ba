package dev.reeve.language.runtime;

import dev.reeve.language.command.ErrorValue;

/** The streams besides the output [SH-37]; a redirection puts another one in place. */
interface Streams {

    void error(ErrorValue error);

    void warning(String message);

    void verbose(String message);

    void debug(String message);

    void information(String message);
}
