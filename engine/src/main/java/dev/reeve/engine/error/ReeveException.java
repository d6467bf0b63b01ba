package dev.reeve.engine.error;

import java.util.Objects;

/**
 * An error of the catalogue: what was wrong, with which object, and what to do.
 */
public final class ReeveException extends RuntimeException {

    private final ErrorCode code;
    private final String target;

    /**
     * An error.
     *
     * @param target text of the object concerned; may be empty
     */
    public ReeveException(ErrorCode code, String message, String target) {
        super(message);
        this.code = code;
        this.target = target;
    }

    /** Its stable code. */
    public ErrorCode code() {
        return code;
    }

    /** What was wrong, with which object, and what to do. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Text of the object concerned; may be empty. */
    public String target() {
        return target;
    }
}
