/** Placeholder. */
@NullMarked
package dev.reeve.language;

import org.jspecify.annotations.NullMarked;
