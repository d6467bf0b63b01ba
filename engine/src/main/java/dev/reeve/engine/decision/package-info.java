/**
 * The one place that decides who may do what to whom, and why. Pure: no I/O, no clock, no randomness.
 */
@NullMarked
package dev.reeve.engine.decision;

import org.jspecify.annotations.NullMarked;
