package dev.reeve.commands.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code Get-ManagementRoleAssignment}: David is in USG Tier 1, which is in USG Support, which is in role group Desk. */
class AssignmentLookupTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    @BeforeEach
    void people() {
        Recipient david = organization.mailbox("David");
        Recipient tier1 = organization.securityGroup("Tier 1", david.id());
        organization.securityGroup("Support", tier1.id());
        admin.run("New-RoleGroup", "Name", "Desk", "Roles", List.of("Mail Recipients"), "Members", List.of("Support"));
    }

    private Outcome get(Object... arguments) {
        return admin.run("Get-ManagementRoleAssignment", arguments);
    }

    @Test
    @DisplayName("LOOK-2: one row per assignment, the effective user name says for whom in general")
    void summaries() {
        assertThat(get("Identity", "Mail Recipients-Desk").texts("EffectiveUserName"))
                .containsExactly("All Group Members");
        assertThat(get("Identity", "MyBaseOptions-Default Role Assignment Policy")
                        .texts("EffectiveUserName"))
                .containsExactly("All Policy Assignees");
    }

    @Test
    @DisplayName("LOOK-3, LOOK-4: with effective users, the group's row and one for each user at any depth")
    void effectiveUsers() {
        Outcome outcome = get("Identity", "Mail Recipients-Desk", "GetEffectiveUsers", true);

        assertThat(outcome.texts("EffectiveUserName")).containsExactly("All Group Members", "David");
        assertThat(outcome.texts("AssignmentMethod")).containsExactly("Direct", "RoleGroup");
        assertThat(outcome.texts("AssignmentChain")).containsExactly("", "Desk\\Support\\Tier 1");
        assertThat(outcome.texts("Identity")).containsOnly("Mail Recipients-Desk"); // LOOK-10
    }

    @Test
    @DisplayName("LOOK-3: the effective users of a policy are the mailboxes that have it")
    void policyUsers() {
        assertThat(get("Identity", "MyBaseOptions-Default Role Assignment Policy", "GetEffectiveUsers", true)
                        .texts("EffectiveUserName"))
                .containsExactly("All Policy Assignees", "Administrator", "David");
    }

    @Test
    @DisplayName("LOOK-5, EX-4: a user's assignments are direct, of every group that contains him, and of his policy")
    void byAssignee() {
        admin.run("New-ManagementRoleAssignment", "Role", "Journaling", "User", "David");
        Outcome outcome = get("RoleAssignee", "David");

        assertThat(outcome.texts())
                .contains("Journaling-David", "Mail Recipients-Desk", "MyBaseOptions-Default Role Assignment Policy");
        assertThat(get("RoleAssignee", "David", "AssignmentMethod", List.of("Direct"))
                        .texts())
                .containsExactly("Journaling-David");
        assertThat(get("RoleAssignee", "David", "AssignmentMethod", List.of("RoleGroup"))
                        .texts("AssignmentChain"))
                .containsExactly("Desk\\Support\\Tier 1");
    }

    @Test
    @DisplayName("LOOK-5: a group's are its own and those of the groups around it; a cycle ends (RG-12)")
    void byGroup() {
        admin.run("Add-RoleGroupMember", "Identity", "Desk", "Member", "Desk");

        assertThat(get("RoleAssignee", "Support").texts()).containsExactly("Mail Recipients-Desk");
        assertThat(get("RoleAssignee", "Desk", "GetEffectiveUsers", true).texts("EffectiveUserName"))
                .containsExactly("All Group Members", "David");
    }

    @Test
    @DisplayName("GRA-1: Identity can't be combined with the others; filters all hold")
    void combinations() {
        assertThat(get("Identity", "Mail Recipients-Desk", "Role", "Mail Recipients")
                        .code())
                .isEqualTo("AmbiguousParameterSet");
        assertThat(get("Role", "Mail Recipients", "Delegating", false, "RoleAssigneeType", "RoleGroup")
                        .texts())
                .containsExactly(
                        "Mail Recipients-Desk",
                        "Mail Recipients-Organization Management",
                        "Mail Recipients-Recipient Management");
    }

    @Test
    @DisplayName("GRA-2: AssignmentMethod needs RoleAssignee")
    void methodNeedsAssignee() {
        assertThat(get("AssignmentMethod", List.of("Direct")).code()).isEqualTo("InvalidArgument");
    }

    @Test
    @DisplayName("GRA-3: a role's own assignments only, wildcards allowed")
    void byRole() {
        admin.run("New-ManagementRole", "Name", "Child", "Parent", "Mail Recipients");
        admin.run("New-ManagementRoleAssignment", "Role", "Child", "SecurityGroup", "Desk");

        assertThat(get("Role", "Mail Recipients").texts()).doesNotContain("Child-Desk");
        assertThat(get("Role", "Chi*").texts()).containsExactly("Child-Desk");
    }

    @Test
    @DisplayName("A role that is piped in asks for the role's assignments")
    void pipedRole() {
        Value role = admin.run("Get-ManagementRole", "Identity", "Journaling")
                .output()
                .getFirst();

        assertThat(get("Identity", role).texts("Role")).isNotEmpty().containsOnly("Journaling");
    }

    @Test
    @DisplayName("GRA-4, GRA-7: custom parameters find regular assignments only, exclusive ones exclusive only")
    void byScope() {
        admin.run("New-ManagementScope", "Name", "Seattle", "RecipientRestrictionFilter", "City -eq 'Seattle'");
        admin.run(
                "New-ManagementRoleAssignment",
                "Role",
                "Mail Recipients",
                "SecurityGroup",
                "Help Desk",
                "CustomRecipientWriteScope",
                "Seattle");

        assertThat(get("CustomRecipientWriteScope", "Seattle").texts()).containsExactly("Mail Recipients-Help Desk");
        assertThat(get("ExclusiveRecipientWriteScope", "Seattle").output()).isEmpty();
        assertThat(get("Exclusive", true).output()).isEmpty();
        assertThat(get("RecipientWriteScope", "CustomRecipientScope").texts())
                .containsExactly("Mail Recipients-Help Desk");
    }

    @Test
    @DisplayName("GRA-5: by exactly that unit, not by one around it")
    void byUnit() {
        admin.run(
                "New-ManagementRoleAssignment",
                "Role",
                "Mail Recipients",
                "SecurityGroup",
                "Help Desk",
                "RecipientOrganizationalUnitScope",
                "contoso.com/Users");

        assertThat(get("RecipientOrganizationalUnitScope", "Users").texts())
                .containsExactly("Mail Recipients-Help Desk");
        assertThat(get("RecipientOrganizationalUnitScope", "contoso.com").output())
                .isEmpty();
    }

    @Test
    @DisplayName("VIEW-2, VIEW-5: the properties ending in WriteScope, in order")
    void writeScopes() {
        assertThat(get("Identity", "Mail Recipients-Desk").output().getFirst().memberNames().stream()
                        .filter(name -> name.endsWith("WriteScope")))
                .containsExactly(
                        "CustomRecipientWriteScope",
                        "CustomConfigWriteScope",
                        "RecipientWriteScope",
                        "ConfigWriteScope");
    }

    @Test
    @DisplayName("LOOK-3, LOOK-7: of effective users none is left out, however deep in groups, and none is there twice")
    void manyEffectiveUsers() {
        List<String> names = new ArrayList<>(List.of("David"));
        ObjectId inner = organization.securityGroup("Ring 0").id();
        for (int ring = 1; ring <= 20; ring++) {
            Recipient one = organization.mailbox("Ring " + ring + " One");
            Recipient other = organization.mailbox("Ring " + ring + " Other");
            names.addAll(List.of(one.name(), other.name()));
            inner = organization
                    .securityGroup("Ring " + ring, inner, one.id(), other.id())
                    .id();
        }
        admin.run("Add-RoleGroupMember", "Identity", "Desk", "Member", "Ring 20");
        Outcome outcome = get("Role", "Mail Recipients", "WritableRecipient", "David", "GetEffectiveUsers", true);

        assertThat(IntStream.range(0, outcome.output().size())
                        .filter(row -> outcome.texts().get(row).equals("Mail Recipients-Desk"))
                        .mapToObj(outcome.texts("EffectiveUserName")::get)
                        .filter(name -> !name.equals("All Group Members")))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(get("Role", "MyBaseOptions", "WritableRecipient", "David", "GetEffectiveUsers", true)
                        .texts("EffectiveUserName"))
                .containsExactly("All Policy Assignees", "David");
    }

    @Test
    @DisplayName("READ-9, LOOK-6: who writes nothing himself learns of all who do")
    void writersForReaders() {
        organization.mailbox("Viewer");
        admin.run("New-ManagementRoleAssignment", "Role", "View-Only Configuration", "User", "Viewer");

        assertThat(organization
                        .as("Viewer")
                        .run("Get-ManagementRoleAssignment", "WritableRecipient", "David")
                        .texts())
                .contains("Mail Recipients-Desk")
                .isEqualTo(get("WritableRecipient", "David").texts());
    }
}
