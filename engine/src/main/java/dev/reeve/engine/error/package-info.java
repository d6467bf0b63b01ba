/**
 * The one family of errors: stable codes with their category and the exception name scripts catch.
 */
@NullMarked
package dev.reeve.engine.error;

import org.jspecify.annotations.NullMarked;
