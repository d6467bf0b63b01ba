package dev.reeve.language.shell;

import static dev.reeve.language.shell.Directory.ANY;
import static dev.reeve.language.shell.Directory.BOOL;
import static dev.reeve.language.shell.Directory.SWITCH;
import static dev.reeve.language.shell.Directory.TEXT;
import static dev.reeve.language.shell.Directory.identity;
import static dev.reeve.language.shell.Directory.option;
import static dev.reeve.language.shell.Directory.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.language.value.ListValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SH-75: the printed lines parse, bind and do what they say. */
class TranscriptTest {

    private final TestHost host = new TestHost();
    private final Directory directory = new Directory(host);
    private final Shell shell = new Shell(host);

    @BeforeEach
    void commands() {
        directory.get("Get-ManagementRoleEntry", "RoleEntry");
        directory.remove("Remove-ManagementRoleEntry");
        directory.note(
                "New-ManagementScope",
                parameter("Name", TEXT, false, true, 0, false),
                option("RecipientRestrictionFilter", TEXT));
        directory.get(
                "Get-ManagementRole",
                "Role",
                option("Cmdlet", TEXT),
                parameter("CmdletParameters", TEXT, true, false, -1, false));
        directory.get(
                "Get-ManagementRoleAssignment",
                "Assignment",
                option("Role", ANY),
                option("Delegating", BOOL),
                option("GetEffectiveUsers", SWITCH));
        directory.get("Get-DistributionGroup", "Group");
        directory.get("Get-Group", "Group");
        directory.get("Get-User", "User");
        directory.get("Get-Mailbox", "Mailbox");
        directory.get("Get-RoleGroup", "RoleGroup");
        directory.note("Update-RoleGroupMember", identity(true), parameter("Members", ANY, true, false, -1, false));
        directory.note("Set-Mailbox", identity(true), option("RoleAssignmentPolicy", ANY), option("WhatIf", SWITCH));
    }

    private void entries(String role, String... names) {
        for (String name : names) {
            directory.add("RoleEntry", role + "\\" + name, "Id", role, "Name", name, "Role", role);
        }
    }

    private void done(String text) {
        assertThat(shell.run(text)).isInstanceOf(Outcome.Done.class);
        assertThat(host.errors).as(() -> String.join("\n", host.lines)).isEmpty();
    }

    @Test
    void theRoleIsTrimmedToFourEntries() {
        host.interactive = true;
        host.answers.add("A");
        entries(
                "ModifyDistributionGroupMembership",
                "Add-DistributionGroupMember",
                "Get-DistributionGroup",
                "Get-DistributionGroupMember",
                "New-DistributionGroup",
                "Remove-DistributionGroup",
                "Remove-DistributionGroupMember");
        done("Get-ManagementRoleEntry 'Modify*\\*' | Where-Object {($_.Name -ne 'Remove-DistributionGroupMember') -and"
                + " ($_.Name -ne 'Get-DistributionGroupMember') -and ($_.Name -ne 'Add-DistributionGroupMember') -and"
                + " ($_.Name –ne 'Get-DistributionGroup')} | Remove-ManagementRoleEntry");
        assertThat(directory.log)
                .containsExactly(
                        "Remove-ManagementRoleEntry ModifyDistributionGroupMembership\\New-DistributionGroup",
                        "Remove-ManagementRoleEntry ModifyDistributionGroupMembership\\Remove-DistributionGroup");
    }

    @Test
    void longDashesAndCurlyQuotes() {
        done(
                "New-ManagementScope –name ‘2nd Level Support’ –RecipientRestrictionFilter {memberofgroup –eq ‘cn=2nd Level"
                        + " Support,ou=Security Groups,dc=domainA,dc=lab’}");
        assertThat(directory.log)
                .containsExactly(
                        "New-ManagementScope -Name=2nd Level Support -RecipientRestrictionFilter=memberofgroup –eq"
                                + " ‘cn=2nd Level Support,ou=Security Groups,dc=domainA,dc=lab’");
    }

    @Test
    void eachEntryIsRemovedByItsTwoNames() {
        host.interactive = true;
        host.answers.addAll(List.of("y", ""));
        entries("Tier 1 Help Desk", "New-Mailbox", "New-MailUser", "Set-Mailbox");
        done("Get-ManagementRoleEntry \"Tier 1 Help Desk\\*\" | where {$_.Name -like 'New-*'} | foreach"
                + " {Remove-ManagementRoleEntry -Identity \"$($_.id)\\$($_.name)\"}");
        assertThat(directory.things)
                .extracting(Directory.Thing::identity)
                .containsExactly("Tier 1 Help Desk\\Set-Mailbox");
    }

    @Test
    void percentWithoutBlank() {
        host.interactive = true;
        host.answers.add("n");
        entries("R", "Get-User", "Set-User");
        done("Get-ManagementRoleEntry \"R\\*\" | Where { $_.Name -NotLike \"Get*\" } | %{Remove-ManagementRoleEntry"
                + " -Identity \"$($_.id)\\$($_.name)\"}");
        assertThat(host.prompts).contains("Removing the object \"R\\Set-User\".");
        assertThat(directory.log).isEmpty();
    }

    @Test
    void assignmentsOfEachRole() {
        directory.add("Role", "Mail Recipients", "Name", "Mail Recipients", "RoleType", "MailRecipients");
        directory.add(
                "Assignment",
                "MR-RM",
                "Role",
                "Mail Recipients",
                "RoleAssigneeType",
                "RoleGroup",
                "RoleAssigneeName",
                "RM");
        done("$Perms = Get-ManagementRole -Cmdlet Set-Mailbox -CmdletParameters EmailAddresses\n$Perms | foreach"
                + " {Get-ManagementRoleAssignment -Role $_.Name -Delegating $false | Format-Table -Auto"
                + " Role,RoleAssigneeType,RoleAssigneeName}");
        assertThat(host.lines)
                .containsExactly(
                        "",
                        "Role            RoleAssigneeType RoleAssigneeName",
                        "----            ---------------- ----------------",
                        "Mail Recipients RoleGroup        RM",
                        "");
    }

    @Test
    void rolesWithoutAssignments() {
        directory.add("Role", "Lonely", "Name", "Lonely");
        done(
                "$na = Get-ManagementRole; $na | foreach {If ((Get-ManagementRoleAssignment -Role $_.Name -Delegating $false)"
                        + " -eq $null) {$_.Name}}");
        assertThat(host.texts()).containsExactly("Lonely");
    }

    @Test
    void noRolesNothingHappens() {
        done("$na = Get-ManagementRole; $na | foreach {'never'}; $na.Count");
        assertThat(host.texts()).containsExactly("0");
    }

    @Test
    void effectiveUsersToCsv(@TempDir Path folder) throws Exception {
        host.folder = Optional.of(folder);
        directory.add(
                "Assignment",
                "A",
                "EffectiveUserName",
                "David Strome",
                "Role",
                "R",
                "CustomRecipientWriteScope",
                "",
                "CustomConfigWriteScope",
                "S");
        directory.add("Assignment", "B", "EffectiveUserName", "Kim Akers", "Role", "R");
        done("Get-ManagementRoleAssignment -GetEffectiveUsers | Where {$_.EffectiveUserName -Eq \"David Strome\"} |"
                + " Select-Object EffectiveUserName, Role, CustomRecipientWriteScope, CustomConfigWriteScope | Export-CSV"
                + " c:\\output.csv");
        assertThat(Files.readAllLines(folder.resolve("output.csv")))
                .containsExactly(
                        "#TYPE Selected.Assignment",
                        "\"EffectiveUserName\",\"Role\",\"CustomRecipientWriteScope\",\"CustomConfigWriteScope\"",
                        "\"David Strome\",\"R\",\"\",\"S\"");
    }

    @Test
    void filterFromAGroupsName() {
        directory.add("Group", "Ottawa Users", "Name", "Ottawa Users", "DistinguishedName", "CN=Ottawa Users,DC=x");
        done(
                "$DG = Get-DistributionGroup -Identity \"Ottawa Users\"\nNew-ManagementScope \"Ottawa Users eDiscovery Scope\""
                        + " -RecipientRestrictionFilter \"MemberOfGroup -eq '$($DG.DistinguishedName)'\"");
        assertThat(directory.log)
                .containsExactly("New-ManagementScope -Name=Ottawa Users eDiscovery Scope"
                        + " -RecipientRestrictionFilter=MemberOfGroup -eq 'CN=Ottawa Users,DC=x'");
    }

    @Test
    void membersAsATableOverTwoLines() {
        for (String name : List.of("David", "Christine", "Isabel")) {
            directory.add("Mailbox", name, "Name", name, "Identity", "contoso.com/Users/" + name);
        }
        directory.add("Group", "Help Desk Managers", "Identity", "contoso.com/Groups/HDM");
        done(
                "Update-RoleGroupMember \"Organization Management\" -Members @{Add=(Get-Mailbox David).Identity, (Get-Group"
                        + " \"Help Desk Managers\").Identity\nRemove=(Get-Mailbox \"Christine\").Identity, (Get-Mailbox"
                        + " \"Isabel\").Identity}");
        assertThat(directory.log)
                .containsExactly("Update-RoleGroupMember -Identity=Organization Management"
                        + " -Members=[Add:contoso.com/Users/David contoso.com/Groups/HDM,"
                        + " Remove:contoso.com/Users/Christine contoso.com/Users/Isabel]");
    }

    @Test
    void aManagerIsAddedToTheLocalCopy() {
        directory.add("RoleGroup", "Organization Management", "ManagedBy", List.of("Administrator"));
        directory.add("User", "David Strome", "Identity", "contoso.com/Users/David Strome");
        done("$RoleGroup = Get-RoleGroup \"Organization Management\"; $RoleGroup.ManagedBy += (Get-User \"David"
                + " Strome\").Identity");
        done("$RoleGroup.ManagedBy; (Get-RoleGroup).ManagedBy.Count");
        assertThat(host.texts()).containsExactly("Administrator", "contoso.com/Users/David Strome", "1");
    }

    @Test
    void aManagerIsTakenFromTheLocalCopy() {
        // SH-13
        directory.add("RoleGroup", "G", "ManagedBy", ListValue.ofTexts(List.of("A", "B")));
        done("$g = Get-RoleGroup G; $g.ManagedBy -= 'b'; $g.ManagedBy");
        assertThat(host.texts()).containsExactly("A");
    }

    @Test
    void policyOfManyMailboxes() {
        directory.add("Mailbox", "M1", "RoleAssignmentPolicy", "Redmond Users - No Voicemail");
        directory.add("Mailbox", "M2", "RoleAssignmentPolicy", "Other");
        done("Get-Mailbox | Where {$_.RoleAssignmentPolicy -Eq \"Redmond Users - No Voicemail\"} | Set-Mailbox"
                + " -RoleAssignmentPolicy \"Redmond Users - Voicemail Enabled\" -WhatIf");
        assertThat(directory.log)
                .containsExactly(
                        "Set-Mailbox -Identity=M1 -RoleAssignmentPolicy=Redmond Users - Voicemail Enabled -WhatIf=True");
    }

    @Test
    void removingWhileListingNeitherSkipsNorLoops() {
        // SH-36
        host.interactive = true;
        host.answers.add("a");
        entries("R", "A", "B", "C", "D");
        done("Get-ManagementRoleEntry R\\* | Remove-ManagementRoleEntry");
        assertThat(directory.things).isEmpty();
    }

    @Test
    void gluedVariableAndText() {
        entries("Desk", "A", "B");
        done("$roleName = 'Desk'; Get-ManagementRoleEntry $roleName\"\\*\" | select -ExpandProperty Name");
        assertThat(host.texts()).containsExactly("A", "B");
    }

    @Test
    void aStrayBlankInACommandsNameIsAnUnknownCommand() {
        // SH-25
        shell.run("Get-Management Role | fl *scope*");
        assertThat(host.codes()).containsExactly("CommandNotFound");
        assertThat(host.errors.getFirst().record().target()).isEqualTo("Get-Management");
    }
}
