package dev.reeve.bench.center;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens every list, scrolls and searches it, asks the explorer, looks at previews, and prints how long each took. */
public final class AdminCenter {

    /** A list, what is typed into its search and what each row has that is found. */
    private record Listed(String id, String label, String typed) {}

    private static final List<Listed> LISTS = List.of(
            new Listed("admin-roles", "admin roles", "Administrators 1987"),
            new Listed("roles", "roles", "Mail Recipient Creation"),
            new Listed("scopes", "scopes", "Cost centre 187"),
            new Listed("assignments", "assignments", "Administrators 1987"),
            new Listed("delegates", "delegates", "Administrators 1987"),
            new Listed("mailboxes", "mailboxes", "person98765"),
            new Listed("groups", "groups", "group98749"),
            new Listed("user-roles", "user roles", "Default"));

    private static final Listed OWN = new Listed("my-groups", "my groups", "Group 1049");

    private static final String FOUND = """
            (typed) => {
              const rows = [...document.querySelectorAll('#page .grid-all [role=row]')];
              const words = typed.toLowerCase().split(' ');
              return rows.length > 0 && rows.length < 10
                && rows.every((row) => words.every((word) => row.textContent.toLowerCase().includes(word)));
            }""";

    private static final String FIRST_ROW = "#page .grid-all [role=row]";

    private final Desk desk;
    private final Desk owner;
    private final Program program;
    private final int rounds;
    private final AtomicInteger person = new AtomicInteger(1_000);

    private AdminCenter(Desk desk, Desk owner, Program program, int rounds) {
        this.desk = desk;
        this.owner = owner;
        this.program = program;
        this.rounds = rounds;
    }

    /**
     * The server's address, its certificate, a file with the password that both have, how often, and a user who owns groups.
     */
    public static void main(String[] arguments) throws IOException {
        String password = Files.readString(Path.of(arguments[2])).strip();
        URI address = URI.create(arguments[0]);
        try (Desk desk = new Desk(arguments[0], "Administrator", password);
                Desk owner = new Desk(arguments[0], arguments[4], password);
                Program program = Program.signedIn(address, Path.of(arguments[1]), password)) {
            AdminCenter center = new AdminCenter(desk, owner, program, Integer.parseInt(arguments[3]));
            center.firstOfAll();
            center.lists();
            center.previews();
            center.explorer();
        }
    }

    private static String millis(long nanos) {
        return "%,d ms".formatted(Math.round(nanos / 1e6));
    }

    private void firstOfAll() {
        try (Page page = desk.page()) {
            System.out.println("the very first page: " + millis(Desk.timed(() -> open(page, "admin-roles"))));
        }
    }

    private static void open(Page page, String id) {
        page.navigate("/#/" + id);
        page.locator(FIRST_ROW).first().waitFor();
    }

    private void lists() {
        System.out.println(
                "\n| list | first rows | found while typing | typing itself | busy, scrolling | busy, typing |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        LISTS.forEach(list -> list(desk, list));
        list(owner, OWN);
    }

    private void list(Desk desk, Listed list) {
        long opened = Desk.median(rounds, () -> {
            try (Page page = desk.page()) {
                return Desk.timed(() -> open(page, list.id()));
            }
        });
        try (Page page = desk.page()) {
            open(page, list.id());
            Desk.busiest(page);
            long scrolling = scrolled(page);
            Locator search = page.getByLabel("Search " + list.label(), new Page.GetByLabelOptions().setExact(true));
            search.click();
            long begun = System.nanoTime();
            search.pressSequentially(list.typed());
            long typed = System.nanoTime() - begun;
            page.waitForFunction(FOUND, list.typed());
            long found = System.nanoTime() - begun;
            System.out.println("| %s | %s | %s | %s | %d ms | %d ms |"
                    .formatted(
                            list.label(), millis(opened), millis(found), millis(typed), scrolling, Desk.busiest(page)));
        }
    }

    /** Fifty screens down, as a wheel does. */
    private static long scrolled(Page page) {
        page.locator(FIRST_ROW).first().hover();
        for (int screen = 0; screen < 50; screen++) {
            page.mouse().wheel(0, 700);
            page.waitForTimeout(16);
        }
        return Desk.busiest(page);
    }

    private void previews() {
        System.out.println("\n| preview, after the last key | shown after |");
        System.out.println("|---|---:|");
        System.out.println("| who is inside a filter that is typed (350 ms of it: until one has stopped typing) | %s |"
                .formatted(millis(Desk.median(rounds, this::inside))));
        System.out.println("| who gains by a member more (600 ms of it: until one has stopped typing) | %s |"
                .formatted(millis(Desk.median(rounds, this::gains))));
        System.out.println("| who loses by a role group less (600 ms of it as well) | %s |"
                .formatted(millis(Desk.median(rounds, this::loses))));
    }

    private long inside() {
        try (Page page = desk.page()) {
            open(page, "scopes");
            page.locator("[data-action=new]").click();
            Locator dialog = page.locator(".fui-DialogSurface");
            dialog.getByLabel("Filter").fill("Office -eq 'Room " + person.incrementAndGet() + "'");
            return Desk.timed(() -> dialog.locator("[data-field=inside]").waitFor());
        }
    }

    private Locator group(Page page) {
        open(page, "admin-roles");
        String name = "Administrators " + person.incrementAndGet();
        page.getByLabel("Search admin roles").fill(name);
        page.waitForFunction(FOUND, name);
        page.locator(FIRST_ROW).first().click();
        return page.locator(".fui-DialogSurface").last();
    }

    private long gains() {
        try (Page page = desk.page()) {
            Locator dialog = group(page);
            page.locator("[data-action=edit]").click();
            dialog.getByLabel("Add members").click();
            page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true))
                    .fill("person" + (20_000 + person.incrementAndGet()));
            dialog.locator(".grid-all [role=row]").nth(0).waitFor();
            page.waitForFunction("() => document.querySelectorAll('.picker .grid-all [role=row]').length === 1");
            dialog.locator(".grid-all [role=row]").first().click();
            page.locator("button", new Page.LocatorOptions().setHasText("OK")).click();
            return Desk.timed(
                    () -> page.locator(".preview h3, .preview p").first().waitFor());
        }
    }

    private long loses() {
        try (Page page = desk.page()) {
            group(page);
            page.locator("[data-action=delete]").click();
            return Desk.timed(
                    () -> page.locator(".preview h3, .preview p").first().waitFor());
        }
    }

    private void explorer() {
        System.out.println("\n| question | shown after | request in the browser | the like from a program |");
        System.out.println("|---|---:|---:|---:|");
        question(
                "may he run it on him: no",
                "who=%s&cmdlet=Set-Mailbox&parameters=-DisplayName&on=%s",
                "explorer-answer");
        question(
                "may he run it on himself: yes",
                "who=%1$s&cmdlet=Set-User&parameters=-Phone&on=%1$s",
                "explorer-answer");
        question("who may run it on him", "cmdlet=Set-Mailbox&parameters=-DisplayName&on=%s", "grid-row");
        question("who can change him", "on=%s", "grid-row");
        question("what may he do", "who=%s", "grid-row");
        question("on what may he run it", "who=Administrator&cmdlet=Set-Mailbox&parameters=-Office", "grid-row");
        question("two people compared", "who=Administrator&with=%s", "grid-row");
    }

    private String next(String address) {
        return address.formatted("person" + 50 * person.incrementAndGet(), "person" + 50 * person.incrementAndGet());
    }

    private void question(String words, String address, String shown) {
        try (Page page = desk.page()) {
            page.navigate("/#/explorer");
            page.getByText("Name a person, a command or an object").waitFor();
            ask(page, next(address), shown); // its code and the first of its kind
            long[] request = new long[rounds];
            AtomicInteger round = new AtomicInteger();
            long answered = Desk.median(rounds, () -> {
                page.evaluate("() => { window.location.hash = '#/explorer'; performance.clearResourceTimings(); }");
                page.getByText("Name a person, a command or an object").waitFor();
                long took = ask(page, next(address), shown);
                request[round.getAndIncrement()] = (long) (((Number) page.evaluate("""
                        () => performance.getEntriesByType('resource')
                          .filter((each) => /explain\\/(why|who-can|what-can|compare)$/.test(each.name))
                          .map((each) => each.responseEnd - each.startTime)[0]""")).doubleValue() * 1e6);
                return took;
            });
            Arrays.sort(request);
            String body = Program.bodyOf(page, () -> ask(page, next(address) + "&", shown));
            System.out.println("| %s | %s | %s | %s |"
                    .formatted(
                            words,
                            millis(answered),
                            millis(request[rounds / 2]),
                            millis(Desk.median(rounds, () -> program.ask(body, person.incrementAndGet() * 50)))));
        }
    }

    private static long ask(Page page, String question, String shown) {
        return Desk.timed(() -> {
            page.evaluate("(question) => { window.location.hash = '#/explorer?' + question; }", question);
            page.locator("#page ." + shown).last().waitFor();
            page.waitForFunction("() => !document.querySelector('#page').textContent.includes('Loading…')");
        });
    }
}
