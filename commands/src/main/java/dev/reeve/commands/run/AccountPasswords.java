package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.recipient.PasswordHash;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.SecureText;
import dev.reeve.store.AuditEntry.ModifiedObject;
import dev.reeve.store.AuditEntry.NamedValue;
import dev.reeve.store.AuditWrite;
import dev.reeve.store.Credential;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The passwords of an organization's own accounts, where no cmdlet is at work: checked at sign-in, and set by their owner or
 * by whoever owns the home. Only hashes are kept, in no snapshot and no record [SH-74].
 */
public final class AccountPasswords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;

    private final OrganizationStore store;
    private final Choices choices;

    /**
     * The passwords kept in a store.
     *
     * @throws IllegalArgumentException where the choices are repeatable and what the store holds lasts
     */
    public AccountPasswords(OrganizationStore store, Choices choices) {
        choices.checkFitFor(store);
        this.store = store;
        this.choices = choices;
    }

    /** Whether the account has a password here. */
    public boolean isKept(OrganizationId organization, ObjectId account) {
        return store.credential(organization, account).isPresent();
    }

    /**
     * Whether this is the account's password. An account without one, and one that does not exist, cost the same work and
     * have no right one.
     */
    public boolean isRight(OrganizationId organization, Optional<ObjectId> account, SecureText password) {
        return PasswordHash.verify(
                password,
                account.flatMap(id -> store.credential(organization, id)).map(Credential::secret));
    }

    /**
     * Sets a password. Journal and audit log say that it was done, by whom and for whom [AUD-6].
     *
     * @param session in whose name
     * @param command what the records call it
     * @return what is kept of it now
     * @throws ReeveException {@code InvalidArgument} where it is too short or too long; {@code ObjectNotFound} where the
     *     account is gone
     */
    public Credential set(Session session, String command, ObjectId account, SecureText password) {
        int length = password.reveal().length();
        if (length < SHORTEST || length > LONGEST) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "A password has " + SHORTEST + " to " + LONGEST + " characters, this one has " + length + ".",
                    "Password");
        }
        Credential credential = new Credential(account, PasswordHash.of(password, choices));
        Instant now = session.clock().instant();
        Optional<Organization> after = Optional.empty();
        while (after.isEmpty()) {
            Organization before = store.snapshot(session.organization());
            String name = before.find(account, Recipient.class)
                    .map(before.tree()::canonicalName)
                    .orElseThrow(() -> new ReeveException(
                            ErrorCode.ObjectNotFound, "There is no such account any more.", account.toString()));
            Optional<AuditWrite> logged = AuditLog.write(
                    session,
                    before,
                    command,
                    List.of(new NamedValue("Identity", name), new NamedValue("Password", AuditLog.SECRET)),
                    ModifiedObject.named(name),
                    Optional.empty(),
                    now);
            after = store.commit(
                    session.organization(),
                    before.version(),
                    Change.NONE,
                    AuditLog.attribution(session, before, command, now),
                    logged,
                    List.of(credential));
        }
        return credential;
    }
}
