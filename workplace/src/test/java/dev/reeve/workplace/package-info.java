/** Proofs of what the faces share. */
@NullMarked
package dev.reeve.workplace;

import org.jspecify.annotations.NullMarked;
