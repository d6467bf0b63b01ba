package dev.reeve.store.codec;

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
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** An object of every class with every kind of value, and the same as releases before format 5 stored them. */
final class ObjectSamples {

    private static final Instant THEN = Instant.parse("2020-02-29T23:59:59.000000001Z");
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    static ObjectId id(int number) {
        return new ObjectId(new UUID(7, number));
    }

    static ObjectHeader header(String name) {
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
                                        new TreeSet<>(Set.of(id(2)))),
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

    static Stream<DirectoryObject> roles() {
        RoleEntry script = new RoleEntry("Fix it.ps1", RoleEntry.Type.Script, new TreeSet<>(Set.of("Who")), "");
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
                new TreeMap<>(),
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
                        new TreeMap<>(),
                        false,
                        false));
    }

    static Stream<DirectoryObject> scopes() {
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

    private static Property property(String name) {
        return RecipientProperties.REGISTRY.named(name).orElseThrow();
    }

    /** The samples as releases before format 5 stored them. */
    static List<String> json() {
        try (InputStream in = ObjectSamples.class.getResourceAsStream("objects-as-json.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectSamples() {}
}
