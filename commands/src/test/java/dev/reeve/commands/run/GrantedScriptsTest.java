package dev.reeve.commands.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.Version;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.JournalEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Scripts of unscoped roles at work: Helen may run what is registered, and Set-User nowhere else. */
class GrantedScriptsTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();
    private TestShell helen;

    @BeforeEach
    void helpDesk() {
        Recipient user = organization.mailbox("Helen");
        organization.mailbox("Bob");
        admin.run(
                "New-ManagementRoleAssignment",
                "Role",
                "Unscoped Role Management",
                "SecurityGroup",
                "Organization Management");
        admin.run("New-ManagementRole", "Name", "Scripts", "UnScopedTopLevel", true);
        admin.run("New-ManagementRoleAssignment", "Role", "Scripts", "User", user.name());
        helen = new TestShell(organization, "Helen");
    }

    private void script(String name, String text, String... parameters) {
        organization.scripts.put(name.endsWith(".ps1") ? name : name + ".ps1", text);
        TestCaller.Outcome outcome = admin.run(
                "Add-ManagementRoleEntry",
                "Identity",
                "Scripts\\" + name,
                "Parameters",
                List.of(parameters),
                "UnScopedTopLevel",
                true);
        assertThat(outcome.message()).isEmpty();
    }

    private String department(String user) {
        return organization
                .object(Recipient.class, user)
                .properties()
                .text(RecipientProperties.DEPARTMENT)
                .orElse("");
    }

    @Test
    @DisplayName(
            "UNSC-1, UNSC-2: she does through the script what she may not do directly, before, beside and after it")
    void throughTheScript() {
        script("Move.ps1", "param($User) Set-User $User -Department Sales; 'done'", "User");

        assertThat(helen.run("Set-User Bob -Department Evil").codes()).containsExactly("ParameterNotFound");
        assertThat(helen.run("Move.ps1 Bob").shown()).isEqualTo("done");
        assertThat(department("Bob")).isEqualTo("Sales");
        assertThat(helen.run("Move.ps1 Bob | ForEach-Object { Set-User Bob -Department Evil }")
                        .codes())
                .containsExactly("ParameterNotFound");
        assertThat(helen.run("Move.ps1 Bob; Set-User Bob -Department Evil").codes())
                .containsExactly("ParameterNotFound");
        assertThat(department("Bob")).isEqualTo("Sales");
    }

    @Test
    @DisplayName("UNSC-2: audit and journal name the real caller, and the script for each inner cmdlet")
    void records() {
        script("Move.ps1", "param($User) Set-User $User -Department Sales; Set-User Nobody -City x", "User");
        Version before = organization.snapshot().version();
        helen.run("Move.ps1 Bob");

        List<AuditEntry> entries = organization.audit().stream()
                .filter(entry -> entry.cmdlet().equals("Set-User"))
                .toList();
        assertThat(entries).extracting(entry -> entry.caller().name()).containsOnly("contoso.com/Users/Helen");
        assertThat(entries).extracting(AuditEntry::script).containsOnly(Optional.of("Move.ps1"));
        assertThat(entries).extracting(entry -> entry.error().isPresent()).containsExactlyInAnyOrder(true, false);
        assertThat(organization.audit())
                .filteredOn(entry -> entry.cmdlet().equals("Add-ManagementRoleEntry"))
                .extracting(AuditEntry::script)
                .containsOnly(Optional.empty());
        assertThat(organization.store.journal(organization.id, before))
                .extracting(JournalEntry::attribution)
                .satisfiesExactly(attribution -> {
                    assertThat(attribution.caller()).isEqualTo("contoso.com/Users/Helen");
                    assertThat(attribution.command()).isEqualTo("Set-User in Move.ps1");
                });
    }

    @Test
    @DisplayName("UNSC-2, INV-5, INV-8: the guards hold inside scripts as everywhere")
    void guards() {
        script(
                "Lock.ps1",
                "Remove-ManagementRoleAssignment 'Role Management-Organization Management' -Confirm:$false;"
                        + " Remove-RoleGroupMember 'Organization Management' -Member Administrator -Confirm:$false");

        assertThat(helen.run("Lock.ps1").codes())
                .containsExactly("LastRoleManagementAssignment", "LastRoleManagementMember");
    }

    @Test
    @DisplayName("UNSC-3: parameters that the entry does not give are unknown")
    void parameters() {
        script("Move.ps1", "param($User, $Department) Set-User $User -Department $Department", "User");

        assertThat(helen.run("Move.ps1 -User Bob -Department Evil").codes()).containsExactly("ParameterNotFound");
        assertThat(helen.run("Move.ps1 Bob Evil").codes()).containsExactly("PositionalParameterNotFound");
        admin.run(
                "Set-ManagementRoleEntry",
                "Identity",
                "Scripts\\Move.ps1",
                "Parameters",
                "Department",
                "AddParameter",
                true,
                "UnScopedTopLevel",
                true);
        assertThat(helen.run("Move.ps1 Bob Sales").codes()).isEmpty();
        assertThat(department("Bob")).isEqualTo("Sales");
    }

    @Test
    @DisplayName("UNSC-3: a file that is gone is ScriptMissing for who holds it, and nothing at all for others")
    void missing() {
        script("Move.ps1", "'x'");
        organization.scripts.clear();

        assertThat(helen.run("Move.ps1").codes()).containsExactly("ScriptMissing");
        assertThat(new TestShell(organization, "Bob").run("Move.ps1").codes()).containsExactly("CommandNotFound");
    }

    @Test
    @DisplayName("UNSC-4: a script that lies there but is on no role of hers does not exist")
    void notRegistered() {
        organization.scripts.put("Other.ps1", "'x'");

        assertThat(helen.run("Other.ps1").codes()).containsExactly("CommandNotFound");
        assertThat(helen.run("& 'Other.ps1'").codes()).containsExactly("CommandNotFound");
        assertThat(new TestShell(organization, "Administrator").run("Other.ps1").codes())
                .containsExactly("CommandNotFound");
    }

    @Test
    @DisplayName("UNSC-4: a script calls others that are registered, whoever holds them, and no others")
    void nested() {
        script("Outer.ps1", "param($User) Inner.ps1 $User; Loose.ps1", "User");
        admin.run("New-ManagementRole", "Name", "Internals", "UnScopedTopLevel", true);
        organization.scripts.put("Inner.ps1", "param($User) Set-User $User -Department Sales");
        organization.scripts.put("Loose.ps1", "'x'");
        admin.run("Add-ManagementRoleEntry", "Identity", "Internals\\Inner.ps1", "UnScopedTopLevel", true);

        assertThat(helen.run("Inner.ps1 Bob").codes()).containsExactly("CommandNotFound");
        assertThat(helen.run("Outer.ps1 Bob").codes()).containsExactly("CommandNotFound");
        assertThat(department("Bob")).isEqualTo("Sales");
        assertThat(organization.audit().getFirst().script()).contains("Inner.ps1");
    }

    @Test
    @DisplayName("ORG-4, UNSC-2: a script that loses its grant in mid-run can do nothing more, not even read")
    void losesItsGrant() {
        script(
                "Suicide.ps1",
                "Remove-ManagementRoleAssignment Scripts-Helen -Confirm:$false; Get-User Bob; Set-User Bob -City x");

        assertThat(helen.run("Suicide.ps1").codes()).containsExactly("CommandNotFound", "CommandNotFound");
        assertThat(helen.run("Suicide.ps1").codes()).containsExactly("CommandNotFound");
    }

    @Test
    @DisplayName("UNSC-2: a script sees every object, and what its caller pipes in is read with his own rights")
    void reads() {
        script("Count.ps1", "@(Get-ManagementRole).Count");

        assertThat(helen.run("Get-ManagementRole").codes()).containsExactly("CommandNotFound");
        assertThat(helen.run("(Count.ps1) -gt 50").shown()).isEqualTo("True");
        assertThat(helen.run("Get-ManagementRole | Count.ps1").codes()).containsExactly("CommandNotFound");
    }

    @Test
    @DisplayName("CMD-3, UNSC-2: under -WhatIf a script changes nothing")
    void whatIf() {
        script("Move.ps1", "param($User) Set-User $User -Department Sales", "User");

        helen.run("$WhatIfPreference = $true");
        assertThat(helen.run("Move.ps1 Bob").codes()).isEmpty();
        assertThat(department("Bob")).isEmpty();
    }

    @Test
    @DisplayName("AME-6: a foreign cmdlet that was granted runs as everybody has it")
    void foreignCmdlet() {
        admin.run(
                "Add-ManagementRoleEntry",
                "Identity",
                "Scripts\\Get-Date",
                "PSSnapinName",
                "Microsoft.PowerShell.Utility",
                "UnScopedTopLevel",
                true);

        assertThat(helen.run("Get-Date -Format yyyy").codes()).isEmpty();
        assertThat(helen.run("Get-Command Get-Date").names()).containsExactly("Get-Date");
    }

    @Test
    @DisplayName("SH-65: Get-Command lists a granted script as what it is, and only to who holds it")
    void discovered() {
        script("Move", "param($User) 'x'", "User");

        assertThat(helen.run("Get-Command -CommandType ExternalScript").names()).containsExactly("Move");
        assertThat(helen.run("(Get-Command Move).Definition").shown())
                .contains("-User")
                .doesNotContain("Secret");
        assertThat(new TestShell(organization, "Bob").run("Get-Command Move").codes())
                .containsExactly("CommandNotFound");
    }
}
