package dev.reeve.server.tls;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes a certificate for this machine's own names: who connects first compares its fingerprint. */
final class SelfSigned {

    private static final Duration LIFE = Duration.ofDays(825);
    private static final String NAME = "CN=Reeve";
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private SelfSigned() {}

    static ServerCertificate make(String host, Instant now) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return make(host, now, generator.generateKeyPair());
    }

    /** The same for keys that are there. */
    static ServerCertificate make(String host, Instant now, KeyPair keys) throws GeneralSecurityException {
        try {
            X500Name name = new X500Name(NAME);
            var built = new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(127, new SecureRandom()).setBit(126),
                            Date.from(now.minus(CLOCKS_DIFFER)),
                            Date.from(now.plus(LIFE)),
                            name,
                            keys.getPublic())
                    .addExtension(Extension.subjectAlternativeName, false, names(host))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
            return new ServerCertificate(
                    List.of(new JcaX509CertificateConverter().getCertificate(built)), keys.getPrivate());
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e.getMessage(), e);
        }
    }

    /** Whether a certificate was made here. */
    static boolean isOne(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName().equals(NAME)
                && certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }

    private static GeneralNames names(String host) {
        Set<GeneralName> names = new LinkedHashSet<>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
        names.add(new GeneralName(GeneralName.iPAddress, "::1"));
        boolean isAddress = host.matches("[0-9.]+|.*:.*");
        names.add(new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, host));
        try {
            names.add(new GeneralName(
                    GeneralName.dNSName, InetAddress.getLocalHost().getHostName()));
        } catch (UnknownHostException _) {
            // a machine without a name is reached by the others
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }
}
