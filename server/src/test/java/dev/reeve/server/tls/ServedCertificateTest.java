package dev.reeve.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate that a server finds at its start. */
class ServedCertificateTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path home;

    private ServedCertificate at(Instant now) {
        return ServedCertificate.ofHome(home, "127.0.0.1", now);
    }

    private static Instant later(int days) {
        return FIRST.plus(Duration.ofDays(days));
    }

    @Test
    @DisplayName(
            "One that was made here stays until thirty days before its end, then it is made anew, and that is said")
    void renewed() {
        ServedCertificate first = at(FIRST);
        ServedCertificate kept = at(later(794));
        ServedCertificate renewed = at(later(796));

        assertThat(first.notice()).isEmpty();
        assertThat(kept).isEqualTo(first);
        assertThat(renewed.notice()).hasValueSatisfying(said -> assertThat(said).contains("2028-04-05"));
        assertThat(renewed.certificate().fingerprint())
                .isNotEqualTo(first.certificate().fingerprint());
        assertThat(renewed.certificate().key()).isEqualTo(first.certificate().key());
        assertThat(renewed.certificate().end()).isAfter(later(1_600));
        assertThat(at(later(797))).isEqualTo(new ServedCertificate(renewed.certificate(), Optional.empty()));
    }

    @Test
    @DisplayName("One that was put there is left alone; its end is told")
    void anothers() throws IOException {
        at(FIRST);
        Path certificate = Files.move(home.resolve("server-certificate.pem"), home.resolve("own.pem"));
        Path key = Files.move(home.resolve("server-key.pem"), home.resolve("own-key.pem"));

        assertThat(ServedCertificate.of(certificate, key, later(700)).notice()).isEmpty();
        assertThat(ServedCertificate.of(certificate, key, later(900)).notice())
                .hasValueSatisfying(said -> assertThat(said).contains("own.pem", "2028-04-05"));
    }
}
