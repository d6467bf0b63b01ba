package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** permissions › roles. */
class RolesTest {

    /** A custom role that has a child, and that nobody has. */
    private static final String LIGHT = "Mail Recipients Light";

    private static final String LIGHTEST = "Mail Recipients Lightest";

    /** A custom role that somebody has. */
    private static final String GIVEN = "Given Recipients";

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void scene() {
        child("Mail Recipients", LIGHT, "Get-Mailbox", "Set-Mailbox", "Get-User", "Get-Contact");
        child(LIGHT, LIGHTEST, "Get-Mailbox", "Set-Mailbox");
        run(
                "Set-ManagementRoleEntry",
                Map.of("Identity", LIGHTEST + "\\Set-Mailbox", "Parameters", List.of("Identity")));
        child("Mail Recipients", GIVEN, "Get-Mailbox", "Set-Mailbox");
        role("Givens", GIVEN, "Bob");
        run("New-ManagementRoleAssignment", Map.of("User", "Administrator", "Role", "Unscoped Role Management"));
        run("Add-RoleGroupMember", Map.of("Identity", "View-Only Organization Management", "Member", "Fred"));
        // Somebody who may change roles, but hand none on.
        role("Role Keepers", "Role Management", "Christine");
        // Somebody who may take away and nothing else.
        child(
                "Role Management",
                "Trim Roles",
                "Get-ManagementRole",
                "Get-ManagementRoleEntry",
                "Remove-ManagementRoleEntry");
        role("Trimmers", "Trim Roles", "Jennifer");
        List.of("Fred", "Christine", "Jennifer", "Terry").forEach(CENTER::password);
    }

    private static List<JsonNode> run(String cmdlet, Map<String, ?> parameters) {
        return CENTER.client(Center.ADMINISTRATOR).run(cmdlet, parameters);
    }

    private static void child(String parent, String name, String... cmdlets) {
        run("New-ManagementRole", Map.of("Name", name, "Parent", parent, "EnabledCmdlets", List.of(cmdlets)));
    }

    private static void role(String group, String role, String member) {
        run("New-RoleGroup", Map.of("Name", group, "Roles", List.of(role), "Members", List.of(member)));
    }

    private static ListPage page(String user) {
        return new ListPage(CENTER.page(user, "roles"), "roles");
    }

    private static ListPage page() {
        return page(Center.ADMINISTRATOR);
    }

    private static List<String> entries(String role) {
        return run("Get-ManagementRoleEntry", Map.of("Identity", role + "\\*")).stream()
                .map(each -> each.path("Name").asString())
                .sorted()
                .toList();
    }

    private static List<String> parameters(String entry) {
        return run("Get-ManagementRoleEntry", Map.of("Identity", entry))
                .getFirst()
                .path("Parameters")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Looks for cmdlets and parameters in a dialog. */
    private static void look(ListPage roles, String search) {
        roles.field("Search entries").fill(search);
    }

    private static Locator tree(ListPage roles) {
        return roles.dialog().getByRole(AriaRole.TREEGRID);
    }

    /** The row whose first cell is the name: a parent's name stands in its children's rows as well. */
    private static Locator row(ListPage roles, String role) {
        return roles.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(roles.page()
                                .getByRole(
                                        AriaRole.GRIDCELL,
                                        new Page.GetByRoleOptions()
                                                .setName(role)
                                                .setExact(true))
                                .and(roles.page().locator(":first-child"))));
    }

    private static void select(ListPage roles, String role) {
        roles.page().getByLabel("Search roles").fill(role);
        row(roles, role).click();
    }

    private static void open(ListPage roles, String action, String role) {
        select(roles, role);
        roles.action(action).click();
        roles.loaded();
    }

    @Test
    @DisplayName(
            "ROLE-2, ROLE-9: all roles with type, parent, kind and who has them; entries are searched by cmdlet and parameter and compared with the parent's")
    void list() throws IOException {
        ListPage roles = page();
        select(roles, LIGHT);
        assertThat(row(roles, LIGHT)).containsText("MailRecipients");
        assertThat(row(roles, LIGHT)).containsText("Custom");
        assertThat(roles.details().getByLabel("Parents")).containsText("Mail Recipients");
        assertThat(roles.details().getByLabel("Children")).containsText(LIGHTEST);
        assertThat(roles.details().locator("[data-field=entries]")).hasText("4");
        assertThat(roles.details().getByLabel("Assigned to")).containsText("None");

        select(roles, "Mail Recipient Creation");
        assertThat(row(roles, "Mail Recipient Creation")).containsText("Built-in");
        assertThat(roles.details().getByLabel("Assigned to")).containsText("Recipient Management");
        assertThat(roles.details().getByLabel("Delegated to")).containsText("Organization Management");
        select(roles, "MyBaseOptions");
        assertThat(row(roles, "MyBaseOptions")).containsText("End users");
        select(roles, "MyName");
        assertThat(row(roles, "MyName")).containsText("Built-in");

        open(roles, "entries", LIGHT);
        assertThat(tree(roles).getByRole(AriaRole.ROW)).hasCount(4);
        look(roles, "set-mailbox forwarding");
        assertThat(tree(roles)).containsText("-ForwardingAddress");
        assertThat(tree(roles)).not().containsText("-CustomAttribute1");
        look(roles, "");
        roles.field("Show").selectOption("trimmed");
        assertThat(tree(roles)).containsText("Add-MailboxPermission");
        assertThat(tree(roles)).not().containsText("Get-Mailbox ");

        Download file = roles.page().waitForDownload(() -> {
            roles.dialog().locator("[data-action=export]").click();
            roles.page().getByText("CSV").click();
        });
        assertThat(Files.readString(file.path()))
                .contains("\"Add-MailboxPermission\",\"Cmdlet\",\"trimmed\"")
                .contains("\"Get-User\",\"Cmdlet\",\"in the role\"");
        roles.button("Close").click();

        open(roles, "entries", "Mail Recipients");
        int all = entries("Mail Recipients").size();
        assertThat(tree(roles)).hasAttribute("aria-rowcount", String.valueOf(all));
        assertThat(tree(roles).getByRole(AriaRole.ROW).count()).isLessThan(all);
        tree(roles).press("End");
        assertThat(tree(roles)).containsText(entries("Mail Recipients").getLast());
    }

    @Test
    @DisplayName(
            "NMR-1, ROLE-10: a child is made with what is checked alone, parameters too, and the dialog tells its commands")
    void newChild() {
        ListPage roles = page();
        open(roles, "child", "Mail Recipients");
        roles.field("Name").fill("Forwarders");
        roles.button("Clear all").click();
        assertThat(roles.dialog().locator("[data-warning=empty]")).isVisible();
        assertThat(roles.button("Save")).isDisabled();
        look(roles, "get-mailbox");
        roles.field("Get-Mailbox").check();
        look(roles, "set-mailbox");
        roles.field("Set-Mailbox").check();
        roles.field("Parameters of Set-Mailbox").click();
        roles.field("Set-Mailbox: all parameters").uncheck();
        look(roles, "set-mailbox forwardingaddress");
        roles.field("Set-Mailbox -ForwardingAddress").check();
        roles.button("Show commands").click();
        assertThat(roles.dialog().getByLabel("Commands")).containsText("-EnabledCmdlets 'Get-Mailbox','Set-Mailbox'");
        roles.save();

        assertThat(roles.notices()).containsText("'Forwarders' is made");
        assertThat(entries("Forwarders")).containsExactly("Get-Mailbox", "Set-Mailbox");
        assertThat(parameters("Forwarders\\Set-Mailbox")).containsExactly("ForwardingAddress");
        assertThat(parameters("Forwarders\\Get-Mailbox")).isEqualTo(parameters("Mail Recipients\\Get-Mailbox"));
    }

    @Test
    @DisplayName("NMR-1: only what reads; one parameter is taken from every cmdlet that has it; lost pages are told")
    void onlyReading() {
        ListPage roles = page();
        open(roles, "child", "Mail Recipients");
        roles.field("Name").fill("Readers");
        roles.button("Only Get-").click();
        look(roles, "sortby");
        roles.button("Clear what is found").click();
        assertThat(roles.dialog().locator("[data-warning=pages]")).isHidden();
        look(roles, "get-mailbox");
        roles.button("Clear what is found").click();
        assertThat(roles.dialog().locator("[data-warning=pages]")).containsText("recipients › mailboxes");
        roles.save();

        assertThat(roles.notices()).containsText("'Readers' is made");
        assertThat(entries("Readers"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("Get-"))
                .doesNotContain("Get-Mailbox");
        assertThat(parameters("Readers\\Get-User")).isNotEmpty().doesNotContain("SortBy");
    }

    @Test
    @DisplayName(
            "SME-3, RME-2, ROLE-9: what a child has can't go; the rest goes and comes back within what the parent has")
    void edit() {
        ListPage roles = page();
        open(roles, "edit", LIGHT);
        assertThat(roles.field("Get-Mailbox")).not().isVisible();
        look(roles, "get-mailbox");
        assertThat(roles.field("Get-Mailbox")).isDisabled();
        look(roles, "set-mailbox");
        assertThat(roles.field("Set-Mailbox")).isDisabled();
        look(roles, "set-mailbox identity");
        assertThat(roles.field("Set-Mailbox -Identity")).isDisabled();
        look(roles, "set-mailbox customattribute1");
        roles.field("Set-Mailbox -CustomAttribute1").uncheck();
        look(roles, "get-contact");
        roles.field("Get-Contact").uncheck();
        look(roles, "get-mailuser");
        roles.field("Get-MailUser").check();
        roles.save();

        assertThat(roles.notices()).containsText("'" + LIGHT + "' is saved");
        assertThat(entries(LIGHT)).containsExactly("Get-MailUser", "Get-Mailbox", "Get-User", "Set-Mailbox");
        assertThat(parameters(LIGHT + "\\Set-Mailbox"))
                .doesNotContain("CustomAttribute1")
                .contains("CustomAttribute2");

        open(roles, "edit", LIGHT);
        roles.field("Show").selectOption("trimmed");
        look(roles, "customattribute1");
        roles.field("Set-Mailbox -CustomAttribute1").check();
        roles.save();
        assertThat(roles.dialog()).isHidden();
        assertThat(parameters(LIGHT + "\\Set-Mailbox")).contains("CustomAttribute1");
    }

    @Test
    @DisplayName(
            "RMR-1, RMR-2, RMR-3: built-in roles stay; an assigned one is refused with its assignments; a parent goes with its children")
    void delete() {
        child("Mail Recipients", "Doomed", "Get-Mailbox");
        child("Doomed", "Doomed Child", "Get-Mailbox");
        ListPage roles = page();
        select(roles, "Mail Recipients");
        assertThat(roles.details()).containsText("Create a child role");
        assertThat(roles.action("delete")).isDisabled();
        assertThat(roles.action("edit")).isDisabled();
        assertThat(roles.action("edit")).hasAttribute("title", Pattern.compile("Built-in roles can’t be changed"));

        select(roles, GIVEN);
        roles.action("delete").click();
        roles.button("Yes").click();
        assertThat(roles.dialog().getByRole(AriaRole.ALERT)).containsText("still assigned: '" + GIVEN + "-Givens'");
        roles.button("No").click();

        select(roles, "Doomed");
        roles.action("delete").click();
        roles.button("Yes").click();
        assertThat(roles.dialog().getByRole(AriaRole.ALERT)).containsText("Doomed Child");
        roles.field("Delete them too, with all that were made of them").check();
        roles.button("Yes").click();
        assertThat(roles.notices()).containsText("'Doomed' is deleted");
        assertThat(run("Get-ManagementRole", Map.of("Identity", "Doomed*"))).isEmpty();
    }

    @Test
    @DisplayName(
            "WEB-37, WEB-4: who saves what somebody else changed meanwhile is told, and nothing is changed; who loses what is told before")
    void changedMeanwhile() {
        ListPage roles = page();
        open(roles, "edit", GIVEN);
        look(roles, "set-mailbox customattribute7");
        roles.field("Set-Mailbox -CustomAttribute7").uncheck();
        assertThat(roles.dialog().getByLabel("What this changes"))
                .containsText("Bob Kelly loses", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        run(
                "Set-ManagementRoleEntry",
                Map.of(
                        "Identity",
                        GIVEN + "\\Set-Mailbox",
                        "Parameters",
                        List.of("CustomAttribute8"),
                        "RemoveParameter",
                        true));
        roles.save();

        assertThat(roles.dialog().getByRole(AriaRole.ALERT)).containsText("Changed meanwhile");
        assertThat(parameters(GIVEN + "\\Set-Mailbox"))
                .contains("CustomAttribute7")
                .doesNotContain("CustomAttribute8");
    }

    @Test
    @DisplayName(
            "NMR-5, AME-6: an unscoped role with a cmdlet of another snap-in; a script that is not there is refused")
    void unscoped() {
        ListPage roles = page();
        roles.action("unscoped").click();
        roles.field("Name").fill("Night Jobs");
        roles.field("Script name").fill("Missing.ps1");
        roles.button("Add entry").click();
        roles.save();
        assertThat(roles.dialog().getByRole(AriaRole.ALERT)).containsText("Missing.ps1");
        roles.button("Remove Missing.ps1 (script)").click();
        roles.field("Entry type").selectOption("Cmdlet");
        roles.field("Cmdlet name").fill("Get-Date");
        roles.field("Parameters").fill("-Format");
        roles.button("Add entry").click();
        roles.save();

        assertThat(roles.notices()).containsText("'Night Jobs' is made");
        assertThat(parameters("Night Jobs\\Get-Date")).containsExactly("Format");
        select(roles, "Night Jobs");
        assertThat(row(roles, "Night Jobs")).containsText("Unscoped");
        open(roles, "edit", "Night Jobs");
        roles.field("Get-Date").uncheck();
        assertThat(roles.button("Save")).isDisabled();
        roles.button("Cancel").click();
        roles.action("delete").click();
        roles.button("Yes").click();
        assertThat(roles.notices()).containsText("'Night Jobs' is deleted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Administrator", "Fred", "Christine", "Jennifer", "Terry"})
    @DisplayName(
            "WEB-1, DELEG-3, DELEG-11: tab, buttons and check boxes can be used exactly where the engine would go along")
    void offered(String person) {
        Client engine = CENTER.client(person);
        ListPage roles = page(person);
        if (!reads(person, "Get-ManagementRole")) {
            assertThat(roles.page().getByRole(AriaRole.HEADING)).containsText("403");
            return;
        }
        select(roles, GIVEN);
        roles.page().waitForLoadState(LoadState.NETWORKIDLE);
        boolean removes = would(engine, "Remove-ManagementRoleEntry", Map.of("Identity", GIVEN + "\\Get-Mailbox"));
        boolean adds = would(engine, "Add-ManagementRoleEntry", Map.of("Identity", GIVEN + "\\Get-Contact"));
        Map<String, Boolean> wanted = new LinkedHashMap<>();
        wanted.put("child", would(engine, "New-ManagementRole", Map.of("Name", "Tried", "Parent", GIVEN)));
        wanted.put("unscoped", would(engine, "New-ManagementRole", Map.of("Name", "Tried", "UnScopedTopLevel", true)));
        wanted.put("entries", reads(person, "Get-ManagementRoleEntry"));
        wanted.put("edit", removes || adds);
        wanted.put("delete", would(engine, "Remove-ManagementRole", Map.of("Identity", LIGHTEST)));
        Map<String, Boolean> found = new LinkedHashMap<>();
        wanted.keySet().forEach(action -> found.put(action, isOffered(roles.action(action))));
        assertThat(found).isEqualTo(wanted);

        if (removes || adds) {
            open(roles, "edit", GIVEN);
            look(roles, "get-mailbox");
            assertThat(roles.field("Get-Mailbox").isEnabled()).isEqualTo(removes);
            look(roles, "get-contact");
            assertThat(roles.field("Get-Contact").isEnabled()).isEqualTo(adds);
            look(roles, "set-mailbox office");
            assertThat(roles.field("Set-Mailbox -Office").isEnabled())
                    .isEqualTo(would(
                            engine,
                            "Set-ManagementRoleEntry",
                            Map.of(
                                    "Identity",
                                    GIVEN + "\\Set-Mailbox",
                                    "Parameters",
                                    List.of("Office"),
                                    "RemoveParameter",
                                    true)));
        }
    }

    /** Whether a command would go through, as the engine says when it is tried on a snapshot that nobody else sees. */
    private static boolean would(Client person, String cmdlet, Map<String, ?> parameters) {
        Map<String, Object> unasked = new LinkedHashMap<>(parameters);
        if (cmdlet.startsWith("Remove-")) {
            unasked.put("Confirm", false);
        }
        return person.post(
                        "changes/preview", Map.of("commands", List.of(Map.of("cmdlet", cmdlet, "parameters", unasked))))
                .path("failed")
                .isMissingNode();
    }

    private static boolean reads(String person, String cmdlet) {
        return CENTER.client(Center.ADMINISTRATOR).may(person, cmdlet);
    }

    private static boolean isOffered(Locator control) {
        return control.count() == 1 && control.isEnabled();
    }

    @Test
    @DisplayName("WEB-39: trimming, wide and narrow, light and dark; trimming by the keyboard alone")
    void looks() {
        ListPage roles = page();
        open(roles, "child", "Mail Recipients");
        roles.field("Name").fill("Somebody's own");
        tree(roles).focus();
        tree(roles).press("ArrowDown");
        tree(roles).press("Space");
        tree(roles).press("ArrowDown");
        tree(roles).press("ArrowRight");
        tree(roles).press("ArrowDown");
        tree(roles).press("ArrowDown");
        tree(roles).press("Space");
        assertThat(roles.dialog().getByRole(AriaRole.STATUS).first()).containsText(" of ");
        Looks.of(roles.page(), "roles-child");
    }
}
