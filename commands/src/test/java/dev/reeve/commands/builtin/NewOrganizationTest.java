package dev.reeve.commands.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an organization starts with. */
class NewOrganizationTest {

    private static final Organization ORGANIZATION = Organization.empty()
            .apply(NewOrganization.create("Contoso", "contoso.com", Instant.parse("2026-01-01T00:00:00Z")));

    private static ManagementRole role(String name) {
        return ORGANIZATION.named(ManagementRole.class, name).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("15.1 and 15.2: 85 roles, 12 role groups, 191 default assignments")
    void counts() {
        assertThat(ORGANIZATION.all(ManagementRole.class)).hasSize(85);
        assertThat(ORGANIZATION.all(RoleGroup.class)).hasSize(12);
        assertThat(ORGANIZATION.all(RoleAssignment.class)).hasSize(191);
    }

    @Test
    @DisplayName("15.4: Administrator is the only member of Organization Management and of any role group")
    void administrator() {
        RoleGroup group = ORGANIZATION
                .named(RoleGroup.class, "Organization Management")
                .findFirst()
                .orElseThrow();

        assertThat(ORGANIZATION.membersOf(group)).extracting("name").containsExactly("Administrator");
        assertThat(ORGANIZATION
                        .all(RoleGroup.class)
                        .mapToInt(each -> each.members().size()))
                .containsOnlyOnce(1)
                .allMatch(size -> size <= 1);
    }

    @Test
    @DisplayName("15.4: the special groups exist without assignments")
    void specialGroups() {
        Recipient group = ORGANIZATION
                .named(Recipient.class, "Exchange Trusted Subsystem")
                .findFirst()
                .orElseThrow();

        assertThat(group.type().isUniversalSecurityGroup()).isTrue();
        assertThat(ORGANIZATION.all(RoleAssignment.class))
                .extracting(RoleAssignment::assignee)
                .doesNotContain(group.id());
    }

    @Test
    @DisplayName("BUILT-1: Role Management has no UnScopedTopLevel, Unscoped Role Management has it")
    void unscopedTopLevel() {
        assertThat(role("Role Management")
                        .entry("New-ManagementRole")
                        .orElseThrow()
                        .parameters())
                .contains("Parent")
                .doesNotContain("UnScopedTopLevel");
        assertThat(role("Unscoped Role Management")
                        .entry("New-ManagementRole")
                        .orElseThrow()
                        .parameters())
                .contains("UnScopedTopLevel");
    }

    @Test
    @DisplayName("BUILT-5, ROLE-4: child roles share the type of their parent")
    void children() {
        ManagementRole child = role("MyMobileInformation");

        assertThat(child.parent()).contains(role("MyContactInformation").id());
        assertThat(child.roleType()).isEqualTo("MyContactInformation");
    }

    @Test
    @DisplayName("ROLE-9: the entries of child roles are a subset of the parent's")
    void subset() {
        assertThat(ORGANIZATION.all(ManagementRole.class).filter(role -> !role.isRoot()))
                .hasSize(5)
                .allSatisfy(child -> {
                    ManagementRole parent = ORGANIZATION
                            .find(child.parent().orElseThrow(), ManagementRole.class)
                            .orElseThrow();
                    assertThat(child.entries().values())
                            .allSatisfy(entry -> assertThat(parent.entry(entry.name())
                                            .orElseThrow()
                                            .parameters())
                                    .containsAll(entry.parameters()));
                });
    }

    @Test
    @DisplayName(
            "ASG-14, ASG-15: default assignments are named after role and assignee, at most 64 characters, uniquely")
    void assignmentNames() {
        assertThat(ORGANIZATION.all(RoleAssignment.class).map(RoleAssignment::name))
                .contains(
                        "Mail Recipients-Organization Management",
                        "Mail Recipients-Organization Management-Delegating",
                        "MyBaseOptions-Default Role Assignment Policy")
                .doesNotHaveDuplicates()
                .isNotEmpty()
                .allMatch(name -> name.length() <= 64);
    }

    @Test
    @DisplayName("RG-6: built-in role groups are managed by Organization Management")
    void managedBy() {
        RoleGroup full = ORGANIZATION
                .named(RoleGroup.class, "Organization Management")
                .findFirst()
                .orElseThrow();

        assertThat(ORGANIZATION.all(RoleGroup.class))
                .allSatisfy(group -> assertThat(group.managedBy()).containsExactly(full.id()));
    }

    @Test
    @DisplayName("SamAccountName of role groups is unique although it is cut to 20 characters")
    void samAccountNames() {
        assertThat(ORGANIZATION
                        .all(RoleGroup.class)
                        .map(RoleGroup::samAccountName)
                        .sorted(Comparator.naturalOrder()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 20);
    }

    @Test
    @DisplayName("ORG-2: its domain, shared permissions, one default policy, the audit log's configuration")
    void settings() {
        assertThat(ORGANIZATION.settings().name()).isEqualTo("Contoso");
        assertThat(ORGANIZATION.settings().forestRoot()).isEqualTo("contoso.com");
        assertThat(ORGANIZATION.settings().activeDirectorySplit()).isFalse();
        assertThat(ORGANIZATION.adminAuditLogConfig().enabled()).isTrue();
        assertThat(ORGANIZATION.all(RoleAssignmentPolicy.class).filter(RoleAssignmentPolicy::isDefault))
                .extracting(RoleAssignmentPolicy::name)
                .containsExactly("Default Role Assignment Policy");
    }
}
