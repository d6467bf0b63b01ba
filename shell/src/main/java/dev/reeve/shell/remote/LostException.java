package dev.reeve.shell.remote;

/** The server does not answer, or not any more. */
final class LostException extends RuntimeException {

    private final boolean isSent;

    /**
     * A loss.
     *
     * @param isSent whether the request may have reached the server
     */
    LostException(String message, boolean isSent) {
        super(message);
        this.isSent = isSent;
    }

    boolean isSent() {
        return isSent;
    }
}
