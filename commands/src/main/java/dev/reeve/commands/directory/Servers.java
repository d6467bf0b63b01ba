package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.property.ServerProperties;
import dev.reeve.language.value.Value;
import java.util.List;

/** Finding servers, which are known by their DNS names as well [SRV-1]. */
final class Servers {

    private Servers() {}

    static List<ExchangeServer> matching(CmdletContext context, Value identity) {
        List<ExchangeServer> byDnsName = context.lookup().readable(ExchangeServer.class).stream()
                .filter(server -> server.properties().text(ServerProperties.FQDN).stream()
                        .anyMatch(fqdn -> fqdn.equalsIgnoreCase(identity.text())))
                .toList();
        return byDnsName.isEmpty()
                ? context.lookup().matching(ExchangeServer.class, java.util.Optional.of(identity))
                : byDnsName;
    }
}
