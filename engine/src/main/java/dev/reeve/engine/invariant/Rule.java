package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A rule that every changed object must satisfy, together with its neighbours. */
@FunctionalInterface
interface Rule {

    /** What the change of one object breaks, if anything. */
    Optional<Violation> violation(Changed changed);

    /** The first violation that one of the checks finds. */
    static Optional<Violation> first(List<Supplier<Optional<Violation>>> checks) {
        for (Supplier<Optional<Violation>> check : checks) {
            Optional<Violation> violation = check.get();
            if (violation.isPresent()) {
                return violation;
            }
        }
        return Optional.empty();
    }

    /** A violation, if the rule is broken. */
    static Optional<Violation> when(boolean broken, ErrorCode code, String message, String target) {
        return broken ? Optional.of(new Violation(code, message, target)) : Optional.empty();
    }
}
