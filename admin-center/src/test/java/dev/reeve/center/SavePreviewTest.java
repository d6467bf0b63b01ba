package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every dialog tells before it saves: the commands, and who gains and who loses what. */
class SavePreviewTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    /** A server that has just started works the first answer out from nothing. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @BeforeAll
    static void scene() {
        AdminRoles.scene(CENTER);
    }

    private static Locator preview(ListPage roles) {
        return roles.dialog().getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName("What this changes"));
    }

    @Test
    @DisplayName(
            "WEB-4, WEB-5: a dialog tells who gains what before anything is saved, and the commands can be taken along")
    void gains() {
        ListPage roles = new ListPage(CENTER.page(Center.ADMINISTRATOR, "admin-roles"), "admin roles");
        roles.edit("Vancouver Admins");
        roles.add("members", "David Strome");

        assertThat(preview(roles)).containsText("Who gains and who loses what", PATIENTLY);
        assertThat(preview(roles)).containsText("David Strome gains");
        roles.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        roles.button("Show commands").click();
        roles.button("Copy").click();
        Assertions.assertThat(roles.page().evaluate("() => navigator.clipboard.readText()"))
                .asString()
                .startsWith("Update-RoleGroupMember");
        roles.button("Cancel").click();
        assertThat(roles.details()).not().containsText("David Strome");
    }

    @Test
    @DisplayName("WEB-4: what would be refused is told before it is tried")
    void failing() {
        ListPage roles = new ListPage(CENTER.page(Center.ADMINISTRATOR, "admin-roles"), "admin roles");
        roles.edit("Vancouver Admins");
        roles.field("Name").fill("Help Desk");

        assertThat(preview(roles)).containsText("This can’t be saved as it is.", PATIENTLY);
        assertThat(preview(roles)).containsText("Help Desk");
    }

    @Test
    @DisplayName("WEB-19: the question before a removal tells who loses what")
    void removal() {
        ListPage roles = new ListPage(CENTER.page(Center.ADMINISTRATOR, "admin-roles"), "admin roles");
        roles.select("Vancouver Admins");
        roles.action("delete").click();

        assertThat(preview(roles)).containsText("Bob Kelly loses", PATIENTLY);
    }

    @Test
    @DisplayName("WEB-39: who gains looks right wide and narrow, light and dark")
    void looks() {
        ListPage roles = new ListPage(CENTER.page(Center.ADMINISTRATOR, "admin-roles"), "admin roles");
        roles.edit("Vancouver Admins");
        roles.add("members", "David Strome");
        assertThat(preview(roles)).containsText("David Strome gains", PATIENTLY);
        preview(roles).scrollIntoViewIfNeeded();
        Looks.of(roles.page(), "preview");
    }
}
