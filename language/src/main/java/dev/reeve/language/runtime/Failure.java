package dev.reeve.language.runtime;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.value.Value;
import java.util.Optional;

/** An error that ends a statement, or everything up to the next {@code catch}, on its way there. */
final class Failure extends RuntimeException {

    private final transient ErrorValue error;
    private final transient Optional<Value> thrown;
    private final boolean endsScript;

    /**
     * An error on its way.
     *
     * @param thrown the value of a {@code throw}
     * @param endsScript whether following statements are skipped too ({@code throw}, {@code -ErrorAction Stop})
     */
    Failure(ErrorValue error, Optional<Value> thrown, boolean endsScript) {
        super(error.record().message(), null, false, false);
        this.error = error;
        this.thrown = thrown;
        this.endsScript = endsScript;
    }

    ErrorValue error() {
        return error;
    }

    Optional<Value> thrown() {
        return thrown;
    }

    boolean endsScript() {
        return endsScript;
    }
}
