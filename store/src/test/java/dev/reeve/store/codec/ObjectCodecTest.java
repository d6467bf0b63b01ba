package dev.reeve.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Origin;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import dev.reeve.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectCodecTest {

    private static final Instant THEN = Instant.parse("2020-02-29T23:59:59.000000001Z");
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    private static ObjectId id(int number) {
        return new ObjectId(new UUID(7, number));
    }

    private static ObjectHeader header(String name) {
        return new ObjectHeader(ObjectId.ofBuiltIn("test", name), name, THEN, NOW, Optional.empty());
    }

    private static Filter filter(String text, PropertyRegistry registry) {
        try {
            return Filter.parse(text, registry);
        } catch (InvalidFilterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Stream<DirectoryObject> samples() {
        return Stream.of(
                        Stream.of(
                                new AdminAuditLogConfig(
                                        header("Admin Audit Log Settings"),
                                        true,
                                        List.of("*", "Set-Mailbox"),
                                        List.of(),
                                        List.of("Get-*"),
                                        Duration.ofDays(90).plusNanos(1),
                                        true,
                                        false),
                                new ExchangeServer(
                                        header("MBX1"),
                                        Properties.EMPTY.with(
                                                ServerProperties.NETWORK_ADDRESS,
                                                List.of(
                                                        new PropertyValue.Text("ncacn_ip_tcp:mbx1"),
                                                        new PropertyValue.Text("netbios:MBX1")))),
                                new ExchangeServer(
                                        header("Tracked"), Properties.EMPTY, Optional.of("/logs/of the server")),
                                new ConfigurationObject(
                                        header("Default Frontend EX01"),
                                        "ReceiveConnector",
                                        Optional.of(id(1)),
                                        "Protocols/SMTP Receive Connectors",
                                        new TreeMap<>(Map.of(
                                                "Bindings",
                                                List.of(
                                                        new PropertyValue.Text("0.0.0.0:25"),
                                                        new PropertyValue.Text("[::]:25")),
                                                "Comment",
                                                List.of(),
                                                "DefaultDomain",
                                                List.of(new PropertyValue.Reference(id(2))),
                                                "MaxMessageSize",
                                                List.of(new PropertyValue.Size(1024))))),
                                new ConfigurationObject(
                                        header("Transport Settings"),
                                        "TransportConfig",
                                        Optional.empty(),
                                        "",
                                        new TreeMap<>()),
                                new ForeignForest(
                                        header("fabrikam.com"),
                                        "FABRIKAM",
                                        "S-1-5-21-9",
                                        "DC=fabrikam,DC=com",
                                        Optional.of("FABRIKAM\\reader"),
                                        List.of(
                                                new ForeignForest.DomainController(
                                                        "dc1.fabrikam.com", "ldap://127.0.0.1:1389"),
                                                new ForeignForest.DomainController(
                                                        "dc2.fabrikam.com", "ldaps://dc2.fabrikam.com"))),
                                new DisconnectedMailbox(
                                        header("Bob"),
                                        id(1),
                                        DisconnectedMailbox.Reason.SoftDeleted,
                                        Instant.parse("2026-02-03T04:05:06.789Z"),
                                        true,
                                        "/o=Contoso/cn=Bob",
                                        id(2)),
                                new GroupMembershipRequest(header("a request"), id(1), id(2), true),
                                new GroupMembershipRequest(header("another"), id(2), id(1), false),
                                new MailboxDatabase(
                                        header("DB1"),
                                        Properties.EMPTY
                                                .withReferences(DatabaseProperties.SERVER, List.of(id(1)))
                                                .with(
                                                        DatabaseProperties.ISSUE_WARNING_QUOTA,
                                                        new PropertyValue.Unlimited()),
                                        List.of(id(2), id(1)),
                                        true,
                                        false,
                                        true),
                                new MailboxDatabase(
                                        header("DB2"),
                                        Properties.EMPTY,
                                        List.of(id(1), id(2)),
                                        false,
                                        true,
                                        false,
                                        new java.util.TreeSet<>(Set.of(id(2)))),
                                new OrganizationSettings(header("Contoso"), "contoso.com", true, false, "3"),
                                new OrganizationalUnit(
                                        header("contoso.com"), OrganizationalUnit.Kind.DOMAIN, Optional.empty()),
                                new OrganizationalUnit(
                                        header("Sales / \"EMEA\" \\ 東京 \u0001"),
                                        OrganizationalUnit.Kind.UNIT,
                                        Optional.of(id(3))),
                                new RoleAssignmentPolicy(header("Default Role Assignment Policy"), "Line\r\ntwo", true),
                                new RoleGroup(
                                        header("Help Desk"),
                                        "Help Desk",
                                        "HelpDesk",
                                        "",
                                        List.of(id(9), id(4)),
                                        List.of(id(5)),
                                        Optional.empty(),
                                        true),
                                new RoleGroup(
                                        header("Linked"),
                                        "",
                                        "Linked",
                                        "of another forest",
                                        List.of(),
                                        List.of(),
                                        Optional.of("S-1-5-21-1-2-3-1104"),
                                        false)),
                        roles(),
                        scopes(),
                        assignments(),
                        recipients())
                .flatMap(stream -> stream);
    }

    private static Stream<DirectoryObject> roles() {
        RoleEntry script =
                new RoleEntry("Fix it.ps1", RoleEntry.Type.Script, new java.util.TreeSet<>(Set.of("Who")), "");
        ManagementRole root = new ManagementRole(
                header("Mail Recipients"),
                "MailRecipients",
                Optional.empty(),
                "This role enables …",
                new ImplicitScopes(
                        RecipientScopeType.Organization,
                        RecipientScopeType.Self,
                        ConfigScopeType.OrganizationConfig,
                        ConfigScopeType.None),
                new java.util.TreeMap<>(),
                true,
                true);
        return Stream.of(
                root.withEntries(List.of(
                        RoleEntry.ofCmdlet("Set-Mailbox", List.of("Identity", "DisplayName")),
                        RoleEntry.ofCmdlet("Get-Mailbox", List.of()),
                        script)),
                new ManagementRole(
                        header("Ours"),
                        ManagementRole.UNSCOPED,
                        Optional.of(id(11)),
                        "",
                        ImplicitScopes.UNSCOPED,
                        new java.util.TreeMap<>(),
                        false,
                        false));
    }

    private static Stream<DirectoryObject> scopes() {
        return Stream.of(
                        new ScopeRestriction.RecipientFilter(
                                Optional.of(id(12)), filter("City -eq 'Köln'", RecipientProperties.REGISTRY)),
                        new ScopeRestriction.RecipientFilter(
                                Optional.empty(), filter("Alias -like 'a*'", RecipientProperties.REGISTRY)),
                        new ScopeRestriction.ServerFilter(filter("Name -eq 'MBX1'", ServerProperties.REGISTRY)),
                        new ScopeRestriction.ServerList(Set.of(id(13), id(14))),
                        new ScopeRestriction.DatabaseFilter(filter("Name -like 'DB*'", DatabaseProperties.REGISTRY)),
                        new ScopeRestriction.DatabaseList(Set.of()))
                .flatMap(restriction -> Stream.of(true, false)
                        .map(exclusive -> new ManagementScope(header("A scope"), restriction, exclusive)));
    }

    private static Stream<DirectoryObject> assignments() {
        List<RecipientWriteScope> recipientScopes = List.of(
                new RecipientWriteScope.Implicit(),
                new RecipientWriteScope.Relative(RecipientScopeType.MyGAL),
                new RecipientWriteScope.Unit(id(15)),
                new RecipientWriteScope.Custom(id(16)),
                new RecipientWriteScope.Exclusive(id(17)));
        List<ConfigWriteScope> configScopes = List.of(
                new ConfigWriteScope.Implicit(),
                new ConfigWriteScope.Custom(id(18)),
                new ConfigWriteScope.Exclusive(id(19)));
        return recipientScopes.stream()
                .flatMap(recipientScope -> configScopes.stream()
                        .map(configScope -> new RoleAssignment(
                                header("Mail Recipients-Help Desk"),
                                id(20),
                                id(21),
                                RoleAssigneeType.LinkedRoleGroup,
                                true,
                                false,
                                recipientScope,
                                configScope)));
    }

    private static Stream<DirectoryObject> recipients() {
        Properties everyKindOfValue = Properties.EMPTY
                .with(RecipientProperties.ALIAS, "bob")
                .with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true)
                .with(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, false)
                .with(property("ResourceCapacity"), new PropertyValue.Whole(Long.MIN_VALUE))
                .with(RecipientProperties.PROHIBIT_SEND_QUOTA, new PropertyValue.Size(Long.MAX_VALUE))
                .with(property("RecipientLimits"), new PropertyValue.Unlimited())
                .with(property("WhenMailboxCreated"), new PropertyValue.Time(THEN))
                .with(property("AuditLogAgeLimit"), new PropertyValue.Span(Duration.ofSeconds(-5, 3)))
                .with(RecipientProperties.EXCHANGE_GUID, new PropertyValue.Identifier(new UUID(1, 2)))
                .withReferences(RecipientProperties.MANAGER, List.of(id(22)))
                .with(
                        RecipientProperties.MAILBOX_PERMISSIONS,
                        List.of(
                                new PropertyValue.Access(id(26), List.of("FullAccess"), List.of(), false, "All", true),
                                new PropertyValue.Access(
                                        id(27), List.of("ExtendedRight"), List.of("Send-As"), true, "None", false)))
                .withReferences(RecipientProperties.MEMBERS, List.of(id(24), id(23)))
                .with(
                        RecipientProperties.EMAIL_ADDRESSES,
                        List.of(
                                new PropertyValue.Text("SMTP:bob@contoso.com"),
                                new PropertyValue.Text("smtp:b@contoso.com")));
        ObjectHeader imported = header("Bob").from(new Origin("dc=contoso,dc=com", "uid=bob\\,jr"));
        return Stream.of(
                new Recipient(imported, id(25), RecipientTypeDetails.UserMailbox, everyKindOfValue),
                new Recipient(header("Bare"), id(25), RecipientTypeDetails.User, Properties.EMPTY),
                new Recipient(
                        header("Linked"),
                        id(25),
                        RecipientTypeDetails.LinkedMailbox,
                        Properties.EMPTY,
                        Optional.of(new Recipient.LinkedAccount("S-1-5-21-9-1104", "FABRIKAM\\alice"))));
    }

    private static dev.reeve.engine.property.Property property(String name) {
        return RecipientProperties.REGISTRY.named(name).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("Every object comes back as it was")
    void roundTrip(DirectoryObject object) {
        assertThat(decoded(encoded(object))).isEqualTo(object);
    }

    @Test
    @DisplayName("The samples have every class and every kind of value")
    void samplesAreComplete() {
        assertThat(samples().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(DirectoryObject.class.getPermittedSubclasses());
        Set<Class<?>> values = samples()
                .flatMap(object ->
                        object instanceof Recipient recipient ? Stream.of(recipient.properties()) : Stream.of())
                .flatMap(properties -> properties.set().stream().flatMap(one -> properties.values(one).stream()))
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(values).containsExactlyInAnyOrder(PropertyValue.class.getPermittedSubclasses());
        Set<Class<?>> restrictions = scopes().map(
                        scope -> ((ManagementScope) scope).restriction().getClass())
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(ScopeRestriction.class.getPermittedSubclasses())
                        .filter(type -> type != ScopeRestriction.Unusable.class))
                .allMatch(restrictions::contains);
    }

    @Test
    @DisplayName("SCOPE-12: a stored filter that no longer parses loads as unusable and is stored again as it was")
    void filterNoLongerParses() {
        ManagementScope scope = new ManagementScope(
                header("Old"),
                new ScopeRestriction.Unusable(
                        "RecipientScope", Optional.of(id(1)), "Ctiy -eq 'x'", "of another release"),
                true);

        ManagementScope loaded = (ManagementScope) decoded(encoded(scope));

        assertThat(loaded.exclusive()).isTrue();
        assertThat(loaded.restriction()).isInstanceOfSatisfying(ScopeRestriction.Unusable.class, unusable -> {
            assertThat(unusable.typeName()).isEqualTo("RecipientScope");
            assertThat(unusable.root()).contains(id(1));
            assertThat(unusable.filter()).contains("Ctiy");
        });
        assertThat(encoded(loaded)).isEqualTo(encoded(scope));
    }

    @Test
    @DisplayName("A format of a newer release is refused by number, in bytes as in JSON")
    void newerFormat() {
        byte[] newer = encoded(samples().findFirst().orElseThrow());
        newer[0] = ObjectCodec.FORMAT + 1;

        assertThatThrownBy(() -> decoded(withChecksum(newer)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("format " + (ObjectCodec.FORMAT + 1))
                .hasMessageContaining("newer");
        assertThatThrownBy(() -> decoded(json().getFirst().replace("\"format\":1", "\"format\":5")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("format 5")
                .hasMessageContaining("newer");
    }

    @Test
    @DisplayName("Every object that an earlier release stored as JSON is read as it was")
    void ofJson() {
        ObjectCodec codec = new ObjectCodec();

        assertThat(json().stream().map(text -> codec.decode(text.getBytes(StandardCharsets.UTF_8))))
                .containsExactlyElementsOf(samples().toList());
    }

    @Test
    @DisplayName("Whatever byte is another, or missing, is a store error that shows the object")
    void anyByte() {
        byte[] whole = encoded(roles().findFirst().orElseThrow());
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
        List<byte[]> whole = samples().map(ObjectCodecTest::encoded).toList();
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
        ManagementRole role = (ManagementRole) roles().findFirst().orElseThrow();
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
        List<String> whole = json();
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

    /** The samples as releases before format 5 stored them. */
    static List<String> json() {
        try (InputStream in = ObjectCodecTest.class.getResourceAsStream("objects-as-json.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
