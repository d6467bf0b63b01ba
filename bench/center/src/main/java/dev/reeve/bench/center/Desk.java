package dev.reeve.bench.center;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Somebody's browser, and how long things take in it. Times are nanoseconds. */
final class Desk implements AutoCloseable {

    /** The longest that the browser was busy since this ran: in milliseconds, in {@code window.busiest}. */
    private static final String WATCH = """
            window.busiest = 0;
            new PerformanceObserver((list) => {
              for (const each of list.getEntries()) {
                window.busiest = Math.max(window.busiest, each.duration);
              }
            }).observe({ type: 'longtask' });""";

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final BrowserContext context;

    Desk(String address, String user, String password) {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(1280, 900));
        context.setDefaultTimeout(60_000);
        context.addInitScript(WATCH);
        context.request().post("/signin", RequestOptions.create().setData(Map.of("user", user, "password", password)));
    }

    Page page() {
        return context.newPage();
    }

    static long timed(Runnable what) {
        long start = System.nanoTime();
        what.run();
        return System.nanoTime() - start;
    }

    static long median(int rounds, LongSupplier round) {
        long[] all = new long[rounds];
        Arrays.setAll(all, _ -> round.getAsLong());
        Arrays.sort(all);
        return all[rounds / 2];
    }

    /** Milliseconds that the browser was busy at a time, at most, since the last time that this was asked. */
    static long busiest(Page page) {
        return Math.round(
                ((Number) page.evaluate("() => { const most = window.busiest; window.busiest = 0; return most; }"))
                        .doubleValue());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
