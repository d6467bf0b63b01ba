package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.language.value.SecureText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is kept of a password: its Argon2id hash with the parameters it was made with, in the usual text form
 * ({@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}), so that dearer ones can be chosen later. The password itself goes nowhere
 * [SH-74].
 */
public final class PasswordHash {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int LEAST_MEMORY_KIB = 8;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;

    /** Where those are hashed that commands are given; never in the way of who signs in. */
    static final HashingPlaces OF_COMMANDS = HashingPlaces.ofThisMachine();

    /** Where those are hashed that people sign in with. */
    static final HashingPlaces OF_SIGN_INS = HashingPlaces.ofThisMachine();

    /** Nobody's: what is compared with where there is nothing to compare with. */
    private static final Kept NOBODY = new Kept(MEMORY_KIB, PASSES, LANES, "AAAAAAAAAAAAAAAAAAAAAA", "");

    /** A text with numbers of more digits is none of ours, and would cost more memory than there is. */
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,3}),p=(\\d{1,2})\\$((?:[A-Za-z0-9+/]{4}){2,20}(?:[A-Za-z0-9+/]{2,3})?)\\$([A-Za-z0-9+/]{43})");

    private PasswordHash() {}

    private record Kept(int memory, int passes, int lanes, String salt, String hash) {

        static Optional<Kept> parse(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                return Optional.empty();
            }
            return Optional.of(new Kept(
                    Integer.parseInt(form.group(1)),
                    Integer.parseInt(form.group(2)),
                    Integer.parseInt(form.group(3)),
                    form.group(4),
                    form.group(5)));
        }

        boolean isOf(SecureText password, HashingPlaces places) {
            Base64.Decoder base64 = Base64.getDecoder();
            return MessageDigest.isEqual(
                    base64.decode(hash),
                    places.inside(() -> derive(password, base64.decode(salt), memory, passes, lanes)));
        }
    }

    /**
     * The text to keep for a password.
     *
     * @param salt any value that is new each time
     */
    public static String of(SecureText password, UUID salt) {
        return of(password, salt, MEMORY_KIB, PASSES);
    }

    /**
     * The text to keep for a password where chance chooses the salt: cheap in a run that can be repeated, whose salt everybody
     * knows and whose passwords are gone with it.
     */
    public static String of(SecureText password, Choices choices) {
        UUID salt = choices.newId().uuid();
        return choices.areRepeatable() ? of(password, salt, LEAST_MEMORY_KIB, 1) : of(password, salt);
    }

    private static String of(SecureText password, UUID salt, int memory, int passes) {
        byte[] salted = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(salt.getMostSignificantBits())
                .putLong(salt.getLeastSignificantBits())
                .array();
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + LANES + "$" + base64.encodeToString(salted) + "$"
                + base64.encodeToString(OF_COMMANDS.inside(() -> derive(password, salted, memory, passes, LANES)));
    }

    /** Whether the password that a command was given is the one kept; false too for a text of another form. */
    public static boolean verify(SecureText password, String kept) {
        return Kept.parse(kept).filter(hash -> hash.isOf(password, OF_COMMANDS)).isPresent();
    }

    /**
     * Whether the password that somebody signs in with is the one kept; where none is, false after the same work, so that nobody can tell by the time
     * it takes who has a password.
     */
    public static boolean verify(SecureText password, Optional<String> kept) {
        Optional<Kept> hash = kept.flatMap(Kept::parse);
        return hash.orElse(NOBODY).isOf(password, OF_SIGN_INS) && hash.isPresent();
    }

    private static byte[] derive(SecureText password, byte[] salt, int memory, int passes, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] secret = password.reveal().getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[BYTES];
        generator.generateBytes(secret, hash);
        Arrays.fill(secret, (byte) 0);
        return hash;
    }
}
