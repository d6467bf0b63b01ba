package dev.reeve.server.signin.oidc;

/** The provider's answer can't be taken, or there is none. The message is for the log and holds no secret. */
public final class ProviderException extends Exception {

    private enum Kind {
        UNAVAILABLE,
        CANCELLED,
        REFUSED
    }

    private final Kind kind;

    private ProviderException(String message, Kind kind, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    private ProviderException(String message, Kind kind) {
        super(message);
        this.kind = kind;
    }

    static ProviderException unavailable(String message, Throwable cause) {
        return new ProviderException(message, Kind.UNAVAILABLE, cause);
    }

    static ProviderException cancelled(String message) {
        return new ProviderException(message, Kind.CANCELLED);
    }

    static ProviderException refused(String message, Throwable cause) {
        return new ProviderException(message, Kind.REFUSED, cause);
    }

    static ProviderException refused(String message) {
        return new ProviderException(message, Kind.REFUSED);
    }

    /** Whether the provider could not be asked, as opposed to what it said. */
    public boolean isUnavailable() {
        return kind == Kind.UNAVAILABLE;
    }

    /** Whether whoever was to sign in, or the provider for him, said no to this very sign-in. */
    public boolean isCancelled() {
        return kind == Kind.CANCELLED;
    }
}
