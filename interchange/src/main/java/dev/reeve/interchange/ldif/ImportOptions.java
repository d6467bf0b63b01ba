package dev.reeve.interchange.ldif;

/**
 * How an import maps what a directory leaves open.
 *
 * @param people what a person with a mail address becomes where nothing in the entry says so
 */
public record ImportOptions(PeopleAs people) {

    /** People with a mail address become mailboxes. */
    public static final ImportOptions DEFAULT = new ImportOptions(PeopleAs.MAILBOX);

    /** What people become. */
    public enum PeopleAs {
        /** A mailbox where there is a mail address, else a user. */
        MAILBOX,
        /** An account without a mailbox, whatever the entry says. */
        USER
    }
}
