package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** my options: a user's own account and groups. */
class MyOptionsTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    /** Labels of the page and the parameters behind them. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>(Map.of(
            "First name", "FirstName",
            "Last name", "LastName",
            "Work phone", "Phone",
            "Mobile phone", "MobilePhone",
            "Office", "Office",
            "City", "City",
            "Street", "StreetAddress",
            "Fax", "Fax"));

    @BeforeAll
    static void scene() {
        for (String user : List.of("Terry", "David", "Kim")) {
            CENTER.password(user);
        }
        Client administrator = CENTER.client(Center.ADMINISTRATOR);
        administrator.run("New-DistributionGroup", Map.of("Name", "Walkers", "MemberJoinRestriction", "Open"));
        administrator.run("New-RoleAssignmentPolicy", Map.of("Name", "Names only", "Roles", "MyProfileInformation"));
        administrator.run("Set-Mailbox", Map.of("Identity", "David", "RoleAssignmentPolicy", "Names only"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void join(Page page, String group) {
        button(page, "Join").click();
        Locator picker = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Join a group"));
        picker.getByLabel("Search").fill(group);
        picker.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(group))
                .click();
        picker.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("OK"))
                .click();
        assertThat(page.getByText("Do you want to join the group")).isVisible();
    }

    private static Locator row(Page page, String group) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(group));
    }

    @Test
    @DisplayName(
            "WEB-33, WEB-3: a plain user has his own options, and the explorer for himself; what he saves is there")
    void account() {
        Page page = CENTER.page("Terry", "");

        assertThat(page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LISTITEM))
                .hasText(new String[] {"my options", "explorer"});
        page.getByLabel("Mobile phone").fill("+1 604 555 7777");
        button(page, "Save").click();

        assertThat(page.getByText("Your account was saved.")).isVisible();
        assertThat(CENTER.client(Center.ADMINISTRATOR)
                        .run("Get-User", Map.of("Identity", "Terry"))
                        .getFirst()
                        .path("MobilePhone")
                        .asString())
                .isEqualTo("+1 604 555 7777");
    }

    @Test
    @DisplayName("WEB-33: each user can type where the engine lets him, by his policy, and nowhere else")
    void whatRunsIsOffered() {
        Client administrator = CENTER.client(Center.ADMINISTRATOR);
        for (String user : List.of("Terry", "David")) {
            Page page = CENTER.page(user, "my-account");
            assertThat(button(page, "Save")).isVisible();
            FIELDS.forEach((label, parameter) -> assertThat(
                            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                                    .count())
                    .describedAs(user + ": " + label)
                    .isEqualTo(administrator.isAllowed(user, "Set-User", List.of(parameter), "user", user) ? 1 : 0));
        }
    }

    @Test
    @DisplayName(
            "WEB-33: joining an open group makes a member, one with approval asks its owner, a closed one can't be picked")
    void joins() {
        Page page = CENTER.page("Terry", "my-groups");
        assertThat(row(page, "Cycling Club")).containsText("owner");

        join(page, "Walkers");
        button(page, "Yes").click();
        assertThat(page.getByText("You joined Walkers.")).isVisible();
        assertThat(row(page, "Walkers")).containsText("member");

        join(page, "Book Club");
        button(page, "Yes").click();
        assertThat(page.getByText("The owner of Book Club was asked")).isVisible();
        assertThat(row(page, "Book Club")).containsText("waiting for the owner");

        button(page, "Join").click();
        Locator closed = page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Executives"));
        assertThat(closed.first()).containsText("Closed");
        assertThat(closed.first()).hasAttribute("aria-disabled", "true");
    }

    @Test
    @DisplayName("WEB-37: who joins a group that was closed since he was asked is told, and does not come in")
    void closedMeanwhile() {
        Client administrator = CENTER.client(Center.ADMINISTRATOR);
        administrator.run("New-DistributionGroup", Map.of("Name", "Runners", "MemberJoinRestriction", "Open"));
        Page page = CENTER.page("Kim", "my-groups");
        join(page, "Runners");
        administrator.run(
                "Set-DistributionGroup",
                Map.of(
                        "Identity", "Runners",
                        "MemberJoinRestriction", "ApprovalRequired",
                        "BypassSecurityGroupManagerCheck", true));
        button(page, "Yes").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Changed meanwhile");
        assertThat(administrator.run("Get-DistributionGroupMember", Map.of("Identity", "Runners")))
                .isEmpty();
    }

    @Test
    @DisplayName("WEB-33: leaving asks, and is done")
    void leaves() {
        CENTER.client("Kim").run("Add-DistributionGroupMember", Map.of("Identity", "Walkers"));
        Page page = CENTER.page("Kim", "my-groups");
        row(page, "Walkers").click();
        button(page, "Leave").click();
        button(page, "Yes").click();

        assertThat(page.getByText("You left Walkers.")).isVisible();
        assertThat(row(page, "Walkers")).hasCount(0);
    }

    @Test
    @DisplayName("WEB-33: without a role for groups in his policy a user has no page for them")
    void noGroups() {
        Page page = CENTER.page("David", "my-account");
        assertThat(button(page, "Save")).isVisible();

        assertThat(page.getByRole(AriaRole.TAB)).hasText(new String[] {"account"});
    }

    @Test
    @DisplayName("WEB-39: what one may change of oneself, wide and narrow, light and dark")
    void looks() {
        Page account = CENTER.page("Terry", "my-account");
        assertThat(button(account, "Save")).isVisible();
        Looks.of(account, "my-account-own");
    }
}
