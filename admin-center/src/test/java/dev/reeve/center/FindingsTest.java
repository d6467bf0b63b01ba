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

    @Test
    @DisplayName("WEB-3: a mailbox user without a role has no findings to look at")
    void plainUser() {
        Page page = CENTER.page("Terry", "findings");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("403 – access denied")))
                .isVisible();
    }

    @Test
    @DisplayName("WEB-39: the findings, wide and narrow, light and dark")
    void looks() {
        Page page = CENTER.page(Center.ADMINISTRATOR, "findings");
        row(page, "NearLockout").click();
        Looks.of(page, "findings");
    }
}
