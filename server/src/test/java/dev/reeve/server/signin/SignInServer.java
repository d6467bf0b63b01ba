package dev.reeve.server.signin;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.Sessions;
import dev.reeve.commands.sample.ContosoSample;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.SecureText;
import dev.reeve.server.ContosoHome;
import dev.reeve.server.Server;
import dev.reeve.server.organization.Organizations;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.RecordedEntry;
import dev.reeve.workplace.Workplace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a home with Contoso, a client of it, and somebody else at work on the same home. */
final class SignInServer implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Organizations elsewhere;
    private final Workplace workplace;
    private final Server server;
    private final HttpClient client;

    private SignInServer(Path home, Map<String, String> settings) {
        try {
            ContosoHome.in(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        elsewhere = Organizations.of(home);
        workplace = elsewhere.named(ContosoSample.DOMAIN).orElseThrow();
        Map<String, String> environment = new HashMap<>(Map.of("REEVE_HTTP_PORT", "0"));
        environment.putAll(settings);
        server = Server.start(home, environment, new PrintStream(log, true, StandardCharsets.UTF_8));
        client = client(home);
    }

    static SignInServer on(Path home) {
        return new SignInServer(home, Map.of());
    }

    static SignInServer on(Path home, Map<String, String> settings) {
        return new SignInServer(home, settings);
    }

    private static HttpClient client(Path home) {
        try (var in = Files.newInputStream(home.resolve("server-certificate.pem"))) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, new char[0]);
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(tls).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a response said. */
    record Answer(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String code() {
            return json().path("error").path("code").asString("");
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The cookie as a browser would send it back. */
        String cookie() {
            return header("set-cookie").split(";", 2)[0];
        }
    }

    Answer get(String path, String... headers) {
        return send(HttpRequest.newBuilder(uri(path)), headers);
    }

    Answer post(String path, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    /** Sends a body only when the server, which knows then who asks, waits for it; before that something happens. */
    Answer postWaiting(String path, String body, Runnable meanwhile, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest.BodyPublisher late = HttpRequest.BodyPublishers.ofInputStream(() -> {
            meanwhile.run();
            return new ByteArrayInputStream(bytes);
        });
        return send(
                HttpRequest.newBuilder(uri(path))
                        .expectContinue(true)
                        .POST(HttpRequest.BodyPublishers.fromPublisher(late, bytes.length)),
                headers);
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> said = new HashMap<>();
            response.headers().map().forEach((name, values) -> said.put(name, String.join("\n", values)));
            return new Answer(response.statusCode(), said, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer that is read as it comes. */
    InputStream open(HttpRequest.Builder request, String... headers) throws IOException, InterruptedException {
        return client.send(request.headers(headers).build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    Answer signIn(String user, String password) {
        return post("/signin", credentials(user, password));
    }

    /** Signs in and answers a bearer token. */
    String token(String user, String password) {
        return post("/signin", credentials(user, password).replace("}", ",\"token\":true}"))
                .json()
                .path("token")
                .asString();
    }

    static String credentials(String user, String password) {
        return JSON.createObjectNode()
                .put("user", user)
                .put("password", password)
                .toString();
    }

    URI uri(String path) {
        return URI.create(server.address() + path);
    }

    Server server() {
        return server;
    }

    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    Recipient user(String name) {
        return Sessions.user(workplace.snapshot(), name);
    }

    private Session administrator() {
        return workplace.local(NewOrganization.ADMINISTRATOR, "test");
    }

    /** Sets a password as whoever owns the home does. */
    void password(String user, String password) {
        workplace.passwords().set(administrator(), "test", user(user).id(), new SecureText(password));
    }

    /** What the audit log holds. */
    List<AuditEntry> auditEntries() {
        try (Stream<RecordedEntry> entries =
                elsewhere.store().auditEntries(workplace.organization(), Instant.EPOCH, Instant.MAX)) {
            return entries.map(RecordedEntry::entry).toList();
        }
    }

    /** Somebody elsewhere changes a user. */
    void change(String user, UnaryOperator<Recipient> edit) {
        workplace.runner().importChange(administrator(), "test", _ -> Change.put(edit.apply(user(user))));
    }

    @Override
    public void close() {
        client.close();
        server.close();
        elsewhere.close();
    }
}
