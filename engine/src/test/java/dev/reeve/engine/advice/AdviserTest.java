package dev.reeve.engine.advice;

import static dev.reeve.engine.Given.disabled;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.members;
import static dev.reeve.engine.Given.optional;
import static dev.reeve.engine.Given.parameter;
import static dev.reeve.engine.Given.policy;
import static dev.reeve.engine.Given.script;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.Question;
import dev.reeve.engine.advice.Advice.Effect;
import dev.reeve.engine.advice.Advice.Obstacle;
import dev.reeve.engine.advice.Adviser.Limits;
import dev.reeve.engine.difference.CommandTargets;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is advised about groups, roles and assignments, and where no advice helps. */
class AdviserTest {

    private final Fixture org = new Fixture();
    private final Advised advised = new Advised(org);
    private final OrganizationalUnit sales = org.unit("Sales");
    private final Recipient ann = org.mailbox("Ann");
    private final Recipient bob = org.mailbox("Bob");
    private final ManagementRole recipients =
            org.role("Recipients", entry("Set-Mailbox", "Identity", "Department", "City"), entry("Get-Mailbox"));

    private Question setsDepartment(Recipient caller) {
        return org.as(caller).runs("Set-Mailbox", "Department").changing(bob);
    }

    private List<String> remedies() {
        return advised.remedies(setsDepartment(ann));
    }

    private Obstacle obstacle(Question question) {
        Advice advice = advised.advice(question);
        assertThat(advice.remedies()).isEmpty();
        assertThat(advice.isComplete()).isTrue();
        return advice.obstacle().orElseThrow();
    }

    @Test
    @DisplayName("What is granted needs no advice")
    void granted() {
        org.assign(recipients, ann);
        assertThat(advised.advice(setsDepartment(ann))).isEqualTo(new Advice(List.of(), Optional.empty(), true));
    }

    @Test
    @DisplayName("USER-2: no role helps who is no user, or whose account is disabled")
    void nobody() {
        Recipient contact = org.recipient(RecipientTypeDetails.MailContact, "Contact", org.users());
        assertThat(obstacle(setsDepartment(contact))).isEqualTo(Obstacle.NO_USER);
        assertThat(obstacle(setsDepartment(org.mailbox("Gone", disabled())))).isEqualTo(Obstacle.ACCOUNT_DISABLED);
    }

    @Test
    @DisplayName("What nothing goes by the name of can't be granted; a script that a role has can")
    void commands() {
        ManagementRole scripts =
                org.role("Scripts", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED, script("Do-It.ps1", "Name"));
        assertThat(obstacle(org.as(ann).runs("Set-Nothing").changing(bob))).isEqualTo(Obstacle.NO_SUCH_COMMAND);
        org.assign(scripts, org.roleGroup("Scripting"));
        assertThat(advised.remedies(org.as(ann).runs("Do-It.ps1", "Name"))).containsExactly("join Scripting");
    }

    @Test
    @DisplayName(
            "GATE-6: parameters that no set has room for together can't be granted, nor one that there is not; common ones don't count")
    void parameterSets() {
        org.cmdlet(
                "Set-Mailbox",
                List.of("One", "Other"),
                optional("Identity"),
                parameter("Department", "One", false),
                parameter("City", "Other", false));
        org.assign(recipients, org.roleGroup("Desk"));
        assertThat(obstacle(
                        org.as(ann).runs("Set-Mailbox", "Department", "City").changing(bob)))
                .isEqualTo(Obstacle.PARAMETERS_EXCLUDE_EACH_OTHER);
        assertThat(obstacle(org.as(ann).runs("Set-Mailbox", "Nonsense").changing(bob)))
                .isEqualTo(Obstacle.NO_SUCH_PARAMETER);
        assertThat(advised.remedies(
                        org.as(ann).runs("Set-Mailbox", "City", "Verbose").changing(bob)))
                .containsExactly("join Desk");
    }

    @Test
    @DisplayName("SPLIT-4: no role helps against what split permissions keep from everybody")
    void split() {
        org.settings(true, false);
        org.role("Creation", entry("New-Mailbox", "Name"));
        assertThat(obstacle(org.as(ann).runs("New-Mailbox", "Name"))).isEqualTo(Obstacle.SPLIT_PERMISSIONS);
    }

    @Test
    @DisplayName(
            "GRP-1: one joins a group that has the role or is nested in one that has it, and in which one is not yet")
    void joins() {
        Recipient inner = org.securityGroup("Inner");
        RoleGroup outer = org.roleGroup("Outer", inner);
        org.assign(recipients, outer);
        org.assign(recipients, org.roleGroup("Sellers", ann), inside(sales));
        org.assign(org.role("Other", entry("Get-Mailbox")), org.roleGroup("Others"));
        assertThat(remedies()).contains("join Inner", "join Outer").noneMatch(words -> words.startsWith("join Others"));
        assertThat(remedies()).doesNotContain("join Sellers");
    }

    @Test
    @DisplayName("Where nothing that is there leads to it, one gets a role, the smallest first")
    void assigns() {
        org.role("Small", entry("Set-Mailbox", "Department"));
        org.role("Useless", entry("Set-Mailbox", "City"));
        org.role("Unlike", entry("Get-Mailbox"));
        assertThat(remedies()).containsExactly("assign Small", "assign Recipients");
    }

    @Test
    @DisplayName("One gets a role anew even where the name that its assignment would have is taken")
    void nameTaken() {
        org.assign(recipients, org.mailbox("Ann", disabled()));
        org.add(org.assign(recipients, org.policy("Policy", true))
                .withHeader(Fixture.header("Assignment", "Recipients-Ann")));
        Recipient zoe = org.mailbox("Zoe");
        assertThat(advised.remedies(setsDepartment(zoe))).containsExactly("assign Recipients");
    }

    @Test
    @DisplayName(
            "ASSIGNEE-2: a suspended assignment is put in effect: one's own, a group's, a policy's; not a stranger's")
    void enables() {
        ManagementRole own = org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-Mailbox", "Department"));
        var policy = org.policy("Policy", true);
        Recipient carl = org.mailbox("Carl", policy(policy));
        org.add(org.assign(own, policy).enabled(false));
        assertThat(advised.remedies(
                        org.as(carl).runs("Set-Mailbox", "Department").changing(carl)))
                .containsExactly("enable MyBaseOptions-Policy");

        org.add(org.assign(recipients, org.roleGroup("Desk", ann)).enabled(false));
        org.add(org.assign(recipients, org.mailbox("Dora")).enabled(false));
        assertThat(remedies()).containsExactly("enable Recipients-Desk");
    }

    @Test
    @DisplayName("Two steps where one is not enough: to join a group whose assignment is suspended")
    void twoSteps() {
        org.add(org.assign(recipients, org.roleGroup("Desk")).enabled(false));
        assertThat(remedies()).containsExactly("join Desk, enable Recipients-Desk");
    }

    @Test
    @DisplayName("ROLE-9: a role of one's own gets the parameter that it lacks, and no more")
    void entries() {
        ManagementRole child = org.childRole("Child", recipients, entry("Set-Mailbox", "Identity"));
        org.assign(child, ann);
        assertThat(remedies()).containsExactly("give Child Set-Mailbox[Department, Identity]");
    }

    @Test
    @DisplayName("An entry comes from the role above, which gets it first")
    void entriesFromAbove() {
        ManagementRole child = org.childRole("Child", recipients, entry("Get-Mailbox"));
        org.assign(org.childRole("Grandchild", child), ann);
        assertThat(remedies())
                .containsExactly("give Child Set-Mailbox[Department], give Grandchild Set-Mailbox[Department]");
    }

    @Test
    @DisplayName("GATE-6: with a parameter comes what its set needs; of two sets that do the one that needs less")
    void entriesWithWhatTheSetNeeds() {
        org.cmdlet(
                "Set-Mailbox",
                List.of("Other", "One"),
                optional("Identity"),
                optional("Department"),
                parameter("City", "One", true),
                parameter("Street", "Other", true),
                parameter("Number", "Other", true));
        org.role(
                "Recipients",
                entry("Set-Mailbox", "Identity", "Department", "City", "Street", "Number"),
                entry("Get-Mailbox"));
        org.assign(org.childRole("Child", recipients, entry("Get-Mailbox")), ann);
        assertThat(remedies()).containsExactly("give Child Set-Mailbox[City, Department]");
    }

    @Test
    @DisplayName("GM-1: one becomes a manager of the group, where one only lacks that")
    void manages() {
        RoleGroup group = org.managed(org.roleGroup("Group"), bob);
        org.assign(org.role("Filling", entry("Add-RoleGroupMember", "Identity", "Member")), ann);
        assertThat(advised.remedies(fills(group))).containsExactly("manage Group");
    }

    private Question fills(RoleGroup group) {
        return org.as(ann)
                .runs("Add-RoleGroupMember", "Identity", "Member")
                .changing(group, group.withMembers(List.of(bob.id())))
                .managing(group, group.withMembers(List.of(bob.id())));
    }

    @Test
    @DisplayName("GM-1: one joins a group that manages the group")
    void joinsManagers() {
        org.assign(org.role("Filling", entry("Add-RoleGroupMember", "Identity", "Member")), ann);
        assertThat(advised.remedies(fills(org.managed(org.roleGroup("Group"), org.securityGroup("Managers")))))
                .containsExactlyInAnyOrder("manage Group", "join Managers");
    }

    @Test
    @DisplayName("GM-3: a group without managers is for who administers permissions")
    void administersPermissions() {
        org.assign(org.role("Filling", entry("Add-RoleGroupMember", "Identity", "Member")), ann);
        org.assign(org.role("Role Management", entry("Get-RoleGroup")), org.roleGroup("Permissions"));
        org.roleGroup(RoleGroup.ORGANIZATION_MANAGEMENT);
        assertThat(advised.remedies(fills(org.roleGroup("Group"))))
                .contains("join Permissions", "join Organization Management");
    }

    @Test
    @DisplayName("DELEG-2: delegation over the role above will do")
    void delegatesFromAbove() {
        ManagementRole management = org.role("Role Management", entry("New-ManagementRoleAssignment", "Role", "User"));
        org.assign(management, ann);
        org.delegate(recipients, org.roleGroup("Delegates"));
        assertThat(advised.remedies(org.as(ann)
                        .runs("New-ManagementRoleAssignment", "Role", "User")
                        .reading(bob)
                        .giving(org.childRole("Child", recipients), bob)))
                .containsExactly("join Delegates");
    }

    @Test
    @DisplayName("DELEG-2: who gives a role gets to delegate it, by joining a group that does or anew")
    void delegates() {
        ManagementRole management = org.role("Role Management", entry("New-ManagementRoleAssignment", "Role", "User"));
        org.assign(management, ann);
        Question question = org.as(ann)
                .runs("New-ManagementRoleAssignment", "Role", "User")
                .reading(bob)
                .giving(recipients, bob);
        assertThat(advised.remedies(question)).containsExactly("assign Recipients for delegation");

        org.delegate(recipients, org.roleGroup("Delegates"));
        assertThat(advised.remedies(question)).containsExactly("join Delegates");
    }

    @Test
    @DisplayName("RCPT-5: who acts on himself within a scope that asks for his groups joins one of them")
    void ownMemberships() {
        org.securityGroup("Helped");
        org.securityGroup("Other");
        org.assign(
                recipients,
                ann,
                within(org.recipientScope("In Helped", "MemberOfGroup -eq 'CN=Helped,CN=Users,DC=contoso,DC=com'")));
        assertThat(advised.remedies(
                        org.as(ann).runs("Set-Mailbox", "Department").changing(ann)))
                .contains("join Helped")
                .doesNotContain("join Other");
        assertThat(remedies()).noneMatch(words -> words.startsWith("join"));
    }

    @Test
    @DisplayName("RCPT-5: groups that are alike but for a scope that asks for one of them are told apart")
    void ownMembershipsInGroups() {
        Recipient outer = org.securityGroup("Outer", org.securityGroup("Helped"), org.securityGroup("Other"));
        org.assign(org.role("Else", entry("Set-Mailbox", "City")), outer);
        String name = "CN=Helped,CN=Users,DC=contoso,DC=com";
        org.assign(
                recipients,
                ann,
                within(org.recipientScope("In", "MemberOfGroup -ne $null -and MemberOfGroup -eq '" + name + "'")));
        assertThat(advised.remedies(
                        org.as(ann).runs("Set-Mailbox", "Department").changing(ann)))
                .contains("join Helped")
                .doesNotContain("join Other", "join Outer");
    }

    @Test
    @DisplayName(
            "GRP-1: thousands of groups in one another are tried as one; three are told, first the one that has the role")
    void ring() {
        Recipient first = org.securityGroup("G0");
        Recipient last = first;
        for (int i = 1; i < 2_000; i++) {
            last = org.securityGroup("G" + i, last);
        }
        org.add(Given.changed(first, members(last)));
        org.assign(recipients, last);
        org.assign(recipients, org.roleGroup("Desk"));
        AtomicInteger asked = new AtomicInteger();
        Advice advice = Adviser.advise(
                org.authorizer(),
                org.catalogue(),
                CommandTargets.anything(),
                org.organization(),
                setsDepartment(ann).request(),
                Limits.STANDARD,
                () -> {
                    asked.incrementAndGet();
                    return false;
                });
        assertThat(advised.remedies(advice)).hasSize(4).contains("join " + last.name(), "join Desk");
        assertThat(advice.isComplete()).isFalse();
        // two kinds of groups, and what four of them open
        assertThat(asked).hasValue(6);
    }

    @Test
    @DisplayName("What opens least is told of groups that are alike")
    void alike() {
        List<RoleGroup> groups = groups().subList(0, 5);
        org.assign(recipients, org.roleGroup("Around", groups.toArray(RoleGroup[]::new)));
        ManagementRole other = org.role("Other", entry("Get-Mailbox"));
        org.assign(other, groups.get(0));
        org.assign(other, groups.get(2));
        org.assign(other, groups.get(3));
        assertThat(remedies())
                .containsExactlyInAnyOrder(
                        "join Around",
                        "join " + groups.get(1).name(),
                        "join " + groups.get(4).name());
    }

    @Test
    @DisplayName("FOREST-5: an account of another forest has what its groups have here, and joins none")
    void foreignAccount() {
        RoleGroup foreign = org.linkedRoleGroup("Foreign", "S-1-5-21-7-1");
        org.add(org.assign(recipients, foreign).enabled(true));
        org.assign(recipients, org.roleGroup("Desk"));
        org.assign(recipients, foreign, inside(sales));
        Question question = org.as(ann)
                .withoutMailbox("S-1-5-21-7-1")
                .runs("Set-Mailbox", "Department")
                .changing(bob);
        assertThat(advised.remedies(question)).isEmpty();
    }

    @Test
    @DisplayName("What opens least besides comes first, and what is opened is counted")
    void effects() {
        org.assign(recipients, org.roleGroup("Desk", org.mailbox("Carl")));
        Advice advice = advised.advice(setsDepartment(ann));
        assertThat(advised.remedies(advice)).containsExactly("join Desk");
        assertThat(advice.remedies().getFirst().effect()).isEqualTo(new Effect(0, 4, 5, 0, List.of()));
    }

    /** Groups, the one that is looked at last behind all others. */
    private List<RoleGroup> groups() {
        return IntStream.range(0, 8)
                .mapToObj(i -> org.roleGroup("Group " + i))
                .sorted(Comparator.comparing(RoleGroup::id))
                .toList();
    }

    @Test
    @DisplayName("Of more remedies than are told those that likely open least, and the advice is not complete")
    void limits() {
        Recipient seller = org.mailbox("Seller", sales);
        List<RoleGroup> groups = groups();
        groups.subList(0, 7).forEach(group -> org.assign(recipients, group));
        org.assign(recipients, groups.getLast(), inside(sales));
        Question question = org.as(ann).runs("Set-Mailbox", "Department").changing(seller);
        Advice advice = advised.advice(question, new Limits(3, 1000, 1));
        assertThat(advised.remedies(advice))
                .containsExactly("join " + groups.getLast().name());
        assertThat(advice.isComplete()).isFalse();
        assertThat(advised.advice(question).isComplete()).isTrue();
    }

    @Test
    @DisplayName("Of more remedies than are told those by roles of fewer entries, those of groups around included")
    void limitsByEntries() {
        ManagementRole large =
                org.role("Large", entry("Set-Mailbox", "Department"), entry("A"), entry("B"), entry("C"));
        List<RoleGroup> groups = groups();
        org.assign(large, org.roleGroup("Around", groups.subList(0, 7).toArray(RoleGroup[]::new)));
        org.assign(org.role("Small", entry("Set-Mailbox", "Department")), groups.getLast());
        assertThat(advised.remedies(advised.advice(setsDepartment(ann), new Limits(3, 1000, 1))))
                .containsExactly("join " + groups.getLast().name());
    }

    @Test
    @DisplayName("Who has only so many decisions tells what he found by then, as not complete")
    void fewDecisions() {
        org.assign(recipients, org.roleGroup("Desk 1"));
        org.assign(recipients, org.roleGroup("Desk 2"));
        Advice advice = advised.advice(setsDepartment(ann), new Limits(1, 1, 10));
        assertThat(advised.remedies(advice)).singleElement().asString().startsWith("join Desk");
        assertThat(advice.isComplete()).isFalse();
        assertThat(advised.advice(setsDepartment(ann), new Limits(1, 3, 10)).remedies())
                .hasSize(2);
    }

    @Test
    @DisplayName("No more steps than allowed: then a role anew is all that is left")
    void fewSteps() {
        org.add(org.assign(recipients, org.roleGroup("Desk")).enabled(false));
        assertThat(advised.remedies(advised.advice(setsDepartment(ann), new Limits(1, 1000, 10))))
                .containsExactly("assign Recipients");
    }

    @Test
    @DisplayName("Advice that nobody waits for stops before the next decision, and before the next effect is counted")
    void abandoned() {
        org.assign(recipients, org.roleGroup("Desk 1"));
        org.assign(recipients, org.roleGroup("Desk 2"));
        for (int most : List.of(0, 1, 2, 3)) {
            AtomicInteger asked = new AtomicInteger();
            assertThatThrownBy(() -> Adviser.advise(
                            org.authorizer(),
                            org.catalogue(),
                            CommandTargets.anything(),
                            org.organization(),
                            setsDepartment(ann).request(),
                            Limits.STANDARD,
                            () -> asked.incrementAndGet() > most))
                    .isInstanceOf(CancellationException.class);
            assertThat(asked).hasValue(most + 1);
        }
    }
}
