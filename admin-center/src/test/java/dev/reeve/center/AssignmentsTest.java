package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** permissions › assignments, and permissions › delegates. */
class AssignmentsTest {

    private static final String RECIPIENTS = "Recipient write scope";
    private static final String VANCOUVER = "Mail Recipients-Vancouver Admins";

    @RegisterExtension
    static final Center CENTER = new Center();

    private static @Nullable Client administrator;

    @BeforeAll
    static void scene() {
        AdminRoles.scene(CENTER);
        administrator = CENTER.client(Center.ADMINISTRATOR);
        assign("To David", "Role", "Mail Recipients", "User", "David");
        assign("Suspended", "Role", "Mail Recipients", "SecurityGroup", "Vancouver Admins");
        administrator.run("Set-ManagementRoleAssignment", Map.of("Identity", "Suspended", "Enabled", false));
        administrator.run(
                "New-RoleGroup",
                Map.of("Name", "Role Keepers", "Roles", List.of("Role Management"), "Members", List.of("Kim")));
        AdminRoles.readers(CENTER);
        CENTER.password("Kim");
    }

    private static Client administrator() {
        return Optional.ofNullable(administrator).orElseThrow();
    }

    private static void assign(String name, String... parameters) {
        Map<String, Object> all = new HashMap<>(Map.of("Name", name));
        for (int at = 0; at < parameters.length; at += 2) {
            all.put(parameters[at], parameters[at + 1]);
        }
        administrator().run("New-ManagementRoleAssignment", all);
    }

    private static ListPage page() {
        return page(Center.ADMINISTRATOR);
    }

    private static ListPage page(String user) {
        return new ListPage(CENTER.page(user, "assignments"), "assignments");
    }

    private static List<JsonNode> stored(String... parameters) {
        Map<String, Object> all = new HashMap<>();
        for (int at = 0; at < parameters.length; at += 2) {
            all.put(parameters[at], parameters[at + 1]);
        }
        return administrator().run("Get-ManagementRoleAssignment", all);
    }

    private static JsonNode assignment(String name) {
        return stored("Identity", name).getFirst();
    }

    private static void choose(ListPage page, String field, String name) {
        page.button("Browse " + field).click();
        page.dialog().getByLabel("Search").fill(name);
        page.row(name).last().click();
        page.button("OK").click();
    }

    @Test
    @DisplayName(
            "LOOK-3: it opens with the first page of many, sorted by name; a direct assignment reaches its user alone")
    void opens() {
        ListPage assignments = page();
        Locator count = assignments.page().getByRole(AriaRole.STATUS).getByText(" items");

        assertThat(count).hasText(Pattern.compile("^100\\+ items$"));
        assignments.select("To David");
        assertThat(assignments.details().getByLabel("Effective users").getByRole(AriaRole.LISTITEM))
                .hasText("David Strome");
    }

    @Test
    @DisplayName("GRA-1, GRA-7: delegating, exclusive, direct and disabled assignments are filtered by the cmdlet")
    void filters() {
        ListPage assignments = page();
        Locator rows = assignments.page().locator(".grid-all [role=row]");
        assignments.page().getByLabel("Disabled").check();
        assertThat(rows).hasCount(1);
        assertThat(assignments.row("Suspended").getByRole(AriaRole.GRIDCELL).last())
                .hasText("No");
        assignments.page().getByLabel("Disabled").uncheck();
        assignments.page().getByLabel("Direct to users").check();
        assertThat(rows).hasCount(stored("RoleAssigneeType", "User").size());
        assignments.page().getByLabel("Direct to users").uncheck();
        assignments.page().getByLabel("Exclusive").check();
        assertThat(rows).hasCount(1);
        assignments.page().getByLabel("Exclusive").uncheck();
        assignments.page().getByLabel("Kind of assignment").selectOption("delegating");

        assertThat(rows.first()).containsText("Delegating");
        assertThat(assignments.row(VANCOUVER)).isHidden();
    }

    @Test
    @DisplayName("LOOK-3, ASG-1: details tell role, assignee and scopes, and the users whom it reaches")
    void details() {
        ListPage assignments = page();
        assignments.select(VANCOUVER);

        assertThat(assignments.details().locator("[data-field=recipient-scope]"))
                .hasText("Vancouver");
        assertThat(assignments.details().getByLabel("Effective users").getByRole(AriaRole.LISTITEM))
                .hasCount(1);
        assertThat(assignments.details().getByLabel("Effective users")).containsText("Bob Kelly");
    }

    @Test
    @DisplayName(
            "NRA-4, NRA-9, ASG-6, WEB-37: a role is given to a group with a custom scope; what does not mix goes back to the role's own")
    void newAssignment() {
        ListPage assignments = page();
        assignments.action("new").click();
        assignments.loaded();
        choose(assignments, "assign to", "Help Desk");
        choose(assignments, "role", "Mail Recipients");
        assignments.field("Name").fill("Helping Vancouver");
        assignments.field(RECIPIENTS).selectOption("exclusive:Executives");
        assignments.field(RECIPIENTS).selectOption("custom:Vancouver");
        administrator().run("Set-RoleGroup", Map.of("Identity", "Help Desk", "Description", "Changed meanwhile"));
        assignments.save();
        assertThat(assignments.dialog().getByRole(AriaRole.ALERT)).containsText("Changed meanwhile");
        assertThat(stored("Identity", "Helping Vancouver*")).isEmpty();
        assignments.button("Reload").click();
        assertThat(assignments.dialog().getByLabel("What this changes"))
                .containsText("Martin", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assignments.save();

        assertThat(assignments.notices()).containsText("'Mail Recipients' is assigned to 'Help Desk'");
        JsonNode made = assignment("Helping Vancouver");
        assertThat(made.path("RecipientWriteScope").asString()).isEqualTo("CustomRecipientScope");
        assertThat(made.path("CustomRecipientWriteScope").asString()).isEqualTo("Vancouver");
        assertThat(made.path("RoleAssignmentDelegationType").asString()).isEqualTo("Regular");
        administrator()
                .run("Remove-ManagementRoleAssignment", Map.of("Identity", "Helping Vancouver", "Confirm", false));
    }

    @Test
    @DisplayName("ASG-11: to a policy only end-user roles can be given, without delegation and without scope")
    void toPolicy() {
        ListPage assignments = page();
        assignments.action("new").click();
        assignments.loaded();
        choose(assignments, "assign to", "Default Role Assignment Policy");
        assertThat(assignments.dialog().getByText("Delegating")).isHidden();
        assignments.button("Browse role").click();
        assertThat(assignments.row("MyDisplayName")).isVisible();
        assertThat(assignments.row("Mail Recipients")).isHidden();
        assignments.row("MyDisplayName").click();
        assignments.button("OK").click();

        assertThat(assignments.dialog()).containsText("Assignments to policies take no scope");
        assertThat(assignments.field(RECIPIENTS)).isHidden();
    }

    @Test
    @DisplayName("SRA-1, SRA-2, SRA-3: scopes are changed to a unit, to an exclusive scope, and back to the role's own")
    void editScopes() {
        assign(
                "Rescoped",
                "Role",
                "Mail Recipients",
                "SecurityGroup",
                "Role Keepers",
                "CustomRecipientWriteScope",
                "Vancouver");
        ListPage assignments = page();
        assignments.edit("Rescoped");
        assertThat(assignments.field(RECIPIENTS)).hasValue("custom:Vancouver");
        assignments.field(RECIPIENTS).selectOption("unit:");
        assertThat(assignments.button("Save")).isDisabled();
        assignments.dialog().getByLabel("Organizational unit").last().fill("contoso.com/Tenants/Fabrikam");
        assignments.save();
        assertThat(assignments.details().locator("[data-field=recipient-scope]"))
                .hasText("contoso.com/Tenants/Fabrikam");
        assignments.edit("Rescoped");
        assignments.field(RECIPIENTS).selectOption("exclusive:Executives");
        assignments.save();
        assertThat(assignments.details().locator("[data-field=recipient-scope]"))
                .hasText("Executives (exclusive)");
        assignments.edit("Rescoped");
        assignments.field(RECIPIENTS).selectOption("default");
        assignments.save();

        assertThat(assignments.details().locator("[data-field=recipient-scope]"))
                .hasText("Organization");
        assertThat(assignment("Rescoped").path("RecipientWriteScope").asString())
                .isEqualTo("Organization");
    }

    @Test
    @DisplayName("SRA-5, RRA-1: assignments are suspended, put in effect again and deleted, several at once")
    void enable() {
        assign("Switched 1", "Role", "Mail Recipients", "SecurityGroup", "Role Keepers");
        assign("Switched 2", "Role", "Distribution Groups", "SecurityGroup", "Role Keepers");
        ListPage assignments = page();
        switchBoth(assignments);
        assertThat(assignments.action("enable")).isDisabled();
        assignments.action("disable").click();
        assignments.button("Yes").click();
        assertThat(assignments.notices()).containsText("2 assignments");
        assertThat(assignment("Switched 1").path("Enabled").asBoolean()).isFalse();
        assignments.action("enable").click();
        assignments.button("Yes").click();
        assertThat(assignments.row("Switched 2").getByRole(AriaRole.GRIDCELL).last())
                .hasText("Yes");
        assignments.action("delete").click();
        assignments.button("Yes").click();

        assertThat(assignments.row("Switched 1")).isHidden();
        assertThat(stored("Identity", "Switched*")).isEmpty();
        assertThat(assignments.action("delete")).isDisabled();
        assertThat(assignments.action("delete")).isFocused(); // the keyboard keeps its place
    }

    private static void switchBoth(ListPage assignments) {
        assignments.page().getByLabel("Search assignments").fill("Switched");
        assignments.row("Switched 1").click();
        assignments.row("Switched 2").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
    }

    @Test
    @DisplayName(
            "ASG-10, SRA-4, DELEG-7: scopes are not offered where none counts, nor where the role can't be given on")
    void notOffered() {
        ListPage assignments = page();
        assignments.select("MyBaseOptions-Default Role Assignment Policy");
        assertThat(assignments.action("edit")).isDisabled();
        assignments.select("View-Only Recipients-Vancouver Admins");
        assertThat(assignments.action("edit")).isDisabled();
        ListPage keepers = page("Kim");
        keepers.select("Suspended");

        assertThat(keepers.action("edit")).isDisabled();
        assertThat(keepers.action("enable")).isDisabled();
        assertThat(keepers.action("delete")).isEnabled();
    }

    @Test
    @DisplayName("WEB-37: who changes what somebody else changed meanwhile is told, and nothing is changed")
    void changedMeanwhile() {
        assign("Contested", "Role", "Mail Recipients", "SecurityGroup", "Role Keepers");
        ListPage assignments = page();
        assignments.edit("Contested");
        administrator()
                .run(
                        "Set-ManagementRoleAssignment",
                        Map.of("Identity", "Contested", "RecipientOrganizationalUnitScope", "contoso.com/Users"));
        assignments.field(RECIPIENTS).selectOption("custom:Vancouver");
        assignments.save();

        assertThat(assignments.dialog().getByRole(AriaRole.ALERT)).containsText("Changed meanwhile");
        assertThat(assignment("Contested").path("RecipientWriteScope").asString())
                .isEqualTo("OU");
    }

    @Test
    @DisplayName(
            "DELEG-8, GM-7: who may give a role on and who manages a role group stand and are changed in one place")
    void delegates() {
        ListPage delegates = new ListPage(CENTER.page(Center.ADMINISTRATOR, "delegates"), "delegates");
        delegates.select("Journaling");
        assertThat(delegates.details().getByLabel("May give the role on")).containsText("Organization Management");
        delegates.action("edit").click();
        delegates.loaded();
        delegates.add("delegates", "Vancouver Admins");
        delegates.save();
        assertThat(delegates.details().getByLabel("May give the role on")).containsText("Vancouver Admins");
        assertThat(stored("Role", "Journaling", "RoleAssignee", "Vancouver Admins"))
                .singleElement()
                .satisfies(made -> assertThat(
                                made.path("RoleAssignmentDelegationType").asString())
                        .isEqualTo("DelegatingOrgWide"));
        delegates.edit("Several Scopes");
        delegates.add("delegates", "David Strome");
        delegates.save();

        assertThat(delegates.details().getByLabel("Managed by")).containsText("David Strome");
    }

    @Test
    @DisplayName("WEB-39: the editor, wide and narrow, light and dark")
    void looks() {
        ListPage assignments = page();
        assignments.select(VANCOUVER);
        assignments.action("edit").click();
        assignments.loaded();
        assignments.field(RECIPIENTS).selectOption("default");
        Looks.of(assignments.page(), "assignments-edit");
    }
}
