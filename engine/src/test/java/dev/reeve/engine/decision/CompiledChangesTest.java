package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.disabled;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.managedBy;
import static dev.reeve.engine.Given.members;
import static dev.reeve.engine.Given.optional;
import static dev.reeve.engine.Given.policy;
import static dev.reeve.engine.Given.recipients;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ORG-4: what has been found out of a snapshot is given up where a change concerns it, whatever kind of object changes. */
class CompiledChangesTest {

    private final Fixture org = new Fixture();
    private final ManagementRole root = org.role("Mail Recipients", entry("Set-User", "Phone"), entry("Get-User"));
    private final ManagementRole role = org.childRole("Phones", root);
    private final OrganizationalUnit sales = org.unit("Sales");
    private final Recipient admin = org.mailbox("Admin");
    private final Recipient oslo = org.mailbox("Oslo", sales, with(RecipientProperties.CITY, "Oslo"));
    private final Recipient rome = org.mailbox("Rome", with(RecipientProperties.CITY, "Rome"));

    private @Nullable CompiledOrganization latest;

    /** So many that one change is a small part of all; where that is not so, all begins anew. */
    @BeforeEach
    void others() {
        IntStream.range(0, 30).forEach(i -> org.mailbox("Other " + i));
    }

    /** What was stated, as changed since the first question. */
    private CompiledOrganization compiled() {
        if (latest == null) {
            latest = org.authorizer().compiled(org.organization());
        }
        return latest;
    }

    private boolean may(Recipient caller, DirectoryObject target) {
        CompiledOrganization compiled = compiled();
        Recipient now =
                compiled.organization().find(target.id(), Recipient.class).orElseThrow();
        Request request = new Request(
                new Caller(caller.id()),
                "Set-User",
                Set.of("Phone"),
                List.of(TouchPoint.ObjectAccess.action(now)),
                ConfigRequirement.EACH);
        boolean granted = compiled.decide(request) instanceof Decision.Granted;
        assertThat(compiled.allows(
                        compiled.caller(caller.id()).orElseThrow(),
                        compiled.command("Set-User", List.of("Phone")),
                        compiled.target(now.id()).orElseThrow()))
                .isEqualTo(granted)
                .isEqualTo(compiled.allows(request));
        return granted;
    }

    private void after(Change change) {
        latest = compiled().at(compiled().organization().apply(change));
    }

    private void after(DirectoryObject changed) {
        after(Change.put(changed));
    }

    // --- who may ---

    @Test
    @DisplayName("An assignment counts, or no longer, for everybody behind its assignee")
    void assignments() {
        Recipient nested = org.mailbox("Nested");
        RoleGroup group = org.roleGroup("Group", admin, org.securityGroup("Inner", nested));
        org.assign(org.role("Other", entry("Get-Mailbox")), group);
        RoleAssignment assignment = new Fixture().assign(role, group);
        assertThat(may(admin, rome)).isFalse();
        assertThat(may(nested, rome)).isFalse();

        after(assignment);
        assertThat(may(admin, rome)).isTrue();
        assertThat(may(nested, rome)).isTrue();

        after(assignment.scoped(inside(sales), new ConfigWriteScope.Implicit()));
        assertThat(may(nested, rome)).isFalse();
        assertThat(may(nested, oslo)).isTrue();

        after(assignment.enabled(false));
        assertThat(may(admin, oslo)).isFalse();

        after(assignment);
        assertThat(may(nested, rome)).isTrue();

        after(Change.remove(assignment.id()));
        assertThat(may(admin, rome)).isFalse();
        assertThat(may(nested, rome)).isFalse();
    }

    @Test
    @DisplayName("What a role loses or gets everybody loses or gets who has it")
    void roles() {
        org.assign(role, admin);
        assertThat(may(admin, rome)).isTrue();

        after(role.withEntries(List.of(entry("Get-User"))));
        assertThat(may(admin, rome)).isFalse();

        after(role);
        assertThat(may(admin, rome)).isTrue();
    }

    @Test
    @DisplayName("Who joins or leaves a group, a group in it, or a group that begins or ceases to count")
    void memberships() {
        Recipient inner = org.securityGroup("Inner");
        RoleGroup group = org.roleGroup("Group", inner);
        org.assign(role, group);
        assertThat(may(admin, rome)).isFalse();

        Recipient joined = changed(inner, members(admin));
        after(joined);
        assertThat(may(admin, rome)).isTrue();

        after(joined.as(RecipientTypeDetails.UniversalDistributionGroup));
        assertThat(may(admin, rome)).isFalse();

        after(joined);
        assertThat(may(admin, rome)).isTrue();

        after(group.withMembers(List.of()));
        assertThat(may(admin, rome)).isFalse();

        after(group.withMembers(List.of(admin.id())));
        assertThat(may(admin, rome)).isTrue();

        after(Change.put(group.withMembers(List.of(joined.id()))).and(Change.remove(inner.id())));
        assertThat(may(admin, rome)).isFalse();
    }

    @Test
    @DisplayName("A mailbox gets another policy, and a policy another role")
    void policies() {
        RoleAssignmentPolicy first = org.policy("First", true);
        RoleAssignmentPolicy second = org.policy("Second", false);
        ManagementRole own = org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-User", "Phone"));
        Recipient user = org.mailbox("User", policy(first));
        RoleAssignment assignment = org.assign(own, second);
        assertThat(may(user, user)).isFalse();

        after(changed(user, policy(second)));
        assertThat(may(user, user)).isTrue();

        after(Change.remove(assignment.id()));
        assertThat(may(user, user)).isFalse();

        after(assignment);
        assertThat(may(user, user)).isTrue();

        after(new RoleAssignmentPolicy(second.header(), "Renamed", false));
        assertThat(may(user, user)).isTrue();
    }

    @Test
    @DisplayName("An account is disabled, and enabled again")
    void accounts() {
        org.assign(role, admin);
        assertThat(may(admin, rome)).isTrue();

        after(changed(admin, disabled()));
        assertThat(may(admin, rome)).isFalse();

        after(admin);
        assertThat(may(admin, rome)).isTrue();
    }

    @Test
    @DisplayName("Somebody becomes a manager of a role group, and is one no longer")
    void managers() {
        org.cmdlet("Add-RoleGroupMember", List.of("Default"), optional("Identity"), optional("Member"));
        org.assign(root, admin);
        RoleGroup group = org.roleGroup("Group", org.mailbox("Somebody"));
        Recipient manager = org.securityGroup("Managers", admin);
        may(admin, rome);
        assertThat(manages(group)).isFalse();

        after(group.withManagedBy(List.of(manager.id())));
        assertThat(manages(group)).isTrue();

        after(group.withManagedBy(List.of(rome.id())));
        assertThat(manages(group)).isFalse();
    }

    private boolean manages(RoleGroup group) {
        RoleGroup now =
                compiled().organization().find(group.id(), RoleGroup.class).orElseThrow();
        RoleGroup joined = now.withMembers(List.of(rome.id()));
        Request request = new Request(
                new Caller(admin.id()),
                "Add-RoleGroupMember",
                Set.of("Member"),
                List.of(
                        TouchPoint.ObjectAccess.modify(now, joined),
                        new TouchPoint.GroupManagement(now, Optional.of(joined), false)),
                ConfigRequirement.EACH);
        boolean granted = compiled().decide(request) instanceof Decision.Granted;
        assertThat(compiled().allows(request)).isEqualTo(granted);
        return granted;
    }

    @Test
    @DisplayName("EXCL-9: the organization's own switch")
    void settings() {
        ManagementRole own = org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-User", "Phone"));
        org.exclusiveRecipientScope("VIP", "City -eq 'Oslo'");
        RoleAssignmentPolicy policy = org.policy("Default", true);
        org.assign(own, policy);
        org.add(changed(oslo, policy(policy)));
        assertThat(may(oslo, oslo)).isTrue();

        org.settings(false, true);
        after(org.organization().settings());
        assertThat(may(oslo, oslo)).isFalse();

        org.settings(false, false);
        after(org.organization().settings());
        assertThat(may(oslo, oslo)).isTrue();
    }

    // --- on whom ---

    @Test
    @DisplayName("A scope gets another filter, as does an exclusive one; an exclusive one comes and goes")
    void scopes() {
        ManagementScope scope = org.recipientScope("Scope", "City -eq 'Oslo'");
        ManagementScope vip = new Fixture().exclusiveRecipientScope("VIP", "City -eq 'Oslo'");
        org.assign(role, admin, within(scope));
        assertThat(may(admin, oslo)).isTrue();
        assertThat(may(admin, rome)).isFalse();

        after(scope.restrictedTo(recipients("City -eq 'Rome'")));
        assertThat(may(admin, oslo)).isFalse();
        assertThat(may(admin, rome)).isTrue();

        after(scope.restrictedTo(recipients("City -ne 'Paris'")));
        assertThat(may(admin, oslo)).isTrue();

        after(vip);
        assertThat(may(admin, oslo)).isFalse();
        assertThat(may(admin, rome)).isTrue();

        after(vip.restrictedTo(recipients("City -eq 'Rome'")));
        assertThat(may(admin, oslo)).isTrue();
        assertThat(may(admin, rome)).isFalse();

        after(Change.remove(vip.id()));
        assertThat(may(admin, rome)).isTrue();
    }

    @Test
    @DisplayName("A recipient moves or is described otherwise; a unit moves with all in it")
    void recipientsAndUnits() {
        OrganizationalUnit office = org.unit("Office", sales);
        Recipient inOffice = org.mailbox("In office", office);
        org.assign(role, admin, inside(sales));
        assertThat(may(admin, oslo)).isTrue();
        assertThat(may(admin, rome)).isFalse();
        assertThat(may(admin, inOffice)).isTrue();

        after(rome.in(sales.id()));
        assertThat(may(admin, rome)).isTrue();

        after(new OrganizationalUnit(office.header(), office.kind(), sales.parent()));
        assertThat(may(admin, inOffice)).isFalse();
        assertThat(may(admin, oslo)).isTrue();

        after(office);
        assertThat(may(admin, inOffice)).isTrue();
    }

    @Test
    @DisplayName("A filter by membership: a group gets members, loses them, is renamed, is removed")
    void filtersByMembership() {
        Recipient club = org.securityGroup("Club", oslo);
        RoleGroup desk = org.roleGroup("Desk", rome);
        String users = "DC=contoso,DC=com";
        org.assign(
                role,
                admin,
                within(org.recipientScope("Members", "MemberOfGroup -eq 'CN=Club,CN=Users," + users + "'")));
        org.assign(
                role,
                admin,
                within(org.recipientScope(
                        "Desk", "MemberOfGroup -eq 'CN=Desk,OU=Microsoft Exchange Security Groups," + users + "'")));
        assertThat(may(admin, oslo)).isTrue();
        assertThat(may(admin, rome)).isTrue();

        after(desk.withMembers(List.of(admin.id())));
        assertThat(may(admin, rome)).isFalse();
        assertThat(may(admin, admin)).isTrue();

        Recipient both = changed(club, members(oslo, rome));
        after(both);
        assertThat(may(admin, oslo)).isTrue();
        assertThat(may(admin, rome)).isTrue();

        after(both.withHeader(both.header().named("Renamed")));
        assertThat(may(admin, oslo)).isFalse();
        assertThat(may(admin, rome)).isFalse();

        after(both);
        assertThat(may(admin, oslo)).isTrue();

        after(changed(club, members(rome)));
        assertThat(may(admin, oslo)).isFalse();

        after(desk.withHeader(desk.header().named("Other desk")));
        after(desk);
        assertThat(may(admin, rome)).isTrue();
        after(Change.remove(club.id()));
        assertThat(may(admin, rome)).isTrue();
        after(Change.remove(desk.id()));
        assertThat(may(admin, rome)).isFalse();
    }

    @Test
    @DisplayName("A filter by names of others: who has a manager is in it as long as the manager is called so, there")
    void filtersByOthers() {
        Recipient boss = org.mailbox("Boss", sales);
        Recipient clerk = org.mailbox("Clerk", with(RecipientProperties.MANAGER, boss));
        org.assign(
                role, admin, within(org.recipientScope("Clerks", "Manager -eq 'CN=Boss,OU=Sales,DC=contoso,DC=com'")));
        assertThat(may(admin, clerk)).isTrue();

        after(boss.withHeader(boss.header().named("Chief")));
        assertThat(may(admin, clerk)).isFalse();

        after(boss);
        assertThat(may(admin, clerk)).isTrue();

        after(boss.in(org.users().id()));
        assertThat(may(admin, clerk)).isFalse();
    }

    @Test
    @DisplayName("A filter by reports: whoever becomes somebody's manager is in it")
    void filtersByReports() {
        org.assign(
                role,
                admin,
                within(org.recipientScope("Bosses", "DirectReports -eq 'CN=Rome,CN=Users,DC=contoso,DC=com'")));
        assertThat(may(admin, oslo)).isFalse();

        after(changed(rome, with(RecipientProperties.MANAGER, oslo)));
        assertThat(may(admin, oslo)).isTrue();

        after(rome);
        assertThat(may(admin, oslo)).isFalse();
    }

    @Test
    @DisplayName("A filter by policy or by a managing role group: these are called otherwise")
    void filtersByNamesOfOthers() {
        RoleAssignmentPolicy policy = org.policy("Default", true);
        RoleGroup desk = org.roleGroup("Desk");
        Recipient user = org.mailbox("User", policy(policy));
        Recipient club = org.distributionGroup("Club", managedBy(desk));
        var tree = org.organization().tree();
        org.assign(
                role,
                admin,
                within(org.recipientScope(
                        "By policy", "RoleAssignmentPolicy -eq '" + tree.distinguishedName(policy) + "'")));
        org.assign(
                role,
                admin,
                within(org.recipientScope("By manager", "ManagedBy -eq '" + tree.distinguishedName(desk) + "'")));
        assertThat(may(admin, user)).isTrue();
        assertThat(may(admin, club)).isTrue();

        after(policy.withHeader(policy.header().named("Other")));
        assertThat(may(admin, user)).isFalse();
        assertThat(may(admin, club)).isTrue();

        after(desk.withHeader(desk.header().named("Other")));
        assertThat(may(admin, club)).isFalse();
    }

    @Test
    @DisplayName("A filter by server: the server of the recipient's database is called otherwise")
    void filtersByServer() {
        ExchangeServer server = org.server("EX01");
        Recipient stored = org.mailbox("Stored", with(RecipientProperties.DATABASE, org.database("DB1", server)));
        org.assign(role, admin, within(org.recipientScope("On EX01", "ServerName -eq 'EX01'")));
        assertThat(may(admin, stored)).isTrue();

        after(server.withHeader(server.header().named("EX02")));
        assertThat(may(admin, stored)).isFalse();
    }

    // --- very many ---

    @Test
    @DisplayName("More than two thousand at once: members, holders of a policy, assignments of a role")
    void many() {
        List<Recipient> crowd = new ArrayList<>();
        RoleAssignmentPolicy policy = org.policy("Default", true);
        for (int i = 0; i < 2_100; i++) {
            crowd.add(org.mailbox("Crowd " + i, policy(policy)));
        }
        Recipient last = crowd.getLast();
        Recipient group = org.securityGroup("Everybody", crowd.toArray(DirectoryObject[]::new));
        ManagementRole own = org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-User", "Phone"));
        ManagementRole common = org.childRole("Common", root, entry("Get-User"));
        crowd.forEach(one -> org.assign(common, one));
        org.assign(
                role,
                admin,
                within(org.recipientScope("Members", "MemberOfGroup -eq 'CN=Everybody,CN=Users,DC=contoso,DC=com'")));
        assertThat(may(last, rome)).isFalse();
        assertThat(may(last, last)).isFalse();
        assertThat(may(admin, last)).isTrue();

        RoleAssignment toGroup = new Fixture().assign(role, group, inside(sales));
        after(toGroup);
        assertThat(may(last, oslo)).isTrue();
        after(Change.remove(toGroup.id()));
        assertThat(may(last, oslo)).isFalse();

        RoleAssignment toPolicy = new Fixture().assign(own, policy);
        after(toPolicy);
        assertThat(may(last, last)).isTrue();
        after(Change.remove(toPolicy.id()));
        assertThat(may(last, last)).isFalse();

        after(common.withEntries(List.of(entry("Set-User", "Phone"))));
        assertThat(may(last, rome)).isTrue();
        after(common);
        assertThat(may(last, rome)).isFalse();

        after(group.withHeader(group.header().named("Nobody")));
        assertThat(may(admin, last)).isFalse();
    }

    @Test
    @DisplayName("Earlier snapshots keep saying what they said, also when asked for the first time after the change")
    void earlier() {
        RoleAssignment assignment = org.assign(role, admin, new RecipientWriteScope.Implicit());
        assertThat(may(admin, rome)).isTrue();
        CompiledOrganization before = compiled();

        after(Change.remove(assignment.id()));
        assertThat(may(admin, oslo)).isFalse();
        assertThat(before.at(before.organization())).isSameAs(before);
        latest = before;
        assertThat(may(admin, oslo)).isTrue();
        assertThat(may(admin, rome)).isTrue();
    }

    @Test
    @DisplayName("Where very much changes at once all begins anew, and the answers are the right ones")
    void anew() {
        org.assign(role, admin, inside(sales));
        assertThat(may(admin, rome)).isFalse();
        CompiledOrganization before = compiled();
        CompiledOrganization little = before.at(before.organization().apply(Change.put(rome.in(sales.id()))));

        List<Recipient> moved = before.organization()
                .all(Recipient.class)
                .map(recipient -> recipient.in(sales.id()))
                .toList();
        after(Change.put(moved));
        assertThat(may(admin, rome)).isTrue();
        assertThat(may(admin, moved.getFirst())).isTrue();
        assertThat(little.sharesNumbersWith(before)).isTrue();
        assertThat(compiled().sharesNumbersWith(before)).isFalse();
    }
}
