package dev.reeve.shell.option;

import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.option.CommandLine.Wants;
import dev.reeve.shell.option.Verb.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a command line: {@code --option VALUE}, {@code --option=VALUE}, {@code -cVALUE}, {@code --} before operands that
 * look like options.
 */
public final class CommandLineReader {

    private static final String SEE_HELP = " (reeve --help tells what there is)";

    private final Verbs verbs;
    private final List<String> arguments;
    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> operands = new ArrayList<>();
    private Optional<Verb> verb = Optional.empty();
    private Wants wants = Wants.RUN;
    private int at;

    private CommandLineReader(Verbs verbs, List<String> arguments) {
        this.verbs = verbs;
        this.arguments = arguments;
    }

    /**
     * What a command line says.
     *
     * @throws FailureException usage, where it says what is not understood
     */
    public static CommandLine read(Verbs verbs, List<String> arguments) {
        return new CommandLineReader(verbs, arguments).read();
    }

    private CommandLine read() {
        Map<String, List<String>> beforeVerb = Map.of();
        boolean optionsEnded = false;
        while (at < arguments.size()) {
            String argument = arguments.get(at++);
            if (!optionsEnded && argument.equals("--")) {
                optionsEnded = true;
            } else if (!optionsEnded && isOption(argument)) {
                option(argument);
            } else if (verb.isPresent()) {
                operand(argument);
                optionsEnded |= verb.get().reading() == Reading.UNTIL_OPERAND;
            } else {
                verb = verbs.named(argument);
                if (verb.isEmpty()) {
                    throw unmatched(argument);
                }
                beforeVerb = Map.copyOf(values);
                values.clear();
            }
        }
        beforeVerb.forEach(values::putIfAbsent);
        return new CommandLine(verb, values, operands, wants);
    }

    private void operand(String argument) {
        if (verb.flatMap(Verb::operands).isEmpty()) {
            throw unmatched(argument);
        }
        operands.add(argument);
    }

    private boolean isOption(String argument) {
        if (!argument.startsWith("-") || argument.length() == 1) {
            return false;
        }
        boolean amongWords = !operands.isEmpty()
                && verb.filter(some -> some.reading() == Reading.COMMAND_WORDS).isPresent();
        return !amongWords
                || (argument.startsWith("--")
                        && verbs.option(verb, name(argument)).isPresent());
    }

    private void option(String argument) {
        switch (argument) {
            case "-h", "--help" -> wants = wants == Wants.RUN ? Wants.HELP : wants;
            case "-V", "--version" -> wants = wants == Wants.RUN ? Wants.VERSION : wants;
            default -> {
                Option known = verbs.option(verb, name(argument))
                        .orElseThrow(() -> usage("Unknown option: '" + argument + "'"));
                take(known, value(known, argument));
            }
        }
    }

    private void take(Option option, String value) {
        List<String> given = values.computeIfAbsent(option.name(), _ -> new ArrayList<>());
        if (!given.isEmpty() && !option.repeatable()) {
            throw usage("option '" + option.name() + "' (" + option.label() + ") should be specified only once");
        }
        given.add(value);
    }

    private static String name(String argument) {
        if (!argument.startsWith("--")) {
            return argument.substring(0, 2);
        }
        int equals = argument.indexOf('=');
        return equals < 0 ? argument : argument.substring(0, equals);
    }

    private String value(Option option, String argument) {
        if (argument.length() > option.name().length()) {
            String rest = argument.substring(option.name().length());
            return rest.startsWith("=") ? rest.substring(1) : rest;
        }
        if (at == arguments.size()) {
            throw usage("Missing required parameter for option '" + option.name() + "' (" + option.label() + ")");
        }
        String value = arguments.get(at++);
        // A forgotten value, rather than one that looks like an option: that is given as --option=VALUE.
        if (value.startsWith("--") && verbs.option(verb, name(value)).isPresent()) {
            throw usage("Expected parameter for option '" + option.name() + "' but found '" + value + "'");
        }
        return value;
    }

    private FailureException unmatched(String argument) {
        return usage("Unmatched argument at index " + (at - 1) + ": '" + argument + "'");
    }

    private static FailureException usage(String message) {
        return FailureException.usage(message + SEE_HELP);
    }
}
