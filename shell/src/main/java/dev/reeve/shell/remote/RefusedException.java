package dev.reeve.shell.remote;

/** The server answered, and refused. */
final class RefusedException extends RuntimeException {

    private final int status;
    private final String code;

    RefusedException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** Whether the session, or the sign-in that it belongs to, is over. */
    boolean isEnd() {
        return status == 401 || (status == 404 && code.equals("NoSuchSession"));
    }
}
