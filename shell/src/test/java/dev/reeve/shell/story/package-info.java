/** Proofs of the permission-test format, and the corpus. */
@NullMarked
package dev.reeve.shell.story;

import org.jspecify.annotations.NullMarked;
