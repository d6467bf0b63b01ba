package dev.reeve.server.http;

/** The server can't listen at the address that it is given; the message says which, and what to do. */
public final class ListenException extends RuntimeException {

    ListenException(String address, Throwable cause) {
        super(
                "Nothing can listen at " + address
                        + ": it is in use, or is not an address of this machine. Set http.host and"
                        + " http.port in server.properties.",
                cause);
    }
}
