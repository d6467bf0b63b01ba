/**
 * What must hold after every committed change: uniqueness, references, the subset rule and the guards against
 * lockout.
 */
@NullMarked
package dev.reeve.engine.invariant;

import org.jspecify.annotations.NullMarked;
