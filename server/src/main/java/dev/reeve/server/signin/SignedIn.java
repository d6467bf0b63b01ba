package dev.reeve.server.signin;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.store.OrganizationId;
import java.util.Optional;

/**
 * Somebody who proved who he is. Holds no rights, and not whether the account is still enabled: both are looked up at every
 * request [ORG-4] [USER-2].
 *
 * @param user his object, so that a renamed user stays himself
 * @param credential which password was kept here for him then, as a digest; only for manners that depend on it
 */
record SignedIn(OrganizationId organization, ObjectId user, Manner manner, Optional<String> credential) {

    /** How he proved it. */
    enum Manner {
        /** With a password that is kept here; over when another is set. */
        PASSWORD,
        /** With a password that a directory knows. */
        DIRECTORY,
        /** At an OpenID provider. */
        PROVIDER,
        /** With the one-time sign-in that the server printed, while he has no password; he may set one without an old one. */
        ONCE;

        /** Whether it holds only as long as the password kept here stays what it was. */
        boolean dependsOnCredential() {
            return switch (this) {
                case PASSWORD, ONCE -> true;
                case DIRECTORY, PROVIDER -> false;
            };
        }
    }

    /** Somebody for whose manner no password kept here counts, or who has none. */
    SignedIn(OrganizationId organization, ObjectId user, Manner manner) {
        this(organization, user, manner, Optional.empty());
    }
}
