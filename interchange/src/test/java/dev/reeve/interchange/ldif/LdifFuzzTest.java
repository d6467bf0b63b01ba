package dev.reeve.interchange.ldif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever is in a file, it is imported or refused with an {@link ImportException}. */
class LdifFuzzTest {

    private static final long SEED = 20260301;
    private static final int ROUNDS = 2_000;
    private static final String[] FRAGMENTS = {
        "dn: ",
        "dn:: ",
        "\n\n",
        "\n ",
        ":",
        "::",
        ":< file:///x",
        "=",
        ",",
        "+",
        "\\",
        "\\2c",
        "\"",
        "#",
        ";",
        "changetype: add\n",
        "changetype: modify\n",
        "objectClass: group\n",
        "objectClass: container\n",
        "objectClass: contact\n",
        "member: cn=Philip J. Fry,ou=people,dc=planetexpress,dc=com\n",
        "dc=x",
        "cn=",
        "mail: \u0000@x\n",
        "objectGUID:: AAAA\n",
        "objectSid:: AQUAAAAAAAUVAAAA\n",
        "groupType: 8\n",
        "groupType: 99999999999999999999\n",
        "proxyAddresses: SMTP:\n",
        "targetAddress: smtp:\n",
        "uid: @@@\n",
        "userAccountControl: -1\n",
        "sAMAccountName: \"\n",
        "homeMDB: =\n",
        "manager: ,\n",
        "\uFEFF",
        "😀",
        "\t"
    };

    private static String seed;
    private static Organization fresh;
    private static Organization imported;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(LdifFuzzTest.class.getResourceAsStream("planetexpress.ldif"))) {
            seed = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        fresh = Imported.fresh("planetexpress.com");
        imported = Imported.of(seed).organization();
    }

    @Test
    @DisplayName("Mutated directories, imported for the first and for the second time")
    void mutated() {
        Random random = new Random(SEED);
        int taken = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(seed);
            for (int change = random.nextInt(6); change >= 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.insert(at, FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
                    case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(40)));
                    case 2 -> text.setCharAt(at, (char) random.nextInt(0x250));
                    default -> {
                        int from = random.nextInt(text.length());
                        text.insert(at, text.substring(from, Math.min(text.length(), from + random.nextInt(200))));
                    }
                }
            }
            try {
                check(random.nextBoolean() ? fresh : imported, text.toString());
                taken++;
            } catch (ImportException e) {
                assertThat(e.problems()).isNotEmpty();
                refused++;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("round " + round + " of seed " + SEED + ":\n" + text, e);
            }
        }
        assertThat(taken).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    @DisplayName("Random bytes")
    void bytes() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            try {
                LdifFile.parse(bytes);
            } catch (ImportException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    /** What is imported has what every recipient must have [RCPT-3]. */
    private static void check(Organization organization, String text) {
        LdifImport.Planned planned =
                LdifImport.plan(organization, LdifFile.parse(text), ImportOptions.DEFAULT, Imported.IMPORTED);
        Organization after = organization.apply(planned.change());
        assertThat(Invariants.check(organization, planned.change(), after)).isEmpty();
        after.all(Recipient.class).forEach(recipient -> {
            assertThat(recipient.name()).isNotBlank();
            assertThat(after.find(recipient.container())).isPresent();
            assertThat(after.tree().canonicalName(recipient)).isNotBlank();
        });
    }
}
