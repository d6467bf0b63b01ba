package dev.reeve.shell.verb;

import dev.reeve.commands.run.ChangeSets;
import dev.reeve.commands.run.CommandRunner;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.SessionCommands;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Version;
import dev.reeve.interchange.script.Command;
import dev.reeve.interchange.script.Command.Argument;
import dev.reeve.interchange.script.ScriptText;
import dev.reeve.interchange.script.Undoing;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.shell.Shell;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.session.LocalHost;
import dev.reeve.shell.session.StreamLines;
import dev.reeve.store.JournalEntry;
import dev.reeve.workplace.question.ErrorsOnly;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code reeve undo}: takes one change back as a new change, by commands that the user may run or may not. */
public record UndoVerb(Settings settings, Streams streams) {

    /** A switch that whoever manages the group does without. */
    private static final String BYPASS = "BypassSecurityGroupManagerCheck";

    /** The commands that ran, and the error that ended them. */
    private record Ran(List<String> commands, Optional<ErrorValue> error) implements ChangeSets.Ran {
        @Override
        public boolean isWhole() {
            return error.isEmpty();
        }
    }

    /** Undoes a version, as {@code 12} or {@code @12}; answers the exit code. */
    public int run(List<String> operands) {
        if (operands.size() != 1 || !operands.getFirst().matches("@?[0-9]{1,15}")) {
            throw FailureException.usage("Say which version: reeve undo 12.");
        }
        Version version = new Version(Long.parseLong(operands.getFirst().replace("@", "")));
        LocalSessions.prepare();
        try (Home home = Home.open(settings)) {
            LocalSessions sessions = LocalSessions.on(settings, home);
            Session session = sessions.open();
            ChangeSets sets = new ChangeSets(sessions.workplace().runner());
            ChangeSets.Made<Ran> made =
                    sets.commit(session, Optional.empty(), runner -> undo(sessions, session, runner, version));
            made.ran().error().ifPresent(error -> {
                throw FailureException.failed(
                        error.record().code(),
                        "Version " + version + " is not undone, and nothing was changed: "
                                + error.record().message());
            });
            tell(version, made);
            return ExitCode.DONE;
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), e.getMessage() + " Nothing was changed.");
        }
    }

    private Ran undo(LocalSessions sessions, Session session, CommandRunner runner, Version version) {
        Home home = sessions.home();
        Version now = runner.snapshot(session).version();
        if (version.number() < 2 || version.compareTo(now) > 0) {
            throw FailureException.usage(
                    "'" + version + "': versions 2 to " + now + " can be undone; the first one made the organization.");
        }
        List<JournalEntry> entries = home.store().journal(home.organization(), new Version(version.number() - 1));
        Undoing undoing = Undoing.of(runner.snapshot(session), entries.getFirst(), entries.subList(1, entries.size()));
        SessionCommands commands = sessions.workplace().commands(session, runner);
        ErrorsOnly errors = new ErrorsOnly();
        Shell shell = new Shell(new LocalHost(
                commands,
                errors,
                sessions.workplace().clock(),
                ZoneId.systemDefault(),
                Optional.empty(),
                settings.workingFolder(),
                sessions.workplace().environment(session),
                settings.limits(),
                () -> StreamLines.WIDTH));
        // It was asked for as a whole; nobody is asked about each part.
        shell.run("$ConfirmPreference = 'None'");
        List<String> ran = new ArrayList<>();
        for (Command command : undoing.commands()) {
            String text = ScriptText.command(fitting(command, commands));
            Outcome outcome = shell.run(text);
            if (!(outcome instanceof Outcome.Done)) {
                throw new IllegalStateException("a command of an undoing does not parse: " + text);
            }
            if (!errors.errors().isEmpty()) {
                return new Ran(ran, Optional.of(errors.errors().getFirst()));
            }
            ran.add(text);
        }
        undoing.check(runner.snapshot(session));
        return new Ran(ran, Optional.empty());
    }

    private static Command fitting(Command command, SessionCommands commands) {
        boolean bypasses = commands.find(command.cmdlet())
                .flatMap(own -> own.signature().parameters().stream()
                        .filter(parameter -> parameter.name().equals(BYPASS))
                        .findFirst())
                .isPresent();
        return bypasses
                ? command
                : new Command(
                        command.cmdlet(),
                        command.arguments().stream()
                                .filter(argument -> !isBypass(argument))
                                .toList());
    }

    private static boolean isBypass(Argument argument) {
        return argument.name().equals(BYPASS);
    }

    private void tell(Version version, ChangeSets.Made<Ran> made) {
        if (settings.output() == OutputFormat.JSON) {
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("undone", version.number())
                    .put("version", made.after().version().number());
            ArrayNode commands = json.putArray("commands");
            made.ran().commands().forEach(commands::add);
            streams.out().println(json.toString());
        } else {
            made.ran().commands().forEach(streams.out()::println);
            streams.out()
                    .println("Version " + version + " is undone, by version "
                            + made.after().version() + ".");
        }
    }
}
