package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code corpus/scripts} that change the organization, run whole on the sample. */
class AdministrationScriptsTest {

    private static final Path SCRIPTS = Path.of("..", "corpus", "scripts");

    @TempDir
    Path folder;

    private CommandLineTester tester;

    @BeforeEach
    void anOrganization() throws IOException {
        tester = new CommandLineTester(folder.resolve("home"));
        assertThat(tester.reeve("init", "--sample", "contoso").exitCode()).isZero();
        Files.createDirectory(files());
    }

    private Path files() {
        return folder.resolve("files");
    }

    private Said script(String name, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                "--files", files().toString(), "run", SCRIPTS.resolve(name).toString()));
        line.addAll(List.of(arguments));
        return tester.reeve(line.toArray(String[]::new));
    }

    private String says(String commands) {
        Said said = tester.reeve("--files", files().toString(), "run", "-c", commands);
        assertThat(said.errors()).isEmpty();
        return said.output();
    }

    private String file(String name) throws IOException {
        return Files.readString(files().resolve(name));
    }

    @Test
    void aRoleIsBuiltTrimmedAndHandedOut() {
        Said said = script(
                "New-CustomRole.ps1",
                "Address Keepers",
                "-Parent",
                "Mail Recipients",
                "-Members",
                "Ray",
                "-Department",
                "Sales");

        assertThat(said.exitCode()).as(said.errors()).isZero();
        assertThat(said.output())
                .contains("[02] 126 of 131 entries removed")
                .contains("[05] Role group with 1 member(s)")
                .containsPattern("Set-User +8");
        assertThat(says("(Get-ManagementRoleEntry 'Address Keepers\\Set-Mailbox').Parameters -join ','"))
                .isEqualTo("DisplayName,Identity");
        assertThat(says("(Get-ManagementRoleAssignment -RoleAssignee 'Address Keepers Holders' -Delegating $false)"
                        + ".CustomRecipientWriteScope"))
                .isEqualTo("Sales people");
    }

    @Test
    void aRoleThatCannotBeFinishedLeavesNothing() {
        Said said = script("New-CustomRole.ps1", "Broken", "-Parent", "Mail Recipients", "-Members", "Nobody");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).contains("Building 'Broken' failed", "Nobody");
        assertThat(said.output()).endsWith("Rolled back 1 step(s).");
        assertThat(says("@(Get-ManagementRole Broken -ErrorAction SilentlyContinue).Count"))
                .isEqualTo("0");
    }

    @Test
    void whatARoleWouldHaveIsToldFirstAndBadArgumentsAreRefused() {
        // SH-40: a script's own words; the parameter's own check
        Said tried = script("New-CustomRole.ps1", "Readers", "-Parent", "Mail Recipients", "-WhatIf");
        assertThat(tried.output())
                .isEqualTo("What if: Performing the operation \"Create a role below 'Mail Recipients'\" on target"
                        + " \"Readers\".\n5 of 131 entries would stay.");

        Said unknown = script("New-CustomRole.ps1", "Readers", "-Parent", "Nonsense");
        assertThat(unknown.errors())
                .contains("Cannot validate argument on parameter 'Parent'. There is no role 'Nonsense'.")
                .contains("ParameterArgumentValidationError,New-CustomRole.ps1");
    }

    @Test
    void membersFollowAFileUpToALimit() throws Exception {
        Files.writeString(files().resolve("people.csv"), """
                RoleGroup,Member,Until
                Help Desk,Ray,
                Help Desk,AdeleC,2026-01-31
                Help Desk,Nobody,
                Hygiene Management,AdeleK,
                Hygiene Management,AdeleL,2030-12-31
                Hygiene Management,AdeleM,
                No such group,Ray,
                """);

        Said tried = script("Sync-RoleGroupMembers.ps1", "people.csv", "-Today", "2026-11-22", "-WhatIf");
        assertThat(tried.output())
                .contains("What if: Performing the operation \"Add Ray Chow\" on target \"Help Desk\".");
        assertThat(files().resolve("sync.log")).doesNotExist();

        Said said = script("Sync-RoleGroupMembers.ps1", "people.csv", "-Today", "2026-11-22");

        assertThat(said.errors()).contains("There is no role group No such group");
        assertThat(file("sync.log").lines())
                .containsExactly(
                        "2026-11-22 INFO  AdeleC has left Help Desk on 2026-01-31",
                        "2026-11-22 WARN  Nobody is called Nobody (Help Desk)",
                        "2026-11-22 INFO  Ray Chow added to Help Desk",
                        "2026-11-22 INFO  Help Desk Operators removed from Help Desk",
                        "2026-11-22 WARN  Hygiene Management is left alone, 3 to add and 0 to remove are more than 2",
                        "2026-11-22 FAIL  There is no role group No such group",
                        "2026-11-22 INFO  2 change(s) in 3 group(s)");
        assertThat(says("(Get-RoleGroupMember 'Help Desk').Name")).isEqualTo("Ray Chow");
    }

    @Test
    void aServiceAccountGetsWhatItNeedsAndNothingElse() {
        Said said = script(
                "New-ServiceAccount.ps1",
                "svc-rooms",
                "-Cmdlets",
                "Set-Mailbox",
                "-Filter",
                "RecipientTypeDetails -eq 'RoomMailbox'");

        assertThat(said.exitCode()).as(said.errors()).isZero();
        assertThat(said.output()).endsWith("svc-rooms may do exactly that.");
        assertThat(says("(Get-ManagementRoleEntry '*svc-rooms\\*').Name")).isEqualTo("Set-Mailbox");

        assertThat(script("New-ServiceAccount.ps1", "svc-rooms", "-Cmdlets", "x", "-Undo")
                        .output())
                .isEqualTo("svc-rooms is gone.");
        assertThat(says("@(Get-ManagementRole *svc*).Count; @(Get-Mailbox svc* -ErrorAction Ignore).Count"))
                .isEqualTo("0\n0");
    }

    @Test
    void aServiceAccountIsNamedAndUsedAsTheRulesSay() {
        assertThat(script("New-ServiceAccount.ps1", "svc-x", "-Cmdlets", "Set-Mailbox", "-ReadOnly")
                        .exitCode())
                .isEqualTo(2);
        assertThat(script("New-ServiceAccount.ps1", "Rooms", "-Cmdlets", "x").errors())
                .contains("does not match the \"^svc-[a-z0-9]+$\" pattern");
    }

    @Test
    void aLeaverLosesEverythingAndGetsItBack() throws Exception {
        says(
                "Add-RoleGroupMember 'Help Desk' -Member AdeleC; New-ManagementRoleAssignment -Role Journaling -User AdeleC"
                        + " | Out-Null");
        String before = says("Get-DistributionGroup -Filter \"Members -eq '$((Get-Mailbox AdeleC).DistinguishedName)'\""
                + " | select -Expand Name");

        Said said = script("Disable-Leaver.ps1", "AdeleC", "-Successor", "Ray", "-ProtocolFolder", "C:\\Leavers");

        assertThat(said.output()).isEqualTo("People: 1; Groups: 2; RoleGroups: 1; Assignments: 1");
        assertThat(file("Leavers/AdeleC.json")).contains("\"Help Desk\"", "\"Journaling\"");
        assertThat(says(
                        "(Get-Mailbox AdeleC).ForwardingAddress.Name; @(Get-ManagementRoleAssignment -RoleAssignee AdeleC"
                                + " | where RoleAssigneeType -ne RoleAssignmentPolicy).Count"))
                .isEqualTo("Ray Chow\n0");

        Said back = script("Disable-Leaver.ps1", "-Restore", "C:\\Leavers\\AdeleC.json");

        assertThat(back.output()).isEqualTo("AdeleC is back after 0 days.");
        assertThat(says("Get-DistributionGroup -Filter \"Members -eq '$((Get-Mailbox AdeleC).DistinguishedName)'\""
                        + " | select -Expand Name"))
                .isEqualTo(before);
        assertThat(says("Get-ManagementRoleAssignment -RoleAssignee AdeleC | where Role -eq Journaling | select -Expand"
                        + " Name"))
                .isEqualTo("Journaling-Adele Cooper");
    }

    @Test
    void whoChangedWhat() throws Exception {
        says("New-ManagementRole Small -Parent Journaling | Out-Null; Set-Mailbox Ray -CustomAttribute1 x");
        tester.reeve("--as", "isabelm", "run", "-c", "Set-Mailbox Ray -CustomAttribute1 y");

        Said said = script("Get-AdminChangeReport.ps1", "-Days", "2");

        assertThat(said.output()).startsWith("3 changes by 2 administrators, 1.5 each.");
        assertThat(file("reports/administrator.csv").lines())
                .element(1)
                .asString()
                .contains("\"New-ManagementRole\",\"Small\",\"Name=Small; Parent=Journaling\",\"ok\"");
        assertThat(file("reports/isabel_martins.csv")).contains("CustomAttribute1=y; Identity=Ray");
        assertThat(script("Get-AdminChangeReport.ps1", "-Exclude", "*").errors())
                .contains("No entries since");
    }

    @Test
    void thePageOfPermissionsShowsGroupsAndCustomRoles() throws Exception {
        says("New-ManagementRole Small -Parent Journaling | Out-Null");

        Said said = script("Export-PermissionReport.ps1");

        assertThat(said.output()).isEqualTo("9 groups written to permissions.html, 3 of them scoped.");
        assertThat(file("permissions.html"))
                .contains("<td>Fabrikam Administrators</td><td>Will Nielsen</td><td>2</td>"
                        + "<td>contoso.com/Tenants/Fabrikam</td>")
                .contains("<h3>Small</h3><p>below Journaling: ")
                .contains("<p>No role is assigned directly to a user.</p>")
                .doesNotContain("System.Object");
    }

    @Test
    void builtInGroupsGetBackWhatSetupGaveThem() {
        assertThat(script("Restore-DefaultPermission.ps1").output()).isEqualTo("0 action(s), 0 problem(s)");
        says(
                "Remove-ManagementRoleAssignment 'User Options-Help Desk' -Confirm:$false; New-ManagementRoleAssignment -Role"
                        + " Journaling -SecurityGroup 'Help Desk' | Out-Null; Set-ManagementRoleAssignment 'Audit Logs-Records"
                        + " Management' -Enabled:$false");

        assertThat(script("Restore-DefaultPermission.ps1", "-WhatIf").output())
                .contains("on target \"Help Desk (1 missing, 0 changed, 1 foreign)\".")
                .endsWith("0 action(s), 0 problem(s)");

        Said said = script("Restore-DefaultPermission.ps1", "-RemoveForeign", "-Confirm:$false");

        assertThat(said.exitCode()).as(said.errors()).isZero();
        assertThat(said.out())
                .containsExactly(
                        "Help Desk: User Options assigned again",
                        "Help Desk: Journaling removed",
                        "Records Management: Audit Logs enabled",
                        "3 action(s), 0 problem(s)");
        assertThat(script("Restore-DefaultPermission.ps1", "-Verbose").errors())
                .contains("Help Desk is as it was made", "Records Management is as it was made");
    }
}
