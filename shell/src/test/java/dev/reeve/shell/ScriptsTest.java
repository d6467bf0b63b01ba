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

/** The scripts of {@code corpus/scripts} that report, written as administrators publish theirs, run whole on the sample. */
class ScriptsTest {

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

    private void done(String commands) {
        Said said = tester.reeve("--files", files().toString(), "run", "-c", commands);
        assertThat(said.errors()).isEmpty();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(files().resolve(file));
    }

    @Test
    void theMailboxAccessReportTellsWhoMayOpenWhatAndGoesOnWithoutAMailServer() throws Exception {
        done("Add-MailboxPermission 'Press Office' -User David -AccessRights FullAccess | Out-Null;"
                + " Add-ADPermission 'Press Office' -User Ray -ExtendedRights 'Send As' | Out-Null;"
                + " Set-Mailbox 'Press Office' -GrantSendOnBehalfTo Terry -EmailAddresses @{Add='press@contoso.com'}");

        Said said = script(
                "Export-MailboxAccess.ps1", "C:\\access.csv", "-Type", "SharedMailbox", "-MailTo", "chief@contoso.com");

        assertThat(said.exitCode()).isZero();
        assertThat(said.errors()).contains("Not sent to chief@contoso.com");
        assertThat(said.output()).containsPattern("\\d+ rights on \\d+ mailboxes\\.");
        assertThat(lines("access.csv"))
                .startsWith("\"Mailbox\",\"Type\",\"Domain\",\"Aliases\",\"SizeMB\",\"Quota\",\"Right\",\"Account\"")
                .contains(
                        "\"Press Office\",\"SharedMailbox\",\"contoso.com\",\"press@contoso.com\",\"0\",\"none\","
                                + "\"Full Access\",\"CONTOSO\\davids\"",
                        "\"Press Office\",\"SharedMailbox\",\"contoso.com\",\"press@contoso.com\",\"0\",\"none\","
                                + "\"Send on Behalf\",\"Terry Adams\"");
        assertThat(lines("access.html")).anyMatch(line -> line.contains("CONTOSO\\rayc"));
    }

    @Test
    void groupsAreKeptInAFileAndMadeAgain() {
        assertThat(script("Copy-DistributionGroup.ps1", "-Backup", "-Path", "groups.xml", "-Filter", "*Club")
                        .output())
                .contains("Saved 2 groups.");
        done("Remove-DistributionGroup 'Book Club' -BypassSecurityGroupManagerCheck -Confirm:$false");

        Said tried = script("Copy-DistributionGroup.ps1", "-Restore", "-Path", "groups.xml", "-WhatIf");
        Said said = script("Copy-DistributionGroup.ps1", "-Restore", "-Path", "groups.xml");

        assertThat(tried.output())
                .contains("Restore group")
                .contains("Book Club")
                .doesNotContain("Restored");
        assertThat(said.errors()).isEmpty();
        assertThat(said.output()).contains("Restored Book Club with 1 members.").doesNotContain("Cycling");
        assertThat(tester.reeve("run", "-c", "(Get-DistributionGroup BookClub).PrimarySmtpAddress.Address")
                        .output())
                .contains("BookClub@contoso.com");
    }

    @Test
    void theRoleInventoryExpandsNestedGroups() throws Exception {
        Said said = script("Export-RoleInventory.ps1", "C:\\roles.csv", "-SkipPolicies");

        assertThat(said.errors()).isEmpty();
        assertThat(said.exitCode()).isZero();
        assertThat(said.output()).containsPattern("\\d+ lines for 18 people, 57 roles written to roles\\.csv\\.");
        assertThat(lines("roles.csv"))
                .startsWith("\"Role\",\"Assignee\",\"Name\",\"Mail\",\"Path\",\"Scope\",\"Enabled\"")
                .contains(
                        "\"Address Lists\",\"Organization Management\",\"Administrator\",\"administrator@contoso.com\","
                                + "\"Organization Management\",\"Organization\",\"True\"")
                .contains("\"User Options\",\"Help Desk\",\"Emma Gauthier\",\"emmag@contoso.com\","
                        + "\"Help Desk > Help Desk Operators > Help Desk Vancouver\",\"Organization\",\"True\"");
    }

    @Test
    void theRoleInventoryOfSomeRolesWithGroupsThatContainEachOther() throws Exception {
        done("New-ManagementRoleAssignment -Role Journaling -SecurityGroup 'Project Alpha' | Out-Null;"
                + " New-ManagementRoleAssignment -Role Journaling -User Ray -Name Direct | Out-Null");

        Said said = script("Export-RoleInventory.ps1", "-Path", "j.csv", "-Role", "Journal*", "-Verbose");

        assertThat(said.errors())
                .contains("The groups Project Alpha > Project Beta > Project Alpha contain each other.")
                .contains("VERBOSE: Nobody holds Journaling by Records Management.");
        assertThat(lines("j.csv"))
                .extracting(line -> line.split("\",\"")[2] + ": " + line.split("\",\"")[4])
                .containsExactly(
                        "Name: Path",
                        "Administrator: Organization Management",
                        "Terry Adams: Project Alpha > Project Beta",
                        "Walter Harp: Project Alpha",
                        "Ray Chow: (direct)");
    }

    @Test
    void whoCanRunACmdletOnSomebody() {
        Said said = script("Find-CmdletHolder.ps1", "Set-Mailbox", "-Parameter", "EmailAddresses", "-On", "David");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .filteredOn(line -> line.startsWith("User "))
                .containsExactly(
                        "User       : Administrator",
                        "User       : Administrator",
                        "User       : Ed Meadows",
                        "User       : Isabel Martins");
        assertThat(said.errors()).contains("Connect-ExchangeOnline is not needed here");
    }

    @Test
    void whoCanRunACmdletAsAPage() throws Exception {
        Said said = script("Find-CmdletHolder.ps1", "Remove-Mailbox", "-AsHtml", "C:\\who.html");

        assertThat(said.exitCode()).isZero();
        assertThat(String.join("\n", lines("who.html")))
                .startsWith("<!DOCTYPE html")
                .contains("<h1>Who can run it</h1><ul><li>Remove-Mailbox: 6 people</li></ul>")
                .contains("<tr><td>Remove-Mailbox</td><td>Will Nielsen</td><td>Mail Recipient Creation</td>"
                        + "<td>Fabrikam Administrators</td><td>contoso.com/Tenants/Fabrikam</td></tr>")
                .endsWith("</body></html>");
    }

    @Test
    void whatNoRoleHasIsAWarningAndNobodyAnError() {
        assertThat(script("Find-CmdletHolder.ps1", "Set-Mailbox", "-Parameter", "Nope")
                        .errors())
                .contains("No role has Set-Mailbox with -Nope.");

        Said said = script("Find-CmdletHolder.ps1", "Set-Mailbox", "-On", "Nobody");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).contains("Nobody", "ManagementObjectNotFoundException");
    }

    @Test
    void theBaselineTellsWhatWasChangedSince() throws Exception {
        assertThat(script("Compare-PermissionBaseline.ps1").output())
                .isEqualTo("Baseline stored: 15 role groups, 197 assignments, 0 scopes.");
        Said same = script("Compare-PermissionBaseline.ps1");
        assertThat(same.output()).endsWith("No differences.");
        assertThat(same.exitCode()).isZero();
        done(
                "Add-RoleGroupMember 'Records Management' -Member Walter; Remove-ManagementRoleAssignment"
                        + " 'Journaling-Records Management' -Confirm:$false; New-ManagementRole Small -Parent Journaling | Out-Null;"
                        + " New-ManagementScope Sales -RecipientRestrictionFilter {Department -eq 'Sales'} | Out-Null;"
                        + " Set-ManagementRoleAssignment 'Mail Recipients-Recipient Management' -CustomRecipientWriteScope Sales");

        Said drift = script("Compare-PermissionBaseline.ps1", "-Update", "-ReportPath", "drift.csv");

        assertThat(drift.exitCode()).as(drift.errors()).isEqualTo(6);
        assertThat(lines("drift.csv"))
                .containsExactly(
                        "\"Kind\",\"Name\",\"What\",\"Before\",\"After\"",
                        "\"Role group\",\"Records Management\",\"Members added\",\"\",\"contoso.com/Marketing/Walter Harp\"",
                        "\"Assignment\",\"Journaling-Records Management\",\"removed\",\"\",\"\"",
                        "\"Assignment\",\"Mail Recipients-Recipient Management\",\"RecipientWriteScope\",\"Organization\",\"CustomRecipientScope\"",
                        "\"Assignment\",\"Mail Recipients-Recipient Management\",\"CustomRecipientWriteScope\",\"\",\"Sales\"",
                        "\"Role\",\"Small\",\"added\",\"\",\"\"",
                        "\"Scope\",\"Sales\",\"added\",\"\",\"\"");
        done("Set-ManagementScope Sales -RecipientRestrictionFilter {Department -eq 'IT'}");
        Said filter = script("Compare-PermissionBaseline.ps1");
        assertThat(filter.exitCode()).isEqualTo(1);
        assertThat(filter.output()).contains("Department -eq 'Sales'", "Department -eq 'IT'");
    }

    @Test
    void aTrappedErrorEndsTheBaselineWithItsOwnExitCode() throws Exception {
        Files.writeString(
                files().resolve("rbac-baseline.xml"),
                "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><S>a</Objs>");

        Said said = script("Compare-PermissionBaseline.ps1");

        assertThat(said.exitCode()).isEqualTo(255);
        assertThat(said.output()).startsWith("Stopped: The XML does not hold objects, line 1");
    }

    @Test
    void whatIfStoresNoBaseline() {
        Said said = script("Compare-PermissionBaseline.ps1", "-BaselinePath", "C:\\other.xml", "-WhatIf");

        assertThat(said.output())
                .isEqualTo("What if: Performing the operation \"Storing the baseline\" on target \"C:\\other.xml\".");
        assertThat(files().resolve("other.xml")).doesNotExist();
    }
}
