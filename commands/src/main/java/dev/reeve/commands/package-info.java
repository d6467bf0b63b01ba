/** Placeholder. */
@NullMarked
package dev.reeve.commands;

import org.jspecify.annotations.NullMarked;
