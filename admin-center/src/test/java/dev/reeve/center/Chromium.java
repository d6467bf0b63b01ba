package dev.reeve.center;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One Chromium for all tests of a run: starting it costs more than most tests. */
final class Chromium {

    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    /** As root Chromium starts without its sandbox only; it is to speak to nobody but the server under test. */
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private static final Chromium ONLY = new Chromium();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        Path program = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The tests of the admin center need Chromium. Install it (Debian: apt-get install chromium),"
                                + " or run .ci/packages as root. Looked for: " + PLACES));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setChromiumSandbox(false)
                        .setArgs(Stream.concat(
                                        SWITCHES.stream(),
                                        Stream.of("--ignore-certificate-errors-spki-list=" + Certificate.keyHash()))
                                .toList()));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    static Playwright playwright() {
        return ONLY.playwright;
    }

    static Browser browser() {
        return ONLY.browser;
    }
}
