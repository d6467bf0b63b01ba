package dev.reeve.center;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How a page looks, wide and light, narrow and dark: axe finds nothing serious, and pictures are kept in {@code target/pictures}. */
final class Looks {

    /** A window. */
    private record Window(int width, int height, ColorScheme colors) {

        String name() {
            return width + "-" + colors.name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Window> WINDOWS =
            List.of(new Window(1280, 900, ColorScheme.LIGHT), new Window(400, 800, ColorScheme.DARK));

    private static final String TAB_IN_SIGHT = """
            [...document.querySelectorAll('[role=tab][aria-selected=true]')]
              .map((tab) => tab.getBoundingClientRect())
              .every(({ left, right }) => left >= 0 && right <= window.innerWidth + 1)""";

    /** Two pictures later, and when what slides in has arrived. */
    private static final String SETTLED = """
            async () => {
              await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
              await Promise.allSettled(document.getAnimations()
                .filter((each) => each.effect.getComputedTiming().endTime !== Infinity)
                .map((each) => each.finished));
            }""";

    private Looks() {}

    /** Looks at a page as it stands, and leaves it wide and light. */
    static void of(Page page, String name) {
        for (Window window : WINDOWS) {
            show(page, window);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "pictures", name + "-" + window.name() + ".png")));
            Axe.check(page);
            assertThat(page.evaluate(TAB_IN_SIGHT))
                    .describedAs(name + " " + window.name() + " shows the tab that is chosen")
                    .isEqualTo(true);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .describedAs(name + " " + window.name() + " fits the window")
                    .isEqualTo(true);
        }
        show(page, WINDOWS.getFirst());
    }

    private static void show(Page page, Window window) {
        page.setViewportSize(window.width(), window.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(window.colors()));
        page.evaluate(SETTLED);
    }
}
