package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page that lists, shows and downloads reports. */
class ReportsPageTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void people() {
        CENTER.password("Terry");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator table(Page page, String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    @DisplayName("The first report is shown, another is a link away, and each says what it is of")
    void listsAndShows() {
        Page page = CENTER.page("Administrator", "reports");
        assertThat(table(page, "People and roles")).isVisible();

        link(page, "Direct assignments").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Direct assignments")))
                .isVisible();
        assertThat(table(page, "Assignments to users")).isVisible();
        assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("Contoso (contoso.com)");
        assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("Considered: assignments");
        assertThat(link(page, "Direct assignments")).hasAttribute("aria-current", "page");
    }

    @Test
    @DisplayName("A report is downloaded as a page that needs nothing else")
    void downloads() throws IOException {
        Page page = CENTER.page("Administrator", "reports?report=unused");
        assertThat(table(page, "Unused")).isVisible();

        Download download =
                page.waitForDownload(() -> link(page, "Download HTML").click());

        Assertions.assertThat(download.suggestedFilename())
                .startsWith("unused-contoso.com-")
                .endsWith(".html");
        Assertions.assertThat(Files.readString(download.path()))
                .startsWith("<!DOCTYPE html>")
                .contains("Unused roles and scopes");
    }

    @Test
    @DisplayName("WEB-5: the command that makes a report is downloaded, with the time that was chosen")
    void command() throws IOException {
        Page page = CENTER.page("Administrator", "reports?report=changes");
        page.getByLabel("Since").fill("2026-05-01T00:00");

        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download commands"))
                        .click());

        Assertions.assertThat(Files.readString(download.path()))
                .matches("\\./reeve report changes --since '2026-0[45]-\\d\\dT\\d\\d:00:00\\.000Z'\\R");
    }

    @Test
    @DisplayName("A way that a report draws can be saved as a file that shows by itself")
    void drawing() throws IOException {
        Page page = CENTER.page("Administrator", "reports?report=granting");
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as SVG"))
                        .first()
                        .click());

        Assertions.assertThat(Files.readString(download.path()))
                .startsWith("<svg")
                .contains("administers all permissions", "<style");
    }

    @Test
    @DisplayName("A time before the organization began is told, and the next good one shows the report again")
    void asOf() {
        Page page = CENTER.page("Administrator", "reports?report=unused");
        assertThat(table(page, "Unused")).isVisible();

        page.getByLabel("As of").fill("2001-01-01T00:00");

        assertThat(page.getByText("before the organization began")).isVisible();
        page.getByLabel("As of").fill("");
        assertThat(table(page, "Unused")).isVisible();
    }

    @Test
    @DisplayName("WEB-3: a mailbox user has no reports")
    void plainUser() {
        Page page = CENTER.page("Terry", "reports");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("403 – access denied")))
                .isVisible();
    }

    @Test
    @DisplayName("WEB-39: a report looks right wide and narrow, light and dark")
    void looks() {
        Page page = CENTER.page("Administrator", "reports?report=granting");
        assertThat(table(page, "People who can give roles away")).isVisible();
        assertThat(page.getByRole(AriaRole.IMG).first()).containsText("administers all permissions");
        Looks.of(page, "reports-granting");
    }
}
