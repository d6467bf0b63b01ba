package dev.reeve.engine.invariant;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.filter;
import static dev.reeve.engine.Given.managedBy;
import static dev.reeve.engine.Given.policy;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static dev.reeve.engine.invariant.Judging.broken;
import static dev.reeve.engine.invariant.Judging.putting;
import static dev.reeve.engine.invariant.Judging.refusal;
import static dev.reeve.engine.invariant.Judging.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What objects name: it exists, is of the right kind, and stays while it is named. */
class ReferencesTest {

    private final Fixture org = new Fixture();
    private final Fixture elsewhere = new Fixture();
    private final ManagementRole mailRecipients = org.role("Mail Recipients", entry("Set-Mailbox", "Identity"));
    private final Recipient alice = org.mailbox("Alice");
    private final ExchangeServer server = org.server("EX01");
    private final MailboxDatabase database = org.database("DB1", server);

    private String whyNotRemoved(DirectoryObject object) {
        return violation(org, Change.remove(object.id()))
                .map(Violation::message)
                .orElse("");
    }

    // --- units ---

    @Test
    @DisplayName("OU-1: a unit hangs below a domain, through any number of others, never in itself")
    void units() {
        OrganizationalUnit nowhere = elsewhere.unit("Nowhere");
        OrganizationalUnit sales = org.unit("Sales");
        OrganizationalUnit north = org.unit("North", sales);
        OrganizationalUnit.Kind domain = OrganizationalUnit.Kind.DOMAIN;

        assertThat(putting(org, elsewhere.unit("City", north))).isEmpty();
        assertThat(putting(org, new OrganizationalUnit(Fixture.header("Unit", "child.com"), domain, Optional.empty())))
                .isEmpty();
        assertThat(List.of(
                        putting(org, elsewhere.unit("Lost", nowhere)),
                        putting(org, new OrganizationalUnit(nowhere.header(), nowhere.kind(), Optional.empty())),
                        putting(org, new OrganizationalUnit(nowhere.header(), domain, Optional.of(sales.id()))),
                        putting(org, new OrganizationalUnit(sales.header(), sales.kind(), Optional.of(north.id()))),
                        putting(
                                org,
                                elsewhere.unit(
                                        "Lost", new OrganizationalUnit(alice.header(), domain, Optional.empty())))))
                .containsOnly(Optional.of(ErrorCode.InvalidReference));
    }

    // --- properties ---

    @Test
    @DisplayName("INV-2: a property names an object of the class that belongs there")
    void classes() {
        RoleGroup group = org.roleGroup("Group");
        RoleAssignmentPolicy policy = org.policy("Default", true);
        Recipient club = org.distributionGroup("Club");

        assertThat(List.of(
                        putting(org, changed(alice, with(RecipientProperties.MANAGER, group))),
                        putting(org, changed(alice, with(RecipientProperties.DATABASE, server))),
                        putting(org, changed(alice, with(RecipientProperties.ROLE_ASSIGNMENT_POLICY, database))),
                        putting(org, changed(club, managedBy(server))),
                        putting(org, database.withProperties(reference(DatabaseProperties.SERVER, database.id())))))
                .containsOnly(Optional.of(ErrorCode.InvalidReference));
        assertThat(List.of(
                        putting(org, changed(alice, with(RecipientProperties.MANAGER, club))),
                        putting(org, changed(alice, with(RecipientProperties.DATABASE, database))),
                        putting(org, changed(alice, policy(policy))),
                        putting(org, changed(club, managedBy(group, alice)))))
                .containsOnly(Optional.empty());
    }

    private static Properties reference(Property property, ObjectId id) {
        return Properties.EMPTY.with(property, new PropertyValue.Reference(id));
    }

    @Test
    @DisplayName("DB-1: each copy of a database is on a server that exists")
    void copies() {
        ExchangeServer second = org.server("EX02");

        assertThat(putting(org, database.withCopies(List.of(server.id(), second.id()))))
                .isEmpty();
        assertThat(refusal(
                        org,
                        database.withCopies(
                                List.of(server.id(), elsewhere.server("EX09").id()))))
                .startsWith("a copy on server of 'DB1' names");
    }

    @Test
    @DisplayName("MBX-3: a disconnected mailbox is in a database that exists")
    void disconnected() {
        assertThat(putting(org, disconnected(database))).isEmpty();
        assertThat(putting(org, disconnected(elsewhere.database("DB9", server))))
                .contains(ErrorCode.InvalidReference);
    }

    private DisconnectedMailbox disconnected(MailboxDatabase in) {
        return new DisconnectedMailbox(
                Fixture.header("Disconnected", "Bob"),
                in.id(),
                DisconnectedMailbox.Reason.Disabled,
                Fixture.CREATED,
                false,
                "/o=contoso/cn=bob",
                alice.id());
    }

    @Test
    @DisplayName("What named something lost before may name it further, and nothing else that is lost")
    void lostBefore() {
        ObjectId lost = elsewhere.mailbox("Lost").id();
        ObjectId other = elsewhere.mailbox("Other").id();
        ConfigurationObject rule = org.add(rule("Rule", lost));

        assertThat(putting(org, rule.with("Name", List.of(new PropertyValue.Text("Renamed")))))
                .isEmpty();
        assertThat(putting(org, rule("Rule", other))).contains(ErrorCode.InvalidReference);
    }

    private static ConfigurationObject rule(String name, ObjectId names) {
        return new ConfigurationObject(
                        Fixture.header("Rule", name), "TransportRule", Optional.empty(), "Rules", new TreeMap<>())
                .with("From", List.of(new PropertyValue.Reference(names)));
    }

    // --- scopes and assignments ---

    @Test
    @DisplayName("NMS-4: a list scope lists something, and only what it is a list of")
    void lists() {
        ScopeRestriction wrong = new ScopeRestriction.ServerList(Set.of(server.id(), database.id()));

        assertThat(putting(org, elsewhere.serverScope("Servers", false))).contains(ErrorCode.InvalidArgument);
        assertThat(putting(org, elsewhere.databaseScope("Databases", false))).contains(ErrorCode.InvalidArgument);
        assertThat(putting(org, elsewhere.scope("Servers", wrong, false))).contains(ErrorCode.InvalidReference);
        assertThat(putting(org, elsewhere.databaseScope("Databases", false, database)))
                .isEmpty();
    }

    @Test
    @DisplayName("SCOPE-3, SCOPE-4: a scope by filter becomes no list, and the other way round; its root exists")
    void restrictions() {
        ManagementScope byFilter = org.scope(
                "Servers",
                new ScopeRestriction.ServerFilter(filter("Name -like 'EX*'", ServerProperties.REGISTRY)),
                false);
        ManagementScope databases = org.databaseScope("Databases", false, database);
        ScopeRestriction rooted = new ScopeRestriction.RecipientFilter(
                Optional.of(alice.id()), filter("City -eq 'Oslo'", RecipientProperties.REGISTRY));

        assertThat(putting(org, byFilter.restrictedTo(new ScopeRestriction.ServerList(Set.of(server.id())))))
                .contains(ErrorCode.ScopeTypeMismatch);
        assertThat(putting(
                        org,
                        databases.restrictedTo(new ScopeRestriction.DatabaseFilter(
                                filter("Name -like 'DB*'", DatabaseProperties.REGISTRY)))))
                .isNotEmpty();
        assertThat(putting(org, databases.withHeader(databases.header().named("Renamed"))))
                .isEmpty();
        assertThat(putting(org, elsewhere.scope("Rooted", rooted, false))).contains(ErrorCode.InvalidReference);
    }

    @Test
    @DisplayName("INV-2: an assignment's role exists, its scopes exist, and its assignee is what it says")
    void assignments() {
        RoleAssignment toLinked = elsewhere.assign(mailRecipients, org.linkedRoleGroup("Linked", "S-1-5-21-9-512"));
        RoleAssignment toGroup = elsewhere.assign(mailRecipients, org.roleGroup("Group"));
        ManagementScope gone = elsewhere.recipientScope("Gone", "City -eq 'Oslo'");

        assertThat(putting(org, toLinked)).isEmpty();
        assertThat(putting(org, as(toLinked, RoleAssigneeType.RoleGroup))).contains(ErrorCode.InvalidAssignee);
        assertThat(putting(org, as(toGroup, RoleAssigneeType.LinkedRoleGroup))).contains(ErrorCode.InvalidAssignee);
        assertThat(putting(org, as(toGroup, RoleAssigneeType.Computer))).contains(ErrorCode.InvalidAssignee);
        assertThat(putting(org, elsewhere.assign(elsewhere.role("Gone"), alice)))
                .contains(ErrorCode.InvalidReference);
        assertThat(putting(org, elsewhere.assign(mailRecipients, alice, within(gone))))
                .contains(ErrorCode.InvalidReference);
    }

    private static RoleAssignment as(RoleAssignment assignment, RoleAssigneeType type) {
        return new RoleAssignment(
                assignment.header(),
                assignment.role(),
                assignment.assignee(),
                type,
                false,
                true,
                assignment.recipientWriteScope(),
                assignment.configWriteScope());
    }

    @Test
    @DisplayName("ASG-6, ASG-10: exclusive and regular don't mix either way round; a scope bites on something")
    void scopesOfAssignments() {
        ManagementScope exclusive = org.serverScope("Exclusive", true, server);
        ManagementScope regular = org.serverScope("Regular", false, server);
        ManagementScope vip = org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        ManagementScope oslo = org.recipientScope("Oslo", "City -eq 'Oslo'");
        ManagementRole viewOnly = org.role("View-Only", "ViewOnly", Given.VIEW_ONLY, entry("Get-Mailbox"));
        ManagementRole people = org.role("Search", "Search", Given.RECIPIENTS_ONLY, entry("Search-Mailbox"));

        assertThat(putting(org, elsewhere.assign(mailRecipients, alice, within(oslo), configured(exclusive))))
                .contains(ErrorCode.MixedExclusive);
        assertThat(putting(org, elsewhere.assign(mailRecipients, alice, within(vip), configured(exclusive))))
                .isEmpty();
        assertThat(putting(org, elsewhere.assign(mailRecipients, alice, within(oslo), configured(regular))))
                .isEmpty();
        assertThat(putting(org, elsewhere.assign(mailRecipients, alice, configured(exclusive))))
                .isEmpty();
        assertThat(refusal(org, elsewhere.assign(viewOnly, alice, within(oslo))))
                .contains("writes no recipients");
        assertThat(refusal(org, elsewhere.assign(people, alice, configured(regular))))
                .contains("writes no configuration");
        assertThat(putting(org, elsewhere.assign(people, alice, within(oslo)))).isEmpty();
    }

    @Test
    @DisplayName("NRA-4: a refusal says what the scope is")
    void scopeWords() {
        ManagementScope vip = org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        ManagementScope servers = org.serverScope("Servers", false, server);

        assertThat(refusal(org, elsewhere.assign(mailRecipients, alice, new RecipientWriteScope.Custom(vip.id()))))
                .contains("'VIP' is an exclusive RecipientScope");
        assertThat(refusal(org, elsewhere.assign(mailRecipients, alice, new ConfigWriteScope.Exclusive(servers.id()))))
                .contains("'Servers' is a regular ServerScope");
    }

    // --- removals ---

    @Test
    @DisplayName("Servers and databases stay while something is on them or belongs to them")
    void serversAndDatabases() {
        assertThat(whyNotRemoved(server)).contains("it is used by 'DB1'");

        Recipient bob = org.mailbox("Bob", with(RecipientProperties.DATABASE, database));
        assertThat(whyNotRemoved(database)).contains("it is used by 'Bob'");

        org.apply(Change.remove(bob.id()));
        ConfigurationObject folder = org.add(owned(database.id()));
        assertThat(whyNotRemoved(database)).contains("it has 'Owned'");
        assertThat(broken(org, Change.remove(database.id()).and(Change.remove(folder.id()))))
                .isEmpty();

        ExchangeServer empty = org.server("EX02");
        assertThat(whyNotRemoved(empty)).isEmpty();
        org.add(owned(empty.id()));
        assertThat(whyNotRemoved(empty)).contains("it has 'Owned'");
    }

    private static ConfigurationObject owned(ObjectId owner) {
        return new ConfigurationObject(
                Fixture.header("Owned", "Owned"), "VirtualDirectory", Optional.of(owner), "", new TreeMap<>());
    }

    @Test
    @DisplayName("POL-6: a policy with role assignments stays")
    void policies() {
        RoleAssignmentPolicy policy = org.policy("Default", true);
        org.assign(mailRecipients, policy);
        assertThat(whyNotRemoved(policy)).contains("has the role assignments 'Mail Recipients-Default'");
    }

    @Test
    @DisplayName("A refusal names up to three users of an object, and of more how many there are")
    void users() {
        OrganizationalUnit sales = org.unit("Sales");
        for (String name : List.of("A", "B", "C")) {
            org.mailbox(name, sales);
        }
        assertThat(whyNotRemoved(sales)).endsWith("it holds 'A', 'B', 'C'.");

        org.mailbox("D", sales);
        assertThat(whyNotRemoved(sales)).contains("and others (4)");
    }

    @Test
    @DisplayName("RG-10: whether a role group is built in does not change; its display name may")
    void builtInGroups() {
        RoleGroup builtIn = org.roleGroup(RoleGroup.ORGANIZATION_MANAGEMENT);

        assertThat(putting(org, group(builtIn, "Everything", true))).isEmpty();
        assertThat(refusal(org, group(builtIn, "Everything", false))).contains("built in can't change");
        assertThat(refusal(org, group(org.roleGroup("Mine"), "Mine", true))).contains("built in can't change");
        assertThat(whyNotRemoved(builtIn)).contains("can't be removed");
        assertThat(refusal(org, builtIn.withHeader(builtIn.header().named("Mine 2"))))
                .contains("can't be renamed");
    }

    private static RoleGroup group(RoleGroup group, String displayName, boolean builtIn) {
        return new RoleGroup(
                group.header(),
                displayName,
                group.samAccountName(),
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                builtIn);
    }

    @Test
    @DisplayName("An organization's own attributes are there once: they are changed, neither removed nor added to")
    void settings() {
        DirectoryObject settings = org.organization().settings();

        assertThat(whyNotRemoved(settings)).contains("exactly once");
        assertThat(putting(org, settings.withHeader(Fixture.header("Settings", "Second"))))
                .contains(ErrorCode.InvalidArgument);
        assertThat(putting(org, settings.withHeader(settings.header().named("Contoso"))))
                .isEmpty();
    }
}
