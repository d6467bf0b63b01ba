package dev.reeve.commands.run;

import dev.reeve.engine.name.ObjectId;

/** Who signed in to a session. Says who it is and nothing of rights. */
public sealed interface Account {

    /** A user of the organization, with his own account. */
    record OfUser(ObjectId user) implements Account {}

    /**
     * An account of a trusted forest; the linked mailbox behind it, if there is one, is looked up at every command.
     *
     * @param forest the forest's object
     * @param sid its SID, so that an account that is renamed stays itself and one that is made anew does not
     * @param name what it was called at sign-in, as {@code DOMAIN\account}; for people
     */
    record OfForest(ObjectId forest, String sid, String name) implements Account {}
}
