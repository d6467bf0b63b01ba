package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import tools.jackson.databind.JsonNode;

/** permissions › admin roles: list, details, and what its dialogs do. */
class AdminRolesTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void scene() {
        AdminRoles.scene(CENTER);
    }

    private static ListPage page() {
        return new ListPage(CENTER.page(Center.ADMINISTRATOR, "admin-roles"), "admin roles");
    }

    private static Client administrator() {
        return CENTER.client(Center.ADMINISTRATOR);
    }

    private static JsonNode group(String name) {
        return administrator().run("Get-RoleGroup", Map.of("Identity", name)).getFirst();
    }

    private static List<String> texts(JsonNode object, String property) {
        return object.path(property).valueStream().map(JsonNode::asString).toList();
    }

    /** The regular assignments of a group: role, and its custom scope. */
    private static List<String> assignments(String group) {
        return administrator()
                .run("Get-ManagementRoleAssignment", Map.of("RoleAssignee", group, "Delegating", false))
                .stream()
                .map(each -> each.path("Role").asString() + " "
                        + each.path("CustomRecipientWriteScope").asString(""))
                .map(String::strip)
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("WEB-6: all role groups by name, found by search; New, Edit, Delete, Copy, Refresh")
    void list() {
        ListPage roles = page();

        assertThat(roles.row("Compliance Management")).isVisible();
        List<String> names = roles.page()
                .getByRole(AriaRole.ROW)
                .locator("[role=gridcell]:first-child")
                .allTextContents();
        assertThat(names).contains("Discovery Management").isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        for (String action : List.of("new", "edit", "delete", "copy", "refresh")) {
            assertThat(roles.action(action)).isVisible();
        }
        roles.page().getByLabel("Search admin roles").fill("help desk");
        assertThat(roles.row("Help Desk")).isVisible();
        assertThat(roles.row("Records Management")).isHidden();
    }

    @Test
    @DisplayName("WEB-7, WEB-8: the details name roles, members, managers and the scope that all assignments share")
    void details() {
        ListPage roles = page();
        roles.select("Vancouver Admins");

        assertThat(roles.details()).containsText("Looks after Vancouver");
        assertThat(roles.details().getByLabel("Assigned roles")).containsText("View-Only Recipients");
        assertThat(roles.details().getByLabel("Members")).containsText("Bob");
        assertThat(roles.details().getByLabel("Managed by")).containsText("Organization Management");
        // WEB-21: the role that writes no recipients does not count
        assertThat(roles.details().locator("[data-field=write-scope]")).hasText("Vancouver");
    }

    @Test
    @DisplayName("WEB-7: roles that are held for delegating only are not listed, and a scope of nobody's is Default")
    void delegatingOnly() {
        administrator().run("New-RoleGroup", Map.of("Name", "Givers", "Roles", List.of("Mail Recipients")));
        administrator()
                .run(
                        "New-ManagementRoleAssignment",
                        Map.of("SecurityGroup", "Givers", "Role", "Journaling", "Delegating", true));
        ListPage roles = page();
        roles.select("Givers");

        assertThat(roles.details().getByLabel("Assigned roles")).containsText("Mail Recipients");
        assertThat(roles.details().getByLabel("Assigned roles")).not().containsText("Journaling");
        assertThat(roles.details().locator("[data-field=write-scope]")).hasText("Default");
    }

    @Test
    @DisplayName(
            "WEB-10, WEB-13: a new group with role, member and scope is one New-RoleGroup; who manages it is the default")
    void newGroup() {
        ListPage roles = page();
        roles.action("new").click();
        roles.field("Name").fill("  Vancouver Help  ");
        roles.field("Description").fill("Helps in Vancouver");
        roles.field("Custom write scope").selectOption("Vancouver");
        roles.add("roles", "Mail Recipients");
        roles.add("members", "Christine");
        roles.button("Show commands").click();
        assertThat(roles.dialog().getByLabel("Commands"))
                .containsText("New-RoleGroup -Name 'Vancouver Help' -Description 'Helps in Vancouver'");
        roles.save();

        assertThat(roles.page().getByRole(AriaRole.LOG)).containsText("Role group 'Vancouver Help' is saved");
        JsonNode made = group("Vancouver Help");
        Assertions.assertThat(texts(made, "Members")).singleElement().asString().contains("/Christine ");
        Assertions.assertThat(texts(made, "ManagedBy"))
                .hasSize(2)
                .anyMatch(each -> each.endsWith("Organization Management"));
        assertThat(assignments("Vancouver Help")).containsExactly("Mail Recipients Vancouver");
    }

    @Test
    @DisplayName("WEB-10: exclusive scopes are in no drop-down")
    void exclusiveScopesAreNotOffered() {
        ListPage roles = page();
        roles.action("new").click();

        assertThat(roles.field("Custom write scope").getByText("Vancouver")).isAttached();
        assertThat(roles.field("Custom write scope")).not().containsText("Executives");
    }

    @Test
    @DisplayName("WEB-11, WEB-12: end-user roles and distribution lists are not offered")
    void pickers() {
        ListPage roles = page();
        roles.action("new").click();
        roles.dialog().getByLabel("Add roles").click();
        roles.dialog().getByLabel("Search").fill("Mail Recipient Creation");
        assertThat(roles.dialog().getByRole(AriaRole.ROW)).hasCount(2);
        roles.dialog().getByLabel("Search").fill("MyBaseOptions");
        assertThat(roles.dialog().getByRole(AriaRole.GRIDCELL)).hasCount(0);
        roles.button("Cancel").click();

        roles.dialog().getByLabel("Add members").click();
        roles.dialog().getByLabel("Search").fill("VPN Users");
        assertThat(roles.dialog().getByText("0 selected")).isVisible();
        assertThat(roles.dialog().getByRole(AriaRole.ROW)).hasCount(1);
    }

    @Test
    @DisplayName("WEB-14: a save runs only what differs: description, a role with the group's scope, a member")
    void edit() {
        administrator()
                .run(
                        "New-RoleGroup",
                        Map.of(
                                "Name",
                                "Edited",
                                "Roles",
                                List.of("Mail Recipients", "Reset Password"),
                                "Members",
                                List.of("Bob"),
                                "CustomRecipientWriteScope",
                                "Vancouver"));
        ListPage roles = page();
        roles.edit("Edited");
        roles.field("Description").fill("Now described");
        roles.add("roles", "Distribution Groups");
        roles.dialog().getByLabel("Remove Reset Password").click();
        roles.add("members", "Martin");
        roles.save();

        assertThat(roles.page().getByRole(AriaRole.LOG)).containsText("'Edited' is saved");
        assertThat(assignments("Edited")).containsExactly("Distribution Groups Vancouver", "Mail Recipients Vancouver");
        assertThat(group("Edited").path("Description").asString()).isEqualTo("Now described");
        assertThat(texts(group("Edited"), "Members")).hasSize(2);
    }

    @Test
    @DisplayName(
            "WEB-14, WEB-15: another scope goes to all regular assignments but those that write nothing; Default takes it away")
    void scope() {
        administrator()
                .run(
                        "New-RoleGroup",
                        Map.of(
                                "Name",
                                "Scoped",
                                "Roles",
                                List.of("Mail Recipients", "Distribution Groups", "View-Only Recipients")));
        ListPage roles = page();
        roles.edit("Scoped");
        roles.field("Custom write scope").selectOption("Vancouver");
        roles.save();
        assertThat(roles.page().getByRole(AriaRole.LOG)).containsText("'Scoped' is saved");
        assertThat(assignments("Scoped"))
                .containsExactly("Distribution Groups Vancouver", "Mail Recipients Vancouver", "View-Only Recipients");

        roles.edit("Scoped");
        roles.field("Custom write scope").selectOption("Default");
        roles.save();
        assertThat(roles.page().getByText("'Scoped' is saved")).hasCount(2);
        assertThat(assignments("Scoped"))
                .containsExactly("Distribution Groups", "Mail Recipients", "View-Only Recipients");
    }

    @Test
    @DisplayName("WEB-8, WEB-10: a unit as write scope")
    void unit() {
        administrator().run("New-RoleGroup", Map.of("Name", "Of a unit", "Roles", List.of("Mail Recipients")));
        ListPage roles = page();
        roles.edit("Of a unit");
        roles.dialog()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Organizational unit"))
                .check();
        roles.dialog()
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Organizational unit"))
                .fill("contoso.com/Sales");
        roles.save();

        assertThat(roles.page().getByRole(AriaRole.LOG)).containsText("'Of a unit' is saved");
        roles.select("Of a unit");
        assertThat(roles.details().locator("[data-field=write-scope]")).hasText("contoso.com/Sales");
    }

    @Test
    @DisplayName("WEB-18: a copy has roles, members and scope of its own; delegating assignments stay behind")
    void copy() {
        administrator()
                .run(
                        "New-ManagementRoleAssignment",
                        Map.of("SecurityGroup", "Vancouver Admins", "Role", "Journaling", "Delegating", true));
        ListPage roles = page();
        roles.select("Vancouver Admins");
        roles.action("copy").click();
        assertThat(roles.field("Name")).hasValue("Copy of Vancouver Admins");
        roles.save();

        assertThat(roles.page().getByRole(AriaRole.LOG)).containsText("is saved");
        assertThat(assignments("Copy of Vancouver Admins"))
                .containsExactly("Mail Recipients Vancouver", "View-Only Recipients");
        assertThat(texts(group("Copy of Vancouver Admins"), "Members")).hasSize(1);
        assertThat(administrator()
                        .run(
                                "Get-ManagementRoleAssignment",
                                Map.of("RoleAssignee", "Copy of Vancouver Admins", "Delegating", true)))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "WEB-19: Delete asks first; No changes nothing, Yes takes the group and its assignments and leaves the roles")
    void delete() {
        administrator().run("New-RoleGroup", Map.of("Name", "Doomed", "Roles", List.of("Mail Recipients")));
        ListPage roles = page();
        roles.select("Doomed");
        roles.action("delete").click();
        roles.button("No").click();
        assertThat(roles.row("Doomed")).isVisible();
        roles.action("delete").click();
        roles.button("Yes").click();

        assertThat(roles.row("Doomed")).isHidden();
        assertThat(administrator().run("Get-ManagementRole", Map.of("Identity", "Mail Recipients")))
                .hasSize(1);
    }

    @Test
    @DisplayName("Beyond the EAC: who manages a group can be changed")
    void managedBy() {
        administrator().run("New-RoleGroup", Map.of("Name", "Managed"));
        ListPage roles = page();
        roles.edit("Managed");
        roles.add("managed by", "Christine");
        roles.save();

        assertThat(roles.page().getByRole(AriaRole.LOG)).containsText("'Managed' is saved");
        assertThat(texts(group("Managed"), "ManagedBy")).anyMatch(each -> each.contains("/Christine "));
    }

    @Test
    @DisplayName("WEB-5: the commands can be shown before anything is saved")
    void commands() {
        ListPage roles = page();
        roles.edit("Vancouver Admins");
        roles.button("Show commands").click();
        assertThat(roles.dialog().getByLabel("Commands")).containsText("Nothing is changed yet");
        roles.field("Description").fill("It's new");

        assertThat(roles.dialog().getByLabel("Commands"))
                .containsText("Set-RoleGroup -Identity 'Vancouver Admins' -Description 'It''s new'");
    }

    @Test
    @DisplayName(
            "WEB-38: what a spreadsheet would take for a formula is harmless in the exported list, and markup stays text")
    void export() throws IOException {
        administrator()
                .run("New-RoleGroup", Map.of("Name", "=1+1", "Description", "<img src=x onerror=alert(1)>\"quoted\""));
        ListPage roles = page();
        roles.select("=1+1");
        assertThat(roles.details()).containsText("<img src=x onerror=alert(1)>");
        roles.action("export").click();
        Download download = roles.page()
                .waitForDownload(() -> roles.page()
                        .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("CSV"))
                        .click());

        assertThat(download.suggestedFilename()).isEqualTo("admin-roles.csv");
        assertThat(Files.readString(download.path()))
                .contains("\"'=1+1\",\"<img src=x onerror=alert(1)>\"\"quoted\"\"\"");
    }

    @Test
    @DisplayName("The customization warning names the pages that a role lost by being cut down")
    void trimmedRole() {
        Client administrator = administrator();
        administrator.run("New-ManagementRole", Map.of("Name", "Little Role Management", "Parent", "Role Management"));
        administrator.run(
                "Remove-ManagementRoleEntry",
                Map.of("Identity", "Little Role Management\\Get-RoleGroup", "Confirm", false));
        administrator.run("New-RoleGroup", Map.of("Name", "Trimmed", "Roles", List.of("Little Role Management")));
        ListPage roles = page();
        roles.edit("Trimmed");

        assertThat(roles.dialog().locator("[data-warning=customization]")).containsText("permissions › admin roles");
    }
}
