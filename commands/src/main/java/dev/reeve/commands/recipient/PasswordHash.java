package dev.reeve.commands.recipient;

import dev.reeve.language.value.SecureText;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: scheme, iterations, salt and hash with dollar signs between. The password itself goes nowhere [SH-74].
 */
public final class PasswordHash {

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int ITERATIONS = 210_000;
    private static final int BITS = 256;

    private PasswordHash() {}

    /**
     * The text to keep for a password.
     *
     * @param salt any value that is new each time
     */
    public static String of(SecureText password, UUID salt) {
        byte[] salted = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(salt.getMostSignificantBits())
                .putLong(salt.getLeastSignificantBits())
                .array();
        return SCHEME + "$" + ITERATIONS + "$" + HexFormat.of().formatHex(salted) + "$"
                + Base64.getEncoder().encodeToString(derive(password, salted, ITERATIONS));
    }

    /** Whether the password is the one kept; false too for a text of another form. */
    public static boolean verify(SecureText password, String kept) {
        String[] parts = kept.split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        byte[] hash = derive(password, HexFormat.of().parseHex(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[3]));
    }

    private static byte[] derive(SecureText password, byte[] salt, int iterations) {
        try {
            PBEKeySpec specification = new PBEKeySpec(password.reveal().toCharArray(), salt, iterations, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime can't derive keys with PBKDF2", e);
        }
    }
}
