package dev.reeve.engine.organization;

import dev.reeve.engine.Given;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.PropertyValue.Flag;
import dev.reeve.engine.property.PropertyValue.Reference;
import dev.reeve.engine.property.PropertyValue.Text;
import dev.reeve.engine.property.PropertyValue.Whole;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An organization with an object of each class, and with all by which they can be found. */
final class OneOfEach {

    static final String ACCOUNT = "S-1-5-21-7-1104";

    private final Directory directory = new Directory();

    final OrganizationalUnit domain = directory.domain;
    final OrganizationalUnit users = directory.users;
    final OrganizationalUnit sales = directory.ou("Sales", domain);
    final ConfigurationObject site = configuration("Oslo-Site", "ADSite", Optional.empty(), "Sites", Map.of());
    final ExchangeServer server = at(directory.server("EX01"), site);
    final MailboxDatabase database = directory.database("DB1", server);
    final Recipient boss = directory.mailbox("Boss");
    final ManagementScope wide = directory.add(new ManagementScope(
            header("Wide"),
            new ScopeRestriction.Unusable("RecipientScope", Optional.of(sales.id()), "Gone -eq 1", "no such property"),
            false));
    final ManagementScope closed =
            directory.add(new ManagementScope(header("Closed"), new ScopeRestriction.ServerList(Set.of()), true));
    final ManagementScope rooted = directory.add(new ManagementScope(
            header("Rooted"),
            new ScopeRestriction.RecipientFilter(
                    Optional.of(users.id()), Given.filter("Name -like '*'", RecipientProperties.REGISTRY)),
            false));
    final RoleAssignmentPolicy policy = directory.policy("Default Policy");
    final Recipient kim = imported(directory
            .mailbox(
                    "Kim",
                    sales,
                    properties -> properties
                            .with(RecipientProperties.ALIAS, "kima")
                            .with(RecipientProperties.SAM_ACCOUNT_NAME, "kakers")
                            .with(RecipientProperties.USER_PRINCIPAL_NAME, "kim@corp.contoso.com")
                            .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, "kim@windows.contoso.com")
                            .with(RecipientProperties.LEGACY_EXCHANGE_DN, "/o=contoso/cn=kim")
                            .with(
                                    RecipientProperties.EMAIL_ADDRESSES,
                                    List.of(new Text("SMTP:kim@contoso.com"), new Text("SIP:kim@phone")))
                            .withReferences(RecipientProperties.MANAGER, List.of(boss.id())))
            .linkedTo(Optional.of(new Recipient.LinkedAccount(ACCOUNT, "FABRIKAM\\kim"))));
    final Recipient club = directory.recipient(
            "Club",
            users,
            RecipientTypeDetails.MailUniversalDistributionGroup,
            properties -> properties
                    .withReferences(RecipientProperties.MEMBERS, List.of(kim.id()))
                    .withReferences(RecipientProperties.MANAGED_BY, List.of(boss.id())));
    final RoleGroup desk = directory.add(new RoleGroup(
            header("Desk"),
            "Help Desk",
            "desk-sam",
            "",
            List.of(boss.id()),
            List.of(kim.id()),
            Optional.empty(),
            false));
    final ManagementRole role = directory.role("Mail Recipients", Optional.empty());
    final ManagementRole child = directory.role("Fewer Recipients", Optional.of(role));
    final RoleAssignment assignment = directory.add(new RoleAssignment(
            header("Desk-Fewer"),
            child.id(),
            desk.id(),
            RoleAssigneeType.RoleGroup,
            false,
            true,
            new RecipientWriteScope.Custom(wide.id()),
            new ConfigWriteScope.Exclusive(closed.id())));
    final ConfigurationObject rule = configuration(
            "Rule",
            "TransportRule",
            Optional.empty(),
            "Transport Settings/Rules",
            Map.of(
                    "Enabled", List.of(new Flag(true)),
                    "Priority", List.of(new Whole(3)),
                    "Comments", List.of(new Text("kept"), new Text("also")),
                    "SentTo", List.of(new Reference(kim.id())),
                    "Permissions", List.of(access(boss.id())),
                    "Nothing", List.of()));
    final ConfigurationObject connector =
            configuration("Default", "ReceiveConnector", Optional.of(server.id()), "Protocols", Map.of());
    final ConfigurationObject replies = configuration(
            "MailboxAutoReplyConfiguration", "MailboxAutoReplyConfiguration", Optional.of(kim.id()), "", Map.of());
    final ConfigurationObject europe =
            configuration("Europe", "AddressList", Optional.empty(), "Address Lists", Map.of());
    final ConfigurationObject oslo = configuration(
            "Oslo",
            "AddressList",
            Optional.empty(),
            "Address Lists",
            Map.of(ConfigurationObject.CONTAINER, List.of(new Reference(europe.id()))));
    final GroupMembershipRequest request =
            directory.add(new GroupMembershipRequest(header("Request"), club.id(), kim.id(), true));
    final DisconnectedMailbox disconnected = directory.add(new DisconnectedMailbox(
            header("Gone"),
            database.id(),
            DisconnectedMailbox.Reason.Disabled,
            Directory.CREATED,
            true,
            "/o=contoso/cn=gone",
            boss.id()));
    final ForeignForest forest = directory.add(new ForeignForest(
            header("fabrikam.com"),
            "fabrikam",
            "S-1-5-21-7",
            "DC=fabrikam,DC=com",
            Optional.of("reader"),
            List.of(new ForeignForest.DomainController("dc1.fabrikam.com", "ldaps://dc1.fabrikam.com:636"))));
    final AdminAuditLogConfig audit = directory.add(new AdminAuditLogConfig(
            header("Admin Audit Log Settings"),
            true,
            List.of("Set-*"),
            List.of("*"),
            List.of("Set-Mailbox"),
            Duration.ofDays(90),
            true,
            false));

    Organization organization() {
        return directory.organization();
    }

    Stream<DirectoryObject> objects() {
        return organization().all();
    }

    static ObjectHeader header(String name) {
        return ObjectHeader.created(ObjectId.ofBuiltIn("OneOfEach", name), name, Directory.CREATED);
    }

    static PropertyValue access(ObjectId trustee) {
        return new PropertyValue.Access(
                trustee, List.of("FullAccess"), List.of(), false, "All", true, Optional.empty());
    }

    ConfigurationObject configuration(
            String name,
            String noun,
            Optional<ObjectId> owner,
            String container,
            Map<String, List<PropertyValue>> values) {
        return directory.add(new ConfigurationObject(header(name), noun, owner, container, new TreeMap<>(values)));
    }

    private ExchangeServer at(ExchangeServer anywhere, ConfigurationObject place) {
        return directory.add(anywhere.withProperties(anywhere.properties()
                .withReferences(ServerProperties.REGISTRY.named("ServerSite").orElseThrow(), List.of(place.id()))));
    }

    private Recipient imported(Recipient recipient) {
        return directory.add(recipient.withHeader(recipient.header().from(new Origin("DC=old", "4711"))));
    }
}
