package dev.reeve.server.caller;

import dev.reeve.store.OrganizationId;

/**
 * Somebody who proved who he is. What he may do is looked up at every call.
 *
 * @param organization the organization that he signed in to
 * @param user what identifies him there: a recipient's GUID, or the account of a trusted forest
 * @param isBrowser whether he came by a browser's session, to the pages of the admin center, and not as a program [USER-2]
 */
public record AuthenticatedCaller(OrganizationId organization, String user, boolean isBrowser) {

    /** Somebody who came as a program. */
    public AuthenticatedCaller(OrganizationId organization, String user) {
        this(organization, user, false);
    }
}
