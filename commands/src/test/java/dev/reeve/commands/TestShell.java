package dev.reeve.commands;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.discovery.Discovery;
import dev.reeve.commands.result.Views;
import dev.reeve.commands.run.SessionCommands;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Host;
import dev.reeve.language.host.Sink;
import dev.reeve.language.host.ViewSource;
import dev.reeve.language.shell.Shell;
import dev.reeve.language.shell.TextSink;
import dev.reeve.language.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Somebody's management shell, and what it shows. */
public final class TestShell {

    private final List<Value> values = new ArrayList<>();
    private final List<ErrorValue> errors = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Shell shell;

    /** The shell of a user. */
    public TestShell(TestOrganization organization, String user) {
        this(commands(organization, user));
    }

    /** A shell with these commands. */
    public TestShell(CommandSource commands) {
        this.shell = new Shell(new Surroundings(commands));
    }

    /** The commands of a user's session. */
    public static SessionCommands commands(TestOrganization organization, String user) {
        return new SessionCommands(
                organization.session(user),
                organization.runner(),
                BuiltInCatalogue.instance(),
                SessionCommands.byName(Cmdlets.all(organization.trackingLogs)),
                granted -> Discovery.commands(granted, BuiltInCatalogue.instance()));
    }

    /** Runs a line and forgets what came of the ones before. */
    public TestShell run(String line) {
        values.clear();
        errors.clear();
        lines.clear();
        shell.run(line);
        return this;
    }

    /** The values that came out. */
    public List<Value> values() {
        return List.copyOf(values);
    }

    /** The names of the objects that came out. */
    public List<String> names() {
        return texts("Name");
    }

    /** The texts of a property of the objects that came out. */
    public List<String> texts(String property) {
        return values.stream()
                .map(value -> value.member(property).orElseThrow().text())
                .toList();
    }

    /** Everything that was shown. */
    public String shown() {
        return String.join("\n", lines);
    }

    /** The lines shown. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The errors' codes. */
    public List<String> codes() {
        return errors.stream().map(error -> error.record().code()).toList();
    }

    /** The errors. */
    public List<ErrorValue> errors() {
        return List.copyOf(errors);
    }

    private final class Surroundings implements Host, Sink {

        private final CommandSource commands;
        private final TextSink text = new TextSink(
                new TextSink.Lines() {
                    @Override
                    public void output(String line) {
                        lines.add(line);
                    }

                    @Override
                    public void part(String part) {
                        lines.add(part);
                    }

                    @Override
                    public void error(String line) {}

                    @Override
                    public void message(String line) {
                        lines.add(line);
                    }
                },
                new Views(),
                () -> 120);

        Surroundings(CommandSource commands) {
            this.commands = commands;
        }

        @Override
        public CommandSource commands() {
            return commands;
        }

        @Override
        public Sink sink() {
            return this;
        }

        @Override
        public ViewSource views() {
            return new Views();
        }

        @Override
        public Instant now() {
            return TestOrganization.START;
        }

        @Override
        public void output(Value value) {
            values.add(value);
            text.output(value);
        }

        @Override
        public void formatted(List<String> formatted) {
            text.formatted(formatted);
        }

        @Override
        public void error(ErrorValue error) {
            errors.add(error);
        }

        @Override
        public void warning(String message) {
            text.warning(message);
        }

        @Override
        public void whatIf(String message) {
            text.whatIf(message);
        }

        @Override
        public void host(String line, boolean newLine) {
            text.host(line, newLine);
        }

        @Override
        public void flush() {
            text.flush();
        }
    }
}
