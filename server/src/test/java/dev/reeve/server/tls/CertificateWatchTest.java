package dev.reeve.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.server.configuration.HttpConfiguration;
import dev.reeve.server.http.Health;
import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.Lines;
import dev.reeve.server.http.Metrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that runs for longer than its certificate is good. */
class CertificateWatchTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path home;

    private Instant now = FIRST;
    private final InstantSource clock = () -> now;
    private final List<ServedCertificate> shown = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private HttpConfiguration configuration(Optional<Path> certificate, Optional<Path> key) {
        return new HttpConfiguration(
                "127.0.0.1",
                0,
                true,
                certificate,
                key,
                1 << 20,
                16 << 10,
                Duration.ofSeconds(30),
                Duration.ofSeconds(5));
    }

    private CertificateWatch ofHome() {
        return CertificateWatch.of(configuration(Optional.empty(), Optional.empty()), home, clock);
    }

    private CertificateWatch.Showing showing() {
        return new CertificateWatch.Showing() {
            @Override
            public void show(ServedCertificate another) {
                shown.add(another);
            }

            @Override
            public void notice(ServedCertificate same) {
                notices.add(same.notice().orElseThrow());
            }

            @Override
            public void fault(TlsException fault) {
                faults.add(String.valueOf(fault.getMessage()));
            }
        };
    }

    @Test
    @DisplayName("One that was made here is made anew before it ends, and shown to whoever connects then")
    void renewed() throws IOException, GeneralSecurityException {
        CertificateWatch watch = ofHome();
        ServerCertificate first = watch.shown().certificate();
        try (HttpServer server = HttpServer.start(
                configuration(Optional.empty(), Optional.empty()),
                Optional.of(first),
                _ -> Optional.empty(),
                new Health(() -> true),
                new Metrics(),
                new Lines(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), clock),
                List.of())) {
            CertificateWatch.Showing served = new CertificateWatch.Showing() {
                @Override
                public void show(ServedCertificate another) {
                    server.show(another.certificate());
                }

                @Override
                public void notice(ServedCertificate same) {
                    throw new AssertionError(same);
                }

                @Override
                public void fault(TlsException fault) {
                    throw fault;
                }
            };
            now = FIRST.plus(Duration.ofDays(700));
            watch.look(served);
            assertThat(seen(server.port())).isEqualTo(first.chain().getFirst());

            now = FIRST.plus(Duration.ofDays(800));
            watch.look(served);

            assertThat(watch.shown().certificate().end()).isAfter(now.plus(Duration.ofDays(800)));
            assertThat(seen(server.port()))
                    .isEqualTo(watch.shown().certificate().chain().getFirst())
                    .isNotEqualTo(first.chain().getFirst());
        }
    }

    /** The certificate that a server shows, whatever it is. */
    private static Certificate seen(int port) throws IOException, GeneralSecurityException {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Trusting()}, null);
        try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket("127.0.0.1", port)) {
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    @DisplayName(
            "What somebody puts in the place of PEM files is shown; what can't be read is told once, and the last one stays")
    void replaced() throws IOException {
        ServedCertificate.ofHome(home, "127.0.0.1", FIRST);
        Path certificate = Files.move(home.resolve("server-certificate.pem"), home.resolve("own.pem"));
        Path key = Files.move(home.resolve("server-key.pem"), home.resolve("own-key.pem"));
        CertificateWatch watch =
                CertificateWatch.of(configuration(Optional.of(certificate), Optional.of(key)), home, clock);
        ServerCertificate first = watch.shown().certificate();
        ServerCertificate next =
                ServedCertificate.ofHome(home, "127.0.0.1", FIRST).certificate();

        watch.look(showing());
        Files.copy(home.resolve("server-key.pem"), key, StandardCopyOption.REPLACE_EXISTING); // half of it
        watch.look(showing());
        watch.look(showing());
        assertThat(shown).isEmpty();
        assertThat(faults).singleElement().asString().contains("own-key.pem");
        assertThat(watch.shown().certificate()).isEqualTo(first);

        Files.copy(home.resolve("server-certificate.pem"), certificate, StandardCopyOption.REPLACE_EXISTING);
        watch.look(showing());
        assertThat(shown).extracting(ServedCertificate::certificate).containsExactly(next);
        assertThat(watch.shown().certificate()).isEqualTo(next);
    }

    @Test
    @DisplayName(
            "Of PEM files that somebody else renews it is told once that the end comes near, and once that it has come")
    void nearItsEnd() throws IOException {
        ServerCertificate own =
                ServedCertificate.ofHome(home, "127.0.0.1", FIRST).certificate();
        CertificateWatch watch = CertificateWatch.of(
                configuration(
                        Optional.of(home.resolve("server-certificate.pem")),
                        Optional.of(home.resolve("server-key.pem"))),
                home,
                clock);
        for (Duration before :
                List.of(Duration.ofDays(31), Duration.ofDays(29), Duration.ofDays(2), Duration.ofDays(-1))) {
            now = own.end().minus(before);
            watch.look(showing());
            watch.look(showing());
        }

        assertThat(notices)
                .satisfiesExactly(
                        near -> assertThat(near).contains("is good until"),
                        over -> assertThat(over).contains("was good until"));
        assertThat(shown).isEmpty();
        assertThat(watch.shown().certificate()).isEqualTo(own);
    }

    @Test
    @DisplayName("Files of a home that are gone for a moment are not made anew under whoever replaces them")
    void gone() throws IOException {
        CertificateWatch watch = ofHome();
        Files.delete(home.resolve("server-key.pem"));

        watch.look(showing());

        assertThat(faults).hasSize(1);
        assertThat(home.resolve("server-key.pem")).doesNotExist();
    }
}
