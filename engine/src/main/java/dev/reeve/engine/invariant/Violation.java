package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;

/**
 * An invariant that a change would break.
 *
 * @param message the object and the rule, in words
 * @param target text of the object concerned
 */
public record Violation(ErrorCode code, String message, String target) {}
