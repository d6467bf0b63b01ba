package dev.reeve.center;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.run.CommandRunner;
import dev.reeve.commands.run.Sessions;
import dev.reeve.commands.sample.ContosoSample;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.value.SecureText;
import dev.reeve.server.Server;
import dev.reeve.server.organization.Organizations;
import dev.reeve.store.Attribution;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.sqlite.SqliteStore;
import dev.reeve.workplace.Workplace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server with Contoso for a test class, and pages of it in the shared browser. After each test its pages are closed; who is
 * signed in stays so in his window until the class ends. A page
 * that wrote an error to the console fails the test, and of a failed test a picture is kept in {@code target/failed}.
 *
 * <pre>{@code @RegisterExtension static final Center CENTER = new Center();}</pre>
 */
final class Center implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    static final String ADMINISTRATOR = "Administrator";
    static final String PASSWORD = "correct horse battery staple";

    /** What the server is set to besides, made of the address that it will have. */
    private final @Nullable Function<URI, Map<String, String>> settings;

    private @Nullable Running running;

    Center() {
        settings = null;
    }

    /** One whose server is set to something besides, made of the address that it will have. */
    Center(Function<URI, Map<String, String>> settings) {
        this.settings = settings;
    }

    /** What is there between start and end of a class. */
    private record Running(
            Path home,
            Organizations organizations,
            Server server,
            APIRequestContext requests,
            Map<String, BrowserContext> signedIn,
            List<BrowserContext> others,
            List<String> complaints) {

        Stream<BrowserContext> contexts() {
            return Stream.concat(signedIn.values().stream(), others.stream());
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path home = Files.createTempDirectory("reeve-center");
        contoso(home);
        Certificate.into(home);
        Organizations organizations = Organizations.of(home);
        Server server = Server.start(
                home, environment(), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        APIRequestContext requests = Chromium.playwright()
                .request()
                .newContext(new APIRequest.NewContextOptions()
                        .setBaseURL(server.address())
                        .setIgnoreHTTPSErrors(true));
        running = new Running(
                home, organizations, server, requests, new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        password(ADMINISTRATOR);
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "REEVE_HTTP_PORT", "0", "REEVE_PAGES_FOLDER", Pages.folder().toString()));
        if (settings != null) {
            int port = freePort();
            environment.put("REEVE_HTTP_PORT", Integer.toString(port));
            environment.putAll(settings.apply(URI.create("https://127.0.0.1:" + port)));
        }
        return environment;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void contoso(Path home) {
        Instant now = Instant.now();
        Change built = NewOrganization.create("Contoso", ContosoSample.DOMAIN, now);
        try (OrganizationStore store = SqliteStore.create(home)) {
            new CommandRunner(store, BuiltInCatalogue.instance(), Choices.random())
                    .create(
                            ContosoSample.DOMAIN,
                            built.and(ContosoSample.on(Organization.empty().apply(built), now)),
                            new Attribution("Setup", "Setup", "test", now));
        }
    }

    /** The user principal name of somebody at Contoso. */
    private static String name(String user) {
        return user.contains("@") ? user : user + "@contoso.com";
    }

    private Running running() {
        return Optional.ofNullable(running).orElseThrow();
    }

    private Workplace workplace() {
        return running().organizations().named(ContosoSample.DOMAIN).orElseThrow();
    }

    /** Puts objects into the organization that no cmdlet could make here, or not as many in a short time. */
    void put(Change change) {
        change(_ -> change);
    }

    /** Changes the organization as no cmdlet does. */
    void change(Function<Organization, Change> change) {
        workplace().runner().importChange(workplace().local(NewOrganization.ADMINISTRATOR, "test"), "test", change);
    }

    /** Gives a user the password with which all sign in here. */
    void password(String user) {
        workplace()
                .passwords()
                .set(
                        workplace().local(NewOrganization.ADMINISTRATOR, "test"),
                        "test",
                        Sessions.user(workplace().snapshot(), user).id(),
                        new SecureText(PASSWORD));
    }

    /** Calls beside the pages, as somebody who has a password. */
    Client client(String user) {
        return Client.of(running().requests(), name(user), PASSWORD);
    }

    String address() {
        return running().server().address();
    }

    /** A page where nobody is signed in. */
    Page page() {
        BrowserContext context = context();
        running().others().add(context);
        return context.newPage();
    }

    /** A page of the center as somebody who has a password, at a tab ({@code admin-roles}) or, with "", at the first. */
    Page page(String user, String tab) {
        Page page = signedIn(user).newPage();
        page.navigate("/#/" + tab);
        return page;
    }

    /** The window of somebody at his desk: he signs in once, and his browser keeps what it has loaded. */
    private BrowserContext signedIn(String user) {
        BrowserContext known = running().signedIn().get(user);
        if (known != null && known.request().get("/session").status() == 200) {
            return known;
        }
        if (known != null) {
            known.close();
        }
        BrowserContext context = context();
        running().signedIn().put(user, context);
        assertThat(context.request()
                        .post(
                                "/signin",
                                RequestOptions.create().setData(Map.of("user", name(user), "password", PASSWORD)))
                        .status())
                .isEqualTo(200);
        return context;
    }

    private BrowserContext context() {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address())
                        .setIgnoreHTTPSErrors(true)
                        .setViewportSize(1280, 900)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-US"));
        context.setDefaultTimeout(10_000);
        context.onConsoleMessage(this::complain);
        context.onWebError(error -> running().complaints().add(error.error()));
        return context;
    }

    /** What the server refuses shows as an error of the browser's own: pages are meant to get refusals. */
    private void complain(ConsoleMessage message) {
        if (message.type().equals("error")
                && !message.text().startsWith("Failed to load resource: the server responded")) {
            running().complaints().add(message.text());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            keepPictures(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
        }
        running().others().forEach(BrowserContext::close);
        running().others().clear();
        running().signedIn().values().stream()
                .flatMap(each -> List.copyOf(each.pages()).stream())
                .forEach(Page::close);
        List<String> complaints = List.copyOf(running().complaints());
        running().complaints().clear();
        assertThat(complaints).describedAs("errors in the console").isEmpty();
    }

    private void keepPictures(String test) {
        List<Page> pages =
                running().contexts().flatMap(each -> each.pages().stream()).toList();
        for (int at = 0; at < pages.size(); at++) {
            String name = test.replaceAll("[^A-Za-z0-9.]+", "-");
            pages.get(at)
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(
                                    "target",
                                    "failed",
                                    name.substring(0, Math.min(100, name.length())) + "-" + at + ".png")));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Running ended = running();
        ended.contexts().forEach(BrowserContext::close);
        ended.requests().dispose();
        ended.server().close();
        ended.organizations().close();
        try (var files = Files.walk(ended.home())) {
            files.sorted(Comparator.reverseOrder()).forEach(Center::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
