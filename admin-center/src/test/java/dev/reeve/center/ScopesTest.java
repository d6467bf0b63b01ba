package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** permissions › scopes. */
class ScopesTest {

    private static final String CITY = "City -eq 'Vancouver'";

    /** A server that has just started works the first answer out from nothing. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @RegisterExtension
    static final Center CENTER = new Center();

    private static @Nullable Client administrator;

    @BeforeAll
    static void scene() {
        AdminRoles.scene(CENTER);
        administrator = CENTER.client(Center.ADMINISTRATOR);
        administrator.run(
                "New-RoleGroup",
                Map.of("Name", "Vancouver Keepers", "Roles", List.of("Role Management"), "Members", List.of("Kim")));
        administrator.run(
                "Set-ManagementRoleAssignment",
                Map.of(
                        "Identity",
                        "Role Management-Vancouver Keepers",
                        "RecipientOrganizationalUnitScope",
                        "contoso.com/Tenants/Fabrikam"));
        AdminRoles.readers(CENTER);
        CENTER.password("Kim");
    }

    private static Client administrator() {
        return Optional.ofNullable(administrator).orElseThrow();
    }

    private static ListPage page() {
        return page(Center.ADMINISTRATOR);
    }

    private static ListPage page(String user) {
        return new ListPage(CENTER.page(user, "scopes"), "scopes");
    }

    private static ListPage creating() {
        ListPage scopes = page();
        scopes.action("new").click();
        scopes.loaded();
        return scopes;
    }

    private static void scope(String name, String parameter, Object value) {
        administrator().run("New-ManagementScope", Map.of("Name", name, parameter, value));
    }

    private static JsonNode stored(String name) {
        return administrator()
                .run("Get-ManagementScope", Map.of("Identity", name))
                .getFirst();
    }

    private static List<String> names(String cmdlet) {
        return administrator().run(cmdlet, Map.of()).stream()
                .map(each -> each.path("Name").asString())
                .sorted()
                .toList();
    }

    /** How many the engine counts in a filter. */
    private static int inside(String filter) {
        return administrator()
                .post("explain/scope", Map.of("filter", filter))
                .path("count")
                .intValue();
    }

    private static Locator field(Locator in, String name) {
        return in.locator("[data-field=" + name + "]");
    }

    @Test
    @DisplayName(
            "SCOPE-2, SCOPE-5, SCOPE-10: scopes of all kinds; details tell filter, who is inside and which assignments name it,"
                    + " and one that is named can't be deleted")
    void list() {
        String server = names("Get-ExchangeServer").getFirst();
        scope("One server", "ServerList", List.of(server));
        JsonNode listed = stored("One server");
        scope(
                "Like one server",
                "ServerRestrictionFilter",
                listed.path("ServerFilter").asString());
        ListPage scopes = page();

        assertThat(scopes.row("One server").getByRole(AriaRole.GRIDCELL).nth(1)).hasText("Server list");
        assertThat(scopes.row("Like one server").getByRole(AriaRole.GRIDCELL).nth(1))
                .hasText("Server filter");
        assertThat(scopes.row("Executives").getByRole(AriaRole.GRIDCELL).nth(2)).hasText("Exclusive");
        assertThat(scopes.row("Vancouver").getByRole(AriaRole.GRIDCELL).nth(5)).hasText("2");
        scopes.select("Vancouver");
        assertThat(field(scopes.details(), "inside")).containsText(inside(CITY) + " objects inside", PATIENTLY);
        assertThat(scopes.details()).containsText(CITY);
        assertThat(scopes.details().getByLabel("Assignments").getByRole(AriaRole.LINK))
                .hasCount(2);
        assertThat(scopes.action("delete")).isDisabled();
    }

    @Test
    @DisplayName(
            "OPATH-27, OPATH-28: a filter is completed and looked at while it is typed: where it goes wrong, then who is inside")
    void newFilter() {
        ListPage scopes = creating();
        scopes.field("Name").fill("Vancouver too");
        scopes.field("Filter").pressSequentially("Cit");
        assertThat(scopes.dialog().getByLabel("Words that fit here")).containsText("City");
        scopes.field("Filter").press("Control+Space");
        assertThat(scopes.field("Filter")).hasValue("City ");
        scopes.field("Filter").fill("City -eq 'Vancouver' -and Nonsense -eq 'x'");
        assertThat(field(scopes.dialog(), "fault").locator("mark")).hasText("Nonsense");
        assertThat(scopes.dialog()).containsText("Nonsense");
        assertThat(scopes.button("Save")).isDisabled();
        scopes.field("Filter").fill(CITY);

        assertThat(field(scopes.dialog(), "inside")).containsText(inside(CITY) + " objects inside", PATIENTLY);
        assertThat(field(scopes.dialog(), "fault")).isHidden();
        scopes.save();
        assertThat(scopes.notices()).containsText("'Vancouver too' is saved");
        assertThat(stored("Vancouver too").path("RecipientFilter").asString()).isEqualTo(CITY);
    }

    @Test
    @DisplayName("A property that nobody has, and groups inside a group, are warned of")
    void warnings() {
        ListPage scopes = creating();
        scopes.field("Filter").fill("CustomAttribute15 -eq 'x'");
        assertThat(scopes.dialog().locator("[data-warning=UnsetFilterProperty]"))
                .isVisible();
        JsonNode nesting = administrator().run("Get-Group", Map.of("ResultSize", "Unlimited")).stream()
                .filter(ScopesTest::hasGroups)
                .findFirst()
                .orElseThrow();
        scopes.field("Filter")
                .fill("MemberOfGroup -eq '" + nesting.path("DistinguishedName").asString() + "'");

        assertThat(scopes.dialog().locator("[data-warning=NestedGroupFilter]")).isVisible();
    }

    private static boolean hasGroups(JsonNode group) {
        return group.path("RecipientType").asString("").startsWith("Mail")
                && administrator()
                        .run(
                                "Get-DistributionGroupMember",
                                Map.of("Identity", group.path("Guid").asString()))
                        .stream()
                        .anyMatch(member ->
                                member.path("RecipientType").asString("").contains("Group"));
    }

    @Test
    @DisplayName("SMS-4, SCOPE-7: of a changed filter or root who comes in and who falls out is told before the save")
    void edit() {
        scope("Moving", "RecipientRestrictionFilter", "Alias -eq 'Kim' -or Alias -eq 'David'");
        ListPage scopes = page();
        scopes.edit("Moving");
        scopes.field("Filter").fill("Alias -eq 'David' -or Alias -eq 'WillN'");
        assertThat(field(scopes.dialog(), "comes-in")).containsText("Will Nielsen", PATIENTLY);
        assertThat(field(scopes.dialog(), "falls-out")).containsText("Kim Akers");
        scopes.field("Root").fill("contoso.com/Tenants/Fabrikam");
        assertThat(field(scopes.dialog(), "inside")).hasText("1 object inside: Will Nielsen");
        scopes.button("Show commands").click();
        assertThat(scopes.dialog().getByLabel("Commands")).containsText("Set-ManagementScope -Identity Moving");
        scopes.save();

        assertThat(scopes.notices()).containsText("'Moving' is saved");
        assertThat(stored("Moving").path("RecipientFilter").asString())
                .isEqualTo("(Alias -eq 'David') -or (Alias -eq 'WillN')");
        assertThat(stored("Moving").path("RecipientRoot").asString()).isEqualTo("contoso.com/Tenants/Fabrikam");
    }

    @Test
    @DisplayName("SCOPE-4, NMS-3: a list is picked; once it is there only its name can be changed")
    void lists() {
        ListPage scopes = creating();
        scopes.field("Name").fill("Some databases");
        scopes.field("Kind").selectOption("databaseList");
        scopes.add("databases", names("Get-MailboxDatabase").getFirst());
        scopes.save();
        assertThat(scopes.notices()).containsText("Exchange 2010 SP1");
        scopes.edit("Some databases");

        assertThat(scopes.dialog().getByLabel("Add databases")).isHidden();
        assertThat(scopes.dialog()).containsText("A list can’t be changed");
        scopes.field("Name").fill("Those databases");
        scopes.save();
        scopes.select("Those databases");
        assertThat(scopes.row("Those databases").getByRole(AriaRole.GRIDCELL).nth(1))
                .hasText("Database list");
    }

    @Test
    @DisplayName(
            "EXCL-1, NMS-2, SMS-3: an exclusive scope tells from whom it takes what before it is there, and stays exclusive")
    void exclusive() {
        ListPage scopes = creating();
        scopes.field("Name").fill("Davids");
        scopes.field("Filter").fill("Alias -eq 'David'");
        scopes.field("Exclusive").check();
        assertThat(scopes.dialog().locator("[data-warning=exclusive]")).containsText("can’t be made regular");
        assertThat(scopes.dialog().getByLabel("Gains and losses")).containsText("David Strome", PATIENTLY);
        assertThat(scopes.dialog().getByLabel("Gains and losses").locator("li.gain"))
                .hasCount(0);
        scopes.save();
        assertThat(scopes.notices()).containsText("'Davids' is saved");
        assertThat(stored("Davids").path("Exclusive").asBoolean()).isTrue();
        scopes.edit("Davids");

        assertThat(scopes.dialog().locator("[data-warning=exclusive]")).isVisible();
        assertThat(scopes.field("Exclusive")).isHidden();
        administrator().run("Remove-ManagementScope", Map.of("Identity", "Davids", "Confirm", false));
    }

    @Test
    @DisplayName(
            "DELEG-10: whose Role Management is scoped is not offered exclusive scopes; the engine would refuse them")
    void exclusiveNotOffered() {
        ListPage scopes = page("Kim");
        scopes.action("new").click();
        scopes.loaded();

        assertThat(scopes.field("Filter")).isVisible();
        assertThat(scopes.field("Exclusive")).isHidden();
    }

    @Test
    @DisplayName("RMS-1: a scope that no assignment names goes after Yes")
    void delete() {
        scope("Doomed", "RecipientRestrictionFilter", CITY);
        ListPage scopes = page();
        scopes.select("Doomed");
        scopes.action("delete").click();
        scopes.button("Yes").click();

        assertThat(scopes.notices()).containsText("'Doomed' is deleted");
        assertThat(names("Get-ManagementScope")).doesNotContain("Doomed");
    }

    @Test
    @DisplayName(
            "What others change is told on the list, and comes when it is asked for; what one changes oneself is not")
    void changedByOthers() {
        ListPage scopes = page();
        Locator hint = scopes.page().getByText("Changed – refresh");
        assertThat(scopes.row("Executives")).isVisible();
        scopes.page().waitForTimeout(300); // it watches
        scope("By another", "RecipientRestrictionFilter", CITY);
        hint.click();
        assertThat(scopes.row("By another")).isVisible();
        scopes.select("By another");
        scopes.action("delete").click();
        scopes.button("Yes").click();

        assertThat(scopes.notices()).containsText("is deleted");
        scopes.page().waitForTimeout(600); // the server looks for changes every quarter of a second
        assertThat(hint).isHidden();
    }

    @Test
    @DisplayName("WEB-37: who saves what somebody else changed meanwhile is told, and nothing is changed")
    void changedMeanwhile() {
        scope("Contested", "RecipientRestrictionFilter", CITY);
        ListPage scopes = page();
        scopes.edit("Contested");
        administrator()
                .run(
                        "Set-ManagementScope",
                        Map.of("Identity", "Contested", "RecipientRestrictionFilter", "City -eq 'Calgary'"));
        scopes.field("Filter").fill("City -eq 'Toronto'");
        scopes.save();

        assertThat(scopes.dialog().getByRole(AriaRole.ALERT)).containsText("Changed meanwhile");
        assertThat(stored("Contested").path("RecipientFilter").asString()).isEqualTo("City -eq 'Calgary'");
        scopes.button("Reload").click();
        assertThat(scopes.field("Filter")).hasValue("City -eq 'Calgary'");
        scopes.button("Cancel").click();
        scopes.action("delete").click();
        assertThat(scopes.button("Yes")).isEnabled();
        administrator()
                .run(
                        "Set-ManagementScope",
                        Map.of("Identity", "Contested", "RecipientRestrictionFilter", "City -eq 'Ottawa'"));
        scopes.button("Yes").click();

        assertThat(scopes.dialog().getByRole(AriaRole.ALERT)).containsText("Changed meanwhile");
        scopes.button("Reload").click();
        assertThat(scopes.details()).containsText("City -eq 'Ottawa'");
    }

    @Test
    @DisplayName("WEB-39: the editor, wide and narrow, light and dark")
    void looks() {
        ListPage scopes = page();
        scopes.row("Vancouver").click();
        scopes.action("edit").click();
        scopes.loaded();
        scopes.field("Filter").fill("City -eq 'Calgary'");
        assertThat(field(scopes.dialog(), "falls-out")).isVisible();
        Looks.of(scopes.page(), "scopes-edit");
    }
}
