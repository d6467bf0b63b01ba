package dev.reeve.server.signin.oidc;

/** The provider's answer can't be taken, or there is none. The message is for the log and holds no secret. */
public final class ProviderException extends Exception {

    private final boolean unavailable;

    private ProviderException(String message, boolean unavailable, Throwable cause) {
        super(message, cause);
        this.unavailable = unavailable;
    }

    private ProviderException(String message) {
        super(message);
        this.unavailable = false;
    }

    static ProviderException unavailable(String message, Throwable cause) {
        return new ProviderException(message, true, cause);
    }

    static ProviderException refused(String message, Throwable cause) {
        return new ProviderException(message, false, cause);
    }

    static ProviderException refused(String message) {
        return new ProviderException(message);
    }

    /** Whether the provider could not be asked, as opposed to what it said. */
    public boolean isUnavailable() {
        return unavailable;
    }
}
