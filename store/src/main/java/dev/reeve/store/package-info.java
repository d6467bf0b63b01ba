/**
 * Where organizations are kept: {@link dev.reeve.store.OrganizationStore} and its adapters, the journal and the audit
 * log. Decides nothing and checks no rule of the model; a commit is accepted at exactly the version it was decided on.
 */
@NullMarked
package dev.reeve.store;

import org.jspecify.annotations.NullMarked;
