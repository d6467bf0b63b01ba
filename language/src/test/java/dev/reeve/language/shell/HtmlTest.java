package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SH-62: ConvertTo-Html. */
class HtmlTest {

    private final TestHost host = new TestHost();
    private final Shell shell = new Shell(host);

    private List<String> gives(String text) {
        shell.run(text);
        assertThat(host.codes()).as(() -> String.join("\n", host.lines)).isEmpty();
        return host.texts();
    }

    @Test
    void aWholePage() {
        // SH-62
        assertThat(
                        gives(
                                "[pscustomobject]@{Role='Mail'; Count=2},[pscustomobject]@{Role='View'; Count=3} | ConvertTo-Html"
                                        + " -Title 'Roles & more' -Body '<h1>Report</h1>' -PreContent '<p>before</p>' -PostContent '<p>after</p>'"))
                .containsExactly(
                        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\""
                                + "  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">",
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\">",
                        "<head>",
                        "<title>Roles &amp; more</title>",
                        "</head><body>",
                        "<h1>Report</h1>",
                        "<p>before</p>",
                        "<table>",
                        "<colgroup><col/><col/></colgroup>",
                        "<tr><th>Role</th><th>Count</th></tr>",
                        "<tr><td>Mail</td><td>2</td></tr>",
                        "<tr><td>View</td><td>3</td></tr>",
                        "</table>",
                        "<p>after</p>",
                        "</body></html>");
    }

    @Test
    void aFragmentWithChosenAndCalculatedColumns() {
        // SH-62
        assertThat(
                        gives(
                                "[pscustomobject]@{A='x'; B='y'; L=1,2} | ConvertTo-Html -Fragment -Property B, @{n='Both';e={\"$($_.A)$($_.B)\"}}, L, Nope"))
                .containsExactly(
                        "<table>",
                        "<colgroup><col/><col/><col/><col/></colgroup>",
                        "<tr><th>B</th><th>Both</th><th>L</th><th>Nope</th></tr>",
                        "<tr><td>y</td><td>xy</td><td>System.Object[]</td><td></td></tr>",
                        "</table>");
    }

    @Test
    void asAListWithARuleBetweenObjects() {
        // SH-62
        assertThat(
                        gives(
                                "[pscustomobject]@{A=1; B=2},[pscustomobject]@{A=3; B=4} | ConvertTo-Html -As List -Fragment A"))
                .containsExactly(
                        "<table>",
                        "<tr><td>A:</td><td>1</td></tr>",
                        "<tr><td><hr></td></tr>",
                        "<tr><td>A:</td><td>3</td></tr>",
                        "</table>");
    }

    @Test
    void aPageInAFileIsWhole(@TempDir Path folder) throws Exception {
        // SH-62
        host.folder = Optional.of(folder);
        shell.run(
                "[pscustomobject]@{A=1} | ConvertTo-Html | Out-File x.html; ([pscustomobject]@{A=1} | ConvertTo-Html -Fragment"
                        + " | Out-String).Length -gt 60");
        assertThat(Files.readAllLines(folder.resolve("x.html")))
                .startsWith("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\""
                        + "  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">")
                .endsWith("</body></html>");
        assertThat(host.texts()).containsExactly("True");
    }

    @Test
    void whatComesFromObjectsCanNotBecomeMarkup() {
        // SH-62
        String page = String.join(
                "\n",
                gives("[pscustomobject]@{'<b>'='<script>alert(1)</script>'; Q='\" onload='''} | ConvertTo-Html -CssUri"
                        + " 'x\"><script>' -Title '</title><script>'"));

        assertThat(page).doesNotContain("<script", "<b>", "\" onload", "onload='");
        assertThat(page)
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "<th>&lt;b&gt;</th>",
                        "href=\"x&quot;&gt;&lt;script&gt;\"");
    }
}
