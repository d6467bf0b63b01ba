package dev.reeve.language.syntax;

/** Leaves the grammar at the first thing that does not fit; never leaves this package. */
final class SyntaxException extends RuntimeException {

    private final String problem;
    private final int start;
    private final int end;
    private final boolean incomplete;

    SyntaxException(String message, int start, int end, boolean incomplete) {
        super(message, null, false, false);
        this.problem = message;
        this.start = start;
        this.end = end;
        this.incomplete = incomplete;
    }

    String problem() {
        return problem;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean incomplete() {
        return incomplete;
    }
}
