/** Placeholder. */
@NullMarked
package dev.reeve.engine;

import org.jspecify.annotations.NullMarked;
