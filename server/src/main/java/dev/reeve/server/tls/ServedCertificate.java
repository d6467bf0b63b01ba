package dev.reeve.server.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The certificate that a server shows, as it was found.
 *
 * @param notice what whoever runs it should know of the certificate, in a sentence
 */
public record ServedCertificate(ServerCertificate certificate, Optional<String> notice) {

    private static final String CERTIFICATE = "server-certificate.pem";
    private static final String KEY = "server-key.pem";

    /** How long before its end a certificate is near it. */
    private static final Duration NEAR = Duration.ofDays(30);

    /**
     * The certificate in two files of PEM text, which is somebody else's to renew.
     *
     * @throws TlsException where they can't be read, or the key is not that of the certificate
     */
    public static ServedCertificate of(Path certificate, Path key, Instant now) {
        ServerCertificate read = ServerCertificate.of(certificate, key);
        String until = now.isAfter(read.end()) ? "' was good until " : "' is good until ";
        return new ServedCertificate(
                read,
                Optional.of("The certificate in '" + certificate + until + day(read.end())
                                + ": put another in its place.")
                        .filter(_ -> isNearItsEnd(read, now)));
    }

    /**
     * The certificate of a home, which is made where there is none: for this machine's own names, signed by itself. One that
     * was made here is made anew for the same key before it ends.
     *
     * @throws TlsException where it can't be made, kept or read
     */
    public static ServedCertificate ofHome(Path home, String host, Instant now) {
        Path certificate = home.resolve(CERTIFICATE);
        Path key = home.resolve(KEY);
        try {
            if (!PemFiles.areThere(certificate, key)) {
                ServerCertificate made = SelfSigned.make(host, now);
                PemFiles.write(key, "PRIVATE KEY", made.key().getEncoded());
                PemFiles.write(
                        certificate, "CERTIFICATE", made.chain().getFirst().getEncoded());
            }
            return keptIn(home, host, now);
        } catch (IOException | GeneralSecurityException e) {
            throw new TlsException("No certificate can be made in '" + home + "': " + e.getMessage(), e);
        }
    }

    /**
     * The certificate that is in a home already. One that was made here is made anew for the same key before it ends.
     *
     * @throws TlsException where it can't be read or made anew
     */
    static ServedCertificate keptIn(Path home, String host, Instant now) {
        Path certificate = home.resolve(CERTIFICATE);
        Path key = home.resolve(KEY);
        try {
            ServerCertificate kept = ServerCertificate.of(certificate, key);
            if (!SelfSigned.isOne(kept.chain().getFirst()) || !isNearItsEnd(kept, now)) {
                return of(certificate, key, now);
            }
            KeyPair keys = new KeyPair(kept.chain().getFirst().getPublicKey(), kept.key());
            ServerCertificate renewed = SelfSigned.make(host, now, keys);
            PemFiles.write(
                    certificate, "CERTIFICATE", renewed.chain().getFirst().getEncoded());
            return new ServedCertificate(
                    ServerCertificate.of(certificate, key),
                    Optional.of("The certificate was made anew, since the one before was good until " + day(kept.end())
                            + ": its fingerprint is another."));
        } catch (IOException | GeneralSecurityException e) {
            throw new TlsException("No certificate can be made in '" + home + "': " + e.getMessage(), e);
        }
    }

    private static boolean isNearItsEnd(ServerCertificate certificate, Instant now) {
        return now.plus(NEAR).isAfter(certificate.end());
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
