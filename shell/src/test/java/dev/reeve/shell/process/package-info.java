/** Proofs with real processes: killed, racing, badly used. */
@NullMarked
package dev.reeve.shell.process;

import org.jspecify.annotations.NullMarked;
