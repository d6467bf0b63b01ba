package dev.reeve.server.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A certificate with its key.
 *
 * @param chain the server's own certificate first
 */
public record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {

    /**
     * The certificate in two files of PEM text.
     *
     * @throws TlsException where they can't be read, or the key is not that of the certificate
     */
    public static ServerCertificate of(Path certificate, Path key) {
        ServerCertificate read = new ServerCertificate(PemFiles.certificates(certificate), PemFiles.key(key));
        if (!KeyPairs.match(read.chain.getFirst().getPublicKey(), read.key)) {
            throw new TlsException(
                    "'" + key + "' holds another key than that of the certificate in '" + certificate + "'.");
        }
        return read;
    }

    /** When it ends. */
    public Instant end() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    /** The SHA-256 fingerprint, by which people recognize the certificate. */
    public String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(chain.getFirst().getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new TlsException("The certificate has no fingerprint: " + e.getMessage(), e);
        }
    }

    /** Both in a store that TLS takes, protected by nothing since it never leaves the process. */
    public KeyStore keyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, new char[0]);
            store.setKeyEntry("server", key, new char[0], chain.toArray(X509Certificate[]::new));
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw TlsException.unusable(e);
        }
    }
}
