package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.reeve.engine.organization.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list of some thousand rows: only what is in sight is on the page, and all of it can be reached. */
class LongListTest {

    private static final int GROUPS = 3_000;

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void groups() {
        CENTER.put(Change.put(IntStream.range(0, GROUPS)
                .mapToObj(number -> AdminRoles.group("Group %05d".formatted(number), Optional.empty()))
                .toList()));
    }

    @Test
    @DisplayName("It opens with a first page; the rest comes by the links of the pages; End goes to the last row")
    void scrolls() {
        List<Integer> sizes = new ArrayList<>();
        ListPage roles = new ListPage(CENTER.page(Center.ADMINISTRATOR, ""), "admin roles");
        roles.page().navigate("about:blank");
        roles.page().onRequest(request -> {
            if (request.url().contains("InvokeCommand")
                    && String.valueOf(request.postData()).contains("Get-RoleGroup\"")) {
                sizes.add(Integer.valueOf(
                        request.headers().getOrDefault("prefer", "").replaceAll("\\D", "")));
            }
        });
        roles.page().navigate("/#/admin-roles");
        assertThat(roles.page().getByRole(AriaRole.STATUS).getByText(" items")).containsText("3,0");
        roles.page().getByRole(AriaRole.GRID).focus();
        roles.page().keyboard().press("End");

        assertThat(roles.row("View-Only Organization Management")).isVisible();
        assertThat(roles.page().getByRole(AriaRole.ROW).count()).isLessThan(80);
        assertThat(sizes).startsWith(100, 1000).hasSize(4);
    }

    @Test
    @DisplayName("Searching finds a row that is far down, while one types")
    void finds() {
        ListPage roles = new ListPage(CENTER.page(Center.ADMINISTRATOR, "admin-roles"), "admin roles");
        roles.page().getByLabel("Search admin roles").fill("group 02987");

        assertThat(roles.row("Group 02987")).isVisible();
        assertThat(roles.page().getByRole(AriaRole.ROW)).hasCount(2);
    }
}
