package dev.reeve.server.caller;

import dev.reeve.store.OrganizationId;

/**
 * Somebody who proved who he is. What he may do is looked up at every call.
 *
 * @param organization the organization that he signed in to
 * @param user what identifies him there: a recipient's GUID, or the account of a trusted forest
 */
public record AuthenticatedCaller(OrganizationId organization, String user) {}
