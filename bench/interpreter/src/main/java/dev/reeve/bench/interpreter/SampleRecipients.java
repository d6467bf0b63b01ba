package dev.reeve.bench.interpreter;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.sample.ContosoSample;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Limits;
import dev.reeve.language.host.Sink;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.shell.Shell;
import dev.reeve.language.value.Value;
import dev.reeve.shell.home.NewHome;
import dev.reeve.shell.session.LocalHost;
import dev.reeve.store.InMemoryStore;
import dev.reeve.store.OrganizationId;
import dev.reeve.workplace.Workplace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A shell on the sample organization that gives what a line puts out, as values. */
final class SampleRecipients implements Sink {

    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    private final Shell shell;
    private final List<Value> values = new ArrayList<>();

    SampleRecipients() {
        InMemoryStore store = new InMemoryStore();
        OrganizationId organization = store.create(
                ContosoSample.DOMAIN, NewHome.contoso(CREATED), NewHome.attribution("reeve init", CREATED));
        Workplace workplace =
                new Workplace(store, organization, Choices.from(new Random(1)), InstantSource.fixed(CREATED));
        Session session =
                workplace.open(NewOrganization.ADMINISTRATOR, NewOrganization.ADMINISTRATOR, Optional.empty());
        this.shell = new Shell(new LocalHost(
                workplace.commands(session),
                this,
                workplace.clock(),
                ZoneOffset.UTC,
                Optional.empty(),
                Path.of(""),
                workplace.environment(session),
                Limits.STANDARD,
                () -> 120));
    }

    /** Runs a line; answers what it put out. */
    List<Value> run(String line) {
        values.clear();
        Outcome outcome = shell.run(line);
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(line + ": " + outcome);
        }
        return List.copyOf(values);
    }

    @Override
    public void output(Value value) {
        values.add(value);
    }

    @Override
    public void formatted(List<String> lines) {}

    @Override
    public void error(ErrorValue error) {
        throw new IllegalStateException(error.text());
    }

    @Override
    public void warning(String message) {}

    @Override
    public void whatIf(String message) {}

    @Override
    public void host(String text, boolean newLine) {}
}
