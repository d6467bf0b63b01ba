package dev.reeve.commands.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.property.Properties;
import dev.reeve.language.value.NullValue;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code New-}, {@code Set-} and {@code Remove-ManagementRoleAssignment}. */
class ManagementRoleAssignmentTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    @BeforeEach
    void scopes() {
        admin.run("New-ManagementScope", "Name", "Seattle", "RecipientRestrictionFilter", "City -eq 'Seattle'");
        admin.run(
                "New-ManagementScope",
                "Name",
                "Executives",
                "RecipientRestrictionFilter",
                "Department -eq 'Executives'",
                "Exclusive",
                true,
                "Force",
                true);
        admin.run("New-ManagementScope", "Name", "Servers", "ServerList", List.of("EX01"));
    }

    private Outcome assign(String role, Object... more) {
        Object[] all = new Object[more.length + 4];
        all[0] = "Role";
        all[1] = role;
        all[2] = "SecurityGroup";
        all[3] = "Help Desk";
        System.arraycopy(more, 0, all, 4, more.length);
        return admin.run("New-ManagementRoleAssignment", all);
    }

    @Test
    @DisplayName("NRA-1, ASG-14: an unnamed assignment is named after role and assignee, a delegating one says so")
    void names() {
        assertThat(assign("Mail Recipients").texts()).containsExactly("Mail Recipients-Help Desk");
        assertThat(assign("Mail Recipients", "Delegating", true).texts())
                .containsExactly("Mail Recipients-Help Desk-Delegating");
    }

    @Test
    @DisplayName("ASG-15, ASG-17: a second one of the same name gets a number")
    void numbered() {
        assign("Mail Recipients");

        assertThat(assign("Mail Recipients").texts()).containsExactly("Mail Recipients-Help Desk-1");
    }

    @Test
    @DisplayName("NRA-9, ASG-8: read scopes are the role's, write scopes too unless given")
    void scopesShown() {
        Outcome plain = assign("Mail Recipients");
        Outcome scoped = assign("Mail Recipients", "CustomRecipientWriteScope", "Seattle");

        assertThat(plain.property("RecipientWriteScope").text()).isEqualTo("Organization");
        assertThat(scoped.property("RecipientReadScope").text()).isEqualTo("Organization");
        assertThat(scoped.property("RecipientWriteScope").text()).isEqualTo("CustomRecipientScope");
        assertThat(scoped.property("CustomRecipientWriteScope").text()).isEqualTo("Seattle");
        assertThat(scoped.property("ConfigWriteScope").text()).isEqualTo("OrganizationConfig");
    }

    @Test
    @DisplayName("NRA-2: two recipient scopes exclude each other, exclusive and regular ones can't be mixed")
    void mutuallyExclusive() {
        assertThat(assign(
                                "Mail Recipients",
                                "CustomRecipientWriteScope",
                                "Seattle",
                                "RecipientRelativeWriteScope",
                                "Self")
                        .code())
                .isEqualTo("AmbiguousParameterSet");
        assertThat(assign(
                                "Databases",
                                "ExclusiveRecipientWriteScope",
                                "Executives",
                                "CustomConfigWriteScope",
                                "Servers")
                        .code())
                .isEqualTo("MixedExclusive");
    }

    @Test
    @DisplayName("NRA-3, EX-3: a relative scope wider than what the role reads is ScopeExceedsRead")
    void exceedsRead() {
        assertThat(assign("MyBaseOptions", "RecipientRelativeWriteScope", "Organization")
                        .code())
                .isEqualTo("ScopeExceedsRead");
    }

    @Test
    @DisplayName("NRA-4: a scope fits only the parameter of its kind and dimension, which the error names")
    void scopeType() {
        Outcome exclusive = assign("Mail Recipients", "CustomRecipientWriteScope", "Executives");
        Outcome server = assign("Databases", "CustomRecipientWriteScope", "Servers");

        assertThat(exclusive.code()).isEqualTo("ScopeTypeMismatch");
        assertThat(exclusive.message()).contains("-ExclusiveRecipientWriteScope");
        assertThat(server.code()).isEqualTo("ScopeTypeMismatch");
        assertThat(server.message()).contains("-CustomConfigWriteScope");
    }

    @Test
    @DisplayName("NRA-5, ASG-11: policies take end-user roles without scopes")
    void policy() {
        String policy = "Default Role Assignment Policy";

        assertThat(admin.run("New-ManagementRoleAssignment", "Role", "Mail Recipients", "Policy", policy)
                        .code())
                .isEqualTo("NotEndUserRole");
        assertThat(admin.run(
                                "New-ManagementRoleAssignment",
                                "Role",
                                "MyDiagnostics",
                                "Policy",
                                policy,
                                "RecipientRelativeWriteScope",
                                "Self")
                        .code())
                .isEqualTo("ScopeNotApplicable");
        assertThat(admin.run("New-ManagementRoleAssignment", "Role", "MyDiagnostics", "Policy", policy)
                        .texts())
                .containsExactly("MyDiagnostics-" + policy);
    }

    @Test
    @DisplayName("NRA-7, GRP-2: contacts and distribution groups can't be assigned a role")
    void assignees() {
        organization.recipient("Outside", RecipientTypeDetails.MailContact, Properties.EMPTY);
        organization.recipient("Readers", RecipientTypeDetails.UniversalDistributionGroup, Properties.EMPTY);

        assertThat(admin.run("New-ManagementRoleAssignment", "Role", "Mail Recipients", "User", "Outside")
                        .code())
                .isEqualTo("InvalidAssignee");
        assertThat(admin.run("New-ManagementRoleAssignment", "Role", "Mail Recipients", "SecurityGroup", "Readers")
                        .code())
                .isEqualTo("InvalidAssignee");
        assertThat(admin.run("New-ManagementRoleAssignment", "Role", "Mail Recipients", "User", "Nobody")
                        .code())
                .isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("NRA-7, GRP-3: a plain universal security group can")
    void securityGroup() {
        organization.securityGroup("Tier 1");

        assertThat(admin.run("New-ManagementRoleAssignment", "Role", "Mail Recipients", "SecurityGroup", "Tier 1")
                        .property("RoleAssigneeType")
                        .text())
                .isEqualTo("SecurityGroup");
    }

    @Test
    @DisplayName("NRA-8, DELEG-1: without delegation over the role it can't be given")
    void notDelegated() {
        organization.mailbox("Trusty");
        admin.run(
                "New-RoleGroup", "Name", "Trusties", "Roles", List.of("Role Management"), "Members", List.of("Trusty"));

        Outcome outcome = organization
                .as("Trusty")
                .run("New-ManagementRoleAssignment", "Role", "Journaling", "SecurityGroup", "Help Desk");

        assertThat(outcome.code()).isEqualTo("NotDelegated");
        assertThat(outcome.message()).contains("delegat").contains("Journaling");
    }

    @Test
    @DisplayName("NRA-11: a role wildcard names nothing")
    void roleWildcard() {
        assertThat(assign("Mail*").code()).isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("NRA-12: computers are unknown to the directory")
    void computer() {
        assertThat(admin.run("New-ManagementRoleAssignment", "Role", "Mail Recipients", "Computer", "PC1")
                        .code())
                .isEqualTo("InvalidAssignee");
    }

    @Test
    @DisplayName("ASG-10: a scope for a role that writes nothing in that dimension is ScopeNotApplicable")
    void notApplicable() {
        assertThat(assign("View-Only Recipients", "CustomRecipientWriteScope", "Seattle")
                        .code())
                .isEqualTo("ScopeNotApplicable");
    }

    @Test
    @DisplayName("ASG-12: end-user roles can't be used with exclusive scopes")
    void exclusiveOnEndUserRole() {
        assertThat(assign("MyBaseOptions", "ExclusiveRecipientWriteScope", "Executives")
                        .code())
                .isEqualTo("ExclusiveOnEndUserRole");
    }

    @Test
    @DisplayName("CMD-12: administrative units are not supported on premises")
    void administrativeUnit() {
        assertThat(assign("Mail Recipients", "RecipientAdministrativeUnitScope", "x")
                        .message())
                .contains("not supported on premises");
    }

    @Test
    @DisplayName("SRA-1, SRA-2: a new scope replaces the one of its dimension only, null brings the role's back")
    void rescope() {
        assign("Databases", "CustomConfigWriteScope", "Servers");
        String name = "Databases-Help Desk";
        admin.run("Set-ManagementRoleAssignment", "Identity", name, "CustomRecipientWriteScope", "Seattle");

        Outcome both = admin.run("Get-ManagementRoleAssignment", "Identity", name);
        assertThat(both.property("CustomRecipientWriteScope").text()).isEqualTo("Seattle");
        assertThat(both.property("CustomConfigWriteScope").text()).isEqualTo("Servers");

        admin.run("Set-ManagementRoleAssignment", "Identity", name, "CustomRecipientWriteScope", NullValue.NULL);
        Outcome back = admin.run("Get-ManagementRoleAssignment", "Identity", name);
        assertThat(back.property("RecipientWriteScope").text()).isEqualTo("Organization");
        assertThat(back.property("CustomConfigWriteScope").text()).isEqualTo("Servers");
    }

    @Test
    @DisplayName("SRA-3: a change to exclusive leaves no regular scope in the other dimension behind")
    void rescopeMixed() {
        assign("Databases", "CustomConfigWriteScope", "Servers");

        assertThat(admin.run(
                                "Set-ManagementRoleAssignment",
                                "Identity",
                                "Databases-Help Desk",
                                "ExclusiveRecipientWriteScope",
                                "Executives")
                        .code())
                .isEqualTo("MixedExclusive");
    }

    @Test
    @DisplayName("SRA-4: of an assignment to a policy only Enabled can change")
    void policyAssignment() {
        String name = "MyBaseOptions-Default Role Assignment Policy";

        assertThat(admin.run("Set-ManagementRoleAssignment", "Identity", name, "RecipientRelativeWriteScope", "Self")
                        .code())
                .isEqualTo("ScopeNotApplicable");
        assertThat(admin.run("Set-ManagementRoleAssignment", "Identity", name, "Enabled", false)
                        .error())
                .isEmpty();
        assertThat(organization.object(RoleAssignment.class, name).enabled()).isFalse();
    }

    @Test
    @DisplayName("SRA-5, DELEG-7: disabling and removing need no delegation, enabling does")
    void enabling() {
        organization.mailbox("Trusty");
        admin.run(
                "New-RoleGroup", "Name", "Trusties", "Roles", List.of("Role Management"), "Members", List.of("Trusty"));
        assign("Journaling");
        TestCaller trusty = organization.as("Trusty");
        String name = "Journaling-Help Desk";

        assertThat(trusty.run("Set-ManagementRoleAssignment", "Identity", name, "Enabled", false)
                        .error())
                .isEmpty();
        assertThat(trusty.run("Set-ManagementRoleAssignment", "Identity", name, "Enabled", true)
                        .code())
                .isEqualTo("NotDelegated");
        assertThat(trusty.run("Remove-ManagementRoleAssignment", "Identity", name)
                        .error())
                .isEmpty();
    }

    @Test
    @DisplayName("RRA-1, INV-4: the last delegating assignment of a role stays, also disabled or re-scoped")
    void lastDelegating() {
        String name = "Journaling-Organization Management-Delegating";

        assertThat(admin.run("Remove-ManagementRoleAssignment", "Identity", name)
                        .code())
                .isEqualTo("LastDelegatingAssignment");
        assertThat(admin.run("Set-ManagementRoleAssignment", "Identity", name, "Enabled", false)
                        .code())
                .isEqualTo("LastDelegatingAssignment");
        assertThat(admin.run("Set-ManagementRoleAssignment", "Identity", name, "CustomRecipientWriteScope", "Seattle")
                        .code())
                .isEqualTo("LastDelegatingAssignment");
        assertThat(admin.run("Remove-ManagementRoleAssignment", "Identity", name)
                        .message())
                .contains("Journaling");
    }

    @Test
    @DisplayName("RRA-1, INV-5: the last regular assignment of Role Management stays")
    void lastRoleManagement() {
        assertThat(admin.run("Remove-ManagementRoleAssignment", "Identity", "Role Management-Organization Management")
                        .code())
                .isEqualTo("LastRoleManagementAssignment");
    }

    @Test
    @DisplayName("INV-7: once another group has one, Organization Management may lose its own")
    void secondDelegating() {
        assign("Journaling", "Delegating", true);

        assertThat(admin.run(
                                "Remove-ManagementRoleAssignment",
                                "Identity",
                                "Journaling-Organization Management-Delegating")
                        .error())
                .isEmpty();
    }
}
