package dev.reeve.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.store.StoreException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectCodecTest {

    @ParameterizedTest
    @MethodSource("dev.reeve.store.codec.ObjectSamples#samples")
    @DisplayName("Every object comes back as it was")
    void roundTrip(DirectoryObject object) {
        assertThat(decoded(encoded(object))).isEqualTo(object);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "\uD83D",
                "cut \uD83D",
                "\uDE00 cut",
                "\uDE00\uD83D",
                "\uD83D\uD83D\uDE00 \uDE00",
                "\uFFFD and \uD83D",
                "\uFFFD",
                "\uD83D\uDE00",
                "\uD7FF\uE000",
                "\u0000"
            })
    @DisplayName("Any text comes back as it was, half a character too")
    void anyText(String text) {
        RoleAssignmentPolicy policy = new RoleAssignmentPolicy(ObjectSamples.header("x"), text, false);

        assertThat(((RoleAssignmentPolicy) decoded(encoded(policy))).description())
                .isEqualTo(text);
    }

    @Test
    @DisplayName("The samples have every class and every kind of value")
    void samplesAreComplete() {
        assertThat(ObjectSamples.samples().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(DirectoryObject.class.getPermittedSubclasses());
        Set<Class<?>> values = ObjectSamples.samples()
                .flatMap(object ->
                        object instanceof Recipient recipient ? Stream.of(recipient.properties()) : Stream.of())
                .flatMap(properties -> properties.set().stream().flatMap(one -> properties.values(one).stream()))
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(values).containsExactlyInAnyOrder(PropertyValue.class.getPermittedSubclasses());
        Set<Class<?>> restrictions = ObjectSamples.scopes()
                .map(scope -> ((ManagementScope) scope).restriction().getClass())
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(ScopeRestriction.class.getPermittedSubclasses())
                        .filter(type -> type != ScopeRestriction.Unusable.class))
                .allMatch(restrictions::contains);
    }

    @Test
    @DisplayName("MPERM-8: a permission on one attribute is read as it was stored")
    void permissionOnAnAttribute() {
        Recipient recipient = ObjectSamples.samples()
                .filter(Recipient.class::isInstance)
                .map(Recipient.class::cast)
                .findFirst()
                .orElseThrow();
        PropertyValue.Access access =
                new PropertyValue.Access(ObjectSamples.id(1), List.of("WriteProperty"), List.of(), false, "All", false);
        Recipient permitted = recipient.withProperties(recipient
                .properties()
                .with(RecipientProperties.DIRECTORY_PERMISSIONS, List.of(access, access.of("Member"))));

        assertThat(decoded(encoded(permitted))).isEqualTo(permitted).isNotEqualTo(recipient);
    }

    @Test
    @DisplayName("SCOPE-12: a stored filter that no longer parses loads as unusable and is stored again as it was")
    void filterNoLongerParses() {
        ManagementScope scope = new ManagementScope(
                ObjectSamples.header("Old"),
                new ScopeRestriction.Unusable(
                        "RecipientScope", Optional.of(ObjectSamples.id(1)), "Ctiy -eq 'x'", "of another release"),
                true);

        ManagementScope loaded = (ManagementScope) decoded(encoded(scope));

        assertThat(loaded.exclusive()).isTrue();
        assertThat(loaded.restriction()).isInstanceOfSatisfying(ScopeRestriction.Unusable.class, unusable -> {
            assertThat(unusable.typeName()).isEqualTo("RecipientScope");
            assertThat(unusable.root()).contains(ObjectSamples.id(1));
            assertThat(unusable.filter()).contains("Ctiy");
        });
        assertThat(encoded(loaded)).isEqualTo(encoded(scope));
    }

    @Test
    @DisplayName("A format of a newer release is refused by number, in bytes as in JSON")
    void newerFormat() {
        byte[] newer = encoded(ObjectSamples.samples().findFirst().orElseThrow());
        newer[0] = ObjectCodec.FORMAT + 1;

        assertThatThrownBy(() -> decoded(withChecksum(newer)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("format " + (ObjectCodec.FORMAT + 1))
                .hasMessageContaining("newer");
        assertThatThrownBy(() -> decoded(ObjectSamples.json().getFirst().replace("\"format\":1", "\"format\":5")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("format 5")
                .hasMessageContaining("newer");
    }

    @Test
    @DisplayName("Every object that an earlier release stored as JSON is read as it was")
    void ofJson() {
        ObjectCodec codec = new ObjectCodec();

        assertThat(ObjectSamples.json().stream().map(text -> codec.decode(text.getBytes(StandardCharsets.UTF_8))))
                .containsExactlyElementsOf(ObjectSamples.samples().toList());
    }

    @Test
    @DisplayName("Whatever byte is another, or missing, is a store error that shows the object")
    void anyByte() {
        byte[] whole = encoded(ObjectSamples.roles().findFirst().orElseThrow());
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            byte[] cut = Arrays.copyOf(whole, at);
            assertThatThrownBy(() -> decoded(damaged)).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> decoded(cut))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("The home is damaged");
        }
        whole[whole.length - 1] ^= 1;
        assertThatThrownBy(() -> decoded(whole))
                .hasMessageContaining("checksum")
                .hasMessageContaining("Mail Recipients");
    }

    @Test
    @DisplayName("Bytes that make no sense are a store error even where their checksum is right")
    void nonsense() {
        List<byte[]> whole =
                ObjectSamples.samples().map(ObjectCodecTest::encoded).toList();
        Random random = new Random(20261122);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] body = whole.get(random.nextInt(whole.size())).clone();
            for (int times = random.nextInt(3); times >= 0; times--) {
                body[1 + random.nextInt(body.length - 1)] = (byte) random.nextInt();
            }
            try {
                read(decoded(withChecksum(body)));
            } catch (StoreException e) {
                assertThat(e).hasMessageContaining("The home is damaged");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    @DisplayName(
            "Parameters of an entry are read when they are asked for, sorted ignoring case, by several threads at once")
    void laterParameters() {
        ManagementRole role = (ManagementRole) ObjectSamples.roles().findFirst().orElseThrow();
        for (int i = 0; i < 50; i++) {
            RoleEntry entry = ((ManagementRole) decoded(encoded(role)))
                    .entry("set-mailbox")
                    .orElseThrow();
            assertThat(Stream.generate(entry::parameters).limit(4).parallel().map(List::copyOf))
                    .containsOnly(List.of("DisplayName", "Identity"));
        }
    }

    @Test
    @DisplayName("Damaged JSON is a store error that shows where, never another exception")
    void damaged() {
        List<String> whole = ObjectSamples.json();
        Random random = new Random(20260301);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder json = new StringBuilder(whole.get(random.nextInt(whole.size())));
            int at = 1 + random.nextInt(json.length() - 1);
            switch (random.nextInt(3)) {
                case 0 -> json.setLength(at);
                case 1 -> json.setCharAt(at, (char) (' ' + random.nextInt(95)));
                default -> json.delete(at, Math.min(json.length(), at + 1 + random.nextInt(20)));
            }
            try {
                decoded(json.toString());
            } catch (StoreException e) {
                assertThat(e).hasMessageContaining("The home");
            }
        }
        assertThatThrownBy(() -> decoded("{\"format\":1,\"class\":\"Recipient\""))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged");
    }

    private static byte[] encoded(DirectoryObject object) {
        return new ObjectCodec().encode(object);
    }

    private static DirectoryObject decoded(byte[] body) {
        return new ObjectCodec().decode(body);
    }

    private static DirectoryObject decoded(String json) {
        return decoded(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what decoding has left for later. */
    private static void read(DirectoryObject object) {
        if (object instanceof ManagementRole role) {
            role.entries().values().forEach(entry -> entry.parameters().forEach(_ -> {}));
        }
    }

    private static byte[] withChecksum(byte[] body) {
        CRC32 checksum = new CRC32();
        checksum.update(body, 0, body.length - Integer.BYTES);
        return ByteBuffer.wrap(body)
                .putInt(body.length - Integer.BYTES, (int) checksum.getValue())
                .array();
    }
}
