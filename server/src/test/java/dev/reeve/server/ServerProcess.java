package dev.reeve.server;

import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.configuration.ConfigurationReader;
import dev.reeve.server.configuration.HttpConfiguration;
import dev.reeve.server.configuration.SessionConfiguration;
import dev.reeve.server.organization.Organizations;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A server in a process of its own, to be killed; a bearer token names the caller. */
final class ServerProcess {

    private ServerProcess() {}

    /** Serves the home that is named, and says at which address. */
    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        Organizations organizations = Organizations.of(home);
        ConfigurationReader settings =
                ConfigurationReader.of(home, Map.of("REEVE_HTTP_PORT", "0", "REEVE_HTTP_TLS", "false"));
        try (Server server = Server.start(
                HttpConfiguration.from(settings),
                SessionConfiguration.from(settings),
                home,
                organizations,
                request -> Optional.ofNullable(request.header("Authorization"))
                        .flatMap(header -> organizations
                                .named("contoso.com")
                                .map(contoso -> new AuthenticatedCaller(contoso.organization(), header.substring(7)))),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))) {
            System.out.println(server.address());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
