package dev.reeve.server;

import dev.reeve.commands.sample.ContosoSample;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.configuration.ConfigurationReader;
import dev.reeve.server.configuration.HttpConfiguration;
import dev.reeve.server.configuration.SessionConfiguration;
import dev.reeve.server.organization.Organizations;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A real server on a home with Contoso, and a client that trusts its certificate. A bearer token names the caller. */
final class RunningServer implements AutoCloseable {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Organizations organizations;
    private final Server server;
    private final HttpClient client;
    private volatile boolean stopped;

    private RunningServer(Path home, Map<String, String> settings) throws IOException, GeneralSecurityException {
        ContosoHome.in(home);
        organizations = Organizations.of(home);
        Map<String, String> environment = new HashMap<>(Map.of("REEVE_HTTP_PORT", "0"));
        environment.putAll(settings);
        ConfigurationReader reader = ConfigurationReader.of(home, environment);
        HttpConfiguration configuration = HttpConfiguration.from(reader);
        SessionConfiguration sessions = SessionConfiguration.from(reader);
        reader.finish();
        server = Server.start(
                configuration,
                sessions,
                home,
                organizations,
                this::caller,
                new PrintStream(log, true, StandardCharsets.UTF_8));
        client = client(home);
    }

    static RunningServer on(Path home) throws IOException, GeneralSecurityException {
        return new RunningServer(home, Map.of());
    }

    static RunningServer on(Path home, Map<String, String> settings) throws IOException, GeneralSecurityException {
        return new RunningServer(home, settings);
    }

    private Optional<AuthenticatedCaller> caller(Context request) {
        return Optional.ofNullable(request.header("Authorization"))
                .filter(header -> header.startsWith("Bearer "))
                .flatMap(header -> organizations
                        .named(ContosoSample.DOMAIN)
                        .map(contoso -> new AuthenticatedCaller(contoso.organization(), header.substring(7))));
    }

    private static HttpClient client(Path home) throws IOException, GeneralSecurityException {
        if (!Files.exists(home.resolve("server-certificate.pem"))) {
            return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, new char[0]);
        try (var in = Files.newInputStream(home.resolve("server-certificate.pem"))) {
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<String> get(String path, String user) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + user));
    }

    HttpResponse<String> post(String path, String user, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + user)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** An answer that is read as it comes. */
    HttpResponse<InputStream> open(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Stops the server; the client stays. */
    void stop() {
        if (!stopped) {
            stopped = true;
            server.close();
        }
    }

    URI uri(String path) {
        return URI.create(server.address() + path);
    }

    String address() {
        return server.address();
    }

    Optional<String> fingerprint() {
        return server.fingerprint();
    }

    Organizations organizations() {
        return organizations;
    }

    /** Waits for a line of the log: one is written after its request was answered. */
    String logged(Predicate<String> meant) throws InterruptedException {
        for (int attempt = 0; attempt < 500; attempt++) {
            Optional<String> found = log().stream().filter(meant).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(10);
        }
        throw new AssertionError("No such line in the log: " + log());
    }

    List<String> log() {
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void close() {
        client.close();
        stop();
    }
}
