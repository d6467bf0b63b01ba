package dev.reeve.engine.filter;

import dev.reeve.engine.name.CaseFolding;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The comparison operators, written with a hyphen [OPATH-6] [OPATH-9]. */
enum ComparisonOperator {
    EQ,
    NE,
    LIKE,
    NOTLIKE,
    GT,
    GE,
    LT,
    LE;

    static Optional<ComparisonOperator> named(String text) {
        return Arrays.stream(values())
                .filter(operator -> CaseFolding.equal(operator.text(), text))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(ComparisonOperator::text).collect(Collectors.joining(", "));
    }

    String text() {
        return "-" + CaseFolding.fold(name());
    }

    /** Whether it is the plain negation of another operator [OPATH-22] [OPATH-23]. */
    boolean isNegated() {
        return this == NE || this == NOTLIKE;
    }

    boolean isWildcard() {
        return this == LIKE || this == NOTLIKE;
    }

    boolean isOrder() {
        return switch (this) {
            case GT, GE, LT, LE -> true;
            case EQ, NE, LIKE, NOTLIKE -> false;
        };
    }
}
