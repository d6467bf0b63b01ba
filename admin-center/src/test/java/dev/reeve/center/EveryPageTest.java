package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    /** A cmdlet that reads; or, for what no cmdlet tells, a verb of the command. */
    private static final Pattern TYPED = Pattern.compile("(?:(?:Get|Search)-\\w+|\\./reeve [a-z-]+)(?: .*)?");

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
        some(administrator);
    }

    private static Map<String, ?> withoutPolicy(String person) {
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("Identity", person));
        parameters.put("RoleAssignmentPolicy", null);
        return parameters;
    }

    /** Terry may read what administrators read, object by object: of each cmdlet the parameter Identity alone is his. */
    private static void trimmed(Client administrator) {
        List<String> identity = List.of("Identity");
        group(
                administrator,
                "Terry",
                Map.of(
                        "View-Only Recipients",
                        Map.of(
                                "Get-Mailbox", identity,
                                "Get-DistributionGroup", identity,
                                "Get-Group", identity,
                                "Get-Recipient", identity,
                                "Get-User", identity,
                                "Get-DistributionGroupMember", identity),
                        "View-Only Configuration",
                        Map.of(
                                "Get-ExchangeServer", identity,
                                "Get-MailboxDatabase", identity,
                                "Get-RoleGroup", identity,
                                "Get-ManagementRole", identity,
                                "Get-ManagementRoleAssignment", identity,
                                "Get-ManagementScope", identity,
                                "Get-RoleAssignmentPolicy", identity,
                                "Get-RoleGroupMember", identity,
                                "Get-ManagementRoleEntry", identity)));
    }

    /** Of what Jennifer changes, by role: of each cmdlet some parameters are hers. */
    private static final Map<String, Map<String, List<String>>> SOME = Map.of(
            "Mail Recipients",
            Map.of(
                    "Set-Mailbox", List.of("Identity", "DisplayName"),
                    "Set-User", List.of("Identity", "Office"),
                    "Enable-Mailbox", List.of("Identity", "Room")),
            "Mail Recipient Creation",
            Map.of("New-Mailbox", List.of("Name", "Shared")),
            "Security Group Creation and Membership",
            Map.of(
                    "New-DistributionGroup",
                    List.of("Name", "Members"),
                    "Set-DistributionGroup",
                    List.of("Identity", "MemberDepartRestriction", "BypassSecurityGroupManagerCheck")),
            "Role Management",
            Map.ofEntries(
                    Map.entry("New-RoleGroup", List.of("Name", "Members")),
                    Map.entry("Set-RoleGroup", List.of("Identity", "Description", "BypassSecurityGroupManagerCheck")),
                    Map.entry("Remove-RoleGroup", List.of("Identity")),
                    Map.entry("New-RoleAssignmentPolicy", List.of("Name")),
                    Map.entry("Set-RoleAssignmentPolicy", List.of("Identity", "Description")),
                    Map.entry("New-ManagementRole", List.of("Name", "Parent")),
                    Map.entry("Set-ManagementRoleEntry", List.of("Identity", "Parameters", "RemoveParameter")),
                    Map.entry("New-ManagementScope", List.of("Name", "RecipientRestrictionFilter")),
                    Map.entry("Set-ManagementScope", List.of("Identity", "RecipientRestrictionFilter")),
                    Map.entry("New-ManagementRoleAssignment", List.of("User", "Role")),
                    Map.entry(
                            "Set-ManagementRoleAssignment", List.of("Identity", "RecipientOrganizationalUnitScope"))));

    /** Which of these each page comes down to. */
    private static final Map<String, List<String>> RUN_BY = Map.of(
            "mailboxes",
            List.of("Set-Mailbox", "Set-User", "New-Mailbox", "Enable-Mailbox"),
            "groups",
            List.of("New-DistributionGroup", "Set-DistributionGroup"),
            "admin-roles",
            List.of("New-RoleGroup", "Set-RoleGroup", "Remove-RoleGroup", "Set-ManagementRoleAssignment"),
            "user-roles",
            List.of("New-RoleAssignmentPolicy", "Set-RoleAssignmentPolicy"),
            "roles",
            List.of("New-ManagementRole", "Set-ManagementRoleEntry"),
            "scopes",
            List.of("New-ManagementScope", "Set-ManagementScope"),
            "assignments",
            List.of("New-ManagementRoleAssignment", "Set-ManagementRoleAssignment"));

    /** Objects of which more can be changed than of those that come first. */
    private static final Map<String, String> CUSTOM = Map.of("admin-roles", "Vancouver Admins", "roles", "Trimmed");

    /** Jennifer sees all, changes some, and may hand on a role and what is made of it. */
    private static void some(Client administrator) {
        String handedOn = "Active Directory Permissions";
        administrator.run("New-ManagementRole", Map.of("Name", "Trimmed", "Parent", handedOn));
        administrator.run("New-RoleAssignmentPolicy", Map.of("Name", "Trainees"));
        group(administrator, "Jennifer", SOME);
        administrator.run(
                "New-ManagementRoleAssignment",
                Map.of("SecurityGroup", "Roles of Jennifer", "Role", handedOn, "Delegating", true));
        administrator.run(
                "Add-RoleGroupMember", Map.of("Identity", "View-Only Organization Management", "Member", "Jennifer"));
    }

    /** A role group of somebody alone, with a child of each role that has these cmdlets with these parameters. */
    private static void group(Client administrator, String person, Map<String, Map<String, List<String>>> roles) {
        roles.forEach((parent, cmdlets) -> {
            String role = person + ": " + parent;
            administrator.run(
                    "New-ManagementRole", Map.of("Name", role, "Parent", parent, "EnabledCmdlets", cmdlets.keySet()));
            cmdlets.forEach((cmdlet, parameters) -> administrator.run(
                    "Set-ManagementRoleEntry", Map.of("Identity", role + "\\" + cmdlet, "Parameters", parameters)));
        });
        administrator.run(
                "New-RoleGroup",
                Map.of(
                        "Name", "Roles of " + person,
                        "Roles",
                                roles.keySet().stream()
                                        .map(each -> person + ": " + each)
                                        .toList(),
                        "Members", List.of(person)));
        administrator.run("Set-Mailbox", withoutPolicy(person));
        CENTER.password(person);
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
                assertThat(exportedCommands(page)).describedAs(id).isNotEmpty().allMatch(TYPED.asMatchPredicate());
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

    private static List<String> exportedCommands(Page page) {
        Download file = page.waitForDownload(() -> {
            page.locator("#page .list-tools [data-action=export]").click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Commands"))
                    .click();
        });
        assertThat(file.suggestedFilename()).endsWith(".ps1");
        try {
            return Files.readAllLines(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tellsCommands(Page page, Locator action) {
        Locator dialog = opened(page, action);
        assertThat(page.evaluate(PAGE_IS_IN_SIGHT)).isEqualTo(true);
        boolean tells = dialog.locator(".show-commands").count() == 1;
        close(page);
        return tells;
    }

    private static Locator opened(Page page, Locator action) {
        action.click();
        Locator dialog = dialog(page);
        assertThat(dialog).isVisible();
        dialog.locator(".fui-DialogActions button").first().waitFor();
        assertThat(dialog.getByText("Loading…")).hasCount(0);
        return dialog;
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG));
    }

    private static void close(Page page) {
        page.keyboard().press("Escape");
        assertThat(dialog(page)).hasCount(0);
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
            worked(engine, page, id);
        }
        assertThat(refused).isEmpty();
    }

    /** Opens all that the page's buttons open, works the fields, and asks the engine about each command that came of them. */
    private static Set<DialogFields.Shown> worked(Offers engine, Page page, String id) {
        Set<DialogFields.Shown> shown = new HashSet<>();
        for (Locator action : EveryPage.buttons(page)) {
            if (action.isEnabled()) {
                opened(page, action);
                shown.addAll(DialogFields.of(page));
                close(page);
            }
        }
        assertThat(shown).describedAs(id).allMatch(engine::mayRun);
        return shown;
    }

    @Test
    @DisplayName(
            "WEB-1, WEB-2: whoever has some parameters of each cmdlet finds fields for these in the dialogs, and for no others")
    void fields() {
        Offers engine = new Offers(CENTER.client(Center.ADMINISTRATOR), "Jennifer");
        Page page = CENTER.page("Jennifer", "");
        List<String> refused = refusals(page);
        Map<String, List<String>> hers = new TreeMap<>();
        SOME.values().forEach(hers::putAll);
        RUN_BY.forEach((id, cmdlets) -> {
            EveryPage.open(page, id);
            if (CUSTOM.containsKey(id)) {
                EveryPage.choose(page, id, CUSTOM.get(id));
            }
            Map<String, Set<String>> shown = DialogFields.parameters(worked(engine, page, id));
            cmdlets.forEach(cmdlet -> assertThat(shown.get(cmdlet))
                    .describedAs(id + " " + cmdlet)
                    .containsExactlyInAnyOrderElementsOf(hers.get(cmdlet)));
        });
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
