package dev.reeve.language.runtime;

import java.util.OptionalInt;

/**
 * How a run ended.
 *
 * @param hadErrors whether an error was shown
 * @param exitCode the N of {@code exit N}
 */
public record RunResult(boolean hadErrors, OptionalInt exitCode) {}
