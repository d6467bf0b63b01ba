package dev.reeve.shell.remote;

import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.remote.Destination.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** TLS that believes the server's certificate as told, and no other. */
final class TrustedTls {

    private TrustedTls() {}

    /** @throws FailureException a usage error, where the certificates can't be read */
    static SSLContext of(Trust trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            Optional<TrustManager[]> managers = switch (trust) {
                case Trust.Authorities() -> Optional.empty();
                case Trust.Certificates(Path file) -> Optional.of(managers(file));
                case Trust.Fingerprint(String digits) ->
                    Optional.of(new TrustManager[] {new PinnedCertificate(digits)});
            };
            context.init(null, managers.orElse(null), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw FailureException.failed("TlsUnusable", "TLS can't be used here: " + e.getMessage());
        }
    }

    private static TrustManager[] managers(Path file) throws GeneralSecurityException {
        Collection<? extends Certificate> certificates = certificates(file);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, new char[0]);
        } catch (IOException e) {
            throw new GeneralSecurityException(e); // nothing is read
        }
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("trusted" + number++, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static Collection<? extends Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw FailureException.usage("'--certificate " + file + "': the file holds no PEM certificate.");
            }
            return certificates;
        } catch (IOException | GeneralSecurityException e) {
            throw FailureException.usage(
                    "'--certificate " + file + "': no PEM certificate can be read there: " + e.getMessage());
        }
    }
}
