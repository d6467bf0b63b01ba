package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.interchange.report.Report;
import dev.reeve.interchange.report.Reports;
import dev.reeve.shell.CommandLineTester.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code reeve report} on the sample. */
class ReportVerbTest {

    @TempDir
    Path folder;

    private CommandLineTester tester;

    @BeforeEach
    void start() {
        tester = SampleHome.in(folder.resolve("home"));
    }

    @Test
    void withoutANameReportsAreListed() {
        Said said = tester.reeve("report");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).hasSameSizeAs(Reports.all());
        assertThat(Reports.all().stream().map(Report::name))
                .allMatch(name -> said.output().contains(name));
    }

    @Test
    void aReportIsAPageUnlessToldOtherwise() throws Exception {
        Path page = folder.resolve("matrix.html");
        Path table = folder.resolve("matrix.csv");

        assertThat(tester.reeve("report", "direct-assignments").output()).startsWith("<!DOCTYPE html>");
        assertThat(tester.reeve("report", "access-matrix", "--file", page.toString())
                        .exitCode())
                .isZero();
        Said written = tester.reeve("report", "access-matrix", "--file", table.toString());
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(Files.readString(table)).startsWith("\uFEFF\"Person\",\"Place\"");
        assertThat(written.errors()).contains("Considered: ").contains(" people.");
    }

    @Test
    void theSourceIsTold() {
        JsonNode json = new JsonMapper()
                .readTree(tester.reeve("report", "unused", "--format", "json").output());

        assertThat(json.get("source").get("loadedBy").asString()).isEqualTo("reeve init");
        assertThat(json.get("source").get("version").asInt()).isEqualTo(1);
    }

    @Test
    void aReportOfThePastIsOfThen() {
        tester.reeve("run", "-c", "New-ManagementRoleAssignment -Name Later -Role Journaling -User WillN | Out-Null");

        assertThat(tester.reeve("report", "direct-assignments").output()).contains(">Later<");
        assertThat(tester.reeve("report", "direct-assignments", "--as-of", "@1").output())
                .doesNotContain(">Later<");
    }

    @Test
    void whatIsNoReportOrFormatIsSaid() {
        assertThat(tester.reeve("report", "everything").errors()).contains("There are: access-matrix");
        assertThat(tester.reeve("report", "unused", "--format", "pdf").errors()).contains("html, csv, json");
        assertThat(tester.reeve("report", "unused", "--since", "2026-01-01").errors())
                .contains("--as-of");
        assertThat(tester.reeve(
                                "report",
                                "unused",
                                "--file",
                                folder.resolve("no/where.html").toString())
                        .exitCode())
                .isEqualTo(1);
    }
}
