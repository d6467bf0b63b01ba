package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** compliance management: the administrator audit log and the role group report. */
class AuditPagesTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void scene() {
        CENTER.password("Terry");
        Client administrator = CENTER.client(Center.ADMINISTRATOR);
        administrator.run("New-RoleGroup", Map.of("Name", "Audited", "Roles", List.of("Mail Recipients")));
        administrator.run("Set-RoleGroup", Map.of("Identity", "Audited", "Description", "=cmd|' /C calc'!A0"));
        administrator.run("Set-User", Map.of("Identity", "David", "Office", "12"));
        Assertions.assertThatThrownBy(() -> administrator.run(
                        "Remove-RoleGroup", Map.of("Identity", "Organization Management", "Confirm", false)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Locator row(Page page, String cell) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.GRIDCELL,
                                new Page.GetByRoleOptions().setName(cell).setExact(true))))
                .first();
    }

    private static Locator details(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY);
    }

    @Test
    @DisplayName(
            "WEB-35, WEB-36: the log lists who ran what; an entry tells its parameters and what it changed, before and after")
    void difference() {
        Page page = CENTER.page("Administrator", "audit-log");
        row(page, "Set-User").click();

        assertThat(details(page)).containsText("contoso.com/Users/Administrator");
        assertThat(details(page)).containsText("Office: 12");
        Locator made = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What it changed"));
        assertThat(made.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Office"))
                        .getByRole(AriaRole.CELL)
                        .last())
                .hasText("12");
    }

    @Test
    @DisplayName("WEB-35: a refused attempt is listed with the reason")
    void refused() {
        Page page = CENTER.page("Administrator", "audit-log");
        row(page, "Remove-RoleGroup").click();

        assertThat(details(page)).containsText("Refused");
        assertThat(details(page)).containsText("is built in");
    }

    @Test
    @DisplayName("WEB-35: dates, cmdlets, users and objects narrow the search")
    void narrows() {
        Page page = CENTER.page("Administrator", "audit-log");
        page.getByLabel("Cmdlets").fill("Set-User, Set-Mailbox");

        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("1 item")))
                .isVisible();
        page.getByLabel("End date").fill("2001-01-31");
        assertThat(page.getByText("The start date is after the end date.")).isVisible();
        page.getByLabel("Start date").fill("2001-01-01");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("0 items")))
                .isVisible();
    }

    @Test
    @DisplayName(
            "AUD-14, WEB-35: the role group report has what was done to role groups, and to the one that is chosen")
    void roleGroups() {
        Page page = CENTER.page("Administrator", "role-group-report");
        assertThat(row(page, "New-RoleGroup")).isVisible();
        assertThat(row(page, "Set-User")).hasCount(0);

        page.getByLabel("Role group", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Audited");

        assertThat(row(page, "Remove-RoleGroup")).hasCount(0);
        assertThat(row(page, "Set-RoleGroup")).isVisible();
    }

    @Test
    @DisplayName("WEB-38: the exported log is harmless to spreadsheets, and JSON has every entry")
    void exports() throws IOException {
        Page page = CENTER.page("Administrator", "audit-log");
        assertThat(row(page, "Set-RoleGroup")).isVisible();

        String csv = export(page, "CSV");
        String json = export(page, "JSON");

        Assertions.assertThat(csv)
                .contains("\"Date (UTC)\",\"Cmdlet\",\"User\"")
                .doesNotContain("\"=cmd");
        Assertions.assertThat(json).contains("\"CmdletName\": \"Set-User\"", "\"CmdletName\": \"New-RoleGroup\"");
    }

    private static String export(Page page, String format) throws IOException {
        page.locator("[data-action=export]").click();
        Download download = page.waitForDownload(() -> page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(format).setExact(true))
                .click());
        return Files.readString(download.path());
    }

    @Test
    @DisplayName("WEB-36: who may not search the log has no such page, and the server tells him nothing of it")
    void plainUser() {
        Page page = CENTER.page("Terry", "audit-log");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("403 – access denied")))
                .isVisible();
        Assertions.assertThatThrownBy(() -> CENTER.client("Terry").run("Search-AdminAuditLog", Map.of()))
                .hasMessageStartingWith("403");
    }

    @Test
    @DisplayName("WEB-39: an entry looks right wide and narrow, light and dark")
    void looks() {
        Page page = CENTER.page("Administrator", "audit-log");
        row(page, "Set-RoleGroup").click();
        assertThat(details(page)).containsText("Description: =cmd");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What it changed"))
                        .getByRole(AriaRole.TABLE))
                .isVisible();
        Looks.of(page, "audit-log-entry");
    }
}
