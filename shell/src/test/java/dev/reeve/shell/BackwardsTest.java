package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reeve who-can} and {@code reeve what-can} on the sample. */
class BackwardsTest {

    @TempDir
    Path folder;

    private CommandLineTester tester;

    @BeforeEach
    void start() {
        tester = new CommandLineTester(folder.resolve("home"));
        assertThat(tester.reeve("init", "--sample", "contoso").exitCode()).isZero();
    }

    private Said whoCan(String... question) {
        return asked("who-can", question);
    }

    private Said whatCan(String... question) {
        return asked("what-can", question);
    }

    private Said asked(String verb, String... question) {
        String[] all = new String[question.length + 1];
        all[0] = verb;
        System.arraycopy(question, 0, all, 1, question.length);
        return tester.reeve(all);
    }

    @Test
    void everybodyWhoMayIsListedWithWhatLetsHim() {
        Said said = whoCan("Set-Mailbox", "-DisplayName", "--on", "David Strome");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .containsExactly(
                        "3 people",
                        "  Administrator: Mail Recipients-Organization Management via Organization Management",
                        "  Ed Meadows: Mail Recipients-Recipient Management via Recipient Management",
                        "  Isabel Martins: Mail Recipients-Recipient Management via Recipient Management");
    }

    /** WRITE-6: who is scoped to a unit is among them only for what is inside. */
    @Test
    void scopesCount() {
        assertThat(whoCan("Set-Mailbox", "--on", "Alice Shaw").out())
                .anyMatch(line -> line.contains("Mail Recipients-Fabrikam Administrators via Fabrikam Administrators"));
        assertThat(whoCan("Set-Mailbox", "--on", "David Strome").out()).noneMatch(line -> line.contains("Fabrikam"));
    }

    /** EXCL-7: an exclusive scope that nobody holds keeps everybody out. */
    @Test
    void nobodyIsAnAnswer() {
        tester.reeve(
                "run",
                "-c",
                "New-ManagementScope VIP -RecipientRestrictionFilter \"Name -eq 'David Strome'\" -Exclusive -Force");
        Said said = whoCan("Remove-Mailbox", "--on", "David Strome");

        assertThat(said.out()).containsExactly("nobody");
        assertThat(said.exitCode()).isEqualTo(3);
    }

    /** WRITE-5: whom a value lets in or keeps out is asked one by one, as why asks. */
    @Test
    void valuesOfParametersCount() {
        tester.reeve(
                "run", "-c", "Set-DistributionGroup 'VPN Users' -ManagedBy Administrator -MemberJoinRestriction Open");
        Said said = whoCan("Add-DistributionGroupMember", "-Member", "User1", "--on", "VPN Users");

        for (String name : new String[] {"User1", "Administrator"}) {
            boolean granted =
                    tester.reeve("why", name, "Add-DistributionGroupMember", "-Member", "User1", "--on", "VPN Users")
                                    .exitCode()
                            == 0;
            assertThat(said.out().stream().anyMatch(line -> line.startsWith("  " + name)))
                    .isEqualTo(granted);
        }
    }

    @Test
    void theObjectsOfACmdletAreCountedAndListed() {
        Said said = whatCan("WillN", "Set-Mailbox", "-DisplayName");
        String count = said.out().getFirst();

        assertThat(said.out()).hasSize(1 + Integer.parseInt(count.substring(0, count.indexOf(' '))));
        assertThat(said.out().stream().skip(1)).allMatch(line -> line.startsWith("  contoso.com/Tenants/Fabrikam/"));
        assertThat(whatCan("WillN", "Set-Mailbox", "-DisplayName", "--count").out())
                .containsExactly(count);
    }

    @Test
    void cmdletsAreListedWithTheirParameters() {
        assertThat(whatCan("User1").out()).anyMatch(line -> line.startsWith("  Set-User -"));
        assertThat(whatCan("User1", "--on", "David Strome").out())
                .anyMatch(line -> line.startsWith("  Get-Recipient -"))
                .noneMatch(line -> line.startsWith("  Set-User"));
        assertThat(whatCan("User1", "--on", "User1").out()).anyMatch(line -> line.startsWith("  Set-User -"));
    }

    @Test
    void programsGetALineOfJsonForEach() {
        assertThat(tester.reeve("--output", "json", "who-can", "New-RoleGroup").out())
                .singleElement()
                .asString()
                .startsWith("{\"user\":\"contoso.com/Users/Administrator\",\"id\":")
                .contains(
                        "\"assignment\":\"Role Management-Organization Management\",\"role\":\"Role Management\",\"via\":[\"Organization Management\"]");
        assertThat(tester.reeve("--output", "json", "what-can", "WillN", "Set-Mailbox", "--count")
                        .out())
                .singleElement()
                .asString()
                .startsWith("{\"count\":");
        assertThat(tester.reeve("--output", "json", "what-can", "WillN", "Set-Mailbox")
                        .out())
                .allMatch(line -> line.startsWith("{\"object\":\"contoso.com/Tenants/Fabrikam/"));
    }

    @Test
    void optionsMayStandBehindTheQuestion() {
        assertThat(whoCan("Set-Mailbox", "-Office", "--on", "David", "--output", "json")
                        .out())
                .isNotEmpty()
                .isEqualTo(tester.reeve("--output", "json", "who-can", "Set-Mailbox", "-Office", "--on", "David")
                        .out());
        assertThat(whoCan("Set-Mailbox", "--on", "David", "--outptu", "json").err())
                .anyMatch(line -> line.contains("Unknown option: '--outptu'"));
    }

    @Test
    void whatIsNoQuestionIsTold() {
        assertThat(whoCan().exitCode()).isEqualTo(2);
        assertThat(whoCan("Set-Mailbox", "David").exitCode()).isEqualTo(2);
        assertThat(whoCan("Set-Mailbox", "--on").exitCode()).isEqualTo(2);
        assertThat(whatCan("User1", "Set-Mailbox", "--on", "David").exitCode()).isEqualTo(2);
        assertThat(whatCan("User1", "-DisplayName").exitCode()).isEqualTo(2);
        assertThat(String.join("", whoCan("Get-Mailboxx").err())).contains("There is no cmdlet 'Get-Mailboxx'");
        assertThat(String.join("", whoCan("Set-Mailbox", "-DisplayNam").err()))
                .contains("Set-Mailbox has no parameter 'DisplayNam'");
        assertThat(String.join(
                        "", whoCan("Set-Mailbox", "--on", "Nobody At All").err()))
                .contains("object 'Nobody At All' couldn't be found");
        assertThat(whatCan("Nobody At All").exitCode()).isEqualTo(1);
        assertThat(String.join("", whoCan("Setup.exe").err())).contains("not from roles");
    }
}
