/** Proofs of the prompt on a simulated terminal. */
@NullMarked
package dev.reeve.shell.terminal;

import org.jspecify.annotations.NullMarked;
