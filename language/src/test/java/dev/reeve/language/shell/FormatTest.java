package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.language.host.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SH-54 to SH-59: what a person sees. */
class FormatTest {

    private final TestHost host = new TestHost();
    private final Directory directory = new Directory(host);
    private final Shell shell = new Shell(host);

    @BeforeEach
    void roles() {
        directory.get("Get-ManagementRole", "ManagementRole");
        directory.add(
                "ManagementRole",
                "Mail Recipients",
                "RoleEntries",
                List.of("a", "b"),
                "RoleType",
                "MailRecipients",
                "ImplicitRecipientReadScope",
                "Organization",
                "ImplicitRecipientWriteScope",
                "Organization",
                "Name",
                "Mail Recipients");
        directory.add(
                "ManagementRole",
                "My Base",
                "RoleEntries",
                List.of(),
                "RoleType",
                "MyBaseOptions",
                "ImplicitRecipientReadScope",
                "Self",
                "ImplicitRecipientWriteScope",
                "Self",
                "Name",
                "My Base");
        host.views.put("ManagementRole", View.Table.of("Name", "RoleType"));
    }

    private List<String> shows(String text) {
        host.lines.clear();
        shell.run(text);
        return host.lines;
    }

    @Test
    void theRegisteredViewIsTheDefault() {
        // SH-55
        assertThat(shows("Get-ManagementRole"))
                .containsExactly(
                        "",
                        "Name            RoleType",
                        "----            --------",
                        "Mail Recipients MailRecipients",
                        "My Base         MyBaseOptions",
                        "");
    }

    @Test
    void aListWithWildcards() {
        // SH-54, GMR-7
        assertThat(shows("Get-ManagementRole 'Mail Recipients' | fl *scope*, name"))
                .containsExactly(
                        "",
                        "ImplicitRecipientReadScope  : Organization",
                        "ImplicitRecipientWriteScope : Organization",
                        "Name                        : Mail Recipients",
                        "");
    }

    @Test
    void listsAreInBraces() {
        // SH-57
        assertThat(shows("Get-ManagementRole | ft RoleEntries, Nope"))
                .containsExactly("", "RoleEntries Nope", "----------- ----", "{a, b}", "{}", "");
    }

    @Test
    void theEnumerationLimitCutsLists() {
        assertThat(shows("$FormatEnumerationLimit = 2; [pscustomobject]@{L=1,2,3} | fl"))
                .containsExactly("", "L : {1, 2...}", "");
    }

    @Test
    void objectsWithoutAViewByTheirNumberOfProperties() {
        // SH-55
        assertThat(shows("[pscustomobject]@{A=1;B='x'}")).containsExactly("", "A B", "- -", "1 x", "");
        assertThat(shows("[pscustomobject]@{A=1;B=2;C=3;D=4;E=5}"))
                .containsExactly("", "A : 1", "B : 2", "C : 3", "D : 4", "E : 5", "");
    }

    @Test
    void longValuesAreCutToTheWidth() {
        // SH-56
        host.width = 20;
        assertThat(shows("[pscustomobject]@{Name='short';Text='a long text that does not fit'} | ft"))
                .containsExactly("", "Name  Text", "----  ----", "short a long text...", "");
    }

    @Test
    void wrapGoesOnBelow() {
        host.width = 14;
        assertThat(shows("[pscustomobject]@{N='x';Text='alpha beta gamma'} | ft -Wrap"))
                .containsExactly("", "N Text", "- ----", "x alpha beta", "  gamma", "");
    }

    @Test
    void calculatedColumnsAndAlignment() {
        assertThat(shows("1,20 | ft @{n='Twice';e={$_ * 2}}, @{l='L';e={\"v$_\"};a='right'}"))
                .containsExactly("", "Twice   L", "-----   -", "    2  v1", "   40 v20", "");
    }

    @Test
    void oneTableForEachRoundOfALoop() {
        // SH-59
        assertThat(shows("foreach ($i in 1,2) { [pscustomobject]@{A=$i} | ft }"))
                .containsExactly("", "A", "-", "1", "", "", "A", "-", "2", "");
    }

    @Test
    void groupsHaveTheirHeading() {
        assertThat(shows("Get-ManagementRole | ft Name -GroupBy RoleType"))
                .containsSubsequence("   RoleType: MailRecipients", "   RoleType: MyBaseOptions");
    }

    @Test
    void anErrorAmongRowsKeepsOneHeading() {
        assertThat(shows("'My Base','nope','Mail Recipients' | Get-ManagementRole"))
                .filteredOn(line -> line.startsWith("Name "))
                .hasSize(1);
    }

    @Test
    void longValuesOfAListHangBelow() {
        host.width = 30;
        assertThat(shows("[pscustomobject]@{Text='one two three four five six seven'} | fl"))
                .containsExactly("", "Text : one two three four five", "       six seven", "");
    }

    @Test
    void wideAndCombiningCharactersTakeTheirColumns() {
        assertThat(shows("[pscustomobject]@{A='日本';B='x'},[pscustomobject]@{A='abcd';B='y'} | ft"))
                .containsExactly("", "A    B", "-    -", "日本 x", "abcd y", "");
    }

    @Test
    void whatIsForDisplayChangesNothing() {
        // SH-58
        directory.remove("Remove-ManagementRole");
        shell.run("Get-ManagementRole | ft | Remove-ManagementRole -Confirm:$false; Get-ManagementRole | fl Name |"
                + " Remove-ManagementRole -Confirm:$false");
        assertThat(host.codes()).isNotEmpty().containsOnly("InputObjectNotBound");
        assertThat(host.errors.getFirst().record().message()).contains("for display");
        assertThat(directory.log).isEmpty();
        assertThat(directory.things).hasSize(2);
    }

    @Test
    void whatIsForDisplayGoesToOutCommandsAndIsWarnedAboutInFiles(@TempDir Path folder) throws Exception {
        // SH-58
        host.folder = Optional.of(folder);
        shell.run("Get-ManagementRole 'My Base' | ft Name | Out-File t.txt; (Get-Content t.txt)[3];"
                + " (Get-ManagementRole 'My Base' | ft Name | Out-String).Trim().Length -gt 7");
        assertThat(host.texts()).containsExactly("My Base", "True");
        assertThat(host.warnings).isEmpty();
        shell.run("Get-ManagementRole | ft Name | Export-Csv t.csv");
        assertThat(host.codes()).isEmpty();
        assertThat(host.warnings).singleElement().asString().contains("format");
        assertThat(Files.readString(folder.resolve("t.csv"))).doesNotContain("My Base");
    }

    @Test
    void completionOffersWhatFits() {
        // SH-67
        assertThat(shell.complete("Get-Man", 7).candidates())
                .extracting(Completions.Candidate::text)
                .containsExactly("Get-ManagementRole");
        assertThat(shell.complete("1 | Get-ManagementRole -Id", 26).candidates())
                .extracting(Completions.Candidate::text)
                .containsExactly("-Identity");
        shell.run("$role = Get-ManagementRole 'My Base'");
        assertThat(shell.complete("$ro", 3).candidates())
                .extracting(Completions.Candidate::text)
                .containsExactly("$role");
        assertThat(shell.complete("$role.RoleT", 11).candidates())
                .extracting(Completions.Candidate::text)
                .containsExactly("RoleType");
        assertThat(shell.complete("Get-X -Ea ", 10).candidates()).isEmpty();
        assertThat(shell.complete("Get-ManagementRole -ErrorAction S", 33).candidates())
                .extracting(Completions.Candidate::text)
                .contains("Stop", "SilentlyContinue");
    }

    @Test
    void withAutoSizeTheLastColumnThatHasRoomIsCut() {
        // SH-56: 80 and 30 and 20 characters on 120
        assertThat(shows("[pscustomobject]@{A='a'*80; B='b'*30; C='c'*20} | ft A, B, C -Auto"))
                .containsExactly(
                        "",
                        "A" + " ".repeat(79) + " B" + " ".repeat(29) + " C",
                        "-" + " ".repeat(79) + " -" + " ".repeat(29) + " -",
                        "a".repeat(80) + " " + "b".repeat(30) + " ccccc...",
                        "");
    }

    @Test
    void withAutoSizeAColumnWithHardlyAnyRoomIsLeftOut() {
        // SH-56: three characters would be left for the last
        assertThat(shows("[pscustomobject]@{A='a'*85; B='b'*30; C='c'*20} | ft A, B, C -Auto"))
                .contains("a".repeat(85) + " " + "b".repeat(30))
                .noneMatch(line -> line.contains("cc"));
    }

    @Test
    void withAutoSizeAndWrapTheLastColumnGoesOnBelow() {
        // SH-56
        assertThat(shows("[pscustomobject]@{A='a'*100; B='one two three four five'} | ft A, B -Auto -Wrap"))
                .containsSubsequence("a".repeat(100) + " one two three four", " ".repeat(101) + "five");
    }
}
