package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code reeve history} after a few commands on the sample. */
class HistoryTest {

    @TempDir
    static Path folder;

    private static CommandLineTester tester;

    @BeforeAll
    static void work() {
        tester = SampleHome.in(folder.resolve("home"));
        run(
                "Set-User WillN -Office 'Room 1'",
                "New-RoleGroup 'Clerks, =1' -Roles 'Mail Recipients' | Out-Null",
                "Add-RoleGroupMember 'Clerks, =1' -Member WillN",
                "Add-RoleGroupMember 'Clerks, =1' -Member 'Ed Meadows'",
                "Set-Mailbox 'David Strome' -CustomAttribute1 x",
                "Remove-RoleGroupMember 'Clerks, =1' -Member WillN -Confirm:$false",
                "Remove-RoleGroup 'Clerks, =1' -Confirm:$false");
        assertThat(tester.reeve("--as", "Ed Meadows", "run", "-c", "Set-Mailbox 'David Strome' -CustomAttribute2 y")
                        .errors())
                .isEmpty();
    }

    private static void run(String... commands) {
        Said said = tester.reeve("run", "-c", String.join("; ", commands));
        assertThat(said.errors()).isEmpty();
    }

    private List<JsonNode> history(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "history";
        all[1] = "--output";
        all[2] = "json";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return tester.reeve(all).out().stream()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
    }

    private static String commands(List<JsonNode> events) {
        return String.join(
                " ",
                events.stream().map(event -> event.get("command").asString()).toList());
    }

    @Test
    void aPersonsHistoryIsWhatHeIsWhatStandsBehindHimAndWhatHeGained() {
        List<JsonNode> events = history("WillN");

        assertThat(commands(events)).isEqualTo("Remove-RoleGroupMember Add-RoleGroupMember Set-User reeve init");
        assertThat(events.get(0).get("changes").toString())
                .contains("\"sort\":\"role group\"")
                .contains("\"before\":[\"contoso.com");
        assertThat(events.get(0).get("rights").toString()).contains("Will Nielsen loses on");
        assertThat(events.get(1).get("rights").toString()).contains("Will Nielsen gains on");
        assertThat(events.get(2).get("changes").toString())
                .contains("\"name\":\"Office\"")
                .contains("Room 1");
        assertThat(events.get(1).get("by").asString()).isEqualTo("contoso.com/Users/Administrator");
    }

    @Test
    void whatHeDidHimselfIsToldOnOthersToo() {
        List<JsonNode> own = history("Ed Meadows").stream()
                .filter(event -> event.get("own").asBoolean())
                .toList();

        assertThat(own).hasSize(1);
        assertThat(own.getFirst().get("changes").toString())
                .contains("CustomAttribute2")
                .contains("David Strome");
    }

    @Test
    void anObjectThatIsGoneIsFoundByItsName() {
        List<JsonNode> events = history("Clerks, =1");

        assertThat(commands(events))
                .isEqualTo(
                        "Remove-RoleGroup Remove-RoleGroupMember Add-RoleGroupMember Add-RoleGroupMember New-RoleGroup");
        assertThat(tester.reeve("history", "Clerks, =1").output()).contains("Clerks, =1 (no longer there)");
        assertThat(tester.reeve("history", "Nobody at all").errors()).contains("the journal knows of none");
    }

    @Test
    void anObjectsHistoryNamesPropertiesBeforeAndAfter() {
        List<String> out =
                tester.reeve("history", "David Strome", "--first", "2").out();

        assertThat(out)
                .contains("      CustomAttribute2: (none) → y", "      CustomAttribute1: (none) → x")
                .noneMatch(line -> line.contains("reeve init"));
    }

    @Test
    void aPeriodLeavesTheRestOut() {
        Said said =
                tester.reeve("history", "David Strome", "--since", Instant.now().toString());

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.output()).contains("Nothing happened to it in that period.");
        assertThat(tester.reeve("history", "David Strome", "--since", "2026-05-01", "--until", "2026-05-01")
                        .errors())
                .contains("does not come after");
    }

    @Test
    void inThePastNothingIsKnownOfWhatCameLater() {
        assertThat(commands(history("David Strome", "--as-of", "@6"))).isEqualTo("Set-Mailbox reeve init");
    }

    @Test
    void tablesHoldARowForEachProperty() {
        List<String> rows =
                tester.reeve("history", "Clerks, =1", "--format", "csv").out();

        assertThat(rows.getFirst()).startsWith("\"Time\",\"Version\",\"By\"");
        assertThat(rows)
                .anyMatch(row -> row.contains("\"Add-RoleGroupMember\",\"changed\",\"role group\"")
                        && row.contains("\"Members\",\"\",\"contoso.com"));
    }
}
