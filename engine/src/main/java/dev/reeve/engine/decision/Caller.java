package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks: a user of the organization. Rights are looked up at every decision, so nothing of them is kept here.
 *
 * @param user the user's object
 * @param foreignAccount the account of another forest that signed in for the user's linked mailbox, if one did
 */
public record Caller(ObjectId user, Optional<ForeignAccount> foreignAccount) {

    /** A caller who signed in with the user's own account. */
    public Caller(ObjectId user) {
        this(user, Optional.empty());
    }

    /**
     * An account of a trusted forest [ASSIGNEE-3]. That it is enabled is its own forest's business.
     *
     * @param sid its SID
     * @param groups SIDs of the universal security groups of its forest that contain it, directly or nested
     */
    public record ForeignAccount(String sid, Set<String> groups) {
        public ForeignAccount {
            groups = Set.copyOf(groups);
        }
    }
}
