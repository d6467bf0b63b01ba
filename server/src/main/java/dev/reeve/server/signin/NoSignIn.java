package dev.reeve.server.signin;

import dev.reeve.server.http.Refusal;
import dev.reeve.server.signin.oidc.ProviderException;

/**
 * Why who comes from the provider is not signed in. An account that is unknown here and one that may not sign in are not told
 * apart.
 */
enum NoSignIn {
    /** He, or the provider, said no. */
    CANCELLED("cancelled"),
    /** The provider knows him, and nobody here may sign in as him. */
    NOT_ADMITTED("notAdmitted"),
    /** It is not the sign-in that this browser began, or the provider's answer does not count. */
    FAILED("failed"),
    /** The provider can't be asked. */
    UNAVAILABLE("unavailable");

    private final String word;

    NoSignIn(String word) {
        this.word = word;
    }

    static NoSignIn of(ProviderException e) {
        if (e.isUnavailable()) {
            return UNAVAILABLE;
        }
        return e.isCancelled() ? CANCELLED : FAILED;
    }

    /** What stands for it in the address of the page, which has sentences of its own: none that a link brings is shown there. */
    String word() {
        return word;
    }

    /** What programs are told. */
    Refusal refusal() {
        return switch (this) {
            case CANCELLED -> failed("Signing in was cancelled at the provider.");
            case NOT_ADMITTED -> failed("You are no user of this organization, or may not sign in.");
            case FAILED -> failed("Signing in at the provider failed. Begin again.");
            case UNAVAILABLE -> SignInCallers.unavailable();
        };
    }

    private static Refusal failed(String message) {
        return new Refusal(403, "SignInFailed", message);
    }
}
