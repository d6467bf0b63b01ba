package dev.reeve.engine.question;

import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.disabled;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.managedBy;
import static dev.reeve.engine.Given.members;
import static dev.reeve.engine.Given.policy;
import static dev.reeve.engine.Given.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What backward questions answer in cases that are easily got wrong; that they agree with all decisions is tested apart. */
class QuestionsTest {

    private final Fixture org = new Fixture();
    private final ManagementRole role = org.role("Mail Recipients", entry("Set-Mailbox", "Identity", "DisplayName"));
    private final Recipient target = org.mailbox("Target");

    private static CommandUse set(String... parameters) {
        return new CommandUse("Set-Mailbox", Set.of(parameters), Deed.WRITE);
    }

    private Questions questions() {
        return new Questions(org.catalogue());
    }

    private List<String> whoCan(DirectoryObject object, String... parameters) {
        return questions().whoCan(org.organization(), set(parameters), object).stream()
                .map(Recipient::name)
                .toList();
    }

    private List<String> whatCan(Recipient caller, String... parameters) {
        return questions().whatCan(org.organization(), Caller.of(caller), set(parameters)).recipients().stream()
                .map(Recipient::name)
                .toList();
    }

    @Test
    @DisplayName(
            "ASSIGNEE-1, ASSIGNEE-5, GRP-1: members of nested groups through a cycle are found, disabled accounts are not")
    void nestedGroups() {
        Recipient deep = org.mailbox("Deep");
        Recipient gone = org.mailbox("Gone", disabled());
        Recipient inner = org.securityGroup("Inner", deep, gone);
        RoleGroup outer = org.roleGroup("Outer", inner);
        org.add(Given.changed(inner, members(deep, gone, outer)));
        org.assign(role, outer);

        assertThat(whoCan(target, "DisplayName")).containsExactly("Deep");
    }

    @Test
    @DisplayName("ASSIGNEE-9: a delegating assignment lets nobody run anything")
    void delegating() {
        org.delegate(role, org.mailbox("Delegate"));

        assertThat(whoCan(target)).isEmpty();
    }

    @Test
    @DisplayName("PAIR-2: two assignments together grant what neither grants alone, where both reach")
    void pairs() {
        Recipient both = org.mailbox("Both");
        ManagementRole quotas = org.role("Quotas", entry("Set-Mailbox", "Identity", "ProhibitSendQuota"));
        OrganizationalUnit sales = org.unit("Sales");
        Recipient seller = org.mailbox("Seller", sales);
        org.assign(role, both);
        org.assign(quotas, both, inside(sales));

        assertThat(whoCan(seller, "DisplayName", "ProhibitSendQuota")).containsExactly("Both");
        assertThat(whoCan(target, "DisplayName", "ProhibitSendQuota")).isEmpty();
        assertThat(whatCan(both, "DisplayName", "ProhibitSendQuota")).containsExactly("Seller");
        assertThat(whatCan(both, "DisplayName")).containsExactly("Both", "Seller", "Target");

        org.assign(role, org.mailbox("One"));
        assertThat(whatCan(org.mailbox("One"), "DisplayName", "ProhibitSendQuota"))
                .isEmpty();
    }

    @Test
    @DisplayName("EXCL-3, EXCL-9: of a protected mailbox only its owner remains, through the policy")
    void protectedMailbox() {
        RoleAssignmentPolicy policy = org.policy("Policy", true);
        Recipient owner = org.mailbox("Owner", policy(policy));
        org.assign(role, org.roleGroup("Administrators", org.mailbox("Administrator")));
        org.assign(org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-Mailbox", "DisplayName")), policy);
        assertThat(whoCan(owner, "DisplayName")).containsExactly("Administrator", "Owner");

        org.exclusiveRecipientScope("VIP", "Name -eq 'Owner'");

        assertThat(whoCan(owner, "DisplayName")).containsExactly("Owner");
    }

    @Test
    @DisplayName(
            "ASSIGNEE-3, FOREST-5: whoever is behind a linked mailbox has what it has here; linked groups are named")
    void foreignForests() {
        Recipient linked = org.add(org.mailbox("Linked", disabled())
                .as(RecipientTypeDetails.LinkedMailbox)
                .linkedTo(Optional.of(new Recipient.LinkedAccount("S-1-5-21-7-1", "FABRIKAM\\linked"))));
        RoleGroup foreign = org.linkedRoleGroup("Foreign", "S-1-5-21-7-2");
        org.assign(role, linked);
        org.assign(role, foreign);
        People people = questions().whoCan(org.organization(), set("DisplayName"), target);

        assertThat(people.stream()).containsExactly(linked);
        assertThat(people.linked()).containsExactly(new People.Linked(foreign, true));
    }

    @Test
    @DisplayName("A linked group that grants only a part is named as one whose members may perhaps")
    void foreignGroupWithAPart() {
        RoleGroup foreign = org.linkedRoleGroup("Foreign", "S-1-5-21-7-2");
        OrganizationalUnit sales = org.unit("Sales");
        org.assign(role, foreign, inside(sales));

        assertThat(questions().whoCan(org.organization(), set(), target).linked())
                .containsExactly(new People.Linked(foreign, false));
    }

    @Test
    @DisplayName("A page goes on behind the last one, whoever came, went or was renamed meanwhile")
    void pages() {
        Recipient admin = org.mailbox("Admin");
        org.assign(role, admin);
        for (int i = 10; i < 60; i++) {
            org.mailbox("Person " + i);
        }
        Questions questions = questions();
        Organization before = org.organization();
        List<Recipient> first = recipients(questions, before, admin).page(Optional.empty(), 20);
        Recipient moved = named(before, "Person 50");
        Organization after = before.apply(Change.remove(first.getLast().id())
                .and(Change.put(moved.withHeader(renamed(moved.header(), "person 11b")))));
        RecipientSet rest = recipients(questions, after, admin);
        List<Recipient> second = rest.page(Optional.of(RecipientSet.Place.after(first.getLast())), 100);

        List<String> names = new ArrayList<>();
        first.forEach(recipient -> names.add(recipient.name()));
        second.forEach(recipient -> names.add(recipient.name()));
        assertThat(names)
                .startsWith("Admin", "Person 10", "Person 11")
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
                .doesNotHaveDuplicates()
                .doesNotContain("Person 50", "person 11b")
                .contains("Person 49", "Person 51", "Target");
        assertThat(rest.count()).isEqualTo(51);
        assertThat(rest.stream().map(Recipient::name))
                .contains("person 11b")
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    private static ObjectHeader renamed(ObjectHeader header, String name) {
        return ObjectHeader.created(header.id(), name, Fixture.CREATED);
    }

    private static Recipient named(Organization organization, String name) {
        return organization.named(Recipient.class, name).findFirst().orElseThrow();
    }

    private static RecipientSet recipients(Questions questions, Organization organization, Recipient caller) {
        return questions
                .whatCan(organization, Questions.caller(caller), set("DisplayName"))
                .recipients();
    }

    @Test
    @DisplayName("ORG-4: what is found out for one snapshot holds for the next only as far as nothing changed")
    void changes() {
        Recipient admin = org.mailbox("Admin");
        RoleGroup group = org.roleGroup("Group", admin);
        org.assign(role, group);
        Questions questions = questions();
        Organization before = org.organization();
        assertThat(count(questions, before)).isEqualTo(1);

        Organization left = before.apply(Change.put(group.withMembers(List.<ObjectId>of())));

        assertThat(count(questions, left)).isZero();
        assertThat(count(questions, before)).isEqualTo(1);
    }

    private int count(Questions questions, Organization organization) {
        return questions.whoCan(organization, set(), target).count();
    }

    @Test
    @DisplayName("The order of names after changes is that of questions that begin anew; the same names stand by id")
    void orderAfterChanges() {
        Recipient admin = org.mailbox("Admin");
        org.assign(role, admin);
        OrganizationalUnit sales = org.unit("Sales");
        for (int i = 10; i < 40; i++) {
            org.mailbox("Person " + i);
        }
        Organization start = org.organization();
        List<Change> changes = List.of(
                rename(start, "Person 38", "person 12"),
                rename(start, "Person 39", "A").and(rename(start, "Person 11", "ZZ")),
                Change.put(org.mailbox("Person 20b", sales)).and(Change.put(org.mailbox("zzz", sales))),
                Change.remove(named(start, "Person 15").id()).and(rename(start, "Person 30", "Person 13")));

        for (boolean afterEach : List.of(true, false)) {
            Questions questions = questions();
            Organization organization = start;
            sameOrder(questions, organization, admin);
            for (Change change : changes) {
                organization = organization.apply(change);
                questions.whoCan(organization, set(), target);
                if (afterEach) {
                    sameOrder(questions, organization, admin);
                }
            }
            sameOrder(questions, organization, admin);
            assertThat(recipients(questions, organization, admin).stream().map(Recipient::name))
                    .containsSubsequence("A", "Admin", "Person 14", "Person 16", "Person 20b", "Target", "ZZ", "zzz")
                    .doesNotContain("Person 11", "Person 15", "Person 30", "Person 38", "Person 39");
        }
    }

    @Test
    @DisplayName("A few of many stand by name as well, and are counted by type")
    void few() {
        Recipient admin = org.mailbox("Admin");
        OrganizationalUnit sales = org.unit("Sales");
        for (int i = 0; i < 60; i++) {
            org.mailbox("Person " + i);
        }
        Recipient last = org.mailbox("c", sales);
        Recipient first = org.mailbox("A", sales);
        Recipient contact = org.recipient(RecipientTypeDetails.MailContact, "b", sales);
        org.assign(role, admin, inside(sales));
        RecipientSet found = recipients(questions(), org.organization(), admin);

        assertThat(found.stream()).containsExactly(first, contact, last);
        assertThat(found.page(Optional.of(RecipientSet.Place.after(first)), 1)).containsExactly(contact);
        assertThat(found.contains(contact.id())).isTrue();
        assertThat(found.contains(admin.id())).isFalse();
        RecipientSet mailboxes = found.ofTypes(List.of(RecipientTypeDetails.UserMailbox));
        assertThat(mailboxes.stream()).containsExactly(first, last);
        assertThat(mailboxes.count()).isEqualTo(2);
        assertThat(found.ofTypes(List.of(RecipientTypeDetails.UserMailbox, RecipientTypeDetails.MailContact))
                        .count())
                .isEqualTo(3);
        assertThat(found.ofTypes(List.of()).count()).isZero();
    }

    @Test
    @DisplayName(
            "Of other objects than recipients those that are decided so, by name; none where the command is not granted")
    void otherObjects() {
        Recipient admin = org.mailbox("Admin");
        ExchangeServer second = org.server("ex02");
        ExchangeServer first = org.server("EX01");
        ManagementRole servers = org.role("Servers", entry("Set-ExchangeServer", "Identity"));
        org.assign(servers, admin, configured(org.serverScope("Both", false, second, first)));
        org.server("EX03");
        CommandUse use = new CommandUse("Set-ExchangeServer", Set.of("Identity"), Deed.WRITE);
        Reached reached = questions().whatCan(org.organization(), Caller.of(admin), use);

        assertThat(reached.atAll()).isInstanceOf(Decision.Granted.class);
        assertThat(reached.objects(ExchangeServer.class)).containsExactly(first, second);
        Reached nothing = questions().whatCan(org.organization(), Caller.of(target), use);
        assertThat(nothing.atAll()).isInstanceOf(Decision.Denied.class);
        assertThat(nothing.objects(ExchangeServer.class)).isEmpty();
    }

    private static Change rename(Organization organization, String from, String to) {
        Recipient recipient = named(organization, from);
        return Change.put(recipient.withHeader(renamed(recipient.header(), to)));
    }

    private void sameOrder(Questions questions, Organization organization, Recipient admin) {
        List<Recipient> all =
                recipients(questions, organization, admin).stream().toList();

        assertThat(all)
                .isEqualTo(recipients(questions(), organization, admin).stream().toList());
        assertThat(all)
                .hasSameSizeAs(organization.all(Recipient.class).toList())
                .isSortedAccordingTo(Comparator.comparing(Recipient::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Recipient::id));
    }

    @Test
    @DisplayName("A linked group that grants nothing of it is not named; those that do stand by name, then by id")
    void foreignGroupsWithout() {
        ManagementRole other = org.role("Others", entry("Get-Mailbox", "Identity"));
        org.assign(other, org.linkedRoleGroup("Readers", "S-1-5-21-7-1"));
        List<RoleGroup> foreign = new ArrayList<>();
        for (int i = 1; i < 6; i++) {
            RoleGroup group = org.linkedRoleGroup("Foreign " + i, "S-1-5-21-7-" + (10 + i));
            foreign.add(org.add(group.withHeader(group.header().named("Foreign"))));
            org.assign(role, group);
        }
        foreign.sort(Comparator.comparing(RoleGroup::id));

        assertThat(questions().whoCan(org.organization(), set(), target).linked())
                .containsExactlyElementsOf(foreign.stream()
                        .map(group -> new People.Linked(group, true))
                        .toList());
    }

    @Test
    @DisplayName("GM-9, GM-10: groups are changed by those they name, and past that by who may bypass it")
    void managersOfGroups() {
        String bypass = "BypassSecurityGroupManagerCheck";
        String cmdlet = "Add-DistributionGroupMember";
        ManagementRole groups = org.role("Distribution Groups", entry(cmdlet, "Identity", "Member", bypass));
        Recipient owner = org.mailbox("Owner");
        Recipient maker = org.mailbox("Maker");
        Recipient administrator = org.mailbox("Administrator");
        Recipient other = org.mailbox("Other");
        org.roleGroup(RoleGroup.ORGANIZATION_MANAGEMENT, administrator);
        List.of(owner, maker, administrator, other).forEach(one -> org.assign(groups, one));
        org.assign(
                org.role(
                        "Security Groups",
                        ManagementRole.SECURITY_GROUP_CREATION_AND_MEMBERSHIP,
                        Given.ORGANIZATION,
                        entry("Get-Group")),
                maker);
        Recipient club = org.distributionGroup("Club", managedBy(owner));
        CommandUse plain = new CommandUse(cmdlet, Set.of("Member"), Deed.MANAGE);
        CommandUse past = new CommandUse(cmdlet, Set.of("Member", bypass), Deed.MANAGE);
        Organization organization = org.organization();

        assertThat(questions().whoCan(organization, plain, club).stream()).containsExactly(owner);
        assertThat(questions().whoCan(organization, past, club).stream()).containsExactly(administrator, maker);
        for (Recipient caller : List.of(owner, maker, administrator, other)) {
            for (CommandUse use : List.of(plain, past)) {
                assertThat(questions()
                                .whatCan(organization, Caller.of(caller), use)
                                .recipients()
                                .contains(club.id()))
                        .as("%s %s", caller.name(), use.parameters())
                        .isEqualTo(questions().whoCan(organization, use, club).contains(caller.id()));
            }
        }
    }

    @Test
    @DisplayName(
            "SPLIT-4: nobody creates people, or changes distribution groups, while the directory's permissions are split")
    void split() {
        org.assign(
                org.role("Makers", entry("New-Mailbox", "Name"), entry("Add-DistributionGroupMember", "Member")),
                org.mailbox("Maker"));
        for (String cmdlet : List.of("New-Mailbox", "Add-DistributionGroupMember")) {
            CommandUse use = new CommandUse(cmdlet, Set.of(), Deed.WRITE);
            org.settings(false, false);
            assertThat(questions().whoCan(org.organization(), use).count()).isEqualTo(1);
            org.settings(true, false);
            assertThat(questions().whoCan(org.organization(), use).count()).isZero();
        }
    }

    @Test
    @DisplayName("ROLE-12: a script that bears a cmdlet's name opens nothing to who comes from another forest")
    void scriptOfThatName() {
        OrganizationalUnit sales = org.unit("Sales");
        Recipient seller = org.mailbox("Seller", sales);
        RoleGroup foreign = org.linkedRoleGroup("Foreign", "S-1-5-21-7-2");
        org.assign(role, foreign, inside(sales));
        org.assign(org.role("Scripts", script("Set-Mailbox", "DisplayName")), foreign);
        Caller caller = new Caller(
                Optional.empty(), Optional.of(new Caller.ForeignAccount("S-1-5-21-7-9", Set.of("S-1-5-21-7-2"))));

        assertThat(questions().whatCan(org.organization(), caller, set("DisplayName")).recipients().stream())
                .containsExactly(seller);
    }

    @Test
    @DisplayName("What is decided about one person and object is what the authorizer decides")
    void decisions() {
        Recipient admin = org.mailbox("Admin");
        org.assign(role, admin);
        Organization organization = org.organization();
        Caller caller = Caller.of(admin);
        Questions questions = questions();

        assertThat(questions.decide(organization, set("DisplayName").on(caller, target)))
                .isInstanceOf(Decision.Granted.class);
        assertThat(questions.decide(organization, set("DisplayName").on(Caller.of(target), target)))
                .isInstanceOf(Decision.Denied.class);
        assertThat(questions.decisions(organization, caller).rights("Set-Mailbox"))
                .isPresent();
        assertThat(questions.decisions(organization, caller).rights("Get-Mailbox"))
                .isEmpty();
        assertThat(questions.compiled(organization).organization()).isSameAs(organization);
        assertThat(questions.admission(organization, caller)).isEmpty();
        assertThat(questions.admission(organization, Caller.of(org.mailbox("Gone"))))
                .isPresent();
        assertThat(questions.commands(organization, caller))
                .containsExactly(new UsableCommand("Set-Mailbox", new TreeSet<>(Set.of("Identity", "DisplayName"))));
    }
}
