package dev.reeve.language.host;

import java.time.Duration;

/**
 * Bounds of a session [SH-72]; exceeding one ends the run with an error.
 *
 * @param depth how deep pipelines and calls may nest
 * @param iterations how often a loop may go round without output
 * @param time how long one run may take
 * @param characters how many characters the values held by one run may have, roughly
 */
public record Limits(int depth, int iterations, Duration time, long characters) {

    /** The standard bounds. */
    public static final Limits STANDARD = new Limits(64, 100_000, Duration.ofMinutes(10), 64L * 1024 * 1024);
}
