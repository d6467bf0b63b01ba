package dev.reeve.bench;

import dev.reeve.commands.Renderings;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.commands.forest.ForestReader;
import dev.reeve.commands.run.CommandRunner;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.Sessions;
import dev.reeve.commands.run.Surroundings;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.shell.home.NewHome;
import dev.reeve.store.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Queries and changes on homes of many recipients: within one process, and as whole processes. */
public final class Recipients {

    private static final int CHANGES = 1_000;
    private static final String UNINDEXED = "(Department -eq 'Legal') -and (City -eq 'Graz')";

    private final int size;
    private final Map<String, Measured> figures = new LinkedHashMap<>();

    private Recipients(int size) {
        this.size = size;
    }

    /** A folder for the homes, and sizes; 10,000 and 100,000 without. */
    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 1
                ? List.of(10_000, 100_000)
                : Stream.of(arguments).skip(1).map(Integer::valueOf).toList();
        List<Recipients> all = new ArrayList<>();
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "homes");
        try {
            for (int size : sizes) {
                Recipients recipients = new Recipients(size);
                recipients.measure(folder.resolve("home" + size));
                all.add(recipients);
            }
        } finally {
            delete(folder);
        }
        print(all);
    }

    private void measure(Path home) throws IOException, InterruptedException {
        note("making the home");
        figures.put(
                "create the home",
                Measured.once(() -> NewHome.create(
                        home, LargeOrganization.DOMAIN, LargeOrganization.of(size), LargeOrganization.CREATED)));
        inProcess(home);
        processes(home);
    }

    private void inProcess(Path home) {
        figures.put("open the home", Measured.best(() -> {
            try (SqliteStore store = SqliteStore.open(home)) {
                return store.snapshot(store.organizations().getFirst().id()).size();
            }
        }));
        try (SqliteStore store = SqliteStore.open(home)) {
            CommandRunner runner = new CommandRunner(
                    store,
                    BuiltInCatalogue.instance(),
                    Choices.random(),
                    new Surroundings(
                            Renderings::show, ForestReader.NONE, RemoteScripts.of(Map.of()), Recipients::discarded));
            Session session = new Sessions(store, InstantSource.system())
                    .open(
                            store.organizations().getFirst().id(),
                            NewOrganization.ADMINISTRATOR,
                            NewOrganization.ADMINISTRATOR,
                            Optional.empty());
            Calls calls = new Calls(runner, session);
            Organization organization = runner.snapshot(session);
            queries(calls, organization);
            changes(calls);
        }
    }

    private void note(String what) {
        System.err.printf("%,d recipients: %s%n", size, what);
    }

    private static void discarded(Object mail) {}

    private void queries(Calls calls, Organization organization) {
        note("asking");
        String alias = LargeOrganization.alias(size / 2);
        figures.put(
                "Get-Recipient -Filter, indexed",
                Measured.best(() -> calls.run("Get-Recipient", "Filter", "Alias -eq '" + alias + "'")));
        figures.put(
                "  loop over all recipients",
                Measured.best(() -> organization
                        .all(Recipient.class)
                        .filter(recipient -> recipient
                                .properties()
                                .text(RecipientProperties.ALIAS)
                                .filter(alias::equalsIgnoreCase)
                                .isPresent())
                        .count()));
        figures.put(
                "Get-Recipient -Filter, unindexed",
                Measured.best(() -> calls.run("Get-Recipient", "Filter", UNINDEXED, "ResultSize", "Unlimited")));
        figures.put(
                "  loop over all recipients, sorted",
                Measured.best(() -> organization
                        .all(Recipient.class)
                        .filter(recipient -> is(recipient, "Department", "Legal"))
                        .filter(recipient -> is(recipient, "City", "Graz"))
                        .sorted(Comparator.comparing(Recipient::name, String.CASE_INSENSITIVE_ORDER))
                        .toList()
                        .size()));
        figures.put(
                "Get-Recipient -ResultSize Unlimited",
                Measured.best(() -> calls.run("Get-Recipient", "ResultSize", "Unlimited")));
        figures.put(
                "Get-DistributionGroupMember, half of all",
                Measured.best(() -> calls.run(
                        "Get-DistributionGroupMember", "Identity", LargeOrganization.HALF, "ResultSize", "Unlimited")));
        Recipient half = organization
                .named(Recipient.class, LargeOrganization.HALF)
                .findFirst()
                .orElseThrow();
        figures.put(
                "  loop over its members, sorted",
                Measured.best(() -> half.properties().references(RecipientProperties.MEMBERS).stream()
                        .map((ObjectId id) ->
                                organization.find(id, Recipient.class).orElseThrow())
                        .sorted(Comparator.comparing(Recipient::name, String.CASE_INSENSITIVE_ORDER))
                        .toList()
                        .size()));
    }

    private static boolean is(Recipient recipient, String property, String text) {
        return recipient
                .properties()
                .text(RecipientProperties.REGISTRY.named(property).orElseThrow())
                .filter(text::equalsIgnoreCase)
                .isPresent();
    }

    /** A thousand mailboxes, one command each, every one committed to disk. */
    private void changes(Calls calls) {
        List<String> mailboxes = IntStream.range(0, size)
                .filter(number -> number % 50 < 24)
                .limit(CHANGES)
                .mapToObj(LargeOrganization::alias)
                .toList();
        note("changing");
        int[] round = {0};
        figures.put(CHANGES + " times Set-Mailbox", Measured.best(() -> {
            round[0]++;
            mailboxes.forEach(alias -> calls.run("Set-Mailbox", "Identity", alias, "CustomAttribute2", "r" + round[0]));
            return mailboxes.size();
        }));
        figures.put("Add-DistributionGroupMember to half of all", Measured.best(() -> {
            calls.run(
                    "Remove-DistributionGroupMember",
                    "Identity",
                    LargeOrganization.HALF,
                    "Member",
                    LargeOrganization.alias(1),
                    "BypassSecurityGroupManagerCheck",
                    true);
            return calls.run(
                    "Add-DistributionGroupMember",
                    "Identity",
                    LargeOrganization.HALF,
                    "Member",
                    LargeOrganization.alias(1),
                    "BypassSecurityGroupManagerCheck",
                    true);
        }));
    }

    private void processes(Path home) throws IOException, InterruptedException {
        String alias = LargeOrganization.alias(size / 2);
        note("running the command");
        process(home, "reeve run, nothing but a text", "'x'");
        process(home, "reeve run, indexed filter", "Get-Recipient -Filter \"Alias -eq '" + alias + "'\"");
        process(
                home,
                "reeve run, unindexed filter",
                "(Get-Recipient -Filter \"" + UNINDEXED + "\" -ResultSize Unlimited).Count");
        process(
                home,
                "reeve run, members of half of all",
                "(Get-DistributionGroupMember '" + LargeOrganization.HALF + "' -ResultSize Unlimited).Count");
        process(
                home,
                "reeve run, Get-Mailbox | Set-Mailbox, 1000",
                "Get-Mailbox -ResultSize 1000 -WarningAction SilentlyContinue | Set-Mailbox -CustomAttribute3 process");
    }

    private void process(Path home, String name, String command) throws IOException, InterruptedException {
        figures.put(name, Measured.process(List.of("--home", home.toString(), "run", "-c", command)));
    }

    private static void print(List<Recipients> all) {
        StringBuilder head = new StringBuilder("| |");
        StringBuilder rule = new StringBuilder("|---|");
        for (Recipients recipients : all) {
            head.append(" %,d recipients |".formatted(recipients.size));
            rule.append("---:|");
        }
        System.out.println(head.append(" growth |"));
        System.out.println(rule.append("---:|"));
        for (String name : all.getFirst().figures.keySet()) {
            StringBuilder line = new StringBuilder("| " + name + " |");
            all.forEach(recipients -> line.append(" " + figure(recipients, name).text() + " |"));
            double growth = figure(all.getLast(), name).processor()
                    / (double) figure(all.getFirst(), name).processor();
            // Of what is too short to be measured there is no growth to tell.
            System.out.println(line.append(Double.isFinite(growth) ? " %.1f |".formatted(growth) : " |"));
        }
    }

    private static Measured figure(Recipients recipients, String name) {
        return Optional.ofNullable(recipients.figures.get(name)).orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
