package dev.reeve.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lines as administrators type them, on the cmdlets of permissions. */
class PermissionPipelinesTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestShell shell = new TestShell(organization, "Administrator");

    private TestShell run(String line) {
        shell.run(line);
        assertThat(shell.errors()).as(line).isEmpty();
        return shell;
    }

    @Test
    @DisplayName("SH-75, RME-4: the printed pipeline trims a role to four entries, and entries can be added back")
    void secondLevelSupport() {
        run("New-ManagementRole -Name ModifyDistributionGroupMembership -Parent 'Distribution Groups'");
        run("""
                Get-ManagementRoleEntry 'Modify*\\*' | Where-Object {($_.Name -ne 'Remove-DistributionGroupMember') -and ($_.Name -ne 'Get-DistributionGroupMember') -and ($_.Name -ne 'Add-DistributionGroupMember') -and ($_.Name –ne 'Get-DistributionGroup')} | Remove-ManagementRoleEntry -Confirm:$false""");

        assertThat(organization
                        .role("ModifyDistributionGroupMembership")
                        .entries()
                        .keySet())
                .containsExactly(
                        "Add-DistributionGroupMember",
                        "Get-DistributionGroup",
                        "Get-DistributionGroupMember",
                        "Remove-DistributionGroupMember");

        run("Add-ManagementRoleEntry 'ModifyDistributionGroupMembership\\Set-DistributionGroup'");
        assertThat(organization.role("ModifyDistributionGroupMembership").entry("Set-DistributionGroup"))
                .isPresent();
    }

    @Test
    @DisplayName("SH-3, SH-4, SH-32, SH-75: a scope typed with curly quotes, long dashes and a script block")
    void typographicScope() {
        run("New-ManagementScope –name ‘2nd Level Support’ –RecipientRestrictionFilter {memberofgroup –eq"
                + " ‘cn=2nd Level Support,ou=Security Groups,dc=domainA,dc=lab’}");

        assertThat(organization.has(ManagementScope.class, "2nd Level Support")).isTrue();
    }

    @Test
    @DisplayName("RME-4: entries removed by \"$($_.id)\\$($_.name)\"")
    void removedByText() {
        run("New-ManagementRole 'Tier 1 Help Desk' -Parent 'Mail Recipients'");
        run("Get-ManagementRoleEntry \"Tier 1 Help Desk\\*\" | where {$_.Name -like 'Set-*'} | foreach"
                + " {Remove-ManagementRoleEntry -Identity \"$($_.id)\\$($_.name)\" -Confirm:$false}");

        assertThat(organization.role("Tier 1 Help Desk").entries().keySet())
                .noneMatch(name -> name.startsWith("Set-"))
                .contains("Get-Mailbox");
    }

    @Test
    @DisplayName("AME-5: entries of the parent piped into a role")
    void parentEntries() {
        run("New-ManagementRole Desk -Parent 'Mail Recipients' -EnabledCmdlets Get-Mailbox");
        run("Get-ManagementRoleEntry 'Mail Recipients\\Get-*Mailbox' | Add-ManagementRoleEntry -Role Desk -Overwrite");

        assertThat(organization.role("Desk").entries().keySet()).contains("Get-CASMailbox", "Get-Mailbox");
    }

    @Test
    @DisplayName("NRA-10: every role piped into delegating assignments; a failure does not stop the rest (CMD-14)")
    void delegateEverything() {
        organization.securityGroup("Split");
        shell.run(
                "Get-ManagementRole | New-ManagementRoleAssignment -SecurityGroup Split -Delegating | Measure-Object");

        assertThat(shell.texts("Count")).containsExactly("85");
    }

    @Test
    @DisplayName("GMR-7, SH-54: fl *scope* shows the four implicit scopes")
    void scopes() {
        run("Get-ManagementRole 'Mail Recipients' | fl *scope*");

        assertThat(shell.lines().stream().filter(line -> line.contains(" : ")).map(line -> line.split(" +: ")[0]))
                .containsExactly(
                        "ImplicitRecipientReadScope",
                        "ImplicitRecipientWriteScope",
                        "ImplicitConfigReadScope",
                        "ImplicitConfigWriteScope");
    }

    @Test
    @DisplayName("VIEW-1: roles show in a table of Name and RoleType")
    void view() {
        run("Get-ManagementRole 'Mail Recipients'");

        assertThat(shell.lines()).anyMatch(line -> line.matches("Name +RoleType *"));
    }

    @Test
    @DisplayName("GRG-2, SRG-1: $g.ManagedBy += identity, and back into Set-RoleGroup")
    void managers() {
        organization.mailbox("David");
        run("New-RoleGroup Desk -ManagedBy Administrator");
        run("$g = Get-RoleGroup Desk; $g.ManagedBy += (Get-User David).Identity;"
                + " Set-RoleGroup Desk -ManagedBy $g.ManagedBy");
        assertThat(organization.roleGroup("Desk").managedBy()).hasSize(2);

        run("$g = Get-RoleGroup Desk; $g.ManagedBy -= (Get-User David).Identity;"
                + " Set-RoleGroup Desk -ManagedBy $g.ManagedBy");
        assertThat(organization.roleGroup("Desk").managedBy()).hasSize(1);
    }

    @Test
    @DisplayName("RGM-4, RGM-7: Add and Remove on two lines of one hash table")
    void updateMembers() {
        organization.mailbox("David");
        organization.mailbox("Isabel");
        run("New-RoleGroup Desk -Members Isabel");
        run(
                "Update-RoleGroupMember Desk -Members @{Add=(Get-Mailbox David).Identity, (Get-Group 'Exchange Servers').Identity\n"
                        + "Remove=(Get-Mailbox Isabel).Identity}");

        assertThat(run("Get-RoleGroupMember Desk").names()).containsExactly("David", "Exchange Servers");
    }

    @Test
    @DisplayName("RGM-2: with the group given, piped objects are the members")
    void pipedMembers() {
        organization.mailbox("David");
        organization.mailbox("Isabel");
        run("New-RoleGroup Desk");
        run("Get-Mailbox -Filter \"Name -ne 'Administrator'\" | Add-RoleGroupMember Desk");

        assertThat(run("Get-RoleGroupMember Desk").names()).containsExactly("David", "Isabel");
    }

    @Test
    @DisplayName("SH-36: removing while listing neither skips nor loops; guards speak for each object (INV-6)")
    void removeAssignments() {
        shell.run("Get-ManagementRoleAssignment -RoleAssignee 'Records Management' | Remove-ManagementRoleAssignment"
                + " -Confirm:$false");
        assertThat(shell.codes()).isEmpty();
        assertThat(run("Get-ManagementRoleAssignment -RoleAssignee 'Records Management'")
                        .names())
                .isEmpty();
    }

    @Test
    @DisplayName("RRA-2: with effective users an assignment comes several times; later ones are gone already")
    void removedTwice() {
        organization.mailbox("David");
        run("New-RoleGroup Desk -Roles Journaling -Members David,Administrator");

        shell.run("Get-ManagementRoleAssignment -RoleAssignee Desk -GetEffectiveUsers | Remove-ManagementRoleAssignment"
                + " -Confirm:$false");

        assertThat(shell.codes()).containsExactly("ObjectNotFound", "ObjectNotFound");
    }

    @Test
    @DisplayName("ID-9, SH-75: assignments of one person by effective user name")
    void effectiveUser() {
        organization.mailbox("David Strome");
        run("New-RoleGroup Desk -Roles Journaling -Members 'David Strome'");

        assertThat(
                        run("Get-ManagementRoleAssignment -GetEffectiveUsers | Where {$_.EffectiveUserName -Eq \"david strome\"}"
                                        + " | Where {$_.RoleAssigneeType -eq 'RoleGroup'} | Select-Object EffectiveUserName, Role")
                                .texts("Role"))
                .containsExactly("Journaling");
    }

    @Test
    @DisplayName("CMD-4: without a console a Remove asks for -Confirm:$false")
    void noConsole() {
        run("New-ManagementRole Desk -Parent 'Mail Recipients'");

        shell.run("Remove-ManagementRole Desk");

        assertThat(shell.codes()).containsExactly("SwitchRequired");
    }

    @Test
    @DisplayName("GATE-5, SH-25: a cmdlet that is not granted and one that does not exist are told apart by nothing")
    void notGranted() {
        organization.mailbox("David");
        TestShell david = new TestShell(organization, "David");

        String secret =
                david.run("Get-ManagementRole").errors().getFirst().record().message();
        String unknown =
                david.run("Get-ManagementRola").errors().getFirst().record().message();

        assertThat(secret.replace("Get-ManagementRole", "X")).isEqualTo(unknown.replace("Get-ManagementRola", "X"));
        assertThat(secret).contains("is not recognized as the name of a cmdlet");
    }

    @Test
    @DisplayName("GATE-5: a parameter that is not granted is one that does not exist")
    void parameterNotGranted() {
        shell.run("New-ManagementRole X -UnScopedTopLevel");

        assertThat(shell.codes()).containsExactly("ParameterNotFound");
        assertThat(shell.errors().getFirst().record().message())
                .contains("A parameter cannot be found that matches parameter name 'UnScopedTopLevel'");
    }

    @Test
    @DisplayName("A granted cmdlet that is not built says so, with any of its parameters")
    void notBuilt() {
        shell.run("Test-ServiceHealth");

        assertThat(shell.codes()).containsExactly("NotImplementedHere");
        assertThat(shell.errors().getFirst().record().message()).contains("is granted to you");
    }

    @Test
    @DisplayName("GATE-8: who may do nothing any more has no session, whatever the command")
    void noSession() {
        organization.recipient(
                "Plain",
                RecipientTypeDetails.User,
                Properties.EMPTY
                        .with(RecipientProperties.SAM_ACCOUNT_NAME, "Plain")
                        .with(RecipientProperties.USER_PRINCIPAL_NAME, "Plain@contoso.com"));

        TestShell plain = new TestShell(organization, "Plain");

        assertThat(plain.run("Get-Mailbox -Identity x").codes()).containsExactly("NoSession");
    }

    @Test
    @DisplayName("NMR-7: several parents piped into one name: the first succeeds, the next is NameExists")
    void oneNameForSeveral() {
        shell.run("Get-ManagementRole Mail* | New-ManagementRole -Name x");

        assertThat(shell.codes()).isNotEmpty().containsOnly("NameExists");
        assertThat(organization.role("x").name()).isEqualTo("x");
    }

    @Test
    @DisplayName("RMR-6: parents that come before their children fail, no order is made up")
    void parentsFirst() {
        run("New-ManagementRole 'An Example' -Parent 'Mail Recipients'");
        run("New-ManagementRole 'Better Example' -Parent 'An Example'");

        shell.run("Get-ManagementRole *Example* | Remove-ManagementRole -Confirm:$false");

        assertThat(shell.codes()).containsExactly("RoleHasChildren");
        assertThat(run("Get-ManagementRole *Example*").names()).containsExactly("An Example");
    }

    @Test
    @DisplayName("LOOK-6, LOOK-7: who may write a recipient, as assignments and as people")
    void writers() {
        Recipient david = organization.mailbox("David");
        organization.put(david.withProperties(david.properties().with(RecipientProperties.CITY, "Seattle")));
        organization.mailbox("Isabel");
        run("New-ManagementScope Seattle -RecipientRestrictionFilter {City -eq 'Seattle'}");
        run("New-RoleGroup Desk -Roles 'Mail Recipients' -Members Isabel -CustomRecipientWriteScope Seattle");

        assertThat(run("Get-ManagementRoleAssignment -WritableRecipient David -RoleAssigneeType RoleGroup")
                        .names())
                .contains("Mail Recipients-Desk", "Mail Recipients-Organization Management")
                .doesNotContain("View-Only Recipients-Help Desk")
                .noneMatch(name -> name.endsWith("-Delegating"));
        assertThat(run("Get-ManagementRoleAssignment -WritableRecipient Isabel -RoleAssigneeType RoleGroup")
                        .names())
                .doesNotContain("Mail Recipients-Desk");
        assertThat(run("Get-ManagementRoleAssignment -WritableRecipient David -GetEffectiveUsers -RoleAssigneeType"
                                + " RoleAssignmentPolicy | Where {$_.EffectiveUserName -notlike 'All*'}")
                        .texts("EffectiveUserName")
                        .stream()
                        .distinct())
                .contains("David");
    }

    @Test
    @DisplayName("LOOK-8, CFG-4: a server scope never satisfies a database lookup")
    void databaseWriters() {
        run("New-ManagementScope Servers -ServerList EX01");
        run("New-RoleGroup Desk -Roles Databases -CustomConfigWriteScope Servers");

        assertThat(run("Get-ManagementRoleAssignment -WritableServer EX01").names())
                .contains("Databases-Desk");
        assertThat(run("Get-ManagementRoleAssignment -WritableDatabase 'Mailbox Database 01'")
                        .names())
                .doesNotContain("Databases-Desk")
                .contains("Databases-Organization Management");
        shell.run("Get-ManagementRoleAssignment -WritableServer EX99");
        assertThat(shell.codes()).isEqualTo(List.of("ObjectNotFound"));
    }
}
