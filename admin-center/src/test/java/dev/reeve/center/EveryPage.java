package dev.reeve.center;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All pages that {@code src/pages} declares, so that no test forgets a new one, and the way from one to the next. */
final class EveryPage {

    private static final Pattern ID = Pattern.compile("\\bid: '([a-z-]+)'");

    /** The page of that name stands there with all that it fetches. */
    private static final String IS_THERE = """
            (id) => {
              const page = document.querySelector('#page[aria-labelledby="tab-' + id + '"]');
              return page !== null
                && page.querySelector('.list-foot, form, article') !== null
                && page.querySelector('.fui-Spinner') === null
                && !page.textContent.includes('Loading…');
            }""";

    /** What of the toolbar every list has. */
    private static final Set<String> OF_EVERY_LIST = Set.of("refresh", "export");

    private EveryPage() {}

    /** What stands in the address of each. */
    static Set<String> ids() {
        try (Stream<Path> folders = Files.list(Path.of("src", "pages"))) {
            return folders.map(folder -> id(folder.resolve("tab.ts"))).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(Path tab) {
        try {
            Matcher found = ID.matcher(Files.readString(tab));
            if (!found.find()) {
                throw new IllegalStateException(tab + " declares no id");
            }
            return found.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that a page of the center leads to, feature by feature. */
    static Set<String> offered(Page page) {
        Set<String> offered = new TreeSet<>();
        Locator features = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Features"))
                .getByRole(AriaRole.LINK);
        features.first().waitFor();
        for (Locator feature : features.all()) {
            feature.click();
            page.locator("#features [aria-current=page]")
                    .filter(new Locator.FilterOptions().setHasText(feature.innerText()))
                    .waitFor();
            page.getByRole(AriaRole.TAB).first().waitFor();
            page.getByRole(AriaRole.TAB)
                    .all()
                    .forEach(tab -> offered.add(tab.getAttribute("id").substring("tab-".length())));
        }
        return offered;
    }

    /** Goes there as a link does, and waits for all of it. */
    static void visit(Page page, String id) {
        page.evaluate("(id) => { window.location.hash = '#/' + id; }", id);
        arrived(page, id);
    }

    /** The same; and the first row of its list is selected. */
    static void open(Page page, String id) {
        visit(page, id);
        Locator first = page.locator("#page [role=row][aria-rowindex='2']");
        if (first.count() > 0) {
            first.click();
            arrived(page, id);
        }
    }

    /** Looks for a row by its name, in the first column, and selects it. */
    static void choose(Page page, String id, String name) {
        page.locator(".list-search input").fill(name);
        page.locator("#page [role=row]")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("[role=gridcell]:first-child")
                                .getByText(name, new Locator.GetByTextOptions().setExact(true))))
                .click();
        arrived(page, id);
    }

    private static void arrived(Page page, String id) {
        page.waitForFunction(IS_THERE, id);
    }

    /** What the buttons of the page's toolbar do, apart from those of every list. */
    static Set<String> actions(Page page) {
        return buttons(page).stream()
                .map(each -> each.getAttribute("data-action"))
                .collect(Collectors.toSet());
    }

    static List<Locator> buttons(Page page) {
        return page.locator("#page .list-tools [data-action]").all().stream()
                .filter(each -> !OF_EVERY_LIST.contains(each.getAttribute("data-action")))
                .toList();
    }
}
