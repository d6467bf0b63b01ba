/** Proofs of what local sessions ask and show. */
@NullMarked
package dev.reeve.shell.session;

import org.jspecify.annotations.NullMarked;
