package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.reeve.engine.organization.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** permissions › admin roles: what is refused, and how that is said. */
class AdminRolesRefusalsTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void scene() {
        AdminRoles.scene(CENTER);
        Client administrator = CENTER.client(Center.ADMINISTRATOR);
        administrator.run(
                "New-RoleGroup",
                Map.of("Name", "Of others", "Roles", List.of("Mail Recipients"), "ManagedBy", List.of("Christine")));
        administrator.run(
                "New-RoleGroup",
                Map.of("Name", "Role Keepers", "Roles", List.of("Role Management"), "Members", List.of("Bob")));
        CENTER.password("Bob");
    }

    private static ListPage page() {
        return new ListPage(CENTER.page(Center.ADMINISTRATOR, "admin-roles"), "admin roles");
    }

    @ParameterizedTest
    @CsvSource({
        "Several Scopes, several write scopes",
        "Executive Admins, exclusive write scopes",
    })
    @DisplayName(
            "WEB-20: several or exclusive scopes: the pane says so, no copy, no other roles or scope; the rest stays editable")
    void locked(String group, String said) {
        ListPage roles = page();
        roles.select(group);
        assertThat(roles.details()).containsText(said);
        assertThat(roles.details()).containsText("management shell only");
        assertThat(roles.action("copy")).isDisabled();
        roles.edit(group);

        assertThat(roles.dialog().getByLabel("Add roles")).isHidden();
        assertThat(roles.dialog().getByLabel("Custom write scope")).isHidden();
        assertThat(roles.dialog().getByLabel("Add members")).isVisible();
        assertThat(roles.field("Name")).isEditable();
        assertThat(roles.field("Description")).isEditable();
    }

    @Test
    @DisplayName("WEB-20: an end-user role on a group locks it as well")
    void endUserRole() {
        CENTER.client(Center.ADMINISTRATOR)
                .run("New-RoleGroup", Map.of("Name", "Odd", "Roles", List.of("MyContactInformation")));
        ListPage roles = page();
        roles.select("Odd");

        assertThat(roles.details()).containsText("end-user roles");
        assertThat(roles.action("copy")).isDisabled();
    }

    @Test
    @DisplayName("WEB-9: a linked group shows the foreign group's SID and no members, and its members can't be edited")
    void linked() {
        CENTER.put(Change.put(AdminRoles.group("Linked", Optional.of("S-1-5-21-7-7-7-1234"))));
        ListPage roles = page();
        roles.select("Linked");
        assertThat(roles.details()).containsText("S-1-5-21-7-7-7-1234");
        assertThat(roles.details().getByLabel("Members")).isHidden();
        assertThat(roles.action("copy")).isDisabled();
        roles.edit("Linked");

        assertThat(roles.dialog().getByLabel("Add roles")).isVisible();
        assertThat(roles.dialog().getByLabel("Add members")).isHidden();
    }

    @Test
    @DisplayName("WEB-19: built-in groups can't be deleted")
    void builtIn() {
        ListPage roles = page();
        roles.select("Help Desk");
        assertThat(roles.action("delete")).isDisabled();
        roles.select("Vancouver Admins");

        assertThat(roles.action("delete")).isEnabled();
    }

    @Test
    @DisplayName("WEB-17: a name is checked while it is typed")
    void names() {
        ListPage roles = page();
        roles.action("new").click();
        assertThat(roles.button("Save")).isDisabled();
        roles.field("Name").fill("x".repeat(65));
        assertThat(roles.dialog()).containsText("64 characters at most");
        assertThat(roles.button("Save")).isDisabled();
        roles.field("Name").fill("   ");
        assertThat(roles.dialog()).containsText("Give the role group a name");

        assertThat(roles.button("Save")).isDisabled();
    }

    @Test
    @DisplayName("A name that is taken is told in the dialog, which stays open with what was typed")
    void nameExists() {
        ListPage roles = page();
        roles.action("new").click();
        roles.field("Name").fill("Help Desk");
        roles.save();

        assertThat(roles.dialog().getByRole(AriaRole.ALERT)).containsText("Help Desk");
        assertThat(roles.field("Name")).hasValue("Help Desk");
    }

    @Test
    @DisplayName(
            "WEB-16: who does not manage the group is told so, and goes on as permissions administrator where he says that he does")
    void notManager() {
        ListPage roles = page();
        roles.edit("Of others");
        roles.field("Description").fill("Taken over");
        roles.save();
        assertThat(roles.dialog().getByRole(AriaRole.ALERT)).containsText("not among those who manage");
        roles.field("Act as permissions administrator").check();
        roles.save();

        assertThat(roles.page().getByRole(AriaRole.LOG)).containsText("'Of others' is saved");
    }

    @Test
    @DisplayName("INV-8: a save that would lock everybody out is refused in plain words")
    void lockout() {
        CENTER.client(Center.ADMINISTRATOR)
                .run(
                        "Update-RoleGroupMember",
                        Map.of("Identity", "Role Keepers", "Members", List.of(), "Confirm", false));
        ListPage roles = page();
        roles.edit("Organization Management");
        roles.dialog().getByLabel("Remove Administrator").click();
        roles.save();

        assertThat(roles.dialog().getByRole(AriaRole.ALERT)).containsText("lock everybody out");
        assertThat(roles.dialog().getByRole(AriaRole.ALERT)).isInViewport();
        CENTER.client(Center.ADMINISTRATOR)
                .run("Update-RoleGroupMember", Map.of("Identity", "Role Keepers", "Members", List.of("Bob")));
    }

    @Test
    @DisplayName("WEB-11: a role that the caller can't hand on can't be picked, and says why")
    void notDelegated() {
        ListPage roles = new ListPage(CENTER.page("Bob", "admin-roles"), "admin roles");
        roles.action("new").click();
        roles.dialog().getByLabel("Add roles").click();
        roles.dialog().getByLabel("Search").fill("Journaling");
        Locator row = roles.dialog().getByRole(AriaRole.ROW).nth(1);

        assertThat(row).hasAttribute("aria-disabled", "true");
        row.click(new Locator.ClickOptions().setForce(true));
        assertThat(roles.dialog()).containsText("0 selected");
    }

    @Test
    @DisplayName("WEB-37: of two administrators who edit one group the second is told that it changed meanwhile")
    void twoAtOnce() {
        ListPage first = page();
        ListPage second = page();
        first.edit("Vancouver Admins");
        second.edit("Vancouver Admins");
        first.field("Description").fill("The first was here");
        first.save();
        assertThat(first.page().getByRole(AriaRole.LOG)).containsText("is saved");
        second.field("Description").fill("The second was here");
        second.save();

        assertThat(second.dialog().getByRole(AriaRole.ALERT)).containsText("hanged meanwhile");
        assertThat(CENTER.client(Center.ADMINISTRATOR)
                        .run("Get-RoleGroup", Map.of("Identity", "Vancouver Admins"))
                        .getFirst()
                        .path("Description")
                        .asString())
                .isEqualTo("The first was here");
        second.button("Reload").click();
        assertThat(second.field("Description")).hasValue("The first was here");
    }

    @Test
    @DisplayName("WEB-4: a save whose last step fails changes nothing at all, and says which step it was")
    void wholeOrNothing() {
        Client administrator = CENTER.client(Center.ADMINISTRATOR);
        administrator.run("New-RoleGroup", Map.of("Name", "Whole", "Roles", List.of("Mail Recipients")));
        ListPage roles = page();
        roles.edit("Whole");
        roles.add("roles", "Distribution Groups");
        roles.field("Name").fill("Help Desk");
        roles.save();

        assertThat(roles.dialog().getByRole(AriaRole.ALERT)).containsText("Step 2, Set-RoleGroup");
        assertThat(administrator.run("Get-ManagementRoleAssignment", Map.of("RoleAssignee", "Whole")))
                .hasSize(1);
    }

    @Test
    @DisplayName("WEB-40: what the page hides the server refuses all the same")
    void forged() {
        CENTER.password("Terry");
        Assertions.assertThatThrownBy(() -> CENTER.client("Terry").run("New-RoleGroup", Map.of("Name", "Mine")))
                .hasMessageContaining("403");
    }
}
