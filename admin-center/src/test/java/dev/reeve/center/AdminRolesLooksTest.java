package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** permissions › admin roles on wide and narrow screens, light and dark: axe finds nothing serious; pictures are kept. */
class AdminRolesLooksTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void scene() {
        AdminRoles.scene(CENTER);
    }

    @Test
    @DisplayName("WEB-39: editor, picker and confirmation, wide and narrow, light and dark")
    void looks() {
        ListPage roles = new ListPage(CENTER.page(Center.ADMINISTRATOR, "admin-roles"), "admin roles");
        roles.edit("Vancouver Admins");
        roles.button("Show commands").click();
        roles.field("Description").fill("Looks after all of Vancouver");
        Looks.of(roles.page(), "admin-roles-edit");

        roles.dialog().getByLabel("Add roles").click();
        roles.dialog().getByLabel("Search").fill("mail");
        assertThat(roles.dialog().getByText("Mail Recipient Creation")).isVisible();
        Looks.of(roles.page(), "admin-roles-picker");
        roles.button("Cancel").click();
        roles.button("Cancel").click();

        roles.action("delete").click();
        assertThat(roles.button("Yes")).isVisible();
        Looks.of(roles.page(), "admin-roles-delete");
    }

    @Test
    @DisplayName("WEB-39: a role group is found, edited and saved in a narrow window")
    void narrow() {
        Page page = CENTER.page(Center.ADMINISTRATOR, "admin-roles");
        page.setViewportSize(400, 800);
        ListPage roles = new ListPage(page, "admin roles");
        roles.edit("Vancouver Admins");
        roles.add("members", "David Strome");
        roles.field("Description").fill("Looks after all of Vancouver");
        roles.save();

        assertThat(roles.notices()).containsText("is saved");
        assertThat(roles.details()).containsText("Looks after all of Vancouver");
    }
}
