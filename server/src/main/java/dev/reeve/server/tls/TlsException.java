package dev.reeve.server.tls;

/** A certificate or key can't be used; the message says which and why. */
public final class TlsException extends RuntimeException {

    TlsException(String message, Throwable cause) {
        super(message, cause);
    }

    TlsException(String message) {
        super(message);
    }

    /** A certificate that was read, and that TLS does not take. */
    public static TlsException unusable(Exception cause) {
        return new TlsException("The certificate can't be used: " + cause.getMessage(), cause);
    }
}
