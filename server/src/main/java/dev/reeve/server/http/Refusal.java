package dev.reeve.server.http;

/** A request is refused before any cmdlet is reached. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String code;

    /**
     * A refusal.
     *
     * @param status the HTTP status
     * @param code a stable word for programs
     * @param message what was wrong and what to do, in a sentence
     */
    public Refusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** The request makes no sense. */
    public static Refusal badRequest(String message) {
        return new Refusal(400, "BadRequest", message);
    }

    /** Nobody is signed in. */
    public static Refusal notSignedIn() {
        return new Refusal(401, "Unauthorized", "Sign in first: send a bearer token, or the cookie of a session.");
    }

    /** There is nothing at this address. */
    public static Refusal notFound() {
        return new Refusal(404, "NotFound", "There is nothing at this address.");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The word for programs. */
    public String code() {
        return code;
    }

    /** What was wrong. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
