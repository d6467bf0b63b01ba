package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** explorer › findings: what is valid and yet hardly wanted. */
class FindingsTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void people() {
        CENTER.password("Terry");
    }

    private static Locator row(Page page, String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    @DisplayName("Every finding of the engine is listed, and its sentence stands in the details")
    void listed() {
        JsonNode findings = CENTER.client(Center.ADMINISTRATOR)
                .post("explain/findings", Map.of())
                .path("findings");
        Page page = CENTER.page(Center.ADMINISTRATOR, "findings");

        assertThat(page.locator(".list-foot [role=status]"))
                .containsText(findings.size() + (findings.size() == 1 ? " item" : " items"));
        for (JsonNode finding : findings) {
            assertThat(row(page, finding.path("message").asString(""))).isVisible();
        }
        row(page, "NearLockout").click();
        assertThat(page.getByLabel("Details", new Page.GetByLabelOptions().setExact(true)))
                .containsText("Only Administrator with an enabled account may administer permissions");
    }

    /**
     * What a search of a large organization sends, which Contoso is too small for: all that the server found, then how far it
     * is, and nothing more until it is given up.
     */
    private static final String LONG_SEARCH = """
            const whole = window.fetch;
            window.fetch = async (address, asked) => {
              const answer = await whole(address, asked);
              if (!String(address).endsWith('/findings/lines')) {
                return answer;
              }
              const lines = (await answer.text()).split('\\n').filter((line) => line.includes('"finding"'));
              const sent = [...lines, '{"progress":{"done":1200,"all":34000}}'].map((line) => line + '\\n').join('');
              return new Response(new ReadableStream({
                start: (controller) => controller.enqueue(new TextEncoder().encode(sent)),
                pull: () => new Promise((_, given) =>
                  asked.signal.addEventListener('abort', () => given(asked.signal.reason))),
              }));
            };""";

    @Test
    @DisplayName("A search that takes long tells how far it is; stopped, it says so and keeps what it found")
    void stopped() {
        Page page = CENTER.page(Center.ADMINISTRATOR, "");
        page.addInitScript(LONG_SEARCH);
        page.navigate("about:blank");
        page.navigate("/#/findings");

        assertThat(page.getByText("Looking for ways to more power: 1,200 of at most 34,000"))
                .isVisible();
        assertThat(row(page, "NearLockout")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop"))
                .click();

        assertThat(page.getByText("The search was stopped: there may be more.")).isVisible();
        assertThat(page.getByText("Looking for ways")).hasCount(0);
        assertThat(row(page, "NearLockout")).isVisible();
    }

    @Test
    @DisplayName("WEB-3: a mailbox user without a role has no findings to look at")
    void plainUser() {
        Page page = CENTER.page("Terry", "findings");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("403 – access denied")))
                .isVisible();
    }
}
