package dev.reeve.server.signin;

/** How the server's own tokens look, so that they are told from a provider's, and found where they leaked. */
final class TokenForm {

    static final String PREFIX = "reeve_";

    private TokenForm() {}

    static boolean isOwn(String token) {
        return token.startsWith(PREFIX);
    }
}
