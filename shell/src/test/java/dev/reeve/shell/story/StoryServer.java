package dev.reeve.shell.story;

import dev.reeve.server.Server;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.configuration.ConfigurationReader;
import dev.reeve.server.configuration.HttpConfiguration;
import dev.reeve.server.configuration.SessionConfiguration;
import dev.reeve.server.organization.Organizations;
import dev.reeve.store.InMemoryStore;
import dev.reeve.store.OrganizationId;
import dev.reeve.workplace.Workplace;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A server on whose organizations stories play. */
final class StoryServer implements AutoCloseable {

    private final Organizations organizations;
    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();

    StoryServer(Path folder) {
        organizations = new Organizations(new InMemoryStore(), folder, InstantSource.system(), false);
        ConfigurationReader settings = ConfigurationReader.of(
                folder,
                Map.of(
                        "REEVE_HTTP_PORT",
                        "0",
                        "REEVE_HTTP_TLS",
                        "false",
                        "REEVE_SESSIONS_MOST_OF_CALLER",
                        "100",
                        "REEVE_SESSIONS_FILES",
                        folder.toString()));
        server = Server.start(
                HttpConfiguration.from(settings),
                SessionConfiguration.from(settings),
                folder,
                organizations,
                request -> Optional.ofNullable(request.header("Authorization")).map(StoryServer::caller),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private static AuthenticatedCaller caller(String header) {
        String[] parts = header.split(" ");
        return new AuthenticatedCaller(
                new OrganizationId(UUID.fromString(parts[1])),
                new String(Base64.getDecoder().decode(parts[2]), StandardCharsets.UTF_8));
    }

    StoryClient client(Workplace workplace, String user) {
        organizations.add(workplace);
        return new StoryClient(http, server.address(), workplace.organization(), user);
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
