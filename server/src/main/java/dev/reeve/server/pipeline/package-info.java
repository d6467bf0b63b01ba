/**
 * Whole scripts over HTTP: text runs in a session of the caller within the shell's limits, and what comes of it is streamed
 * as lines of JSON while it runs.
 */
@NullMarked
package dev.reeve.server.pipeline;

import org.jspecify.annotations.NullMarked;
