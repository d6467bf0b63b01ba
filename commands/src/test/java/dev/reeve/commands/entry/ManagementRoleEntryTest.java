package dev.reeve.commands.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The cmdlets of role entries, on a role {@code Desk} derived from {@code Mail Recipients}. */
class ManagementRoleEntryTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    @BeforeEach
    void derive() {
        admin.run("New-ManagementRole", "Name", "Desk", "Parent", "Mail Recipients");
    }

    private RoleEntry entry(String role, String name) {
        return organization.role(role).entry(name).orElseThrow();
    }

    private void child() {
        admin.run("New-ManagementRole", "Name", "Junior", "Parent", "Desk");
    }

    @Test
    @DisplayName("GME-1, ID-6: role and entry patterns on both sides of the last backslash")
    void patterns() {
        assertThat(admin.run("Get-ManagementRoleEntry", "Identity", "Desk\\set-mailbox")
                        .texts())
                .containsExactly("Desk\\Set-Mailbox");
        assertThat(admin.run("Get-ManagementRoleEntry", "Identity", "De*\\Get-Mailbox*")
                        .texts("Name"))
                .contains("Get-Mailbox", "Get-MailboxFolderPermission")
                .allMatch(name -> name.startsWith("Get-Mailbox"));
        assertThat(admin.run("Get-ManagementRoleEntry", "Identity", "*\\New-ManagementRole")
                        .texts("Role"))
                .containsExactly("Role Management", "Unscoped Role Management");
    }

    @Test
    @DisplayName("GME-1: Parameters filters entries that have all of them, wildcards allowed")
    void byParameters() {
        assertThat(admin.run(
                                "Get-ManagementRoleEntry",
                                "Identity",
                                "Desk\\*",
                                "Parameters",
                                List.of("EmailAddresses", "ProhibitSendQ*"))
                        .texts("Name"))
                .containsExactly("Set-Mailbox");
    }

    @Test
    @DisplayName("GME-2: an exact name that no role has is ObjectNotFound, a pattern gives nothing")
    void nothing() {
        assertThat(admin.run("Get-ManagementRoleEntry", "Identity", "*\\Nonexistent")
                        .code())
                .isEqualTo("ObjectNotFound");
        assertThat(admin.run("Get-ManagementRoleEntry", "Identity", "*\\Nonexistent*")
                        .output())
                .isEmpty();
    }

    @Test
    @DisplayName("GME-4: a role piped in stands for its entries, its name alone for nothing")
    void role() {
        Value role =
                admin.run("Get-ManagementRole", "Identity", "Desk").output().getFirst();

        assertThat(admin.run("Get-ManagementRoleEntry", "Identity", role).output())
                .isNotEmpty()
                .hasSameSizeAs(admin.run("Get-ManagementRoleEntry", "Identity", "Desk\\*")
                        .output());
        assertThat(admin.run("Get-ManagementRoleEntry", "Identity", "Desk").code())
                .isEqualTo("BadEntryIdentity");
    }

    @Test
    @DisplayName("GME-4, ID-2: a null identity never means all")
    void nullIdentity() {
        assertThat(admin.run("Get-ManagementRoleEntry", "Identity", NullValue.NULL)
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    @DisplayName("ENTRY-7, RME-4: \"$($_.Id)\\$($_.Name)\" resolves back to the entry")
    void idAndName() {
        Outcome found = admin.run("Get-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox");

        String back =
                found.property("Id").text() + "\\" + found.property("Name").text();
        assertThat(admin.run("Remove-ManagementRoleEntry", "Identity", back).error())
                .isEmpty();
        assertThat(organization.role("Desk").entry("Set-Mailbox")).isEmpty();
    }

    @Test
    @DisplayName("ENTRY-1, ENTRY-4, ENTRY-6: an entry tells its role, its kind, its snap-in and its parameters")
    void attributes() {
        Outcome found = admin.run("Get-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox");

        assertThat(found.property("Role").text()).isEqualTo("Desk");
        assertThat(found.property("Name").text()).isEqualTo("Set-Mailbox");
        assertThat(found.property("Identity").text()).isEqualTo("Desk\\Set-Mailbox");
        assertThat(found.property("Type").text()).isEqualTo("Cmdlet");
        assertThat(found.property("PSSnapinName").text()).isEqualTo("Microsoft.Exchange.Management.PowerShell.E2010");
        assertThat(ListValue.itemsOf(found.property("Parameters"))).isNotEmpty();
    }

    @Test
    @DisplayName("ENTRY-2: a role has one entry for a cmdlet, however it is spelled")
    void oneEntry() {
        assertThat(admin.run("Add-ManagementRoleEntry", "Identity", "Desk\\SET-mailbox")
                        .code())
                .isEqualTo("EntryExists");
    }

    @Test
    @DisplayName("AME-1, ENTRY-3: an entry comes from the immediate parent, whole or with given parameters")
    void add() {
        admin.run("Remove-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox");
        admin.run(
                "Add-ManagementRoleEntry",
                "Identity",
                "Desk\\set-mailbox",
                "Parameters",
                List.of("identity", "DisplayName"));

        assertThat(entry("Desk", "Set-Mailbox").name()).isEqualTo("Set-Mailbox");
        assertThat(entry("Desk", "Set-Mailbox").parameters()).containsExactly("DisplayName", "Identity");
    }

    @Test
    @DisplayName("AME-1: what the parent lacks can't be added")
    void addNotInParent() {
        assertThat(admin.run("Add-ManagementRoleEntry", "Identity", "Desk\\Search-Mailbox")
                        .code())
                .isEqualTo("EntryNotInParent");
        assertThat(admin.run(
                                "Add-ManagementRoleEntry",
                                "Identity",
                                "Desk\\Set-Mailbox",
                                "Parameters",
                                List.of("Nonsense"),
                                "Overwrite",
                                true)
                        .code())
                .isEqualTo("ParameterNotInParent");
    }

    @Test
    @DisplayName("AME-2: an existing entry needs Overwrite, which replaces it whole")
    void overwrite() {
        assertThat(admin.run("Add-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox")
                        .code())
                .isEqualTo("EntryExists");
        admin.run(
                "Add-ManagementRoleEntry",
                "Identity",
                "Desk\\Set-Mailbox",
                "Parameters",
                List.of("Identity"),
                "Overwrite",
                true);
        assertThat(entry("Desk", "Set-Mailbox").parameters()).containsExactly("Identity");
    }

    @Test
    @DisplayName("AME-2: overwriting must not drop what a child has")
    void overwriteInherited() {
        child();

        assertThat(admin.run(
                                "Add-ManagementRoleEntry",
                                "Identity",
                                "Desk\\Set-Mailbox",
                                "Parameters",
                                List.of("Identity"),
                                "Overwrite",
                                true)
                        .code())
                .isEqualTo("EntryInheritedByChild");
    }

    @Test
    @DisplayName("AME-3, SME-4, RME-1: the entries of built-in roles are immutable")
    void builtIn() {
        assertThat(admin.run("Add-ManagementRoleEntry", "Identity", "MyMobileInformation\\Set-User", "Overwrite", true)
                        .code())
                .isEqualTo("BuiltInRoleImmutable");
        assertThat(admin.run(
                                "Set-ManagementRoleEntry",
                                "Identity",
                                "Mail Recipients\\Set-Mailbox",
                                "Parameters",
                                List.of("Identity"))
                        .code())
                .isEqualTo("BuiltInRoleImmutable");
        assertThat(admin.run("Remove-ManagementRoleEntry", "Identity", "Mail Recipients\\Set-Mailbox")
                        .code())
                .isEqualTo("BuiltInRoleImmutable");
    }

    @Test
    @DisplayName("AME-4: wildcards name nothing")
    void addWildcard() {
        assertThat(admin.run("Add-ManagementRoleEntry", "Identity", "De*\\Set-Mailbox")
                        .code())
                .isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("AME-5: a parent's entry that is piped in is added to the role")
    void parentRoleEntry() {
        admin.run("Remove-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox");
        Value piped = admin.run("Get-ManagementRoleEntry", "Identity", "Mail Recipients\\Set-Mailbox")
                .output()
                .getFirst();

        assertThat(admin.run("Add-ManagementRoleEntry", "ParentRoleEntry", piped, "Role", "Desk")
                        .error())
                .isEmpty();
        assertThat(entry("Desk", "Set-Mailbox")).isEqualTo(entry("Mail Recipients", "Set-Mailbox"));
    }

    @Test
    @DisplayName("AME-5: an entry of another role counts only if the parent has all its parameters")
    void entryOfAnotherRole() {
        assertThat(admin.run(
                                "Add-ManagementRoleEntry",
                                "ParentRoleEntry",
                                "Reset Password\\Set-Mailbox",
                                "Role",
                                "Desk",
                                "Overwrite",
                                true)
                        .code())
                .isEqualTo("EntryNotInParent");
    }

    @Test
    @DisplayName("AME-8: the switch for unscoped roles does not fit others, and is not granted to begin with")
    void switchNotGranted() {
        assertThat(admin.run("Add-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox", "UnScopedTopLevel", true)
                        .code())
                .isEqualTo("ParameterNotFound");
    }

    @Test
    @DisplayName("SME-1: exactly these, more, fewer, none")
    void set() {
        admin.run("Set-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox", "Parameters", List.of("Identity"));
        assertThat(entry("Desk", "Set-Mailbox").parameters()).containsExactly("Identity");

        admin.run(
                "Set-ManagementRoleEntry",
                "Identity",
                "Desk\\Set-Mailbox",
                "Parameters",
                List.of("displayname"),
                "AddParameter",
                true);
        assertThat(entry("Desk", "Set-Mailbox").parameters()).containsExactly("DisplayName", "Identity");

        admin.run(
                "Set-ManagementRoleEntry",
                "Identity",
                "Desk\\Set-Mailbox",
                "Parameters",
                List.of("Identity"),
                "RemoveParameter",
                true);
        assertThat(entry("Desk", "Set-Mailbox").parameters()).containsExactly("DisplayName");

        admin.run("Set-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox", "Parameters", NullValue.NULL);
        assertThat(entry("Desk", "Set-Mailbox").parameters()).isEmpty();
    }

    @Test
    @DisplayName("SME-2: a parameter that the parent lacks can't be added")
    void setNotInParent() {
        assertThat(admin.run(
                                "Set-ManagementRoleEntry",
                                "Identity",
                                "Desk\\Set-Mailbox",
                                "Parameters",
                                List.of("Nonsense"),
                                "AddParameter",
                                true)
                        .code())
                .isEqualTo("ParameterNotInParent");
    }

    @Test
    @DisplayName("SME-3: a parameter that a child has can't go, and nothing goes by itself")
    void setInherited() {
        child();

        Outcome outcome = admin.run(
                "Set-ManagementRoleEntry",
                "Identity",
                "Desk\\Set-Mailbox",
                "Parameters",
                List.of("DisplayName"),
                "RemoveParameter",
                true);

        assertThat(outcome.code()).isEqualTo("EntryInheritedByChild");
        assertThat(outcome.message()).contains("Junior").contains("DisplayName");
        assertThat(entry("Junior", "Set-Mailbox").parameters()).contains("DisplayName");
    }

    @Test
    @DisplayName("SME-5: a switch needs Parameters; removing what is not there only warns")
    void setSwitches() {
        assertThat(admin.run("Set-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox", "AddParameter", true)
                        .code())
                .isEqualTo("InvalidArgument");
        assertThat(admin.run(
                                "Set-ManagementRoleEntry",
                                "Identity",
                                "Desk\\Set-Mailbox",
                                "Parameters",
                                List.of("Nonsense"),
                                "RemoveParameter",
                                true)
                        .warnings())
                .anyMatch(warning -> warning.contains("Nonsense"));
    }

    @Test
    @DisplayName("RME-2: an entry that a child has can't be removed")
    void removeInherited() {
        child();

        assertThat(admin.run("Remove-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox")
                        .code())
                .isEqualTo("EntryInheritedByChild");
    }

    @Test
    @DisplayName("RME-3: the last entry of a role stays")
    void lastEntry() {
        admin.run(
                "New-ManagementRole",
                "Name",
                "One",
                "Parent",
                "Mail Recipients",
                "EnabledCmdlets",
                List.of("Get-Mailbox"));

        assertThat(admin.run("Remove-ManagementRoleEntry", "Identity", "One\\Get-Mailbox")
                        .code())
                .isEqualTo("LastRoleEntry");
    }

    @Test
    @DisplayName("DELEG-11: enlarging an assigned role needs delegation over it, shrinking does not")
    void delegation() {
        organization.mailbox("Trusty");
        admin.run(
                "New-RoleGroup", "Name", "Trusties", "Roles", List.of("Role Management"), "Members", List.of("Trusty"));
        admin.run("New-ManagementRoleAssignment", "Role", "Desk", "SecurityGroup", "Help Desk");
        TestCaller trusty = organization.as("Trusty");

        assertThat(trusty.run("Remove-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox")
                        .error())
                .isEmpty();
        assertThat(trusty.run("Add-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox")
                        .code())
                .isEqualTo("NotDelegated");
    }

    @Test
    @DisplayName("DELEG-11, INV-9: who may give a role within a unit can't enlarge what others hold everywhere")
    void scopedDelegation() {
        organization.mailbox("Trusty");
        admin.run(
                "New-RoleGroup", "Name", "Trusties", "Roles", List.of("Role Management"), "Members", List.of("Trusty"));
        admin.run("New-ManagementRoleAssignment", "Role", "Desk", "SecurityGroup", "Help Desk");
        admin.run("Remove-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox");
        assertThat(admin.run(
                                "New-ManagementRoleAssignment",
                                "Name",
                                "within Users",
                                "Role",
                                "Desk",
                                "User",
                                "Trusty",
                                "Delegating",
                                true,
                                "RecipientOrganizationalUnitScope",
                                "Users")
                        .error())
                .isEmpty();
        TestCaller trusty = organization.as("Trusty");

        assertThat(trusty.run("Add-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox")
                        .code())
                .isEqualTo("NotDelegated");

        admin.run(
                "New-ManagementRoleAssignment",
                "Name",
                "everywhere",
                "Role",
                "Desk",
                "User",
                "Trusty",
                "Delegating",
                true);
        assertThat(trusty.run("Add-ManagementRoleEntry", "Identity", "Desk\\Set-Mailbox")
                        .error())
                .isEmpty();
    }
}
