/** Proofs of what lies in a home besides its database. */
@NullMarked
package dev.reeve.shell.home;

import org.jspecify.annotations.NullMarked;
