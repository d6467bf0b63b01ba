package dev.reeve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.server.configuration.HttpConfiguration;
import dev.reeve.server.tls.ServedCertificate;
import dev.reeve.server.tls.ServerCertificate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who go away before they are answered. */
class AbandonedTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CompletableFuture<Boolean> noticed = new CompletableFuture<>();

    private final CountDownLatch enough = new CountDownLatch(1);
    private final Semaphore looks = new Semaphore(0);

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("Over HTTP/1.1 it learns that the connection has ended")
    void connectionEnded(boolean tls) throws Exception {
        byte[] question = "GET /long HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        ServerCertificate certificate = certificate();
        try (HttpServer server = server(certificate, tls)) {
            try (Socket socket = sockets(certificate, tls).createSocket("127.0.0.1", server.port())) {
                socket.getOutputStream().write(question);
                assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(looks.tryAcquire(50, 30, TimeUnit.SECONDS)).isTrue();
                assertThat(noticed).isNotDone();
            }

            assertThat(noticed.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"true,1", "false,1", "false,300"})
    @DisplayName("The next questions that come too early are no end, and are answered afterwards, each as it was sent")
    void nextQuestion(boolean tls, int times) throws Exception {
        ServerCertificate certificate = certificate();
        try (HttpServer server = server(certificate, tls);
                Socket socket = sockets(certificate, tls).createSocket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write("GET /long HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            socket.getOutputStream()
                    .write(("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(times - 1)
                                    + "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(looks.tryAcquire(50, 30, TimeUnit.SECONDS)).isTrue();
            enough.countDown();

            assertThat(noticed.get(30, TimeUnit.SECONDS)).isFalse();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("{\"status\":\"up\"}")
                    .satisfies(
                            all -> assertThat(all.split("HTTP/1.1 200 OK", -1)).hasSize(times + 2))
                    .doesNotContain("400");
        }
    }

    @Test
    @DisplayName("An answer that costs much to find learns that its caller broke off the question")
    void brokenOff() throws Exception {
        ServerCertificate certificate = certificate();
        try (HttpServer server = server(certificate, true);
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(trusting(certificate))
                        .build()) {
            CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                    HttpRequest.newBuilder(URI.create(server.address() + "/long"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            answer.cancel(true);

            assertThat(noticed.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void answer(BooleanSupplier gone) throws InterruptedException {
        boolean before = gone.getAsBoolean();
        begun.countDown();
        for (int i = 0; i < 5_000 && !gone.getAsBoolean() && !enough.await(5, TimeUnit.MILLISECONDS); i++) {
            looks.release();
        }
        noticed.complete(!before && gone.getAsBoolean());
    }

    private ServerCertificate certificate() {
        return ServedCertificate.ofHome(home, "127.0.0.1", Instant.now()).certificate();
    }

    private HttpServer server(ServerCertificate certificate, boolean tls) {
        Door door = () -> List.of(Route.get(
                "/long",
                Route.Access.ANYBODY,
                "Goes on until its caller is gone.",
                request -> answer(HttpServer.abandonment(request))));
        return HttpServer.start(
                new HttpConfiguration(
                        "127.0.0.1",
                        0,
                        tls,
                        Optional.empty(),
                        Optional.empty(),
                        1 << 20,
                        16 << 10,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5)),
                Optional.of(certificate).filter(_ -> tls),
                _ -> Optional.empty(),
                new Health(() -> true),
                new Metrics(),
                new Lines(
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        InstantSource.system()),
                List.of(door));
    }

    private static SocketFactory sockets(ServerCertificate certificate, boolean tls)
            throws GeneralSecurityException, IOException {
        return tls ? trusting(certificate).getSocketFactory() : SocketFactory.getDefault();
    }

    private static SSLContext trusting(ServerCertificate certificate) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("server", certificate.chain().getFirst());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }
}
