package dev.reeve.center;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** How a page looks, wide and narrow, light and dark: axe finds nothing serious, and pictures are kept in {@code target/pictures}. */
final class Looks {

    /** A window. */
    private record Window(int width, int height, ColorScheme colors) {

        String name() {
            return width + "-" + colors.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final List<Window> WINDOWS = List.of(
            new Window(1280, 900, ColorScheme.LIGHT),
            new Window(1280, 900, ColorScheme.DARK),
            new Window(400, 800, ColorScheme.LIGHT),
            new Window(400, 800, ColorScheme.DARK));

    private Looks() {}

    /** Looks at a tab as somebody, when the scene is set. */
    static void at(Center center, String user, String tab, String name, Consumer<Page> scene) {
        for (Window window : WINDOWS) {
            Page page = center.page(user, tab, window.width(), window.height(), window.colors());
            scene.accept(page);
            page.waitForTimeout(300); // what slides in has arrived
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "pictures", name + "-" + window.name() + ".png")));
            Axe.check(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .describedAs(name + " " + window.name() + " fits the window")
                    .isEqualTo(true);
            page.close();
        }
    }
}
