/** Placeholder. */
@NullMarked
package dev.reeve.interchange;

import org.jspecify.annotations.NullMarked;
