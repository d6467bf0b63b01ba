package dev.reeve.shell.line;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The process's streams.
 *
 * @param out where values go
 * @param err where errors, warnings and progress go
 * @param in what is read where a verb reads standard input
 * @param isConsole whether a person sits at {@code in} and {@code out}
 */
public record Streams(PrintStream out, PrintStream err, InputStream in, boolean isConsole) {}
