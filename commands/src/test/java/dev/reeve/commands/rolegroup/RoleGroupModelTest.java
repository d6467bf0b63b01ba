package dev.reeve.commands.rolegroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.organization.DirectoryTree;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a role group stands to its assignments, its managers and its members. */
class RoleGroupModelTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    @BeforeEach
    void people() {
        organization.mailbox("David");
        organization.mailbox("Christine");
    }

    private Outcome desk(Object... more) {
        return admin.run(
                "New-RoleGroup",
                Stream.concat(Stream.of("Name", "Desk"), Stream.of(more)).toArray());
    }

    private Outcome assign(String role, Object... more) {
        return admin.run(
                "New-ManagementRoleAssignment",
                Stream.concat(Stream.of("Role", role, "SecurityGroup", "Desk"), Stream.of(more))
                        .toArray());
    }

    @Test
    @DisplayName("RG-1: a role group has these properties")
    void attributes() {
        assertThat(desk().output().getFirst().memberNames())
                .contains(
                        "Name",
                        "DisplayName",
                        "SamAccountName",
                        "Description",
                        "ManagedBy",
                        "Members",
                        "Roles",
                        "RoleAssignments",
                        "RoleGroupType",
                        "LinkedGroup",
                        "Capabilities",
                        "Guid",
                        "WhenCreated");
    }

    @Test
    @DisplayName("RG-1: names are limited in length, account names in characters too")
    void limits() {
        assertThat(desk("DisplayName", "x".repeat(257)).code()).isEqualTo("ValueTooLong");
        assertThat(desk("SamAccountName", "x".repeat(21)).code()).isEqualTo("ValueTooLong");
        assertThat(desk("SamAccountName", "a/b").code()).isEqualTo("InvalidName");
        assertThat(desk("SamAccountName", "desk.").code()).isEqualTo("InvalidName");
        assertThat(desk("SamAccountName", "a .!#$%^&-_{}~b", "DisplayName", "x".repeat(256))
                        .code())
                .isEmpty();
    }

    @Test
    @DisplayName("RG-2: it is a security group in the container of security groups")
    void container() {
        desk();

        assertThat(organization.snapshot().tree().canonicalName(organization.roleGroup("Desk")))
                .isEqualTo("contoso.com/" + DirectoryTree.SECURITY_GROUPS + "/Desk");
        assertThat(assign("Journaling").error()).isEmpty();
    }

    @Test
    @DisplayName("RG-4: its roles are those of all its assignments, delegating and disabled ones too, each once")
    void roles() {
        desk("Roles", List.of("Mail Recipients"));
        assign("Mail Recipients", "Delegating", true);
        assign("Journaling", "Delegating", true);
        assign("Databases");
        admin.run("Set-ManagementRoleAssignment", "Identity", "Databases-Desk", "Enabled", false);

        assertThat(ListValue.itemsOf(
                                admin.run("Get-RoleGroup", "Identity", "Desk").property("Roles"))
                        .stream()
                        .map(Value::text))
                .containsExactly("Databases", "Journaling", "Mail Recipients");
    }

    @Test
    @DisplayName("RG-5: its managers change the group, and have none of its rights")
    void managers() {
        desk("Roles", List.of("Mail Recipients"), "ManagedBy", List.of("David"));
        TestCaller david = organization.as("David");

        assertThat(david.run("Set-RoleGroup", "Identity", "Desk", "Description", "Counter")
                        .error())
                .isEmpty();
        assertThat(david.run("Disable-Mailbox", "Identity", "Christine").code()).isEqualTo("CommandNotFound");
    }

    @Test
    @DisplayName("GM-8, DELEG-12: a manager adds members, himself too, without delegation over the group's roles")
    void managersAddMembers() {
        desk("Roles", List.of("Mail Recipients"), "ManagedBy", List.of("David"));
        TestCaller david = organization.as("David");

        assertThat(david.run("Add-RoleGroupMember", "Identity", "Desk", "Member", "David")
                        .error())
                .isEmpty();
        assertThat(david.run("Disable-Mailbox", "Identity", "Christine").error())
                .isEmpty();
    }

    @Test
    @DisplayName("RG-7: once made, each assignment keeps its own scope, and the group its members")
    void independent() {
        admin.run("New-ManagementScope", "Name", "Seattle", "RecipientRestrictionFilter", "City -eq 'Seattle'");
        desk(
                "Roles",
                List.of("Mail Recipients", "Journaling"),
                "Members",
                List.of("David"),
                "CustomRecipientWriteScope",
                "Seattle");

        admin.run(
                "Set-ManagementRoleAssignment",
                "Identity",
                "Mail Recipients-Desk",
                "CustomRecipientWriteScope",
                NullValue.NULL);
        admin.run("Remove-ManagementRoleAssignment", "Identity", "Mail Recipients-Desk");

        assertThat(admin.run("Get-ManagementRoleAssignment", "RoleAssignee", "Desk")
                        .texts("CustomRecipientWriteScope"))
                .containsExactly("Seattle");
        assertThat(admin.run("Get-RoleGroupMember", "Identity", "Desk").texts()).hasSize(1);
    }

    @Test
    @DisplayName("RG-11: removing it removes its assignments, so not while one of them is the last of its kind")
    void removal() {
        desk();
        assign("Journaling", "Delegating", true);
        admin.run("New-RoleGroup", "Name", "Counter", "Roles", List.of("Journaling"));
        admin.run("Remove-ManagementRoleAssignment", "Identity", "Journaling-Organization Management-Delegating");

        assertThat(admin.run("Remove-RoleGroup", "Identity", "Desk").code()).isEqualTo("LastDelegatingAssignment");
        assertThat(organization.has(RoleGroup.class, "Desk")).isTrue();
        assertThat(admin.run("Remove-RoleGroup", "Identity", "Counter").error()).isEmpty();
        assertThat(organization.has(RoleAssignment.class, "Journaling-Counter")).isFalse();
    }

    @Test
    @DisplayName("RG-13: a group may manage itself: its members then do")
    void managesItself() {
        desk("Members", List.of("David"));
        assertThat(admin.run("Set-RoleGroup", "Identity", "Desk", "ManagedBy", List.of("Desk"))
                        .error())
                .isEmpty();

        assertThat(organization
                        .as("David")
                        .run("Add-RoleGroupMember", "Identity", "Desk", "Member", "Christine")
                        .error())
                .isEmpty();
    }
}
