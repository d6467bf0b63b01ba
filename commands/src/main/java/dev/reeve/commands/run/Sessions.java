package dev.reeve.commands.run;

import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;

/** Opens sessions for people named in the ways the shell knows. */
public final class Sessions {

    private final OrganizationStore store;
    private final InstantSource clock;

    /** Sessions on a store, by a clock. */
    public Sessions(OrganizationStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A session of a user.
     *
     * @param user any identity of a user: SAM account name, user principal name, alias, canonical name …
     * @param actor who sits at the keyboard
     * @param server the server that answers; empty for the organization's first
     * @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous} where the user can't be told, or the server
     */
    public Session open(OrganizationId organization, String user, String actor, Optional<String> server) {
        Organization snapshot = store.snapshot(organization);
        Recipient found = user(snapshot, user);
        return new Session(organization, new Caller(found.id()), actor, server(snapshot, server), clock);
    }

    /**
     * The user whom a text names.
     *
     * @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous}
     */
    public static Recipient user(Organization organization, String text) {
        Resolution<Recipient> resolution = new IdentityResolver(organization)
                .resolve(Recipient.class, text, recipient -> recipient.type().isUser());
        return switch (resolution) {
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
                .min(Comparator.comparing(ExchangeServer::name, String.CASE_INSENSITIVE_ORDER));
        return server.orElseThrow(() -> new ReeveException(
                        ErrorCode.ObjectNotFound,
                        "The server '" + wanted.orElse("") + "' couldn't be found on '"
                                + organization.settings().forestRoot() + "'.",
                        wanted.orElse("")))
                .name();
    }
}
