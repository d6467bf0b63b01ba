package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** permissions › user roles. */
class UserRolesTest {

    private static final String DEFAULT = "Default Role Assignment Policy";

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void scene() {
        Client administrator = administrator();
        administrator.run("New-ManagementRole", Map.of("Name", "MyOwnContact", "Parent", "MyContactInformation"));
        AdminRoles.readers(CENTER);
        CENTER.password("Terry");
    }

    private static Client administrator() {
        return CENTER.client(Center.ADMINISTRATOR);
    }

    private static ListPage page() {
        return page(Center.ADMINISTRATOR);
    }

    private static ListPage page(String user) {
        return new ListPage(CENTER.page(user, "user-roles"), "user roles");
    }

    private static void policy(String name, String... roles) {
        administrator().run("New-RoleAssignmentPolicy", Map.of("Name", name, "Roles", List.of(roles)));
    }

    private static List<String> roles(String policy) {
        return administrator().run("Get-ManagementRoleAssignment", Map.of("RoleAssignee", policy)).stream()
                .map(each -> each.path("Role").asString())
                .sorted()
                .toList();
    }

    @Test
    @DisplayName(
            "WEB-22, WEB-27: the policies, the default one marked; details tell roles and how many mailboxes have it")
    void list() {
        policy("Few Options", "MyBaseOptions");
        ListPage policies = page();

        assertThat(policies.row(DEFAULT).getByRole(AriaRole.GRIDCELL).nth(1)).hasText("Default");
        policies.select(DEFAULT);
        assertThat(policies.details().getByLabel("Assigned roles")).containsText("MyContactInformation");
        long mailboxes = administrator().run("Get-Mailbox", Map.of("ResultSize", "Unlimited")).stream()
                .filter(each -> each.path("RoleAssignmentPolicy").asString().equals(DEFAULT))
                .count();
        assertThat(policies.details().locator("[data-field=mailboxes]"))
                .hasText("Assigned to " + mailboxes + " mailboxes.");
        policies.select("Few Options");
        assertThat(policies.details().locator("[data-field=mailboxes]")).hasText("Assigned to 0 mailboxes.");
    }

    @Test
    @DisplayName(
            "WEB-23: end-user roles grouped, children below their parents, custom ones included, no administrators' role")
    void tree() {
        ListPage policies = page();
        policies.action("new").click();
        policies.loaded();

        assertThat(policies.dialog().getByRole(AriaRole.GROUP)).hasCount(5);
        assertThat(policies.dialog()
                        .locator("li")
                        .filter(new Locator.FilterOptions()
                                .setHas(policies.page().getByLabel("MyContactInformation")))
                        .locator("ul")
                        .first())
                .containsText("MyOwnContact");
        assertThat(policies.dialog()).not().containsText("Mail Recipients");
    }

    @Test
    @DisplayName("WEB-24, WEB-25: a role brings all below it; each checked role is an assignment of the new policy")
    void newPolicy() {
        ListPage policies = page();
        policies.action("new").click();
        policies.loaded();
        policies.field("Name").fill("Contact Only");
        policies.field("MyContactInformation").check();
        assertThat(policies.field("MyMobileInformation")).isChecked();
        policies.field("MyMobileInformation").uncheck();
        assertThat(policies.field("MyContactInformation")).isChecked();
        assertThat(policies.dialog()).containsText("A checked role above it grants this all the same.");
        policies.button("Save").click();

        assertThat(policies.notices()).containsText("'Contact Only' is saved");
        assertThat(roles("Contact Only"))
                .containsExactly(
                        "MyAddressInformation",
                        "MyBaseOptions",
                        "MyContactInformation",
                        "MyOwnContact",
                        "MyPersonalInformation");
    }

    @Test
    @DisplayName(
            "WEB-24, WEB-25: clearing a role clears all below it, and their assignments go; a child does not check its parent")
    void edit() {
        policy("Edited", "MyBaseOptions", "MyContactInformation", "MyMobileInformation", "MyVoiceMail");
        ListPage policies = page();
        policies.edit("Edited");
        policies.field("MyContactInformation").uncheck();
        assertThat(policies.field("MyMobileInformation")).not().isChecked();
        policies.field("MyDisplayName").check();
        assertThat(policies.field("MyProfileInformation")).not().isChecked();
        policies.field("Description").fill("As edited");
        policies.button("Show commands").click();
        assertThat(policies.dialog().getByLabel("Commands"))
                .containsText("New-ManagementRoleAssignment -Policy Edited -Role MyDisplayName");
        policies.button("Save").click();

        assertThat(policies.notices()).containsText("'Edited' is saved");
        assertThat(roles("Edited")).containsExactly("MyBaseOptions", "MyDisplayName", "MyVoiceMail");
        assertThat(administrator()
                        .run("Get-RoleAssignmentPolicy", Map.of("Identity", "Edited"))
                        .getFirst()
                        .path("Description")
                        .asString())
                .isEqualTo("As edited");
    }

    @Test
    @DisplayName("WEB-28: clearing MyBaseOptions warns of what users lose")
    void basis() {
        ListPage policies = page();
        policies.action("new").click();
        policies.loaded();
        assertThat(policies.dialog().locator("[data-warning=basis]")).isHidden();
        policies.field("MyBaseOptions").uncheck();

        assertThat(policies.dialog().locator("[data-warning=basis]")).containsText("inbox rules");
    }

    @Test
    @DisplayName(
            "WEB-26: the default policy can't be deleted; one in use is refused with its mailboxes; another goes after Yes")
    void delete() {
        policy("In Use", "MyBaseOptions");
        policy("Doomed", "MyBaseOptions");
        administrator().run("Set-Mailbox", Map.of("Identity", "David", "RoleAssignmentPolicy", "In Use"));
        ListPage policies = page();
        policies.select(DEFAULT);
        assertThat(policies.action("delete")).isDisabled();

        policies.select("In Use");
        policies.action("delete").click();
        assertThat(policies.dialog().locator("[data-field=mailboxes]")).hasText("Assigned to 1 mailbox.");
        policies.button("Yes").click();
        assertThat(policies.dialog().getByRole(AriaRole.ALERT)).containsText("David");
        policies.button("No").click();

        policies.select("Doomed");
        policies.action("delete").click();
        policies.button("Yes").click();
        assertThat(policies.notices()).containsText("'Doomed' is deleted");
        assertThat(policies.row("Doomed")).isHidden();
        assertThat(administrator().run("Get-RoleAssignmentPolicy", Map.of()))
                .noneMatch(each -> each.path("Name").asString().equals("Doomed"));
    }

    @Test
    @DisplayName("WEB-37: who saves what somebody else changed meanwhile is told, and nothing is changed")
    void changedMeanwhile() {
        policy("Contested", "MyBaseOptions");
        ListPage policies = page();
        policies.edit("Contested");
        administrator().run("Set-RoleAssignmentPolicy", Map.of("Identity", "Contested", "Description", "by the other"));
        policies.field("Description").fill("by the first");
        policies.button("Save").click();

        assertThat(policies.dialog().getByRole(AriaRole.ALERT)).containsText("Changed meanwhile");
        assertThat(administrator()
                        .run("Get-RoleAssignmentPolicy", Map.of("Identity", "Contested"))
                        .getFirst()
                        .path("Description")
                        .asString())
                .isEqualTo("by the other");
    }

    @Test
    @DisplayName("WEB-39: the editor, wide and narrow, light and dark")
    void looks() {
        ListPage policies = page();
        policies.edit(DEFAULT);
        assertThat(policies.dialog().locator("[data-field=mailboxes]")).containsText("Assigned to");
        Looks.of(policies.page(), "user-roles-edit");
    }
}
