package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** permissions › admin roles on wide and narrow screens, light and dark: axe finds nothing serious; pictures are kept. */
class AdminRolesLooksTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void scene() {
        AdminRoles.scene(CENTER);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1280, 800, DARK", "400, 800, LIGHT", "400, 800, DARK"})
    @DisplayName("WEB-39: list, details, editor, picker and question")
    void looks(int width, int height, ColorScheme colors) {
        String suffix = "-" + width + "-" + colors;
        ListPage roles =
                new ListPage(CENTER.page(Center.ADMINISTRATOR, "admin-roles", width, height, colors), "admin roles");
        roles.page().getByLabel("Search admin roles").fill("an");
        roles.row("Vancouver Admins").click();
        assertThat(roles.details().locator("[data-field=write-scope]")).hasText("Vancouver");
        Axe.check(roles.page());
        Center.picture(roles.page(), "admin-roles" + suffix);

        roles.edit("Vancouver Admins");
        roles.button("Show commands").click();
        roles.field("Description").fill("Looks after all of Vancouver");
        Axe.check(roles.page());
        Center.picture(roles.page(), "admin-roles-edit" + suffix);

        roles.dialog().getByLabel("Add roles").click();
        roles.dialog().getByLabel("Search").fill("mail");
        assertThat(roles.dialog().getByText("Mail Recipient Creation")).isVisible();
        Axe.check(roles.page());
        Center.picture(roles.page(), "admin-roles-picker" + suffix);
        roles.button("Cancel").click();
        roles.button("Cancel").click();

        roles.action("delete").click();
        assertThat(roles.button("Yes")).isVisible();
        Axe.check(roles.page());
        Center.picture(roles.page(), "admin-roles-delete" + suffix);
    }
}
