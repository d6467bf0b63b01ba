package dev.reeve.server.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;

/** Whether a public and a private key belong together: what the one signs the other confirms. */
final class KeyPairs {

    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "Ed25519", "Ed25519", "EdDSA", "EdDSA");
    private static final byte[] PROBE = "reeve".getBytes(StandardCharsets.UTF_8);

    private KeyPairs() {}

    static boolean match(PublicKey open, PrivateKey secret) {
        try {
            Signature signature =
                    Signature.getInstance(SIGNATURES.getOrDefault(secret.getAlgorithm(), "SHA256withRSA"));
            signature.initSign(secret);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false; // keys of different kinds are no pair either
        }
    }
}
