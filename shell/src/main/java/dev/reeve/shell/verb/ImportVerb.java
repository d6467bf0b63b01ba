package dev.reeve.shell.verb;

import dev.reeve.interchange.ldif.ImportOptions;
import dev.reeve.interchange.ldif.ImportReport;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.home.Imports;
import dev.reeve.shell.home.NewHome;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.workplace.JsonLines;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code reeve import}: takes people, groups and units of an LDIF file into an organization, or makes one of them. */
public record ImportVerb(Settings settings, Streams streams) {

    /**
     * Imports; answers the exit code.
     *
     * @param people what people with a mail address become
     */
    public int run(List<Path> files, Optional<String> people) {
        if (files.size() != 1) {
            throw FailureException.usage("Name one LDIF file.");
        }
        ImportOptions options = options(people);
        if (!Home.exists(settings.home())) {
            throw FailureException.failed(
                    "HomeUnusable",
                    "There is no organization at " + settings.home() + "; reeve init --import FILE makes one.");
        }
        try (Home home = Home.open(settings)) {
            LocalSessions sessions = LocalSessions.on(settings, home);
            report(Imports.into(sessions.workplace(), sessions.open(), files.getFirst(), options));
            return ExitCode.DONE;
        }
    }

    /** Makes a home of a file's people, groups and units; answers the exit code. */
    int newHome(Path file, Optional<String> people) {
        Instant now = Instant.now();
        Imports.Beginning beginning = Imports.beginning(file, options(people), now);
        if (!NewHome.create(settings.home(), beginning.domain(), beginning.first(), now)) {
            throw NewHome.alreadyThere(settings.home());
        }
        report(beginning.report());
        if (settings.output() == OutputFormat.TEXT) {
            streams.out().println("Created the organization " + beginning.domain() + " in " + settings.home() + ".");
        }
        return ExitCode.DONE;
    }

    private void report(ImportReport report) {
        if (settings.output() == OutputFormat.JSON) {
            report.entries().forEach(entry -> streams.out().println(JsonLines.imported(entry)));
        } else {
            report.lines().forEach(streams.out()::println);
        }
    }

    private static ImportOptions options(Optional<String> people) {
        return people.map(given -> switch (given.toLowerCase(Locale.ROOT)) {
                    case "mailbox" -> new ImportOptions(ImportOptions.PeopleAs.MAILBOX);
                    case "user" -> new ImportOptions(ImportOptions.PeopleAs.USER);
                    default -> throw FailureException.usage("'--people " + given + "': give mailbox or user.");
                })
                .orElse(ImportOptions.DEFAULT);
    }
}
