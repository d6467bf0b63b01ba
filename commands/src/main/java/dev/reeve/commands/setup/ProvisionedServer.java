package dev.reeve.commands.setup;

import dev.reeve.commands.builtin.InitialConfiguration;
import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.ServerProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** Servers that setup, and no cmdlet, brings into an organization and takes out of it [SRV-3]. */
public final class ProvisionedServer {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9-]{0,14}";

    private ProvisionedServer() {}

    /**
     * A new server in the site of the organization's first, with what every server has.
     *
     * @throws ReeveException {@code InvalidName} or {@code NameExists}
     */
    public static Change add(Organization organization, String name, ObjectId id, Instant now) {
        if (!name.matches(NAME)) {
            throw new ReeveException(
                    ErrorCode.InvalidName,
                    "'" + name + "' is no name of a server. It has up to 15 letters, digits and hyphens.",
                    name);
        }
        if (organization.named(ExchangeServer.class, name).findFirst().isPresent()) {
            throw new ReeveException(ErrorCode.NameExists, "There is a server '" + name + "' already.", name);
        }
        String fqdn =
                name.toLowerCase(Locale.ROOT) + "." + organization.settings().forestRoot();
        Properties properties = Properties.EMPTY
                .with(ServerProperties.FQDN, fqdn)
                .with(ServerProperties.SERVER_ROLE, "Mailbox")
                .with(ServerProperties.CURRENT_SERVER_ROLE, "Mailbox")
                .with(ServerProperties.SERVER_SITE, site(organization))
                .with(ServerProperties.NETWORK_ADDRESS, List.of(new PropertyValue.Text("ncacn_ip_tcp:" + fqdn)))
                .with(
                        ServerProperties.EXCHANGE_LEGACY_DN,
                        NewOrganization.legacyDn(organization.settings().name(), "Servers", name));
        ExchangeServer server = new ExchangeServer(ObjectHeader.created(id, name, now), properties);
        List<DirectoryObject> objects = new ArrayList<>();
        objects.add(server);
        objects.addAll(InitialConfiguration.ofServer(server, now));
        return Change.put(objects);
    }

    private static String site(Organization organization) {
        return organization
                .all(ExchangeServer.class)
                .sorted(Comparator.comparing(ExchangeServer::name, String.CASE_INSENSITIVE_ORDER))
                .flatMap(server -> server.properties().text(ServerProperties.SERVER_SITE).stream())
                .findFirst()
                .orElseGet(
                        () -> NewOrganization.firstSite(organization.settings().forestRoot()));
    }

    /**
     * A server goes, with what belongs to it. Databases and availability groups that name it keep it: the invariants say so.
     *
     * @throws ReeveException {@code ObjectNotFound}, or {@code ObjectInUse} for the only one
     */
    public static Change remove(Organization organization, String name) {
        ExchangeServer server = organization
                .named(ExchangeServer.class, name)
                .findFirst()
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.ObjectNotFound,
                        "The server '" + name + "' couldn't be found on '"
                                + organization.settings().forestRoot() + "'.",
                        name));
        if (organization.all(ExchangeServer.class).count() == 1) {
            throw new ReeveException(
                    ErrorCode.ObjectInUse,
                    "'" + server.name() + "' is the only server of the organization, and stays.",
                    server.name());
        }
        SequencedMap<ObjectId, Optional<DirectoryObject>> gone = new LinkedHashMap<>();
        gone.put(server.id(), Optional.empty());
        organization
                .indexed(IndexKey.of(IndexKey.Kind.OWNER, server.id()))
                .forEach(owned -> gone.put(owned.id(), Optional.empty()));
        return new Change(gone);
    }
}
