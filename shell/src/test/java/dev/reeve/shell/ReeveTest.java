package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as the design lists it: verbs, options, exit codes. */
class ReeveTest {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static CommandLineTester tester;

    @BeforeAll
    static void createAnOrganization() {
        tester = new CommandLineTester(shared.resolve("home"));
        assertThat(tester.reeve("init", "--domain", "contoso.com").exitCode()).isZero();
    }

    @Test
    void helpTellsTheVerbsAndExitsWith0() {
        Said said = tester.reeve("--help");

        assertThat(said.exitCode()).isZero();
        assertThat(said.output()).contains("run", "test", "init", "import", "--output");
    }

    @Test
    void theVersionIsTheBuilds() {
        assertThat(tester.reeve("--version").output()).matches("reeve \\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void anUnknownOptionIsAUsageErrorInOneLine() {
        Said said = tester.reeve("run", "--bogus", "-c", "1");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).hasSize(1).first().asString().contains("--bogus");
    }

    @Test
    void initOnAnExistingHomeIsAnErrorThatChangesNothing() throws Exception {
        byte[] before = Files.readAllBytes(shared.resolve("home/reeve.db"));

        Said said = tester.reeve("init", "--sample", "contoso");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).hasSize(1).first().asString().contains("already holds an organization");
        assertThat(Files.readAllBytes(shared.resolve("home/reeve.db"))).isEqualTo(before);
    }

    @Test
    void aMissingHomeBecomesTheSampleAndReeveSaysSo() {
        Said said = CommandLineTester.bare(
                Map.of("HOME", folder.toString()), "run", "-c", "(Get-Mailbox David).DisplayName");

        assertThat(said.err())
                .singleElement()
                .isEqualTo("Created the sample organization contoso.com in " + folder.resolve(".reeve") + ".");
        assertThat(said.out()).containsExactly("David Strome");
    }

    @Test
    void anOrganizationThatNobodyNamesIsTheFirst() { // ORG-2
        CommandLineTester fresh = new CommandLineTester(folder.resolve("first"));
        fresh.reeve("init", "--domain", "contoso.com");

        assertThat(fresh.reeve("run", "-c", "(Get-ExchangeServer).DistinguishedName")
                        .out())
                .singleElement()
                .asString()
                .contains(",CN=First Organization,CN=Microsoft Exchange,");
    }

    @Test
    void aHomeOfAnotherVersionIsLeftAlone() throws Exception {
        Path home = folder.resolve("home");
        new CommandLineTester(home).reeve("init", "--domain", "contoso.com");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("reeve.db"));
                Statement statement = database.createStatement()) {
            statement.execute("PRAGMA user_version = 4711");
        }

        Said said = new CommandLineTester(home).reeve("run", "-c", "1");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).singleElement().asString().contains("newer");
    }

    @Test
    void whatRunsWellExitsWith0() {
        Said said = tester.reeve("run", "-c", "1 + 1; 'two'");

        assertThat(said.out()).containsExactly("2", "two");
        assertThat(said.exitCode()).isZero();
    }

    @Test
    void anErrorThatMarksTheRunExitsWith1() {
        Said said = tester.reeve("run", "-c", "Get-Mailbox Nobody; 'goes on'");

        assertThat(said.out()).containsExactly("goes on");
        assertThat(said.exitCode()).isEqualTo(1);
    }

    @Test
    void aBindingErrorExitsWith1() {
        assertThat(tester.reeve("run", "-c", "Get-Mailbox -Bogus").exitCode()).isEqualTo(1);
    }

    @Test
    void whatDoesNotParseExitsWith2AndNothingRuns() {
        Said said = tester.reeve("run", "-c", "'first'; 'open");

        assertThat(said.out()).isEmpty();
        assertThat(said.exitCode()).isEqualTo(2);
    }

    @Test
    void aScriptsOwnExitCodeIsTheProcesss() {
        assertThat(tester.reeve("run", "-c", "exit 42").exitCode()).isEqualTo(42);
    }

    @Test
    void whatFollowsTheScriptBelongsToIt() throws Exception {
        Path script = Files.writeString(folder.resolve("hello.ps1"), "param($Name, $Home)\n\"$Name at $Home\"");

        assertThat(tester.reeve("run", script.toString(), "two words", "--home").out())
                .containsExactly("two words at --home");
    }

    @Test
    void aMissingScriptIsAUsageError() {
        Said said = tester.reeve("run", "nowhere.ps1");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).containsExactly("reeve: There is no script 'nowhere.ps1'.");
    }

    @Test
    void aDashRunsStandardInput() {
        assertThat(tester.reeveReading("'a'\n'b'", "run", "-").out()).containsExactly("a", "b");
    }

    @Test
    void theShellRunsLinesOfStandardInputWhereNobodySitsThere() {
        Said said = tester.reeveReading("$x = 'a' +\n 'b'\n$x\nexit 3\n'never'\n");

        assertThat(said.out()).containsExactly("ab");
        assertThat(said.exitCode()).isEqualTo(3);
    }

    @Test
    void jsonIsOneLineForEachValue() {
        assertThat(tester.reeve("--output", "json", "run", "-c", "1, 'two', $true, @{a = 1}, $null; 2.5")
                        .out())
                .containsExactly("1", "\"two\"", "true", "{\"a\":1}", "null", "2.5");
    }

    @Test
    void jsonObjectsHaveTextForReferencesArraysForListsAndNullForWhatIsNotSet() {
        Said said = tester.reeve(
                "--output",
                "json",
                "run",
                "-c",
                "Get-Mailbox Administrator | Select-Object Name, Database, EmailAddresses, ForwardingAddress,"
                        + " RecipientTypeDetails");

        assertThat(said.out())
                .containsExactly("{\"Name\":\"Administrator\",\"Database\":\"Mailbox Database 01\",\"EmailAddresses\":"
                        + "[\"SMTP:Administrator@contoso.com\"],\"ForwardingAddress\":null,\"RecipientTypeDetails\":"
                        + "\"UserMailbox\"}");
    }

    @Test
    void jsonReferencesAndSizesAreTheirText() {
        Said said = tester.reeve(
                "--output",
                "json",
                "run",
                "-c",
                "$mailbox = Get-Mailbox Administrator; $mailbox.Database; $mailbox.ProhibitSendQuota; $mailbox.Identity");

        assertThat(said.out())
                .containsExactly("\"Mailbox Database 01\"", "\"Unlimited\"", "\"contoso.com/Users/Administrator\"");
    }

    @Test
    void jsonErrorsCarryCodeCategoryTargetIdAndPosition() {
        Said said = tester.reeve("--output", "json", "run", "-c", "Get-Mailbux");

        assertThat(said.err())
                .singleElement()
                .asString()
                .startsWith("{\"error\":{\"code\":\"CommandNotFound\",\"category\":\"ObjectNotFound\",\"message\":")
                .endsWith(
                        "\"target\":\"Get-Mailbux\",\"id\":\"CommandNotFoundException\",\"position\":{\"script\":null,"
                                + "\"line\":1,\"column\":1}}}");
    }

    @Test
    void jsonFormatsComeAsStringsAndMessagesAsObjects() {
        Said said = tester.reeve(
                "--output", "json", "run", "-c", "'x' | Select-Object Length | Format-Table; Write-Warning careful");

        assertThat(said.out()).contains("\"Length\"", "\"------\"");
        assertThat(said.err()).containsExactly("{\"warning\":\"careful\"}");
    }

    @Test
    void jsonUsageErrorsAreJsonToo() {
        assertThat(tester.reeve("--output", "json", "run", "nowhere.ps1").err())
                .containsExactly("{\"error\":{\"code\":\"Usage\",\"message\":\"There is no script 'nowhere.ps1'.\"}}");
    }

    @Test
    void withoutAConsoleAPromptIsAnError() {
        tester.reeve("run", "-c", "New-ManagementRole Copy -Parent Journaling | Out-Null");

        Said said = tester.reeve("--output", "json", "run", "-c", "Remove-ManagementRole Copy");

        assertThat(said.errors()).contains("\"code\":\"SwitchRequired\"");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(tester.reeve("run", "-c", "(Get-ManagementRole Copy).Name").out())
                .containsExactly("Copy");
    }

    @Test
    void aScriptThatNoRoleGrantsDoesNotExist()
            throws Exception { // UNSC-1, GATE-5: where it lies gives no right to run it
        Path scripts = Files.createDirectories(tester.home().resolve("RemoteScripts"));
        Files.writeString(scripts.resolve("Do-It.ps1"), "'it ran'");

        Said said = tester.reeve("--output", "json", "run", "-c", "Do-It.ps1");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).singleElement().asString().contains("\"code\":\"CommandNotFound\"");
    }

    @Test
    void actingAsNobodyIsAnError() {
        Said said = tester.reeve("--as", "Nobody", "run", "-c", "1");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).singleElement().asString().contains("Nobody");
    }

    @Test
    void anOrganizationThatIsNotThereIsAnErrorThatNamesThoseThatAre() {
        Said said = tester.reeve("--org", "fabrikam.com", "run", "-c", "1");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err())
                .singleElement()
                .asString()
                .contains("fabrikam.com")
                .contains("contoso.com");
    }

    @Test
    void permissionTestsAreCountedAndFailWith1() throws Exception {
        Path story = Files.write(
                folder.resolve("story.txt"),
                List.of("as Administrator", "PS> 'a'", "| a", "PS> 'b'", "| c", "PS> Get-Mailbox Administrator"));

        Said said = tester.reeve("test", story.toString());

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).first().asString().startsWith(story + ":5: expected: this output:");
        assertThat(said.out()).last().isEqualTo("2 passed, 1 failed");
    }

    @Test
    void aFailedExpectationTellsTheReasons() throws Exception {
        Path story = Files.writeString(
                folder.resolve("story.txt"), "Administrator may not Get-Mailbox\nAdministrator may Search-Mailbox\n");

        Said said = tester.reeve("test", story.toString());

        assertThat(said.output())
                .contains(":2: expected: Administrator may Search-Mailbox\n    got: refused, CommandNotFound");
        assertThat(said.out()).last().isEqualTo("0 passed, 2 failed");
    }

    @Test
    void aPermissionTestThatDoesNotParseExitsWith2AndNamesTheLine() throws Exception {
        Path story = Files.writeString(folder.resolve("story.txt"), "as Administrator\nGet-Mailbox\n");

        Said said = tester.reeve("test", story.toString());

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).singleElement().asString().contains(story + ":2: 'Get-Mailbox' is not understood.");
    }

    @Test
    void permissionTestsChangeNothing() throws Exception {
        Path story = Files.writeString(
                folder.resolve("story.txt"),
                "as Administrator\nPS> New-ManagementRole Scratch -Parent Journaling | Out-Null\n");

        Said said = tester.reeve("test", story.toString());

        assertThat(said.out()).containsExactly("1 passed, 0 failed");
        assertThat(tester.reeve("run", "-c", "Get-ManagementRole *Scratch*").out())
                .isEmpty();
    }

    @Test
    void whatPermissionTestsWriteStaysOnlyInAFolderNamedForIt() throws Exception {
        Path story = Files.writeString(
                folder.resolve("story.txt"),
                "as Administrator\nPS> 'a' | Out-File written-by-a-story.txt\nPS> Get-Content written-by-a-story.txt\n| a\n");

        assertThat(tester.reeve("test", story.toString()).out()).containsExactly("2 passed, 0 failed");
        assertThat(Path.of("written-by-a-story.txt")).doesNotExist();

        tester.reeve("test", "--files", folder.toString(), story.toString());
        assertThat(folder.resolve("written-by-a-story.txt")).exists();
    }

    @Test
    void anImportTellsWhatBecameOfEachEntry() throws Exception {
        Path file = Files.writeString(folder.resolve("people.ldif"), """
                dn: cn=Amy Wong,ou=people,dc=planetexpress,dc=com
                objectClass: inetOrgPerson
                sn: Wong
                mail: amy@planetexpress.com
                """);
        CommandLineTester planet = new CommandLineTester(folder.resolve("planet"));

        Said said = planet.reeve("init", "--import", file.toString());

        assertThat(said.exitCode()).isZero();
        assertThat(said.output()).contains("cn=Amy Wong,ou=people,dc=planetexpress,dc=com: created");
        assertThat(said.out()).last().asString().startsWith("Created the organization planetexpress.com in ");
        assertThat(planet.reeve("run", "-c", "(Get-Mailbox 'Amy Wong').RecipientTypeDetails")
                        .out())
                .containsExactly("UserMailbox");
    }

    @Test
    void peopleMayBecomePlainUsers() throws Exception {
        Path file = Files.writeString(
                folder.resolve("people.ldif"),
                "dn: cn=Zed Plain,dc=contoso,dc=com\nobjectClass: person\nsn: Plain\nmail: zed@contoso.com\n");

        assertThat(tester.reeve("import", file.toString(), "--people", "user").exitCode())
                .isZero();

        assertThat(tester.reeve("run", "-c", "(Get-User 'Zed Plain').RecipientType")
                        .out())
                .containsExactly("User");
    }

    @Test
    void aBrokenLineOfAFileIsNamedAndNothingIsMade() throws Exception {
        Path file = Files.writeString(folder.resolve("people.ldif"), """
                dn: cn=Good,dc=contoso,dc=com
                objectClass: person
                sn: Good

                dn: cn=Bad,dc=contoso,dc=com
                objectClass: person
                this is no attribute
                """);
        Path home = folder.resolve("home");

        Said said = new CommandLineTester(home).reeve("init", "--import", file.toString());

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).singleElement().asString().startsWith("reeve: " + file + ": Line 7: ");
        assertThat(home).doesNotExist();
    }

    @Test
    void importingIntoNoHomeMakesNone() throws Exception {
        Path home = folder.resolve("home");

        Said said = new CommandLineTester(home).reeve("import", "people.ldif");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).singleElement().asString().contains("reeve init --import FILE makes one");
        assertThat(home).doesNotExist();
    }

    @Test
    void setupSpeaksLikeTheSetupTool() { // SPLIT-5, SPLIT-3
        CommandLineTester own = new CommandLineTester(folder.resolve("split"));
        own.reeve("init", "--domain", "contoso.com");

        assertThat(own.reeve("setup", "/PrepareAD", "/ActiveDirectorySplitPermissions:TRUE")
                        .output())
                .contains("split permissions are on", "Exchange Windows Permissions");
        assertThat(own.reeve("run", "-c", "Get-Command New-Mailbox").exitCode()).isEqualTo(1);
        assertThat(own.reeve("setup", "/ActiveDirectorySplitPermissions:false", "/preparead")
                        .exitCode())
                .isZero();
        assertThat(own.reeve("run", "-c", "(Get-ManagementRoleAssignment -Role 'Mail Recipient Creation').Count")
                        .out())
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/PrepareAD",
                "/ActiveDirectorySplitPermissions:true",
                "/PrepareAD /ActiveDirectorySplitPermissions:yes",
                "/PrepareAD /ActiveDirectorySplitPermissions:true /PrepareAD",
                "/PrepareAD /ActiveDirectorySplitPermissions:true /Mode:Install",
                "--as Bob /PrepareAD /ActiveDirectorySplitPermissions:true"
            })
    void anythingElseIsNoSetup(String arguments) { // SPLIT-5
        Said said = tester.reeve(("setup " + arguments).strip().split(" "));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).hasSize(1);
    }

    @Test
    void scriptsForUnscopedRolesLieInTheHome() throws Exception { // UNSC-3
        CommandLineTester own = new CommandLineTester(folder.resolve("scripts"));
        own.reeve("init", "--domain", "contoso.com");
        Path scripts = Files.createDirectories(own.home().resolve("RemoteScripts"));
        Files.writeString(scripts.resolve("Count.PS1"), "\uFEFFparam($Of) @(Get-User).Count");
        Files.writeString(folder.resolve("Outside.ps1"), "'x'");
        String prepare = "New-ManagementRoleAssignment -Role 'Unscoped Role Management' -User Administrator | Out-Null;"
                + " New-ManagementRole Scripts -UnScopedTopLevel | Out-Null;"
                + " New-ManagementRoleAssignment -Role Scripts -User Administrator | Out-Null;"
                + " Add-ManagementRoleEntry 'Scripts\\count.ps1' -UnScopedTopLevel -Parameters of";

        assertThat(own.reeve("run", "-c", prepare).errors()).isEmpty();
        assertThat(own.reeve("run", "-c", "Count.ps1").out()).containsExactly("1");
        assertThat(own.reeve("run", "-c", "Add-ManagementRoleEntry 'Scripts\\../../Outside.ps1' -UnScopedTopLevel")
                        .exitCode())
                .isEqualTo(1);
        assertThat(own.reeve("run", "-c", "Add-ManagementRoleEntry 'Scripts\\Outside.ps1' -UnScopedTopLevel")
                        .errors())
                .contains("RemoteScripts");
        Files.delete(scripts.resolve("Count.PS1"));
        assertThat(own.reeve("run", "-c", "Count.ps1").errors()).contains("missing on the server");
    }
}
