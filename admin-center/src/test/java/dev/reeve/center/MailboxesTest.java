package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** recipients › mailboxes. */
class MailboxesTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void scene() {
        CENTER.password("Terry");
        CENTER.password("Kim");
        Client administrator = CENTER.client(Center.ADMINISTRATOR);
        administrator.run(
                "New-RoleAssignmentPolicy", Map.of("Name", "Contact data only", "Roles", "MyContactInformation"));
        administrator.run(
                "New-ManagementScope",
                Map.of("Name", "Sales people", "RecipientRestrictionFilter", "Department -eq 'Sales'"));
        administrator.run(
                "New-RoleGroup",
                Map.of(
                        "Name",
                        "Sales support",
                        "Roles",
                        List.of("Mail Recipients", "User Options"),
                        "Members",
                        "Kim",
                        "CustomRecipientWriteScope",
                        "Sales people"));
    }

    /** The row of a mailbox, which is searched for and selected. */
    private static Locator select(Page page, String name) {
        page.getByLabel("Search mailboxes").fill(name);
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
        row.click();
        return row;
    }

    private static Locator edit(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit"));
    }

    private static Locator save(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"));
    }

    private static String policy(String mailbox) {
        return CENTER.client(Center.ADMINISTRATOR)
                .run("Get-Mailbox", Map.of("Identity", mailbox))
                .getFirst()
                .path("RoleAssignmentPolicy")
                .asString();
    }

    @Test
    @DisplayName("WEB-29, WEB-4: another policy and another name are saved together, by the commands that are shown")
    void edits() {
        Page page = CENTER.page(Center.ADMINISTRATOR, "mailboxes");
        select(page, "Ruth Gauthier");
        edit(page).click();
        page.getByLabel("Role assignment policy").selectOption("Contact data only");
        page.getByLabel("Office").fill("Vancouver 1/1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show commands"))
                .click();

        assertThat(page.getByLabel("Commands")).containsText("-RoleAssignmentPolicy 'Contact data only'\nSet-User");
        save(page).click();

        assertThat(page.getByText("Ruth Gauthier was saved.")).isVisible();
        assertThat(page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG)))
                .hasCount(0);
        assertThat(policy("Ruth Gauthier")).isEqualTo("Contact data only");
    }

    @Test
    @DisplayName("WEB-29: a room has a policy as well")
    void room() {
        Client administrator = CENTER.client(Center.ADMINISTRATOR);
        String room = administrator
                .run("Get-Mailbox", Map.of("RecipientTypeDetails", "RoomMailbox"))
                .getFirst()
                .path("DisplayName")
                .asString();
        Page page = CENTER.page(Center.ADMINISTRATOR, "mailboxes");
        select(page, room);
        edit(page).click();
        page.getByLabel("Role assignment policy").selectOption("Contact data only");
        save(page).click();

        assertThat(page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG)))
                .hasCount(0);
        assertThat(policy(room)).isEqualTo("Contact data only");
    }

    @Test
    @DisplayName(
            "WEB-32: a mailbox outside of the write scope is listed and can't be edited, as the engine says; one within can")
    void readOnly() {
        Client administrator = CENTER.client(Center.ADMINISTRATOR);
        assertThat(administrator.isAllowed("Kim", "Set-Mailbox", List.of("DisplayName"), "mailbox", "David"))
                .isFalse();
        assertThat(administrator.isAllowed("Kim", "Set-Mailbox", List.of("DisplayName"), "mailbox", "Terry"))
                .isTrue();
        Page page = CENTER.page("Kim", "mailboxes");

        select(page, "David Strome");
        assertThat(page.getByText("outside of your write scope")).isVisible();
        assertThat(edit(page)).isDisabled();

        select(page, "Terry Adams");
        assertThat(edit(page)).isEnabled();
    }

    @Test
    @DisplayName("WEB-37: whoever saves what somebody else changed since is told, and nothing is overwritten")
    void changedMeanwhile() {
        Page page = CENTER.page(Center.ADMINISTRATOR, "mailboxes");
        select(page, "Fred Northup");
        edit(page).click();
        page.getByLabel("Display name").fill("Fred the First");
        CENTER.client(Center.ADMINISTRATOR)
                .run("Set-Mailbox", Map.of("Identity", "Fred", "CustomAttribute1", "second"));
        save(page).click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("somebody else changed this");
        assertThat(CENTER.client(Center.ADMINISTRATOR)
                        .run("Get-Mailbox", Map.of("Identity", "Fred"))
                        .getFirst()
                        .path("DisplayName")
                        .asString())
                .isEqualTo("Fred Northup");
    }

    @Test
    @DisplayName("WEB-3: a plain user has no such page")
    void plainUser() {
        assertThat(CENTER.page("Terry", "mailboxes")
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("403 – access denied")))
                .isVisible();
    }

    @Test
    @DisplayName("WEB-39: the editor, wide and narrow, light and dark")
    void looks() {
        Page page = CENTER.page(Center.ADMINISTRATOR, "mailboxes");
        select(page, "David Strome");
        edit(page).click();
        assertThat(page.getByLabel("Role assignment policy")).isVisible();
        Looks.of(page, "mailbox-dialog");
    }
}
