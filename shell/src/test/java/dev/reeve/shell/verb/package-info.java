/** Proofs of the verbs, within this process. */
@NullMarked
package dev.reeve.shell.verb;

import org.jspecify.annotations.NullMarked;
