package dev.reeve.engine.invariant;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.script;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvariantsTest {

    private final Fixture org = new Fixture();
    private final ManagementRole mailRecipients =
            org.role("Mail Recipients", entry("Set-Mailbox", "Identity", "DisplayName"), entry("Get-Mailbox"));
    private final Recipient alice = org.mailbox("Alice");

    /** What the change breaks. */
    private Optional<ErrorCode> broken(Change change) {
        Organization before = org.organization();
        return Invariants.check(before, change, before.apply(change)).map(Violation::code);
    }

    private Optional<ErrorCode> putting(DirectoryObject object) {
        return broken(Change.put(object));
    }

    private Optional<ErrorCode> removing(DirectoryObject object) {
        return broken(Change.remove(object.id()));
    }

    // --- built-in objects and roles ---

    @Test
    @DisplayName("ROLE-3: built-in roles are neither changed nor renamed nor removed")
    void builtInRolesAreImmutable() {
        ManagementRole without = mailRecipients.withEntries(List.of(entry("Get-Mailbox")));
        ManagementRole renamed =
                mailRecipients.withHeader(mailRecipients.header().named("Mine"));

        assertThat(List.of(putting(without), putting(renamed), removing(mailRecipients)))
                .containsOnly(Optional.of(ErrorCode.BuiltInRoleImmutable));
    }

    @Test
    @DisplayName("INV-1: a child has no entry and no parameter that its parent has not")
    void childrenStayWithinTheirParent() {
        Fixture elsewhere = new Fixture();
        assertThat(putting(elsewhere.childRole("Child", mailRecipients, entry("Search-Mailbox"))))
                .contains(ErrorCode.EntryNotInParent);
        assertThat(putting(elsewhere.childRole("Child", mailRecipients, entry("Set-Mailbox", "Alias"))))
                .contains(ErrorCode.ParameterNotInParent);
        assertThat(putting(elsewhere.childRole("Child", mailRecipients, entry("Set-Mailbox", "identity"))))
                .isEmpty();
    }

    @Test
    @DisplayName("RME-2, SME-3: what a child has is not taken from its parent")
    void parentsKeepWhatChildrenHave() {
        ManagementRole parent = org.childRole("Parent", mailRecipients);
        org.childRole("Child", parent, entry("Set-Mailbox", "Identity"));

        assertThat(putting(parent.withEntries(List.of(entry("Get-Mailbox")))))
                .contains(ErrorCode.EntryInheritedByChild);
        assertThat(putting(parent.withEntries(List.of(entry("Set-Mailbox", "DisplayName")))))
                .contains(ErrorCode.EntryInheritedByChild);
        assertThat(putting(parent.withEntries(List.of(entry("Set-Mailbox", "Identity")))))
                .isEmpty();
    }

    @Test
    @DisplayName("ROLE-11: the last entry stays, except that a new unscoped role begins without any")
    void lastEntry() {
        ManagementRole child = org.childRole("Child", mailRecipients);
        Fixture elsewhere = new Fixture();

        assertThat(putting(child.withEntries(List.of()))).contains(ErrorCode.LastRoleEntry);
        assertThat(putting(elsewhere.role("Scripts", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED)))
                .isEmpty();
    }

    @Test
    @DisplayName("ROLE-12: an unscoped role holds scripts and foreign cmdlets, nothing of the product's")
    void kindsOfEntries() {
        ManagementRole scripts = org.role("Scripts", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED);

        assertThat(putting(scripts.withEntries(List.of(script("Audit.ps1", "Department")))))
                .isEmpty();
        assertThat(putting(scripts.withEntries(List.of(entry("Set-Mailbox", "Identity")))))
                .contains(ErrorCode.InvalidArgument);
    }

    @Test
    @DisplayName("ROLE-4: a role keeps its parent, and a custom role has one")
    void roleParents() {
        ManagementRole child = org.childRole("Child", mailRecipients);
        ManagementRole other = org.role("Other", entry("Set-Mailbox", "Identity", "DisplayName"), entry("Get-Mailbox"));
        ManagementRole moved = new ManagementRole(
                child.header(),
                child.roleType(),
                Optional.of(other.id()),
                "",
                child.implicitScopes(),
                child.entries(),
                false,
                false);
        ManagementRole orphan = new ManagementRole(
                Fixture.header("Role", "Orphan"),
                "MailRecipients",
                Optional.empty(),
                "",
                Given.ORGANIZATION,
                child.entries(),
                false,
                false);

        assertThat(putting(moved)).contains(ErrorCode.InvalidArgument);
        assertThat(putting(orphan)).contains(ErrorCode.InvalidReference);
    }

    @Test
    @DisplayName("RMR-2, RMR-3: a role with assignments or children stays; its whole subtree may go at once")
    void rolesInUse() {
        ManagementRole parent = org.childRole("Parent", mailRecipients);
        ManagementRole child = org.childRole("Child", parent);

        assertThat(removing(parent)).contains(ErrorCode.RoleHasChildren);
        assertThat(broken(Change.remove(parent.id()).and(Change.remove(child.id()))))
                .isEmpty();

        org.assign(child, alice);
        assertThat(removing(child)).contains(ErrorCode.RoleHasAssignments);
    }

    // --- names ---

    @Test
    @DisplayName("CMD-11, ID-7: names have 1 to 64 characters, none of * ? \\, and no blank at the ends")
    void namesOfRoles() {
        Fixture elsewhere = new Fixture();
        assertThat(putting(elsewhere.childRole("x".repeat(65), mailRecipients))).contains(ErrorCode.NameTooLong);
        assertThat(List.of("a*b", "a?b", "a\\b", "a\tb", " a", ""))
                .allSatisfy(name -> assertThat(putting(elsewhere.childRole(name, mailRecipients)))
                        .contains(ErrorCode.InvalidName));
        assertThat(putting(elsewhere.childRole("ContosoUsers: Toronto (John's)", mailRecipients)))
                .isEmpty();
    }

    @Test
    @DisplayName("CMD-11: names are unique in their class, ignoring case")
    void uniqueNames() {
        ManagementRole child = org.childRole("Child", mailRecipients);
        assertThat(putting(child.withHeader(Fixture.header("Another", "CHILD"))))
                .contains(ErrorCode.NameExists);
    }

    @Test
    @DisplayName("NRG-6: a role group's name is used by no other group of the domain")
    void roleGroupNames() {
        org.securityGroup("Help Desk");
        assertThat(putting(new Fixture().roleGroup("Help Desk"))).contains(ErrorCode.NameExists);
    }

    @Test
    @DisplayName("Recipients have unique names in their container, account names, aliases and addresses")
    void uniqueRecipients() {
        OrganizationalUnit sales = org.unit("Sales");
        org.mailbox(
                "Bob",
                with(RecipientProperties.SAM_ACCOUNT_NAME, "bob"),
                with(RecipientProperties.ALIAS, "bob"),
                with(RecipientProperties.EMAIL_ADDRESSES, "SMTP:bob@contoso.com"));
        Recipient namesake = new Recipient(
                Fixture.header("Other", "Bob"), sales.id(), RecipientTypeDetails.UserMailbox, properties());

        assertThat(putting(namesake)).isEmpty();
        assertThat(putting(namesake.in(org.users().id()))).contains(ErrorCode.NameExists);
        assertThat(List.of(
                        changed(namesake, with(RecipientProperties.SAM_ACCOUNT_NAME, "BOB")),
                        changed(namesake, with(RecipientProperties.ALIAS, "Bob")),
                        changed(namesake, with(RecipientProperties.EMAIL_ADDRESSES, "smtp:Bob@Contoso.com"))))
                .allSatisfy(clash -> assertThat(putting(clash)).contains(ErrorCode.NameExists));
    }

    private static Properties properties() {
        return Properties.EMPTY;
    }

    // --- references and removals ---

    @Test
    @DisplayName("INV-2: what objects refer to exists")
    void references() {
        Fixture elsewhere = new Fixture();
        Recipient nobody = elsewhere.mailbox("Nobody");
        OrganizationalUnit nowhere = elsewhere.unit("Nowhere");

        assertThat(putting(elsewhere.roleGroup("Group", nobody))).contains(ErrorCode.InvalidReference);
        assertThat(putting(alice.in(nowhere.id()))).contains(ErrorCode.InvalidReference);
        assertThat(putting(changed(alice, with(RecipientProperties.MANAGER, nobody))))
                .contains(ErrorCode.InvalidReference);
        assertThat(putting(elsewhere.assign(mailRecipients, nobody))).contains(ErrorCode.InvalidReference);
        assertThat(putting(elsewhere.assign(mailRecipients, alice, inside(nowhere))))
                .contains(ErrorCode.InvalidReference);
    }

    @Test
    @DisplayName("ASG-18: a removed user may no longer be named by anything")
    void removedUsers() {
        RoleGroup group = org.roleGroup("Group", alice);

        assertThat(removing(alice)).contains(ErrorCode.InvalidReference);
        assertThat(broken(Change.remove(alice.id()).and(Change.put(group.withMembers(List.of())))))
                .isEmpty();
    }

    @Test
    @DisplayName("OU-6: a unit that holds something or is a scope stays")
    void unitsInUse() {
        OrganizationalUnit sales = org.unit("Sales");
        Recipient bob = org.mailbox("Bob", sales);
        assertThat(removing(sales)).contains(ErrorCode.ObjectInUse);

        org.apply(Change.remove(bob.id()));
        assertThat(removing(sales)).isEmpty();

        org.assign(mailRecipients, alice, inside(sales));
        assertThat(removing(sales)).contains(ErrorCode.ObjectInUse);
    }

    // --- scopes ---

    @Test
    @DisplayName("SCOPE-10: a scope that an assignment uses stays, even if the assignment is disabled")
    void scopesInUse() {
        ManagementScope seattle = org.recipientScope("Seattle", "City -eq 'Seattle'");
        RoleAssignment assignment = org.assign(mailRecipients, alice, within(seattle));
        org.add(assignment.enabled(false));

        assertThat(removing(seattle)).contains(ErrorCode.ScopeInUse);
    }

    @Test
    @DisplayName("SCOPE-3, SCOPE-4: a scope keeps its type, and a list its members")
    void scopeTypes() {
        ExchangeServer server = org.server("EX01");
        ManagementScope servers = org.serverScope("Servers", false, server);
        ManagementScope longer = new Fixture().serverScope("Servers", false, server, org.server("EX02"));

        assertThat(putting(servers.restrictedTo(Given.recipients("City -eq 'Seattle'"))))
                .contains(ErrorCode.ScopeTypeMismatch);
        assertThat(putting(new ManagementScope(servers.header(), servers.restriction(), true)))
                .contains(ErrorCode.ScopeTypeMismatch);
        assertThat(putting(longer)).contains(ErrorCode.ScopeListImmutable);
    }

    @Test
    @DisplayName("SCOPE-5: a listed server may vanish")
    void listMembersMayVanish() {
        ExchangeServer server = org.server("EX01");
        org.serverScope("Servers", false, server);
        assertThat(removing(server)).isEmpty();
    }

    // --- assignments ---

    @Test
    @DisplayName("GRP-2: a distribution group is no assignee, and no assignee becomes one")
    void assignees() {
        Recipient distribution = org.distributionGroup("Team");
        Recipient security = org.securityGroup("Guards");
        org.assign(mailRecipients, security);

        assertThat(putting(new Fixture().assign(mailRecipients, distribution))).contains(ErrorCode.InvalidAssignee);
        assertThat(putting(security.as(RecipientTypeDetails.UniversalDistributionGroup)))
                .contains(ErrorCode.InvalidAssignee);
    }

    @Test
    @DisplayName("ASG-11: policies get end-user roles without scopes")
    void policyAssignments() {
        RoleAssignmentPolicy policy = org.policy("Default", true);
        OrganizationalUnit sales = org.unit("Sales");
        ManagementRole own = org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-Mailbox", "Identity"));

        assertThat(putting(new Fixture().assign(mailRecipients, policy))).contains(ErrorCode.NotEndUserRole);
        assertThat(putting(new Fixture().assign(own, policy, inside(sales)))).contains(ErrorCode.ScopeNotApplicable);
        assertThat(putting(new Fixture().delegate(own, policy))).contains(ErrorCode.InvalidAssignee);
        assertThat(putting(new Fixture().assign(own, policy))).isEmpty();
    }

    @Test
    @DisplayName("ASG-6, ASG-12: exclusive and regular scopes don't mix, and end-user roles take no exclusive one")
    void exclusiveScopes() {
        ManagementScope vip = org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        MailboxDatabase database = org.database("DB1", org.server("EX01"));
        ManagementScope databases = org.databaseScope("DBs", false, database);
        ManagementRole own = org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-Mailbox", "Identity"));

        assertThat(putting(new Fixture().assign(mailRecipients, alice, within(vip), configured(databases))))
                .contains(ErrorCode.MixedExclusive);
        assertThat(putting(new Fixture().assign(own, alice, within(vip)))).contains(ErrorCode.ExclusiveOnEndUserRole);
    }

    @Test
    @DisplayName("NRA-4: a scope is used in its dimension, and exclusive ones as exclusive")
    void scopeKinds() {
        ManagementScope vip = org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        ManagementScope seattle = org.recipientScope("Seattle", "City -eq 'Seattle'");

        assertThat(putting(new Fixture().assign(mailRecipients, alice, new RecipientWriteScope.Custom(vip.id()))))
                .contains(ErrorCode.ScopeTypeMismatch);
        assertThat(putting(new Fixture().assign(mailRecipients, alice, new ConfigWriteScope.Custom(seattle.id()))))
                .contains(ErrorCode.ScopeTypeMismatch);
    }

    @Test
    @DisplayName("EX-3, ASG-9: a relative scope is not wider than what the role reads")
    void scopeExceedsRead() {
        ManagementRole own = org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-Mailbox", "Identity"));
        assertThat(putting(new Fixture()
                        .assign(own, alice, new RecipientWriteScope.Relative(RecipientScopeType.Organization))))
                .contains(ErrorCode.ScopeExceedsRead);
    }

    @Test
    @DisplayName("ASG-10: where a role writes nothing a scope does not apply")
    void scopeNotApplicable() {
        ManagementRole viewOnly =
                org.role("View-Only Recipients", "ViewOnlyRecipients", Given.VIEW_ONLY, entry("Get-Mailbox"));
        assertThat(putting(new Fixture().assign(viewOnly, alice, inside(org.unit("Sales")))))
                .contains(ErrorCode.ScopeNotApplicable);
    }

    @Test
    @DisplayName("ASG-13: unscoped roles take no scope")
    void unscopedRoles() {
        ManagementRole scripts = org.role("Scripts", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED);
        assertThat(putting(new Fixture().assign(scripts, alice, inside(org.unit("Sales")))))
                .contains(ErrorCode.UnscopedRoleScope);
    }

    @Test
    @DisplayName("ASG-3: an assignment keeps its role and assignee")
    void assignmentsAreSettled() {
        RoleAssignment assignment = org.assign(mailRecipients, alice);
        RoleAssignment other = new Fixture().assign(mailRecipients, org.mailbox("Bob"));
        assertThat(putting(other.withHeader(assignment.header()))).contains(ErrorCode.InvalidArgument);
    }

    // --- groups and policies ---

    @Test
    @DisplayName("RG-10: built-in role groups are neither removed nor renamed")
    void builtInRoleGroups() {
        RoleGroup group = org.roleGroup(RoleGroup.ORGANIZATION_MANAGEMENT);
        assertThat(removing(group)).contains(ErrorCode.BuiltInRoleGroup);
        assertThat(putting(group.withHeader(group.header().named("Mine")))).contains(ErrorCode.BuiltInRoleGroup);
    }

    @Test
    @DisplayName("RG-3, SRG-2: contacts and distribution groups are neither members nor managers")
    void members() {
        RoleGroup group = org.roleGroup("Group");
        Recipient distribution = org.distributionGroup("Team");
        assertThat(putting(group.withMembers(List.of(distribution.id())))).contains(ErrorCode.InvalidMember);
        assertThat(putting(group.withManagedBy(List.of(distribution.id())))).contains(ErrorCode.InvalidMember);
    }

    @Test
    @DisplayName("RG-8, RG-9: a linked group has no members of its own and stays linked")
    void linkedGroups() {
        RoleGroup linked = org.add(new RoleGroup(
                Fixture.header("RoleGroup", "Linked"),
                "Linked",
                "Linked",
                "",
                List.of(),
                List.of(),
                Optional.of("S-1-5-21-9-512"),
                false));
        RoleGroup standard =
                new RoleGroup(linked.header(), "Linked", "Linked", "", List.of(), List.of(), Optional.empty(), false);
        assertThat(putting(linked.withMembers(List.of(alice.id())))).contains(ErrorCode.LinkedGroupMembers);
        assertThat(putting(standard)).contains(ErrorCode.NotLinkedGroup);
    }

    @Test
    @DisplayName("INV-3: exactly one policy is the default")
    void defaultPolicy() {
        RoleAssignmentPolicy first = org.policy("First", true);
        RoleAssignmentPolicy second = new Fixture().policy("Second", true);
        RoleAssignmentPolicy demoted = new RoleAssignmentPolicy(first.header(), "", false);

        assertThat(putting(second)).contains(ErrorCode.DefaultPolicy);
        assertThat(putting(demoted)).contains(ErrorCode.DefaultPolicy);
        assertThat(broken(Change.put(List.of(demoted, second)))).isEmpty();
        assertThat(removing(first)).isEmpty(); // the last one may go
    }

    @Test
    @DisplayName("RAP-5: a policy in use stays, whatever else would keep it")
    void policyInUse() {
        RoleAssignmentPolicy policy = org.policy("Default", true);
        org.policy("Other", false);
        assertThat(removing(policy)).contains(ErrorCode.DefaultPolicy);

        org.mailbox("Bob", Given.policy(policy));
        assertThat(removing(policy)).contains(ErrorCode.PolicyInUse);
    }

    @Test
    @DisplayName("A whole organization is checked like one change")
    void checkAll() {
        assertThat(Invariants.checkAll(org.organization())).isEmpty();

        org.assign(mailRecipients, new Fixture().mailbox("Nobody"));
        assertThat(Invariants.checkAll(org.organization()).map(Violation::code)).contains(ErrorCode.InvalidReference);
    }
}
