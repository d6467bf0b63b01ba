package dev.reeve.server.signin;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * Cookies that only this host gets, only over TLS, and no script reads. The session's is never sent along from other sites; the
 * one for the way to a provider and back is, for the provider is another site.
 */
enum SessionCookie {
    /** Of who is signed in; gone when the browser closes. */
    SESSION("__Host-reeve", "Strict"),
    /** Of who is on the way to a provider. */
    JOURNEY("__Host-reeve-journey", "Lax");

    private final String cookie;
    private final String sameSite;

    SessionCookie(String cookie, String sameSite) {
        this.cookie = cookie;
        this.sameSite = sameSite;
    }

    Optional<String> read(Context request) {
        return Optional.ofNullable(request.cookie(cookie)).filter(value -> !value.isEmpty());
    }

    void write(Context request, String value) {
        send(request, value, "");
    }

    void write(Context request, String value, Duration lasting) {
        send(request, value, "; Max-Age=" + lasting.toSeconds());
    }

    void remove(Context request) {
        send(request, "", "; Max-Age=0");
    }

    private void send(Context request, String value, String more) {
        request.res()
                .addHeader(
                        "Set-Cookie", cookie + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=" + sameSite + more);
    }
}
