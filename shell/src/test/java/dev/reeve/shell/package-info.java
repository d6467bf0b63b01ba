/** Proofs of the command line and of the architecture as a whole. */
@NullMarked
package dev.reeve.shell;

import org.jspecify.annotations.NullMarked;
