/**
 * What is known of every cmdlet: its parameters, their sets, and which objects it touches. Knows no cmdlet's
 * implementation.
 */
@NullMarked
package dev.reeve.engine.catalogue;

import org.jspecify.annotations.NullMarked;
