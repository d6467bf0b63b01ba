package dev.reeve.commands.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What lists show of every object, and how identities stand by themselves. */
class ShownObjectsTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestShell shell = new TestShell(organization, "Administrator");

    /** The names of the properties that a list shows, top to bottom. */
    private List<String> listed(String command) {
        return shell.run(command + " | Format-List").lines().stream()
                .filter(line -> line.matches("\\w+ *:.*"))
                .map(line -> line.substring(0, line.indexOf(':')).strip())
                .toList();
    }

    @Test
    @DisplayName("VIEW-6: configuration objects end in the order in which they are stored")
    void stored() {
        assertThat(listed("Get-ManagementRole Journaling"))
                .endsWith(
                        "IsDeprecated",
                        "AdminDisplayName",
                        "ExchangeVersion",
                        "Name",
                        "DistinguishedName",
                        "Identity",
                        "Guid",
                        "ObjectCategory",
                        "ObjectClass",
                        "WhenChanged",
                        "WhenCreated",
                        "WhenChangedUTC",
                        "WhenCreatedUTC",
                        "OrganizationId",
                        "Id",
                        "OriginatingServer",
                        "IsValid",
                        "ObjectState");
    }

    @Test
    @DisplayName("VIEW-4, VIEW-6: role groups show their own properties, then who they are, then the rest")
    void presented() {
        assertThat(listed("Get-RoleGroup 'Help Desk'"))
                .containsExactly(
                        "ManagedBy",
                        "RoleAssignments",
                        "Roles",
                        "DisplayName",
                        "ExternalDirectoryObjectId",
                        "Members",
                        "SamAccountName",
                        "Description",
                        "RoleGroupType",
                        "LinkedGroup",
                        "Capabilities",
                        "LinkedPartnerGroupId",
                        "LinkedPartnerOrganizationId",
                        "Identity",
                        "Id",
                        "IsValid",
                        "ExchangeVersion",
                        "Name",
                        "DistinguishedName",
                        "Guid",
                        "ObjectCategory",
                        "ObjectClass",
                        "WhenChanged",
                        "WhenCreated",
                        "WhenChangedUTC",
                        "WhenCreatedUTC",
                        "OrganizationId",
                        "OriginatingServer",
                        "ObjectState");
    }

    @Test
    @DisplayName("VIEW-2, VIEW-6: an assignment shows its identity where it always did, and only once")
    void earlyIdentity() {
        assertThat(listed("Get-ManagementRoleAssignment 'User Options-Help Desk'"))
                .startsWith("User", "AssignmentMethod", "Identity", "EffectiveUserName")
                .containsSubsequence("Enabled", "RoleAssigneeName", "Id", "IsValid", "ExchangeVersion", "Name")
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("VIEW-6: the category is the schema's own name of the class")
    void category() {
        assertThat(shell.run("Get-ManagementRole Journaling; Get-ManagementRoleAssignment 'User Options-Help Desk';"
                                + " Get-RoleAssignmentPolicy; Get-RoleGroup 'Help Desk'; Get-User Administrator")
                        .texts("ObjectCategory"))
                .containsExactly(
                        "contoso.com/Configuration/Schema/ms-Exch-Role",
                        "contoso.com/Configuration/Schema/ms-Exch-Role-Assignment",
                        "contoso.com/Configuration/Schema/ms-Exch-RBAC-Policy",
                        "contoso.com/Configuration/Schema/Group",
                        "contoso.com/Configuration/Schema/Person");
    }

    @Test
    @DisplayName("VIEW-7: identities by themselves are their texts, one a line")
    void identities() {
        assertThat(shell.run("(Get-RoleGroup 'Help Desk').Roles").lines())
                .containsExactly("User Options", "View-Only Recipients");
        assertThat(shell.run("(Get-RoleGroup 'Help Desk').Identity").lines())
                .containsExactly("contoso.com/Microsoft Exchange Security Groups/Help Desk");
    }

    @Test
    @DisplayName("GRG-2, VIEW-4: AssignedRoles is another name for Roles that no list shows")
    void otherName() {
        assertThat(shell.run(
                                "(Get-RoleGroup 'Help Desk').assignedroles.Count; Get-RoleGroup 'Help Desk' | ft AssignedRoles")
                        .shown())
                .startsWith("2")
                .contains("{User Options, View-Only Recipients}");
        assertThat(listed("Get-RoleGroup 'Help Desk'")).doesNotContain("AssignedRoles");
    }
}
