package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.ServerProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where mailboxes go that nobody names a database for [AUTO-1]. */
public final class Distribution {

    private Distribution() {}

    /**
     * A database that chance picks.
     *
     * @param covered whether the caller may place the mailbox there [AUTO-2]
     */
    public static Optional<MailboxDatabase> pick(CmdletContext context, Predicate<MailboxDatabase> covered) {
        Organization organization = context.organization();
        Optional<PropertyValue> site = siteOf(
                organization.named(ExchangeServer.class, context.server()).findFirst());
        List<MailboxDatabase> candidates = new ArrayList<>(context.readable(MailboxDatabase.class)
                .filter(database -> !database.excludedFromProvisioning() && !database.suspendedFromProvisioning())
                .filter(database ->
                        site.isEmpty() || siteOf(server(organization, database)).equals(site))
                .filter(covered)
                .toList());
        while (!candidates.isEmpty()) {
            MailboxDatabase picked = candidates.remove(context.choices().pick(candidates.size()));
            if (picked.mounted()) {
                return Optional.of(picked);
            }
        }
        return Optional.empty();
    }

    private static Optional<ExchangeServer> server(Organization organization, MailboxDatabase database) {
        return database.activeServer().flatMap(id -> organization.find(id, ExchangeServer.class));
    }

    private static Optional<PropertyValue> siteOf(Optional<ExchangeServer> server) {
        return server.flatMap(found -> found.properties().value(ServerProperties.SERVER_SITE));
    }
}
