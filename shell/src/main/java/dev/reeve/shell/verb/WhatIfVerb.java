package dev.reeve.shell.verb;

import dev.reeve.commands.advice.DifferenceText;
import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.Sight;
import dev.reeve.engine.difference.Difference;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.SilentSink;
import dev.reeve.language.host.Sink;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.shell.Shell;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.session.JsonSink;
import dev.reeve.shell.session.LocalHost;
import dev.reeve.shell.session.Outcomes;
import dev.reeve.shell.session.StreamLines;
import dev.reeve.workplace.Workplace;
import dev.reeve.workplace.question.JsonDifference;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@code reeve what-if}: runs commands on a copy of the organization and tells who gains and who loses what. */
public record WhatIfVerb(Settings settings, Streams streams) {

    /** Runs and tells; answers 0 where nobody's rights differ, 3 where somebody's do, 1 where a command failed. */
    public int run(List<String> operands) {
        if (operands.size() != 1) {
            throw FailureException.usage("Say: reeve what-if 'COMMANDS'.");
        }
        try (Home home = Home.find(settings).orElseGet(new InitVerb(settings, streams)::sampleHome)) {
            Workplace workplace = LocalSessions.on(settings, home).workplace().scratch();
            Organization before = workplace.snapshot();
            Outcome outcome = run(workplace, operands.getFirst());
            streams.out().flush();
            Outcomes.report(outcome, settings.output()).forEach(streams.err()::println);
            if (!(outcome instanceof Outcome.Done)) {
                return ExitCode.USAGE;
            }
            Organization after = workplace.snapshot();
            Difference difference = workplace.runner().impact().difference(before, after);
            tell(before, after, difference);
            int failed = Outcomes.exitCode(outcome);
            return failed != ExitCode.DONE ? failed : difference.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private Outcome run(Workplace workplace, String text) {
        Shell shell = new Shell(new LocalHost(
                workplace.commands(session(workplace)),
                new Complaints(
                        settings.output() == OutputFormat.JSON ? new JsonSink(streams) : StreamLines.sink(streams)),
                workplace.clock(),
                ZoneId.systemDefault(),
                Optional.empty(),
                settings.workingFolder(),
                workplace.environment(session(workplace)),
                settings.limits(),
                () -> StreamLines.WIDTH));
        // Nothing lasts, so nobody is asked.
        shell.run("$ConfirmPreference = 'None'");
        return shell.run(text);
    }

    private Session session(Workplace workplace) {
        String user = settings.as().orElse(NewOrganization.ADMINISTRATOR);
        try {
            return workplace.open(user, System.getProperty("user.name"), settings.server());
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), e.getMessage());
        }
    }

    private void tell(Organization before, Organization after, Difference difference) {
        List<?> lines = settings.output() == OutputFormat.JSON
                ? JsonDifference.whole(before, after, difference)
                : new DifferenceText(before, after, Sight.everything()).lines(difference);
        lines.forEach(streams.out()::println);
    }

    /** Errors and warnings only: what the commands put out is not what was asked for. */
    private static final class Complaints extends SilentSink {

        private final Sink sink;

        Complaints(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void error(ErrorValue error) {
            sink.error(error);
        }

        @Override
        public void warning(String message) {
            sink.warning(message);
        }
    }
}
