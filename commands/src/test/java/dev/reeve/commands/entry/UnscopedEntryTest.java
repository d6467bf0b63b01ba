package dev.reeve.commands.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.organization.RoleEntry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Scripts and foreign cmdlets on unscoped roles. */
class UnscopedEntryTest {

    private static final String UTILITY = "Microsoft.PowerShell.Utility";

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
        organization.scripts.put("Audit.ps1", "param([string]$Department, $Location) Get-Mailbox");
    }

    /** Adds an entry with the switch; parameters and values alternate. */
    private Outcome add(String identity, Object... parameters) {
        return with("Add-ManagementRoleEntry", identity, parameters);
    }

    private Outcome with(String cmdlet, String identity, Object... parameters) {
        Object[] all = new Object[parameters.length + 4];
        all[0] = "Identity";
        all[1] = identity;
        all[2] = "UnScopedTopLevel";
        all[3] = true;
        System.arraycopy(parameters, 0, all, 4, parameters.length);
        return admin.run(cmdlet, all);
    }

    private RoleEntry entry(String name) {
        return organization.role("Scripts").entry(name).orElseThrow();
    }

    @Test
    @DisplayName("AME-6, ENTRY-1: a script with the parameters that are given, in the casing of its own declaration")
    void script() {
        assertThat(add("Scripts\\Audit.ps1", "Parameters", "department").code()).isEmpty();

        assertThat(entry("Audit.ps1").type()).isEqualTo(RoleEntry.Type.Script);
        assertThat(entry("Audit.ps1").parameters()).containsExactly("Department");
        assertThat(entry("Audit.ps1").snapIn()).isEmpty();
        assertThat(admin.run("Get-ManagementRoleEntry", "Identity", "Scripts\\*", "Type", "Script")
                        .texts("Name"))
                .containsExactly("Audit.ps1");
    }

    @Test
    @DisplayName("AME-6: a name without extension is a script's where one lies there; without parameters it has none")
    void withoutExtension() {
        assertThat(add("Scripts\\Audit").code()).isEmpty();

        assertThat(entry("Audit").type()).isEqualTo(RoleEntry.Type.Script);
        assertThat(entry("Audit").parameters()).isEmpty();
    }

    @Test
    @DisplayName("AME-6: an unknown parameter, a script that is not there, a path, a broken script")
    void refused() {
        organization.scripts.put("Broken.ps1", "param($X) if (");

        assertThat(add("Scripts\\Audit.ps1", "Parameters", "City").code()).isEqualTo("ParameterNotInParent");
        assertThat(add("Scripts\\Nowhere.ps1").code()).isEqualTo("ScriptMissing");
        assertThat(add("Scripts\\../Audit.ps1", "Type", "Script").code()).isEqualTo("InvalidArgument");
        assertThat(add("Scripts\\Broken.ps1").code()).isEqualTo("InvalidArgument");
        assertThat(organization.role("Scripts").entries()).isEmpty();
    }

    @Test
    @DisplayName("UNSC-3: a path with backslashes names no role")
    void path() {
        assertThat(add("Scripts\\below\\Audit.ps1").code()).isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("AME-6, ROLE-12: Exchange cmdlets don't go there, under whatever type or snap-in")
    void exchangeCmdlets() {
        organization.scripts.put("Set-Mailbox.ps1", "param($Identity)");

        assertThat(add("Scripts\\Set-Mailbox").code()).isEqualTo("InvalidArgument");
        assertThat(add("Scripts\\Set-Mailbox", "Type", "Script").code()).isEqualTo("InvalidArgument");
        assertThat(add("Scripts\\Set-Mailbox", "PSSnapinName", RoleEntry.EXCHANGE_SNAP_IN)
                        .code())
                .isEqualTo("InvalidArgument");
        // The file's full name is no cmdlet's.
        assertThat(add("Scripts\\Set-Mailbox.ps1").code()).isEmpty();
    }

    @Test
    @DisplayName("AME-6: a cmdlet of another snap-in needs the snap-in's name and must be registered")
    void snapIns() {
        assertThat(add("Scripts\\Get-Date").code()).isEqualTo("MissingMandatoryParameter");
        assertThat(add("Scripts\\Get-Date", "PSSnapinName", "Contoso.Tools").code())
                .isEqualTo("InvalidArgument");
        assertThat(add("Scripts\\Get-Weather", "PSSnapinName", UTILITY).code()).isEqualTo("InvalidArgument");
        assertThat(add("Scripts\\Get-Date", "PSSnapinName", UTILITY, "Parameters", "City")
                        .code())
                .isEqualTo("ParameterNotInParent");
        assertThat(add("Scripts\\get-date", "PSSnapinName", UTILITY, "Parameters", "format")
                        .code())
                .isEmpty();
        assertThat(entry("Get-Date"))
                .isEqualTo(new RoleEntry(
                        "Get-Date", RoleEntry.Type.Cmdlet, entry("Get-Date").parameters(), UTILITY));
        assertThat(entry("Get-Date").parameters()).containsExactly("Format");
        assertThat(add("Scripts\\Audit.ps1", "PSSnapinName", UTILITY, "Type", "Script")
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    @DisplayName("AME-7: on a derived role type and snap-in only have to be those of the parent's entry")
    void filtersOnDerivedRoles() {
        admin.run(
                "New-ManagementRole",
                "Name",
                "Mail",
                "Parent",
                "Mail Recipients",
                "EnabledCmdlets",
                List.of("Get-Mailbox"));

        assertThat(admin.run("Add-ManagementRoleEntry", "Identity", "Mail\\Set-Mailbox", "Type", "Script")
                        .code())
                .isEqualTo("EntryNotInParent");
        assertThat(admin.run("Add-ManagementRoleEntry", "Identity", "Mail\\Set-Mailbox", "PSSnapinName", UTILITY)
                        .code())
                .isEqualTo("EntryNotInParent");
        assertThat(admin.run(
                                "Add-ManagementRoleEntry",
                                "Identity",
                                "Mail\\Set-Mailbox",
                                "Type",
                                "Cmdlet",
                                "PSSnapinName",
                                RoleEntry.EXCHANGE_SNAP_IN)
                        .code())
                .isEmpty();
    }

    @Test
    @DisplayName("AME-6, SME-4: adding and changing need the switch")
    void switches() {
        assertThat(admin.run("Add-ManagementRoleEntry", "Identity", "Scripts\\Audit.ps1")
                        .code())
                .isEqualTo("SwitchRequired");
        add("Scripts\\Audit.ps1");
        assertThat(admin.run("Set-ManagementRoleEntry", "Identity", "Scripts\\Audit.ps1", "Parameters", "Location")
                        .code())
                .isEqualTo("SwitchRequired");
        assertThat(with("Set-ManagementRoleEntry", "Scripts\\Audit.ps1", "Parameters", "location")
                        .code())
                .isEmpty();
        assertThat(entry("Audit.ps1").parameters()).hasSize(1);
    }

    @Test
    @DisplayName("AME-2, AME-8: an entry that is there needs -Overwrite; the switch fits unscoped roles only")
    void overwrite() {
        add("Scripts\\Audit.ps1", "Parameters", "Department");

        assertThat(add("Scripts\\Audit.ps1").code()).isEqualTo("EntryExists");
        assertThat(add("Scripts\\Audit.ps1", "Overwrite", true, "Parameters", "Location")
                        .code())
                .isEmpty();
        assertThat(entry("Audit.ps1").parameters()).containsExactly("Location");
        admin.run("New-ManagementRole", "Name", "Mail", "Parent", "Mail Recipients");
        assertThat(add("Mail\\Audit.ps1").code()).isEqualTo("InvalidArgument");
    }

    @Test
    @DisplayName("ENTRY-8: what is added later is checked against the script as it is then, what stays is not")
    void checkedOnce() {
        add("Scripts\\Audit.ps1", "Parameters", "Department");
        organization.scripts.put("Audit.ps1", "param($City)");

        assertThat(with("Set-ManagementRoleEntry", "Scripts\\Audit.ps1", "Parameters", "Location", "AddParameter", true)
                        .code())
                .isEqualTo("ParameterNotInParent");
        assertThat(with("Set-ManagementRoleEntry", "Scripts\\Audit.ps1", "Parameters", "City", "AddParameter", true)
                        .code())
                .isEmpty();
        assertThat(entry("Audit.ps1").parameters()).containsExactly("City", "Department");
    }

    @Test
    @DisplayName("NMR-4, ROLE-9, AME-6: a child holds at most what its unscoped parent holds")
    void child() {
        organization.scripts.put("More.ps1", "param()");
        add("Scripts\\Audit.ps1", "Parameters", "Department");
        admin.run("New-ManagementRole", "Name", "Fewer", "Parent", "Scripts");

        assertThat(organization.role("Fewer").entry("Audit.ps1")).isPresent();
        assertThat(add("Fewer\\More.ps1").code()).isEqualTo("EntryNotInParent");
        assertThat(with("Set-ManagementRoleEntry", "Fewer\\Audit.ps1", "Parameters", "Location")
                        .code())
                .isEqualTo("ParameterNotInParent");
        assertThat(with(
                                "Set-ManagementRoleEntry",
                                "Scripts\\Audit.ps1",
                                "Parameters",
                                "Department",
                                "RemoveParameter",
                                true)
                        .code())
                .isEqualTo("EntryInheritedByChild");
    }

    @Test
    @DisplayName("GMR-4: roles are found by the scripts and script parameters that they hold")
    void found() {
        organization.scripts.put("More.ps1", "param($Location)");
        add("Scripts\\Audit.ps1", "Parameters", "Department");
        add("Scripts\\More.ps1", "Parameters", "Location");

        assertThat(admin.run("Get-ManagementRole", "Script", "Aud*").texts()).containsExactly("Scripts");
        assertThat(admin.run("Get-ManagementRole", "Script", "Audit.ps1", "ScriptParameters", "Location")
                        .texts())
                .isEmpty();
        assertThat(admin.run("Get-ManagementRole", "ScriptParameters", List.of("Location", "Dep*"))
                        .texts())
                .containsExactly("Scripts");
        assertThat(admin.run("Get-ManagementRole", "Cmdlet", "Audit.ps1").texts())
                .isEmpty();
    }

    @Test
    @DisplayName("RME-5, RME-3: removing an entry needs no switch, and the last one stays")
    void removed() {
        organization.scripts.put("More.ps1", "param()");
        add("Scripts\\Audit.ps1");
        add("Scripts\\More.ps1");

        assertThat(admin.run("Remove-ManagementRoleEntry", "Identity", "Scripts\\Audit.ps1")
                        .code())
                .isEmpty();
        assertThat(admin.run("Remove-ManagementRoleEntry", "Identity", "Scripts\\More.ps1")
                        .code())
                .isEqualTo("LastRoleEntry");
    }
}
