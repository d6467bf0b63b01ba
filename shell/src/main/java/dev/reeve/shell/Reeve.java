package dev.reeve.shell;

import dev.reeve.engine.error.ReeveException;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.StandardOutput;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.option.CommandLine;
import dev.reeve.shell.option.CommandLineReader;
import dev.reeve.shell.option.UsageText;
import dev.reeve.shell.option.Verb;
import dev.reeve.shell.option.Verbs;
import dev.reeve.shell.remote.Destination;
import dev.reeve.shell.verb.AccountVerb;
import dev.reeve.shell.verb.DiffVerb;
import dev.reeve.shell.verb.HistoryVerb;
import dev.reeve.shell.verb.ImportVerb;
import dev.reeve.shell.verb.InitVerb;
import dev.reeve.shell.verb.LintVerb;
import dev.reeve.shell.verb.LoadVerb;
import dev.reeve.shell.verb.Period;
import dev.reeve.shell.verb.ReportVerb;
import dev.reeve.shell.verb.RunVerb;
import dev.reeve.shell.verb.ScriptVerb;
import dev.reeve.shell.verb.ServeVerb;
import dev.reeve.shell.verb.SetupVerb;
import dev.reeve.shell.verb.ShellVerb;
import dev.reeve.shell.verb.TestVerb;
import dev.reeve.shell.verb.TrackingVerb;
import dev.reeve.shell.verb.TrustVerb;
import dev.reeve.shell.verb.UndoVerb;
import dev.reeve.shell.verb.WhatCanVerb;
import dev.reeve.shell.verb.WhatIfVerb;
import dev.reeve.shell.verb.WhoCanVerb;
import dev.reeve.shell.verb.WhyVerb;
import dev.reeve.store.PointInTime;
import dev.reeve.workplace.JsonLines;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The {@code reeve} command. */
public final class Reeve {

    private final Streams streams;
    private final Map<String, String> environment;

    Reeve(Streams streams, Map<String, String> environment) {
        this.streams = streams;
        this.environment = environment;
    }

    /** Runs one verb and ends the process with its exit code. */
    public static void main(String[] arguments) {
        StandardOutput written = new StandardOutput();
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean isConsole = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        Streams streams = new Streams(out, err, new FileInputStream(FileDescriptor.in), isConsole);
        int exitCode = new Reeve(streams, System.getenv()).run(arguments);
        out.flush();
        if (written.failure().isPresent()) {
            err.println(
                    "reeve: The output can't be written: " + written.failure().get());
            exitCode = ExitCode.FAILED;
        }
        if (exitCode != 0) {
            System.exit(exitCode);
        }
        // Else the end of the last thread: to exit, the machine first looks for a log to note that in.
    }

    /** Runs one verb; answers the exit code. Whatever goes wrong is one line on the error stream. */
    int run(String... arguments) {
        OutputFormat output = OutputFormat.TEXT;
        try {
            Verbs verbs = Grammar.reeve();
            CommandLine line = CommandLineReader.read(verbs, List.of(arguments));
            return switch (line.wants()) {
                case HELP -> say(UsageText.of(verbs, line.verb()));
                case VERSION -> say(List.of("reeve " + BuildVersion.text()));
                case RUN -> {
                    if (line.verb().filter(verb -> verb.name().equals("help")).isPresent()) {
                        yield say(UsageText.of(verbs, helped(verbs, line.operands())));
                    }
                    Settings settings = settings(line);
                    output = settings.output();
                    if (output == OutputFormat.TEXT) {
                        settings.asOf().ifPresent(point -> streams.err().println("As of " + point + "."));
                    }
                    yield run(settings, line);
                }
            };
        } catch (RuntimeException e) {
            if (environment.containsKey("REEVE_DEBUG")) {
                e.printStackTrace(streams.err());
            }
            return report(output, FailureException.of(e));
        } catch (OutOfMemoryError _) {
            return report(
                    output,
                    FailureException.failed(
                            "OutOfMemory",
                            "This takes more memory than this process may have. Let it have more, for example"
                                    + " JAVA_TOOL_OPTIONS=-Xmx4g."));
        }
    }

    private static Optional<Verb> helped(Verbs verbs, List<String> operands) {
        if (operands.size() > 1) {
            throw FailureException.usage("Name one verb: reeve help VERB.");
        }
        return operands.stream()
                .findFirst()
                .map(name -> verbs.named(name)
                        .orElseThrow(() ->
                                FailureException.usage("There is no verb '" + name + "'; reeve --help lists them.")));
    }

    private int say(List<String> lines) {
        lines.forEach(streams.out()::println);
        return ExitCode.DONE;
    }

    private int run(Settings settings, CommandLine line) {
        List<String> operands = line.operands();
        String verb = line.verb().map(Verb::name).orElse("shell");
        return switch (verb) {
            case "shell" -> new ShellVerb(settings, streams, destination(line)).run();
            case "run" -> new RunVerb(settings, streams, destination(line)).run(line.value(Grammar.TEXT), operands);
            case "test" -> new TestVerb(settings, streams).run(paths(operands));
            case "lint" -> new LintVerb(settings, streams).run(operands);
            case "what-if" -> new WhatIfVerb(settings, streams).run(operands);
            case "why" -> new WhyVerb(settings, streams).run(operands);
            case "who-can" -> new WhoCanVerb(settings, streams).run(operands);
            case "what-can" -> new WhatCanVerb(settings, streams).run(operands);
            case "init" ->
                new InitVerb(settings, streams)
                        .run(
                                line.value(Grammar.SAMPLE),
                                line.value(Grammar.DOMAIN),
                                line.value(Grammar.IMPORT).map(Path::of),
                                line.value(Grammar.PEOPLE));
            case "setup" -> new SetupVerb(settings, streams).run(operands);
            case "import" -> new ImportVerb(settings, streams).run(paths(operands), line.value(Grammar.PEOPLE));
            case "load" -> new LoadVerb(settings, streams).run(paths(operands), line.value(Grammar.ASSUME));
            case "diff" -> new DiffVerb(settings, streams).run(operands);
            case "drift" ->
                new DiffVerb(settings, streams)
                        .drift(operands, line.value(Grammar.SAVE).map(Path::of));
            case "undo" -> new UndoVerb(settings, streams).run(operands);
            case "script" -> new ScriptVerb(settings, streams).run(operands, line.values(Grammar.DEFAULTS));
            case "report" ->
                new ReportVerb(settings, streams)
                        .run(
                                operands,
                                new ReportVerb.Options(
                                        line.value(Grammar.FORMAT),
                                        line.value(Grammar.FILE).map(Path::of),
                                        period(line)));
            case "history" ->
                new HistoryVerb(settings, streams)
                        .run(operands, line.value(Grammar.FORMAT), period(line), line.value(Grammar.FIRST));
            case "account" ->
                new AccountVerb(settings, streams)
                        .run(operands, line.value(Grammar.PASSWORD_FILE).map(Path::of));
            case "trust" ->
                new TrustVerb(settings, streams)
                        .run(
                                operands,
                                new TrustVerb.Options(
                                        line.values(Grammar.DOMAIN_CONTROLLER),
                                        line.value(Grammar.NETBIOS_NAME),
                                        line.value(Grammar.BASE_DN),
                                        line.value(Grammar.BIND_NAME),
                                        line.value(Grammar.PASSWORD_FILE).map(Path::of)));
            case "tracking" -> new TrackingVerb(settings, streams).run(operands);
            case "serve" -> new ServeVerb(settings, streams, environment).run();
            default ->
                throw FailureException.usage("'" + verb + "' is not built yet; reeve --help tells what there is.");
        };
    }

    private static Period period(CommandLine line) {
        return Period.of(line.value(Grammar.SINCE), line.value(Grammar.UNTIL));
    }

    private Settings settings(CommandLine line) {
        Destinations.check(line);
        return new Settings(
                home(line.value(Grammar.HOME)),
                line.value(Grammar.AS),
                line.value(Grammar.ORGANIZATION),
                line.value(Grammar.FILES).map(folder -> Path.of(folder).toAbsolutePath()),
                line.value(Grammar.SERVER),
                line.values(Grammar.LIMIT),
                line.value(Grammar.OUTPUT).map(Reeve::format).orElse(OutputFormat.TEXT),
                line.value(Grammar.AS_OF).map(time -> pointInTime(line, time)));
    }

    private static PointInTime pointInTime(CommandLine line, String time) {
        String verb = line.verb().map(Verb::name).orElse("shell");
        if (!Grammar.READING.contains(verb)) {
            throw FailureException.usage("'--as-of' is for " + String.join(", ", Grammar.READING) + ", which read.");
        }
        try {
            return PointInTime.parse(time, ZoneId.systemDefault());
        } catch (ReeveException e) {
            throw FailureException.usage("--as-of " + e.getMessage());
        }
    }

    private Optional<Destination> destination(CommandLine line) {
        return Destinations.of(line, environment);
    }

    private Path home(Optional<String> given) {
        return given.or(() -> Optional.ofNullable(environment.get("REEVE_HOME")).filter(home -> !home.isBlank()))
                .map(Path::of)
                .orElseGet(() -> userHome().resolve(".reeve"))
                .toAbsolutePath()
                .normalize();
    }

    /** Where {@code ~} is: {@code HOME} counts before the account's own, as in every other Unix command. */
    private Path userHome() {
        return Optional.ofNullable(environment.get("HOME"))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home")));
    }

    private static OutputFormat format(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "text" -> OutputFormat.TEXT;
            case "json" -> OutputFormat.JSON;
            default -> throw FailureException.usage("'--output " + given + "': give text or json.");
        };
    }

    private static List<Path> paths(List<String> operands) {
        return operands.stream().map(Path::of).toList();
    }

    private int report(OutputFormat output, FailureException failure) {
        streams.out().flush();
        if (output == OutputFormat.JSON) {
            streams.err().println(JsonLines.failure(failure.code(), String.join("\n", failure.lines())));
        } else {
            failure.lines().forEach(line -> streams.err().println("reeve: " + line));
        }
        return failure.exitCode();
    }
}
