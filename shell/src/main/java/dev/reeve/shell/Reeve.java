package dev.reeve.shell;

import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.session.JsonLines;
import dev.reeve.shell.verb.ImportVerb;
import dev.reeve.shell.verb.InitVerb;
import dev.reeve.shell.verb.RunVerb;
import dev.reeve.shell.verb.SetupVerb;
import dev.reeve.shell.verb.ShellVerb;
import dev.reeve.shell.verb.TestVerb;
import dev.reeve.shell.verb.TrackingVerb;
import dev.reeve.shell.verb.TrustVerb;
import dev.reeve.shell.verb.WhyVerb;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

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
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean isConsole = Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
        Streams streams = new Streams(out, err, new FileInputStream(FileDescriptor.in), isConsole);
        int exitCode = new Reeve(streams, System.getenv()).run(arguments);
        out.flush();
        System.exit(exitCode);
    }

    /** Runs one verb; answers the exit code. Whatever goes wrong is one line on the error stream. */
    int run(String... arguments) {
        OutputFormat output = OutputFormat.TEXT;
        try {
            ParseResult parsed = new CommandLine(Grammar.reeve()).parseArgs(arguments);
            ParseResult verb = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
            if (verb.isUsageHelpRequested() || parsed.isUsageHelpRequested()) {
                verb.commandSpec().commandLine().usage(streams.out());
                return ExitCode.DONE;
            }
            if (verb.isVersionHelpRequested() || parsed.isVersionHelpRequested()) {
                parsed.commandSpec().commandLine().printVersionHelp(streams.out());
                return ExitCode.DONE;
            }
            Settings settings = settings(parsed, verb);
            output = settings.output();
            return run(settings, verb);
        } catch (ParameterException e) {
            return report(output, FailureException.usage(e.getMessage() + " (reeve --help tells what there is)"));
        } catch (RuntimeException e) {
            if (environment.containsKey("REEVE_DEBUG")) {
                e.printStackTrace(streams.err());
            }
            return report(output, FailureException.of(e));
        }
    }

    private int run(Settings settings, ParseResult verb) {
        List<String> operands = verb.hasMatchedPositional(0) ? verb.matchedPositionalValue(0, List.of()) : List.of();
        return switch (verb.commandSpec().name()) {
            case "reeve", "shell" -> new ShellVerb(settings, streams).run();
            case "run" -> new RunVerb(settings, streams).run(option(verb, Grammar.TEXT), operands);
            case "test" -> new TestVerb(settings, streams).run(paths(operands));
            case "why" -> new WhyVerb(settings, streams).run(operands);
            case "init" ->
                new InitVerb(settings, streams)
                        .run(
                                option(verb, Grammar.SAMPLE),
                                option(verb, Grammar.DOMAIN),
                                option(verb, Grammar.IMPORT).map(Path::of),
                                option(verb, Grammar.PEOPLE));
            case "setup" -> new SetupVerb(settings, streams).run(operands);
            case "import" -> new ImportVerb(settings, streams).run(paths(operands), option(verb, Grammar.PEOPLE));
            case "trust" ->
                new TrustVerb(settings, streams)
                        .run(
                                operands,
                                new TrustVerb.Options(
                                        verb.matchedOptionValue(Grammar.DOMAIN_CONTROLLER, List.of()),
                                        option(verb, Grammar.NETBIOS_NAME),
                                        option(verb, Grammar.BASE_DN),
                                        option(verb, Grammar.BIND_NAME),
                                        option(verb, Grammar.PASSWORD_FILE).map(Path::of)));
            case "tracking" -> new TrackingVerb(settings, streams).run(operands);
            default ->
                throw FailureException.usage(
                        "'" + verb.commandSpec().name() + "' is not built yet; reeve --help tells what there is.");
        };
    }

    private Settings settings(ParseResult reeve, ParseResult verb) {
        everywhere(reeve, verb, Grammar.CONNECT).ifPresent(_ -> {
            throw FailureException.usage("'--connect' is not built yet: this Reeve works on a home only.");
        });
        return new Settings(
                home(everywhere(reeve, verb, Grammar.HOME)),
                everywhere(reeve, verb, Grammar.AS),
                everywhere(reeve, verb, Grammar.ORGANIZATION),
                everywhere(reeve, verb, Grammar.FILES)
                        .map(folder -> Path.of(folder).toAbsolutePath()),
                everywhere(reeve, verb, Grammar.SERVER),
                everywhere(reeve, verb, Grammar.OUTPUT).map(Reeve::format).orElse(OutputFormat.TEXT));
    }

    private Path home(Optional<String> given) {
        return given.or(() -> Optional.ofNullable(environment.get("REEVE_HOME")).filter(home -> !home.isBlank()))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".reeve"))
                .toAbsolutePath()
                .normalize();
    }

    private static OutputFormat format(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "text" -> OutputFormat.TEXT;
            case "json" -> OutputFormat.JSON;
            default -> throw FailureException.usage("'--output " + given + "': give text or json.");
        };
    }

    private static Optional<String> everywhere(ParseResult reeve, ParseResult verb, String name) {
        return option(verb, name).or(() -> option(reeve, name));
    }

    private static Optional<String> option(ParseResult verb, String name) {
        return Optional.ofNullable(verb.matchedOptionValue(name, null));
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
