package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reeve why} on the sample. */
class WhyTest {

    @TempDir
    Path folder;

    private CommandLineTester tester;

    @BeforeEach
    void start() {
        tester = SampleHome.in(folder.resolve("home"));
    }

    private Said why(String... question) {
        String[] all = new String[question.length + 1];
        all[0] = "why";
        System.arraycopy(question, 0, all, 1, question.length);
        return tester.reeve(all);
    }

    @Test
    void aYesNamesTheAssignmentAndTheGroupThatLeadsThere() {
        Said said = why("Administrator", "Set-Mailbox", "-DisplayName", "x", "--on", "David Strome");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .startsWith("yes")
                .anyMatch(line -> line.contains("Mail Recipients-Organization Management via Organization Management,"
                        + " parameter DisplayName: its write scope is Organization"));
    }

    @Test
    void nothingIsDone() {
        why("Administrator", "Remove-Mailbox", "--on", "David");

        assertThat(tester.reeve("run", "-c", "(Get-Mailbox David).Alias").out()).containsExactly("David");
    }

    @Test
    void aNoNamesWhatEachAssignmentLacked() {
        Said said = why("WillN", "Set-Mailbox", "-DisplayName", "x", "--on", "David Strome");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out().getFirst()).startsWith("no: ");
        assertThat(said.out())
                .anyMatch(
                        line -> line.contains(
                                "Mail Recipients-Fabrikam Administrators via Fabrikam Administrators: David Strome is not inside"));
    }

    @Test
    void whoLacksTheCmdletLearnsWhoHasIt() {
        Said said = why("Kim", "New-Mailbox");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out())
                .startsWith("no: CommandNotFound")
                .contains("  held by: Recipient Management through Mail Recipient Creation");
    }

    @Test
    void whatIsSuggestedTurnsTheAnswer() {
        String[] question = {"WillN", "Set-Mailbox", "-DisplayName", "x", "--on", "David Strome"};
        Said said = why(question);
        assertThat(said.out()).anyMatch(line -> line.contains("by Administrator"));

        String suggested = said.out().stream()
                .filter(line -> line.contains("would help: "))
                .map(line -> line.substring(line.indexOf(": ") + 2))
                .findFirst()
                .orElseThrow();
        tester.reeve("run", "-c", suggested);

        assertThat(why(question).exitCode()).isZero();
    }

    /** ID-3: a name that is somebody else's alias as well would be ambiguous. */
    @Test
    void whatIsSuggestedNamesOneObjectOnly() {
        tester.reeve(
                "run",
                "-c",
                "New-MailContact Zoe -Alias z1 -ExternalEmailAddress zoe@fabrikam.com;"
                        + " Set-User WillN -Name Zoe2; New-MailContact Other -Alias Zoe2 -ExternalEmailAddress o@fabrikam.com");
        String[] question = {"WillN", "Set-Mailbox", "-DisplayName", "x", "--on", "David Strome"};
        String suggested = why(question).out().stream()
                .filter(line -> line.contains("would help: Add-RoleGroupMember 'Recipient Management'"))
                .map(line -> line.substring(line.indexOf(": ") + 2))
                .findFirst()
                .orElseThrow();

        assertThat(suggested).contains("/Zoe2'");
        assertThat(tester.reeve("run", "-c", suggested).errors()).isEmpty();
        assertThat(why(question).exitCode()).isZero();
    }

    @Test
    void aRoleThatNobodyHasIsSuggestedWhereNothingElseHelps() {
        assertThat(why("Kim", "New-MailboxExportRequest").out())
                .anyMatch(line ->
                        line.contains("would help: New-ManagementRoleAssignment -Role 'Mailbox Import Export'"));
    }

    @Test
    void whatIsNoMatterOfRolesIsTold() {
        tester.reeve("run", "-c", "Set-User WillN -RemotePowerShellEnabled $false");

        assertThat(why("WillN", "Get-Mailbox").out())
                .startsWith("no: NoSession")
                .anyMatch(line -> line.contains("no matter of roles: ") && line.contains("RemotePowerShellEnabled"));
    }

    @Test
    void suggestionsComeAsJsonToo() {
        Said said = tester.reeve("--output", "json", "why", "Kim", "New-MailboxExportRequest");

        assertThat(said.out().getFirst())
                .contains("\"changes\":[{\"steps\":[{\"command\":\"New-ManagementRoleAssignment ")
                .contains("\"by\":[\"Administrator\"]")
                .contains("\"allChanges\":true");
    }

    @Test
    void programsGetJson() {
        Said said = tester.reeve(
                "--output", "json", "why", "WillN", "Set-Mailbox", "-DisplayName", "x", "--on", "David Strome");

        assertThat(said.out()).hasSize(1);
        assertThat(said.out().getFirst())
                .startsWith("{\"granted\":false,\"codes\":[\"OutOfWriteScope\"]")
                .contains(
                        "\"assignment\":\"Mail Recipients-Fabrikam Administrators\",\"role\":\"Mail Recipients\",\"via\":[\"Fabrikam Administrators\"]");
    }

    @Test
    void whatIsNoQuestionIsTold() {
        assertThat(why("Kim").exitCode()).isEqualTo(2);
        assertThat(why("Kim", "Get-Mailbox", "David").exitCode()).isEqualTo(2);
        assertThat(why("Kim", "Get-Mailbox", "--on").exitCode()).isEqualTo(2);
        assertThat(why("Nobody", "Get-Mailbox").exitCode()).isEqualTo(1);
        assertThat(String.join("", why("Kim", "Get-Mailboxx").err())).contains("There is no cmdlet 'Get-Mailboxx'");
        assertThat(String.join("", why("Kim", "Setup.exe").err())).contains("not from roles");
    }
}
