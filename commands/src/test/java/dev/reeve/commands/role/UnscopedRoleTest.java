package dev.reeve.commands.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleAssignment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Unscoped top-level roles, by an administrator who gave himself Unscoped Role Management. */
class UnscopedRoleTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    @BeforeEach
    void makeRole() {
        admin.run(
                "New-ManagementRoleAssignment",
                "Role",
                "Unscoped Role Management",
                "SecurityGroup",
                "Organization Management");
        admin.run("New-ManagementRole", "Name", "Scripts", "UnScopedTopLevel", true);
    }

    @Test
    @DisplayName("NMR-5, ROLE-2, ROLE-12, ROLE-13: it has no parent, no entries and scopes that do not apply")
    void created() {
        TestCaller.Outcome outcome = admin.run("Get-ManagementRole", "RoleType", "UnScopedTopLevel");

        assertThat(outcome.texts()).containsExactly("Scripts");
        assertThat(outcome.property("RoleType").text()).isEqualTo("UnScoped");
        assertThat(outcome.property("ImplicitRecipientWriteScope").text()).isEqualTo("NotApplicable");
        assertThat(organization.role("Scripts").entries()).isEmpty();
    }

    @Test
    @DisplayName("DELEG-4: whoever holds Unscoped Role Management may assign it right away")
    void assigned() {
        admin.run("New-ManagementRoleAssignment", "Role", "Scripts", "SecurityGroup", "Help Desk");

        assertThat(organization.has(RoleAssignment.class, "Scripts-Help Desk")).isTrue();
    }

    @Test
    @DisplayName("NRA-6, ASG-13: it takes no scope and goes to no policy")
    void noScope() {
        assertThat(admin.run(
                                "New-ManagementRoleAssignment",
                                "Role",
                                "Scripts",
                                "SecurityGroup",
                                "Help Desk",
                                "RecipientOrganizationalUnitScope",
                                "Users")
                        .code())
                .isEqualTo("UnscopedRoleScope");
        assertThat(admin.run(
                                "New-ManagementRoleAssignment",
                                "Role",
                                "Scripts",
                                "Policy",
                                "Default Role Assignment Policy")
                        .code())
                .isEqualTo("NotEndUserRole");
    }

    @Test
    @DisplayName("NRA-6: the switch does not fit another role")
    void switchOnAnother() {
        assertThat(admin.run(
                                "New-ManagementRoleAssignment",
                                "Role",
                                "Journaling",
                                "SecurityGroup",
                                "Help Desk",
                                "UnScopedTopLevel",
                                true)
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    @DisplayName("RMR-4: removing it needs the switch, which does not fit other roles")
    void removed() {
        admin.run("New-ManagementRole", "Name", "Scoped", "Parent", "Mail Recipients");

        assertThat(admin.run("Remove-ManagementRole", "Identity", "Scripts").code())
                .isEqualTo("SwitchRequired");
        assertThat(admin.run("Remove-ManagementRole", "Identity", "Scoped", "UnScopedTopLevel", true)
                        .code())
                .isEqualTo("InvalidArgument");
        assertThat(admin.run("Remove-ManagementRole", "Identity", "Scripts", "UnScopedTopLevel", true)
                        .error())
                .isEmpty();
        assertThat(organization.has(ManagementRole.class, "Scripts")).isFalse();
    }

    @Test
    @DisplayName("NMR-4: a child of an unscoped role is unscoped without any switch")
    void child() {
        admin.run("New-ManagementRole", "Name", "Fewer", "Parent", "Scripts");

        assertThat(organization.role("Fewer").isUnscoped()).isTrue();
    }

    @Test
    @DisplayName("NRA-6: who lost Unscoped Role Management no longer knows the switch")
    void switchGone() {
        admin.run("Remove-ManagementRoleAssignment", "Identity", "Unscoped Role Management-Organization Management");

        assertThat(admin.run("Remove-ManagementRole", "Identity", "Scripts", "UnScopedTopLevel", true)
                        .code())
                .isEqualTo("ParameterNotFound");
    }
}
