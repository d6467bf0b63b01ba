package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import dev.reeve.server.signin.TestProvider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What all pages share: signing in and out, who sees what in the feature pane, the theme, and that nothing leaves the server. */
class FrameTest {

    /** What a browser fetches, compressed, until the first page stands. */
    private static final int MOST_SENT = 350_000;

    /** Of the page, its scripts and styles, and of what they asked the server. */
    private static final String SENT = """
            performance.getEntries()
              .filter(({ entryType }) => entryType === 'navigation' || entryType === 'resource')
              .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)""";

    @RegisterExtension
    static final Center CENTER = new Center(FrameTest::withProvider);

    private static @Nullable TestProvider provider;

    private static Map<String, String> withProvider(URI address) {
        URI callback = address.resolve("/signin/oidc/callback");
        provider = TestProvider.start(callback);
        return provider.settings(callback);
    }

    @BeforeAll
    static void people() {
        CENTER.password("Terry");
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(provider).ifPresent(TestProvider::close);
    }

    private static void signIn(Page page, String user, String password) {
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    @Test
    @DisplayName("WEB-1: the administrator signs in and finds permissions with its tab admin roles")
    void administratorSignsIn() {
        Page page = CENTER.page();
        page.navigate("/");
        signIn(page, "Administrator", Center.PASSWORD);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("permissions"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("permissions")))
                .hasAttribute("aria-current", "page");
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("admin roles")))
                .hasAttribute("aria-selected", "true");
    }

    @Test
    @DisplayName("A wrong password is told, and nobody is signed in")
    void wrongPassword() {
        Page page = CENTER.page();
        page.navigate("/");
        signIn(page, "Administrator", "wrong");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Name or password is not right");
    }

    @Test
    @DisplayName(
            "SH-69: whoever signs in at the organization's provider comes back as who the provider says that he is, to the page that he wanted")
    void atTheProvider() {
        Optional.ofNullable(provider).orElseThrow().signInAs("Terry@contoso.com");
        Page page = CENTER.page();
        page.navigate("/#/explorer?who=Terry&cmdlet=Set-User");
        toTheProvider(page);

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Me: Terry Adams")))
                .isVisible();
        assertThat(page).hasURL(CENTER.address() + "/#/explorer?who=Terry&cmdlet=Set-User");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Me: Terry Adams"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page.getByLabel("User name")).isVisible();
    }

    @Test
    @DisplayName("Who comes back from the provider refused finds the sign-in page, which says why, once")
    void refusedAtTheProvider() {
        TestProvider there = Optional.ofNullable(provider).orElseThrow();
        Page page = CENTER.page();
        page.navigate("/#/my-groups");
        there.cancel();
        toTheProvider(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("it was cancelled at your organization’s provider");
        assertThat(page).hasURL(CENTER.address() + "/#/my-groups");

        there.signInAs("nobody@contoso.com");
        toTheProvider(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("you are no user here, or your account may not");

        page.navigate("/signin/oidc/callback?code=somebody-elses&state=unknown");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Begin again");
        page.reload();
        assertThat(page.getByLabel("User name")).isVisible();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    private static void toTheProvider(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in at your organization’s provider"))
                .click();
    }

    @Test
    @DisplayName("WEB-3: a mailbox user without a role meets the 403 page at an administrators' page")
    void plainUser() {
        Page page = CENTER.page("Terry", "admin-roles");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("403 – access denied")))
                .isVisible();
    }

    @Test
    @DisplayName("The me menu tells who one is, changes the theme, which stays, and signs out")
    void meMenu() {
        Page page = CENTER.page("Administrator", "");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Me: Administrator"))
                .click();
        page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Dark"))
                .click();
        page.reload();

        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Me: Administrator"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page.getByLabel("User name")).isVisible();
        assertThat(page.context().request().get("/session").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("WEB-39: one gets from the list's search to its rows and into the details by keyboard alone")
    void keyboard() {
        Page page = CENTER.page("Administrator", "admin-roles");
        assertThat(page.getByRole(AriaRole.ROW).nth(2)).isVisible(); // a key finds no rows before they are there
        page.getByRole(AriaRole.GRID).focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");

        assertThat(page.getByRole(AriaRole.ROW).nth(2)).hasAttribute("aria-selected", "true");
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)
                        .getByRole(AriaRole.HEADING)
                        .first())
                .hasText(page.getByRole(AriaRole.ROW)
                        .nth(2)
                        .getByRole(AriaRole.GRIDCELL)
                        .first()
                        .textContent());
    }

    @Test
    @DisplayName("No request leaves the server, the policy allows none, and the first load is small")
    void nothingLeaves() {
        Page page = CENTER.page();
        List<String> elsewhere = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(CENTER.address())) {
                elsewhere.add(request.url());
            }
        });
        Response first = page.navigate("/");
        signIn(page, "Administrator", Center.PASSWORD);
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        assertThat(page.getByRole(AriaRole.ROW).nth(1)).isVisible();

        assertThat(((Number) page.evaluate(SENT)).intValue()).isBetween(1, MOST_SENT);
        assertThat(elsewhere).isEmpty();
        assertThat(first.headerValue("content-security-policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
    }
}
