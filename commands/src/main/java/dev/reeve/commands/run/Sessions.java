package dev.reeve.commands.run;

import dev.reeve.commands.forest.ForeignForests;
import dev.reeve.commands.forest.ForeignUser;
import dev.reeve.commands.forest.ForestReader;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.store.Credential;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Opens sessions for people named in the ways the shell knows. */
public final class Sessions {

    private final OrganizationStore store;
    private final InstantSource clock;
    private final ForestReader reader;

    /** Sessions on a store, by a clock, for users of its organizations. */
    public Sessions(OrganizationStore store, InstantSource clock) {
        this(store, clock, ForestReader.NONE);
    }

    /** Sessions on a store, by a clock; for accounts of the trusted forests that the reader can read, too. */
    public Sessions(OrganizationStore store, InstantSource clock, ForestReader reader) {
        this.store = store;
        this.clock = clock;
        this.reader = reader;
    }

    /**
     * A session of a user, or of an account of a trusted forest.
     *
     * @param user any identity of a user: SAM account name, user principal name, alias, canonical name …; an account of
     *     a trusted forest as {@code DOMAIN\account} or {@code account@domain}
     * @param actor who sits at the keyboard
     * @param server the server that answers; empty for the organization's first
     * @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous} where the user can't be told, or the server;
     *     {@code NoSession} where a trusted forest would have to tell and can't be read
     */
    public Session open(OrganizationId organization, String user, String actor, Optional<String> server) {
        Organization snapshot = store.snapshot(organization);
        ForeignForests forests = new ForeignForests(
                snapshot,
                reader,
                account -> store.credential(organization, account).map(Credential::secret));
        Account account = forests.ofAccount(user)
                .filter(_ -> resolve(snapshot, user) instanceof Resolution.Missing<Recipient>)
                .map(forest -> foreign(forests, forest, user))
                .orElseGet(() -> new Account.OfUser(user(snapshot, user).id()));
        return new Session(organization, account, actor, server(snapshot, server), clock, runspace());
    }

    // A name for records and no secret: what makes secrets takes a start as long as opening the database.
    private static UUID runspace() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Account foreign(ForeignForests forests, ForeignForest forest, String user) {
        try {
            ForeignUser found = forests.signIn(forest, user);
            return new Account.OfForest(forest.id(), found.sid(), forest.account(found.samAccountName()));
        } catch (ReeveException e) {
            if (e.code() == ErrorCode.ForeignForestNoAccount || e.code() == ErrorCode.ObjectAmbiguous) {
                throw e;
            }
            throw new ReeveException(
                    ErrorCode.NoSession,
                    "Access is denied: '" + user + "' may not open a management shell: nothing is known of it while its"
                            + " forest can't be read. " + e.getMessage(),
                    user);
        }
    }

    /** Who the session is of, for people: {@code contoso.com/Users/Alice} or {@code FABRIKAM\alice}. */
    public static String name(Session session, Organization organization) {
        return AuditLog.name(session.account(), organization);
    }

    private static Resolution<Recipient> resolve(Organization organization, String text) {
        return new IdentityResolver(organization)
                .resolve(Recipient.class, text, recipient -> recipient.type().isUser());
    }

    /**
     * The user whom a text names.
     *
     * @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous}
     */
    public static Recipient user(Organization organization, String text) {
        return switch (resolve(organization, text)) {
            case Resolution.Found<Recipient> found -> found.object();
            case Resolution.Missing<Recipient> _ ->
                throw new ReeveException(
                        ErrorCode.ObjectNotFound,
                        "The user '" + text + "' couldn't be found on '"
                                + organization.settings().forestRoot() + "'. Name one by SAM account name, user"
                                + " principal name, alias, canonical name or distinguished name.",
                        text);
            case Resolution.Ambiguous<Recipient> _ ->
                throw new ReeveException(
                        ErrorCode.ObjectAmbiguous,
                        "The user '" + text + "' matches multiple entries. Use the distinguished name.",
                        text);
        };
    }

    private static String server(Organization organization, Optional<String> wanted) {
        Optional<ExchangeServer> server = organization
                .all(ExchangeServer.class)
                .filter(each -> wanted.isEmpty() || each.name().equalsIgnoreCase(wanted.get()))
                .min((one, other) -> one.name().compareToIgnoreCase(other.name()));
        return server.orElseThrow(() -> new ReeveException(
                        ErrorCode.ObjectNotFound,
                        "The server '" + wanted.orElse("") + "' couldn't be found on '"
                                + organization.settings().forestRoot() + "'.",
                        wanted.orElse("")))
                .name();
    }
}
