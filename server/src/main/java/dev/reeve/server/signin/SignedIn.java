package dev.reeve.server.signin;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.store.OrganizationId;

/**
 * Somebody who proved who he is. Holds no rights, and not whether the account is still enabled: both are looked up at every
 * request [ORG-4] [USER-2].
 *
 * @param user his object, so that a renamed user stays himself
 */
record SignedIn(OrganizationId organization, ObjectId user, Manner manner) {

    /** How he proved it. */
    enum Manner {
        /** With a password that is kept here. */
        PASSWORD,
        /** With a password that a directory knows. */
        DIRECTORY,
        /** At an OpenID provider. */
        PROVIDER,
        /** With the one-time sign-in that the server printed; he may set his password without an old one. */
        ONCE
    }
}
