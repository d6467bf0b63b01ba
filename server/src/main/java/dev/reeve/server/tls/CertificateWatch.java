package dev.reeve.server.tls;

import dev.reeve.server.configuration.HttpConfiguration;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * The certificate of a running server: looked at again and again, so that one that was made here is made anew before it ends,
 * and one that somebody puts in its place is shown without a restart; of one that is somebody's to renew it is told when its end
 * comes near, and when it has come. Where there is none to be had the last one stays.
 */
public final class CertificateWatch {

    private final Function<Instant, ServedCertificate> found;
    private final InstantSource clock;
    private volatile ServedCertificate shown;
    private Optional<String> told = Optional.empty();

    private CertificateWatch(Function<Instant, ServedCertificate> found, InstantSource clock, ServedCertificate first) {
        this.found = found;
        this.clock = clock;
        this.shown = first;
    }

    /** What becomes of the certificate. */
    public interface Showing {

        /** Another is there: it is to be shown from now on. @throws TlsException where it can't be */
        void show(ServedCertificate another);

        /** The same is there, and whoever runs the server should know something of it; told once. */
        void notice(ServedCertificate same);

        /** What is there can't be used; told once for each fault, and not at every look. */
        void fault(TlsException fault);
    }

    /**
     * The certificate of a configuration: that of its PEM files, else that of the home, which is made where there is none.
     *
     * @throws TlsException where there is none to be had
     */
    public static CertificateWatch of(HttpConfiguration configuration, Path home, InstantSource clock) {
        Instant now = clock.instant();
        return configuration
                .certificate()
                .flatMap(chain -> configuration
                        .key()
                        .map(key -> new CertificateWatch(
                                time -> ServedCertificate.of(chain, key, time),
                                clock,
                                ServedCertificate.of(chain, key, now))))
                .orElseGet(() -> new CertificateWatch(
                        // None is made where one was: whoever puts his own there may do so file by file.
                        time -> ServedCertificate.keptIn(home, configuration.host(), time),
                        clock,
                        ServedCertificate.ofHome(home, configuration.host(), now)));
    }

    /** The one that is shown. */
    public ServedCertificate shown() {
        return shown;
    }

    /** Looks again. */
    public void look(Showing showing) {
        try {
            ServedCertificate now = found.apply(clock.instant());
            if (!now.certificate().equals(shown.certificate())) {
                showing.show(now);
                shown = now;
            } else if (now.notice().isPresent() && !now.notice().equals(shown.notice())) {
                showing.notice(now);
                shown = now;
            }
            told = Optional.empty();
        } catch (TlsException e) {
            Optional<String> fault = Optional.of(String.valueOf(e.getMessage()));
            if (!fault.equals(told)) {
                told = fault;
                showing.fault(e);
            }
        }
    }
}
