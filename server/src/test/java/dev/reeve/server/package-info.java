/** Proofs of the whole server, over real connections. */
@NullMarked
package dev.reeve.server;

import org.jspecify.annotations.NullMarked;
