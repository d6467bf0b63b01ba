/** Placeholder. */
@NullMarked
package dev.reeve.shell;

import org.jspecify.annotations.NullMarked;
