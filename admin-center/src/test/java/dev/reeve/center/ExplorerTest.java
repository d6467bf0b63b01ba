package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** explorer › who can do what: every question, the path as a graph, what would help, and who may ask. */
class ExplorerTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    private static final String WHY_NOT =
            "explorer?who=Will+Nielsen&cmdlet=Set-Mailbox&parameters=-DisplayName+Dave&on=David+Strome";

    /** Where the picture of the README is kept; it is written where {@code -Dreeve.captures=write} asks for it. */
    private static final Path CAPTURE = Path.of("..", "docs", "captures", "explorer.png");

    @BeforeAll
    static void people() {
        CENTER.password("Terry");
        // The first answers of a server take seconds where the machine is busy.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private static Page administrator(String tab) {
        return CENTER.page(Center.ADMINISTRATOR, tab);
    }

    private static Locator section(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page page, String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void field(Page page, String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    private static Locator helping(Page page) {
        return section(page, "What would help").getByRole(AriaRole.LISTITEM);
    }

    private static Locator verdict(Page page) {
        return page.locator(".explorer-answer [role=status]").first();
    }

    @Test
    @DisplayName(
            "EVAL-1: a link asks its question: no, with the path as far as it holds, what lacks, what would help and who may do it")
    void whyNot() {
        Page page = administrator(WHY_NOT);

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("May Will Nielsen run Set-Mailbox -DisplayName Dave on David Strome?");
        assertThat(verdict(page)).containsText("No OutOfWriteScope");
        button(page, "Show commands").click();
        assertThat(section(page, "Commands"))
                .containsText("./reeve why 'Will Nielsen' Set-Mailbox -DisplayName Dave --on 'David Strome'");
        assertThat(section(page, "Path").locator(".edge.broken").first()).isAttached();
        assertThat(section(page, "Path")
                        .getByRole(AriaRole.LIST)
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions()
                                .setHasText("David Strome is not inside contoso.com/Tenants/Fabrikam")))
                .isVisible();
        assertThat(section(page, "Considered")
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Mail Recipients-Fabrikam Administrators"))
                        .first())
                .isVisible();
        Locator join = helping(page)
                .filter(new Locator.FilterOptions()
                        .setHasText("Add-RoleGroupMember 'Recipient Management' -Member 'Will Nielsen'"));
        assertThat(join).containsText("May be run by Administrator");
        assertThat(join).containsText("and nothing to others");
    }

    @Test
    @DisplayName("A no is there before what would help is found; another question asks for that no more")
    void adviceComesBehind() {
        Page page = administrator("explorer");
        page.route("**/explain/advice", _ -> {}); // never answered
        page.navigate("/#/" + WHY_NOT);
        assertThat(verdict(page)).containsText("No OutOfWriteScope");
        assertThat(section(page, "Path")).isVisible();
        assertThat(section(page, "What would help").getByRole(AriaRole.PROGRESSBAR))
                .isVisible();

        List<String> dropped = new ArrayList<>();
        page.onRequestFailed(request -> dropped.add(request.url()));
        page.navigate("/#/explorer?who=Ed+Meadows&cmdlet=Set-Mailbox&on=David+Strome");
        page.waitForCondition(() -> dropped.stream().anyMatch(url -> url.endsWith("/explain/advice")));
        assertThat(verdict(page)).containsText("Yes");
        assertThat(section(page, "What would help")).hasCount(0);
    }

    @Test
    @DisplayName(
            "WEB-39: the path is drawn whole at a usual width: names end inside their boxes, badges apart from each other")
    void drawing() {
        Page page = administrator(WHY_NOT);
        page.setViewportSize(1280, 900);
        assertThat(section(page, "Path")).isVisible();

        assertThat(page.evaluate("""
                () => {
                  const region = document.querySelector('.drawing');
                  const faults = [];
                  if (region.scrollWidth > region.clientWidth) faults.push('cut');
                  for (const node of region.querySelectorAll('.node')) {
                    const box = node.querySelector('rect').getBBox();
                    for (const text of node.querySelectorAll('text')) {
                      const its = text.getBBox();
                      if (its.x + its.width > box.x + box.width) faults.push(text.textContent);
                    }
                  }
                  const badges = [...region.querySelectorAll('.badge circle')].map((each) => each.getBBox());
                  if (badges.length < 2) faults.push('no badges');
                  badges.forEach((one, at) => badges.slice(at + 1).forEach((other) => {
                    if (Math.hypot(one.x - other.x, one.y - other.y) < one.width) faults.push('covered');
                  }));
                  return faults.join(', ');
                }""")).isEqualTo("");
    }

    @Test
    @DisplayName("EVAL-1: asked in the form, a yes has whole lines only, and its address is a link to it")
    void yes() {
        Page page = administrator("explorer");
        field(page, "Person", "Ed Meadows");
        field(page, "Command", "set-mailbox");
        field(page, "Parameters", "-DisplayName Dave");
        field(page, "Object", "David Strome");
        button(page, "Ask").click();

        assertThat(verdict(page)).containsText("Yes");
        assertThat(section(page, "Path").locator(".edge.broken")).hasCount(0);
        assertThat(section(page, "Granted by")
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Mail Recipients-Recipient Management"))
                        .first())
                .isVisible();
        assertThat(page).hasURL(Pattern.compile(".*#/explorer\\?who=Ed\\+Meadows&cmdlet=Set-Mailbox&.*"));
        page.reload();
        assertThat(verdict(page)).containsText("Yes");
    }

    @Test
    @DisplayName("Person open: everybody whom the decision grants, and nobody else; a row leads to why")
    void whoCan() {
        Page page = administrator("explorer?cmdlet=Set-Mailbox&parameters=-DisplayName&on=David+Strome");
        assertThat(row(page, "Ed Meadows")).isVisible();

        Client client = CENTER.client(Center.ADMINISTRATOR);
        for (String person : List.of("Administrator", "Ed Meadows", "Isabel Martins", "Will Nielsen", "Kim Akers")) {
            assertThat(row(page, person))
                    .hasCount(
                            client.isAllowed(person, "Set-Mailbox", List.of("DisplayName"), "mailbox", "David Strome")
                                    ? 1
                                    : 0);
        }
        row(page, "Ed Meadows").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask further about this"))
                .click();
        assertThat(section(page, "Path")).isVisible();
        assertThat(verdict(page)).containsText("Yes");
    }

    @Test
    @DisplayName("Only the object: who can touch this mailbox, and by which commands")
    void whoTouches() {
        Page page = administrator("explorer?on=David+Strome");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Who can change David Strome?");
        row(page, "Administrator").click();
        assertThat(page.getByLabel("Details", new Page.GetByLabelOptions().setExact(true)))
                .containsText("Remove-Mailbox");
    }

    @Test
    @DisplayName("Only the person: what he may do; with a command, on what")
    void whatCan() {
        Page page = administrator("explorer?who=Will+Nielsen");
        page.getByLabel("Search commands").fill("Set-Mailbox ");
        assertThat(row(page, "Set-MailboxAutoReplyConfiguration")).isVisible();

        page.navigate("/#/explorer?who=Will+Nielsen&cmdlet=Set-Mailbox&parameters=-DisplayName");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("On what may Will Nielsen run Set-Mailbox -DisplayName?");
        assertThat(row(page, "contoso.com/Tenants/Fabrikam/").first()).isVisible();
        assertThat(row(page, "David Strome")).hasCount(0);
        assertThat(page.locator("form")).hasCount(1);
    }

    @Test
    @DisplayName("Two people: what one may and the other not")
    void compare() {
        Page page = administrator("explorer?who=Administrator&with=Will+Nielsen");
        page.getByLabel("Search differences").fill("New-RoleGroup");

        assertThat(row(page, "New-RoleGroup").getByRole(AriaRole.GRIDCELL).nth(1))
                .containsText("-Name");
        assertThat(row(page, "New-RoleGroup").getByRole(AriaRole.GRIDCELL).nth(2))
                .hasText("");
    }

    @Test
    @DisplayName("The graph can be saved as a file that shows by itself")
    void savedGraph() throws IOException {
        Page page = administrator(WHY_NOT);
        assertThat(section(page, "Path")).isVisible();
        Download download =
                page.waitForDownload(() -> button(page, "Save as SVG").click());

        assertThat(download.suggestedFilename())
                .startsWith("May Will Nielsen run Set-Mailbox")
                .endsWith(".svg");
        assertThat(Files.readString(download.path()))
                .startsWith("<svg")
                .contains("<style>", "stroke-dasharray", "Fabrikam Administrators");
    }

    @Test
    @DisplayName("What can't be told is said: nobody of that name, and a command that there is not")
    void unclear() {
        Page page = administrator("explorer?who=Nobody+At+All&cmdlet=Set-Mailbox&on=David+Strome");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no user 'Nobody At All'");

        page.navigate("/#/explorer?who=Kim&cmdlet=Set-Nonsense&on=David+Strome");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no cmdlet 'Set-Nonsense'");
    }

    @Test
    @DisplayName("WEB-3: who may not read permissions asks about himself alone, whatever the address says")
    void plainUser() {
        Page page = CENTER.page("Terry", WHY_NOT);

        assertThat(page.getByLabel("Person", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Terry Adams");
        assertThat(page.getByLabel("Person", new Page.GetByLabelOptions().setExact(true)))
                .not()
                .isEditable();
        assertThat(page.getByLabel("Compare with")).hasCount(0);
        assertThat(verdict(page)).containsText("No");
        assertThat(section(page, "What would help")).hasCount(0);
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("findings")))
                .hasCount(0);
    }

    @Test
    @DisplayName("WEB-39: answers look right wide and narrow, light and dark")
    void looks() {
        Page page = CENTER.page(Center.ADMINISTRATOR, WHY_NOT);
        assertThat(helping(page).first()).isVisible();
        Looks.of(page, "explorer-why");
        if ("write".equals(System.getProperty("reeve.captures"))) {
            page.screenshot(new Page.ScreenshotOptions().setPath(CAPTURE));
        }

        page.navigate("/#/explorer?on=David+Strome");
        row(page, "Administrator").click();
        Looks.of(page, "explorer-touch");
    }
}
