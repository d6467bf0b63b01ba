package dev.reeve.engine.escalation;

import static dev.reeve.engine.Given.disabled;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.managedBy;
import static dev.reeve.engine.Given.members;
import static dev.reeve.engine.Given.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.difference.CommandTargets;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who can make himself an administrator of all permissions: each way in words, with what would cut it. */
class PrivilegePathsTest {

    private final Fixture org = new Fixture();
    private final Recipient root = org.mailbox("Root");
    private final RoleGroup admins = org.roleGroup("Admins", root);
    private final ManagementRole roleManagement = org.role(
            "Role Management",
            entry("New-ManagementRoleAssignment", "Role", "User"),
            entry("Set-ManagementRoleAssignment", "Identity", "CustomRecipientWriteScope", "CustomConfigWriteScope"));
    private final Recipient alice = org.mailbox("Alice");

    private final ManagementRole passwords = org.role("Reset Password", entry("Set-Mailbox", "Identity", "Password"));
    private final ManagementRole joining =
            org.role("Fill Role Groups", entry("Add-RoleGroupMember", "Identity", "Member"));
    private final ManagementRole bypassing = org.childRole(
            "Fill Any Role Group",
            roleManagement,
            entry("Add-RoleGroupMember", "Identity", "Member", "BypassSecurityGroupManagerCheck"));
    private final ManagementRole filling = org.role(
            "Fill Groups",
            ManagementRole.SECURITY_GROUP_CREATION_AND_MEMBERSHIP,
            Given.ORGANIZATION,
            entry("Add-DistributionGroupMember", "Identity", "Member", "BypassSecurityGroupManagerCheck"));

    PrivilegePathsTest() {
        org.assign(roleManagement, admins);
    }

    /** Each way in a line: whose it is, its steps, and what cuts it. */
    private List<String> ways() {
        Organization organization = org.organization();
        return PrivilegePaths.find(org.catalogue(), CommandTargets.anything(), organization).stream()
                .map(path -> path.people().stream()
                                .map(id -> name(organization, id))
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ": "
                        + path.moves().stream().map(PrivilegePathsTest::words).collect(Collectors.joining(", "))
                        + path.cut().map(cut -> "; without " + cut.name()).orElse(""))
                .sorted()
                .toList();
    }

    private static String name(Organization organization, ObjectId id) {
        return organization.find(id).map(DirectoryObject::name).orElseThrow();
    }

    private static String words(Move move) {
        return switch (move) {
            case Move.Join join -> "joins " + join.group().name();
            case Move.TakeOver over -> "becomes " + over.user().name() + " by " + over.cmdlet();
            case Move.Assign assign -> "takes " + assign.role().name();
            case Move.Unscope unscope -> "widens " + unscope.assignment().name();
        };
    }

    @Test
    @DisplayName("Who administers all permissions already has no way to there, and who has no right has none")
    void nobody() {
        assertThat(ways()).isEmpty();
    }

    @Test
    @DisplayName("Who sets passwords becomes an administrator whose account may sign in, not one whose may not")
    void takesOver() {
        org.assign(passwords, alice);
        assertThat(ways()).containsExactly("Alice: becomes Root by Set-Mailbox; without Reset Password-Alice");

        org.mailbox("Root", disabled());
        assertThat(ways()).isEmpty();
    }

    @Test
    @DisplayName("USER-2: an account that may not sign in has no way")
    void disabledAccount() {
        org.assign(passwords, org.mailbox("Gone", disabled()));
        assertThat(ways()).isEmpty();
    }

    @Test
    @DisplayName("A cmdlet that takes a password and sets none takes nobody over")
    void checksPassword() {
        org.assign(org.role("Checks", entry("Test-Mailbox", "Identity", "Password")), alice);
        assertThat(ways()).isEmpty();
    }

    @Test
    @DisplayName("Who may set passwords of some becomes an administrator only among those")
    void takesOverWithinHisScope() {
        org.assign(passwords, alice, inside(org.unit("Sales")));
        assertThat(ways()).isEmpty();
    }

    @Test
    @DisplayName(
            "A linked mailbox's own account may not sign in: its password is worth nothing, but its owner may begin")
    void linkedMailbox() {
        org.add(org.recipient(RecipientTypeDetails.LinkedMailbox, "Root", org.users(), disabled())
                .linkedTo(Optional.of(new Recipient.LinkedAccount("S-1-5-21-9-1", "FABRIKAM\\root"))));
        org.assign(passwords, alice);
        assertThat(ways()).isEmpty();

        Recipient zoe = org.add(org.recipient(RecipientTypeDetails.LinkedMailbox, "Zoe", org.users(), disabled())
                .linkedTo(Optional.of(new Recipient.LinkedAccount("S-1-5-21-9-2", "FABRIKAM\\zoe"))));
        org.managed(admins, zoe);
        assertThat(ways()).containsExactly("Zoe: joins Admins");
    }

    @Test
    @DisplayName("GM-6: a role group's manager joins it by being that alone; no assignment cuts it")
    void managesRoleGroup() {
        org.managed(admins, alice);
        assertThat(ways()).containsExactly("Alice: joins Admins");
    }

    @Test
    @DisplayName("GM-2: a cmdlet for members of role groups helps who manages the group, or may bypass that check")
    void joins() {
        org.managed(admins, root);
        org.assign(joining, alice);
        assertThat(ways()).isEmpty();

        org.assign(bypassing, org.mailbox("Bob"));
        assertThat(ways()).containsExactly("Bob: joins Admins; without Fill Any Role Group-Bob");
    }

    @Test
    @DisplayName(
            "A security group inside of the administrators' group leads there as well; a distribution group does not")
    void joinsNestedGroup() {
        Recipient nested = org.securityGroup("Nested");
        Recipient list = org.distributionGroup("List", managedBy(alice));
        org.add(admins.withMembers(List.of(root.id(), nested.id(), list.id())));
        org.assign(filling, alice);
        assertThat(ways()).containsExactly("Alice: joins Nested; without Fill Groups-Alice");
    }

    @Test
    @DisplayName("Who owns a security group joins it with what a policy gives him; who owns another does not")
    void ownsGroup() {
        RoleAssignmentPolicy policy = org.policy("Policy", true);
        Recipient owner = org.mailbox("Owner", policy(policy));
        Recipient other = org.mailbox("Other", policy(policy));
        org.assign(org.role("My Groups", entry("Add-DistributionGroupMember", "Identity", "Member")), policy);
        Recipient nested = owned("Nested", owner);
        org.add(admins.withMembers(List.of(root.id(), nested.id())));
        org.assign(passwords, owned("Resetting", other), inside(org.unit("Sales")));
        assertThat(ways()).containsExactly("Owner: joins Nested; without My Groups-Policy");
    }

    private Recipient owned(String name, Recipient owner) {
        return org.recipient(
                RecipientTypeDetails.MailUniversalSecurityGroup, name, org.users(), managedBy(owner), members());
    }

    @Test
    @DisplayName("Who may delegate Role Management gives it to himself")
    void assigns() {
        ManagementRole assigning = org.role("Assigning", entry("New-ManagementRoleAssignment", "Role", "User"));
        org.assign(assigning, alice);
        assertThat(ways()).isEmpty();

        org.delegate(roleManagement, alice);
        assertThat(ways()).hasSize(1).first().asString().startsWith("Alice: takes Role Management; without ");
    }

    @Test
    @DisplayName("Who has Role Management within a scope and may delegate it takes the scope away")
    void widens() {
        RoleAssignment scoped = org.assign(roleManagement, alice, inside(org.unit("Sales")));
        assertThat(ways()).isEmpty();

        // He may also give it to himself anew, which is no longer.
        org.delegate(roleManagement, alice);
        assertThat(ways()).hasSize(1).first().asString().startsWith("Alice: takes Role Management");

        org.add(org.role(
                "Role Management",
                entry(
                        "Set-ManagementRoleAssignment",
                        "Identity",
                        "CustomRecipientWriteScope",
                        "CustomConfigWriteScope")));
        assertThat(ways()).hasSize(1).first().asString().startsWith("Alice: widens " + scoped.name());
    }

    @Test
    @DisplayName("Ways of two and three steps are found, and of more than one the shortest is told")
    void longer() {
        Recipient bob = org.mailbox("Bob");
        Recipient carol = org.mailbox("Carol");
        Recipient dave = org.mailbox("Dave");
        org.managed(admins, bob);
        RoleGroup helpers = org.managed(org.roleGroup("Helpers"), carol);
        RoleGroup starters = org.managed(org.roleGroup("Starters"), dave);
        org.assign(passwords, helpers, inside(org.unit("Sales")));
        Recipient seller = org.mailbox("Seller", org.unit("Sales"));
        org.managed(admins, bob, seller);
        org.assign(joining, starters);

        assertThat(ways())
                .containsExactly(
                        "Bob, Seller: joins Admins",
                        "Carol: joins Helpers, becomes Seller by Set-Mailbox, joins Admins; without Reset Password-Helpers");
    }

    @Test
    @DisplayName("A way of two steps leads by a group or by somebody else's account")
    void twoSteps() {
        Recipient bob = org.mailbox("Bob", org.unit("Sales"));
        RoleGroup helpers = org.managed(org.roleGroup("Helpers"), alice);
        org.assign(passwords, helpers);
        assertThat(ways())
                .containsExactly("Alice: joins Helpers, becomes Root by Set-Mailbox; without Reset Password-Helpers");

        Recipient carol = org.mailbox("Carol");
        org.assign(
                org.role("Reset Sellers", entry("Set-User", "Identity", "Password")), carol, inside(org.unit("Sales")));
        org.managed(helpers, bob);
        org.managed(admins, bob);
        assertThat(ways())
                .contains(
                        "Bob: joins Admins",
                        "Carol: becomes Bob by Set-User, joins Admins; without Reset Sellers-Carol");
    }

    @Test
    @DisplayName("People with the same rights share one way")
    void alike() {
        org.assign(passwords, org.roleGroup("Helpers", alice, org.mailbox("Bob")));
        org.assign(passwords, org.mailbox("Carol"));
        assertThat(ways())
                .containsExactly(
                        "Alice, Bob: becomes Root by Set-Mailbox; without Reset Password-Helpers",
                        "Carol: becomes Root by Set-Mailbox; without Reset Password-Carol");
    }

    @Test
    @DisplayName("An assignment beside which another allows the same cuts nothing")
    void noSingleCut() {
        org.assign(passwords, alice);
        org.assign(passwords, org.roleGroup("Helpers", alice));
        assertThat(ways()).containsExactly("Alice: becomes Root by Set-Mailbox");
    }

    @Test
    @DisplayName("What leaves another way, be it longer, cuts nothing")
    void noCutWhereALongerWayIsLeft() {
        org.managed(admins, root);
        org.assign(bypassing, alice);
        RoleGroup helpers = org.managed(org.roleGroup("Helpers"), alice);
        org.assign(passwords, helpers, inside(org.unit("Sales")));
        assertThat(ways()).containsExactly("Alice: joins Admins; without Fill Any Role Group-Alice");

        org.managed(admins, root, org.mailbox("Seller", org.unit("Sales")));
        assertThat(ways()).containsExactly("Alice: joins Admins", "Seller: joins Admins");
    }

    @Test
    @DisplayName("Where there are too many groups to look through them all, nothing is told to be a cut")
    void tooManyGroups() {
        org.assign(passwords, alice);
        for (int i = 0; i < 401; i++) {
            org.assign(joining, org.managed(org.roleGroup("Group " + i), alice));
        }
        assertThat(ways()).containsExactly("Alice: becomes Root by Set-Mailbox");
    }

    @Test
    @DisplayName("Of several that would do, the cut is the one by which the fewest people lose the fewest commands")
    void cheapestCut() {
        Recipient bob = org.mailbox("Bob", org.unit("Sales"));
        org.managed(admins, root);
        RoleAssignment helping = org.assign(
                org.role("Help", entry("Set-User", "Identity", "Password")),
                org.roleGroup("Help Desk", alice, org.mailbox("Carol")),
                inside(org.unit("Sales")));
        RoleAssignment filling = org.assign(bypassing, bob);
        String way = "Alice, Carol: becomes Bob by Set-User, joins Admins; without ";
        assertThat(ways()).contains(way + filling.name());

        // One person who would lose four commands, against two who lose one.
        org.childRole(
                bypassing.name(),
                roleManagement,
                entry("Add-RoleGroupMember", "Identity", "Member", "BypassSecurityGroupManagerCheck"),
                entry("Get-RoleGroup", "Identity"),
                entry("Set-RoleGroup", "Identity"),
                entry("New-RoleGroup", "Name"));
        assertThat(ways()).contains(way + helping.name());
    }

    @Test
    @DisplayName("What only policies give leads nowhere, nor does a suspended or delegating assignment")
    void notInEffect() {
        org.add(org.assign(passwords, alice).enabled(false));
        org.delegate(passwords, alice);
        assertThat(ways()).isEmpty();
    }

    @Test
    @DisplayName("Only the built-in role administers all permissions, not one derived from it")
    void derivedRole() {
        RoleGroup derived = org.managed(org.roleGroup("Derived"), alice);
        org.assign(org.childRole("Part", roleManagement), derived);
        assertThat(ways()).isEmpty();
    }

    @Test
    @DisplayName("The search tells how far it is, never beyond its end, and stops where it is told to")
    void progress() {
        org.assign(passwords, alice);
        org.managed(admins, org.mailbox("Bob"));
        org.assign(passwords, org.mailbox("Carol"), inside(org.unit("Sales")));
        List<String> told = new ArrayList<>();
        assertThat(PrivilegePaths.find(
                        org.catalogue(),
                        CommandTargets.anything(),
                        org.organization(),
                        (done, all) -> told.add(done + " of " + all)))
                .hasSize(2);
        // Three people are looked at, the one without a way again for two steps and for three; two ways are gone into.
        assertThat(told).containsExactly("0 of 9", "1 of 9", "2 of 9", "3 of 9", "4 of 9", "5 of 9", "6 of 9");

        assertThatThrownBy(() -> PrivilegePaths.find(
                                org.catalogue(), CommandTargets.anything(), org.organization(), (_, _) -> {
                                    throw new CancellationException();
                                })
                        .toList())
                .isInstanceOf(CancellationException.class);
    }
}
