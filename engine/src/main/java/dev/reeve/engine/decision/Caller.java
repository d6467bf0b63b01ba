package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks: a user of the organization, an account of a trusted forest, or such an account behind a linked mailbox. A
 * caller who is neither is nobody and has no rights. Rights are looked up at every decision, so nothing of them is kept
 * here.
 *
 * @param user the user's object; empty for an account of another forest without a linked mailbox
 * @param foreignAccount the account of another forest that signed in, for the user's linked mailbox if there is a user
 * @param only the group or policy that is all the caller has, where one asks what that gives; nobody signs in so
 */
public record Caller(Optional<ObjectId> user, Optional<ForeignAccount> foreignAccount, Optional<ObjectId> only) {

    /** A caller who has whatever is given to him. */
    public Caller(Optional<ObjectId> user, Optional<ForeignAccount> foreignAccount) {
        this(user, foreignAccount, Optional.empty());
    }

    /** A caller who signed in with the user's own account. */
    public Caller(ObjectId user) {
        this(Optional.of(user), Optional.empty());
    }

    /**
     * A user as whoever signs in as him: by the account behind it where it is a linked mailbox, since nobody signs in with
     * the mailbox's own. Which groups of its forest contain that account is not known here: what it has by these is left out.
     */
    public static Caller of(Recipient user) {
        return user.isLinkedMailbox()
                ? new Caller(
                        Optional.of(user.id()),
                        user.linkedAccount().map(account -> new ForeignAccount(account.sid(), Set.of())))
                : new Caller(user.id());
    }

    /** Somebody of whom nothing is known but that he is in the group, or has the policy. */
    public static Caller having(ObjectId only) {
        return new Caller(Optional.empty(), Optional.empty(), Optional.of(only));
    }

    /** The same of somebody whose own mailbox is known. */
    public static Caller having(ObjectId only, ObjectId user) {
        return new Caller(Optional.of(user), Optional.empty(), Optional.of(only));
    }

    /** Whether the caller is that user. */
    public boolean is(ObjectId id) {
        return user.filter(id::equals).isPresent();
    }

    /** Whether the caller's user is one of these. */
    public boolean isAmong(Collection<ObjectId> ids) {
        return user.filter(ids::contains).isPresent();
    }

    /**
     * An account of a trusted forest [ASSIGNEE-3]. That it is enabled is its own forest's business: whoever makes one
     * has asked there.
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
