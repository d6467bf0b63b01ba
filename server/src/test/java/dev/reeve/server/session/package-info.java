/** Tests of what sessions of callers are bounded by. */
@NullMarked
package dev.reeve.server.session;

import org.jspecify.annotations.NullMarked;
