package dev.reeve.center;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** What axe finds on a page: names and roles that a screen reader lacks, text that is hard to read [WEB-39]. */
final class Axe {

    private static final String SCRIPT = script();

    /** Only what is serious; tabster's guards at the edges of dialogs are empty on purpose. */
    private static final String RUN = """
            async () => {
              const found = await axe.run({ include: [['body']], exclude: [['[data-tabster-dummy]']] }, { resultTypes: ['violations'] });
              return found.violations
                .filter((each) => ['serious', 'critical'].includes(each.impact))
                .map((each) => each.id + ': ' + each.nodes.map((node) => node.html + ' ' + node.any.map((a) => a.message)).join(' | '));
            }""";

    private Axe() {}

    private static String script() {
        try {
            return Files.readString(Pages.ofPackage("axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where axe finds anything serious on the page as it is now. */
    static void check(Page page) {
        page.evaluate(SCRIPT);
        Object found = page.evaluate(RUN);
        assertThat((List<?>) found).isEmpty();
    }
}
