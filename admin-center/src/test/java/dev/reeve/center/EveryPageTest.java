package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for each page that there is; which there are is read from their declarations. */
class EveryPageTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    /** Somebody of each kind of administrators, without the policy of a mailbox: all that he may comes from the role group. */
    private static final Map<String, String> PERSONAS = Map.of(
            "Fred", "View-Only Organization Management",
            "Martin", "Help Desk",
            "Kim", "Recipient Management",
            "Christine", "Records Management");

    /** Nothing of what holds dialogs lies over the page, apart from the dialogs themselves. */
    private static final String PAGE_IS_IN_SIGHT =
            "[...document.querySelectorAll('body > [data-portal-node]')].every((each) => each.clientHeight === 0)";

    @BeforeAll
    static void people() {
        AdminRoles.scene(CENTER);
        Client administrator = CENTER.client(Center.ADMINISTRATOR);
        PERSONAS.forEach((person, group) -> {
            administrator.run("Add-RoleGroupMember", Map.of("Identity", group, "Member", person));
            administrator.run("Set-Mailbox", withoutPolicy(person));
            CENTER.password(person);
        });
        trimmed(administrator);
    }

    private static Map<String, ?> withoutPolicy(String person) {
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("Identity", person));
        parameters.put("RoleAssignmentPolicy", null);
        return parameters;
    }

    /** Terry may read what administrators read, object by object: of each cmdlet the parameter Identity alone is his. */
    private static void trimmed(Client administrator) {
        Map<String, List<String>> cmdlets = Map.of(
                "View-Only Recipients",
                List.of(
                        "Get-Mailbox",
                        "Get-DistributionGroup",
                        "Get-Group",
                        "Get-Recipient",
                        "Get-User",
                        "Get-DistributionGroupMember"),
                "View-Only Configuration",
                List.of(
                        "Get-ExchangeServer",
                        "Get-MailboxDatabase",
                        "Get-RoleGroup",
                        "Get-ManagementRole",
                        "Get-ManagementRoleAssignment",
                        "Get-ManagementScope",
                        "Get-RoleAssignmentPolicy",
                        "Get-RoleGroupMember",
                        "Get-ManagementRoleEntry"));
        cmdlets.forEach((parent, names) -> {
            String role = "Trimmed " + parent;
            administrator.run("New-ManagementRole", Map.of("Name", role, "Parent", parent, "EnabledCmdlets", names));
            names.forEach(cmdlet -> administrator.run(
                    "Set-ManagementRoleEntry",
                    Map.of("Identity", role + "\\" + cmdlet, "Parameters", List.of("Identity"))));
        });
        administrator.run(
                "New-RoleGroup",
                Map.of(
                        "Name", "Trimmed",
                        "Roles",
                                cmdlets.keySet().stream()
                                        .map(each -> "Trimmed " + each)
                                        .toList(),
                        "Members", List.of("Terry")));
        administrator.run("Set-Mailbox", withoutPolicy("Terry"));
        CENTER.password("Terry");
    }

    @Test
    @DisplayName("WEB-39: each page, wide and narrow, light and dark; no request leaves the server")
    void looks() {
        Page page = CENTER.page(Center.ADMINISTRATOR, "");
        List<String> elsewhere = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(CENTER.address())) {
                elsewhere.add(request.url());
            }
        });
        for (String id : EveryPage.ids()) {
            EveryPage.open(page, id);
            Looks.of(page, id);
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    @DisplayName(
            "WEB-1, WEB-5: each list can be exported, each button is there and leads to the commands that it would run")
    void commands() {
        Offers engine = new Offers(CENTER.client(Center.ADMINISTRATOR), Center.ADMINISTRATOR);
        Page page = CENTER.page(Center.ADMINISTRATOR, "");
        List<String> refused = refusals(page);
        assertThat(EveryPage.offered(page)).isEqualTo(engine.grantedPages()).isEqualTo(EveryPage.ids());
        Set<String> silent = new TreeSet<>();
        for (String id : EveryPage.ids()) {
            EveryPage.open(page, id);
            if (page.getByRole(AriaRole.GRID).count() > 0) {
                assertThat(page.locator("#page [data-action=export]").count())
                        .describedAs(id)
                        .isEqualTo(1);
            }
            assertThat(EveryPage.actions(page)).describedAs(id).isEqualTo(engine.grantedActions(id));
            for (Locator action : EveryPage.buttons(page)) {
                if (action.isEnabled() && !tellsCommands(page, action)) {
                    silent.add(id + " " + action.getAttribute("data-action"));
                }
            }
        }
        // It picks a group first; the dialog after that tells them.
        assertThat(silent).containsExactly("my-groups join");
        assertThat(refused).isEmpty();
    }

    private static boolean tellsCommands(Page page, Locator action) {
        action.click();
        Locator dialog = page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG));
        assertThat(dialog).isVisible();
        dialog.locator(".fui-DialogActions button").first().waitFor();
        assertThat(dialog.getByText("Loading…")).hasCount(0);
        assertThat(page.evaluate(PAGE_IS_IN_SIGHT)).isEqualTo(true);
        boolean tells = dialog.locator(".show-commands").count() == 1;
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        return tells;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fred", "Martin", "Kim", "Christine"})
    @DisplayName("WEB-1, WEB-2, WEB-3: pages and buttons are there exactly where the engine grants what is behind them")
    void offered(String person) {
        Offers engine = new Offers(CENTER.client(Center.ADMINISTRATOR), person);
        Page page = CENTER.page(person, "");
        List<String> refused = refusals(page);

        Set<String> pages = EveryPage.offered(page);
        assertThat(pages).isEqualTo(engine.grantedPages());
        for (String id : pages) {
            EveryPage.open(page, id);
            assertThat(EveryPage.actions(page)).describedAs(id).isEqualTo(engine.grantedActions(id));
        }
        assertThat(refused).isEmpty();
    }

    @Test
    @DisplayName(
            "WEB-1: whoever has but one parameter of a cmdlet is offered what that is enough for, and is refused nothing")
    void oneParameter() {
        Page page = CENTER.page("Terry", "");
        List<String> refused = refusals(page);

        Set<String> pages = EveryPage.offered(page);
        assertThat(pages).contains("mailboxes", "groups", "admin-roles", "roles", "servers", "user-roles");
        pages.forEach(id -> EveryPage.open(page, id));

        assertThat(refused).isEmpty();
    }

    /** What the server refuses of what the page asks for by itself. */
    private static List<String> refusals(Page page) {
        List<String> refused = new ArrayList<>();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                refused.add(response.status() + " " + response.request().postData() + " " + response.url());
            }
        });
        return refused;
    }
}
