package dev.reeve.engine.organization;

import static dev.reeve.engine.organization.ComputedProperties.category;
import static dev.reeve.engine.organization.ComputedProperties.changed;
import static dev.reeve.engine.organization.ComputedProperties.created;
import static dev.reeve.engine.organization.ComputedProperties.guid;
import static dev.reeve.engine.organization.ComputedProperties.text;
import static dev.reeve.engine.organization.ComputedProperties.texts;

import dev.reeve.engine.property.ServerProperties;

/** The computed properties of servers. */
final class ServerComputations {

    /** All of them. */
    static final ComputedProperties<ExchangeServer> ALL = new ComputedProperties<ExchangeServer>()
            .computed(ServerProperties.DISTINGUISHED_NAME, ComputedProperties::distinguishedName)
            .computed(ServerProperties.GUID, (_, server) -> guid(server))
            .computed(ServerProperties.NAME, (_, server) -> text(server.name()))
            .computed(
                    ServerProperties.OBJECT_CATEGORY,
                    (organization, _) -> category(organization, "ms-Exch-Exchange-Server"))
            .computed(ServerProperties.OBJECT_CLASS, (_, _) -> texts("top", "server", "msExchExchangeServer"))
            .computed(ServerProperties.WHEN_CREATED, (_, server) -> created(server))
            .computed(ServerProperties.WHEN_CREATED_UTC, (_, server) -> created(server))
            .computed(ServerProperties.WHEN_CHANGED, (_, server) -> changed(server))
            .computed(ServerProperties.WHEN_CHANGED_UTC, (_, server) -> changed(server));

    private ServerComputations() {}
}
