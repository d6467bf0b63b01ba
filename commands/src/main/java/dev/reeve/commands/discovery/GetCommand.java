package dev.reeve.commands.discovery;

import dev.reeve.commands.discovery.CommandFacts.Kind;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandTable;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.Signature;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Wildcard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** {@code Get-Command}: what the caller may run, and nothing else [SH-65]. */
final class GetCommand implements Command {

    private static final String NAME = "Get-Command";

    private static final Comparator<Found> ORDER = (one, other) -> {
        int kind = one.kind().compareTo(other.kind());
        return kind != 0 ? kind : one.name().compareToIgnoreCase(other.name());
    };

    private final CommandFacts facts;

    GetCommand(CommandFacts facts) {
        this.facts = facts;
    }

    /** A command by its name; {@code target} is what an alias stands for, else the name again. */
    record Found(Kind kind, String name, String target) {}

    @Override
    public Signature signature() {
        return Declaration.of(NAME)
                .first("Name", true)
                .texts("Verb")
                .texts("Noun")
                .someOf(
                        "CommandType",
                        "CommandTypes",
                        "Alias",
                        "Function",
                        "Filter",
                        "Cmdlet",
                        "ExternalScript",
                        "Application",
                        "Script",
                        "All")
                .texts("Module")
                .texts("ParameterName")
                .whole("TotalCount")
                .flags("Syntax", "All", "ListImported")
                .signature();
    }

    @Override
    public Optional<String> origin() {
        return Optional.of("Microsoft.PowerShell.Commands.GetCommandCommand");
    }

    @Override
    public Invocation start(CommandContext context) {
        return arguments -> run(context, arguments);
    }

    private void run(CommandContext context, Arguments arguments) {
        CommandTable table = context.commands();
        Conditions conditions = Conditions.of(arguments);
        List<String> names = texts(arguments, "Name");
        List<Found> found = new ArrayList<>();
        for (String name : names.isEmpty() ? List.of("*") : names) {
            List<Found> matching = (Wildcard.isPattern(name) ? listed(table, name, conditions) : exact(table, name))
                    .filter(each -> conditions.fit(each, facts, table))
                    .toList();
            if (matching.isEmpty() && !Wildcard.isPattern(name)) {
                context.error(CommandFacts.notFound(NAME, name));
            }
            found.addAll(matching);
        }
        Stream<Found> shown = found.stream().distinct().sorted(ORDER);
        Optional<Long> most = arguments.get("TotalCount").flatMap(Conversion::toWhole);
        if (most.isPresent()) {
            shown = shown.limit(Math.max(0, most.get()));
        }
        shown.forEach(each -> {
            if (arguments.isOn("Syntax")) {
                syntax(table, each).forEach(line -> context.output(new Text(line)));
            } else {
                context.output(info(table, each));
            }
        });
    }

    private static Stream<Found> listed(CommandTable table, String pattern, Conditions conditions) {
        Wildcard wildcard = Wildcard.of(pattern);
        SortedSet<String> names = table.names();
        Stream<Found> commands = names.stream()
                .filter(wildcard::matches)
                .map(name -> new Found(CommandFacts.kind(table, name), name, name));
        if (conditions.excludeAliases()) {
            return commands;
        }
        Stream<Found> aliases = table.aliases().entrySet().stream()
                .filter(alias -> wildcard.matches(alias.getKey()))
                .filter(alias -> names.contains(alias.getValue()))
                .map(alias -> new Found(Kind.Alias, alias.getKey(), alias.getValue()));
        return Stream.concat(commands, aliases);
    }

    private static Stream<Found> exact(CommandTable table, String name) {
        return table.find(name).stream().map(command -> {
            String target = command.signature().name();
            boolean alias = table.aliases().keySet().stream().anyMatch(name::equalsIgnoreCase)
                    && !target.equalsIgnoreCase(name);
            return alias
                    ? new Found(Kind.Alias, name, target)
                    : new Found(CommandFacts.kind(table, name), target.isEmpty() ? name : target, target);
        });
    }

    private List<String> syntax(CommandTable table, Found found) {
        return table.find(found.name())
                .map(command -> facts.syntax(found.kind(), command.signature()).lines())
                .orElse(List.of());
    }

    private ResultObject info(CommandTable table, Found found) {
        boolean documented = facts.documented(found.kind(), found.name()).isPresent();
        String source = documented ? Origins.EXCHANGE : found.kind() == Kind.Cmdlet ? Origins.OWN : "";
        String version = documented ? Origins.EXCHANGE_VERSION : found.kind() == Kind.Cmdlet ? Origins.OWN_VERSION : "";
        String name = found.name();
        int dash = name.indexOf('-');
        return ResultObject.of("Command", name)
                .put("CommandType", found.kind().name())
                .put("Name", name)
                .put("Version", version)
                .put("Source", source)
                .put("Verb", dash < 0 ? "" : name.substring(0, dash))
                .put("Noun", dash < 0 ? "" : name.substring(dash + 1))
                .put("ModuleName", source)
                .put(
                        "Definition",
                        () -> new Text(
                                found.kind() == Kind.Alias ? found.target() : String.join("\n", syntax(table, found))))
                .put("ResolvedCommandName", found.kind() == Kind.Alias ? found.target() : "")
                .put("Parameters", () -> parameters(table, found))
                .put(
                        "ParameterSets",
                        () -> new ListValue(syntax(table, found).stream()
                                .<Value>map(Text::new)
                                .toList()))
                .build();
    }

    private Value parameters(CommandTable table, Found found) {
        return table.find(found.name())
                .<Value>map(command -> ParameterTable.of(facts.syntax(found.kind(), command.signature())))
                .orElseGet(HashTable::new);
    }

    static List<String> texts(Arguments arguments, String parameter) {
        return arguments.get(parameter).map(ListValue::itemsOf).orElse(List.of()).stream()
                .map(Value::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Which commands are wanted besides their names. */
    private record Conditions(
            List<String> verbs, List<String> nouns, List<String> types, List<String> modules, List<String> parameters) {

        static Conditions of(Arguments arguments) {
            return new Conditions(
                    texts(arguments, "Verb"),
                    texts(arguments, "Noun"),
                    texts(arguments, "CommandType"),
                    texts(arguments, "Module"),
                    texts(arguments, "ParameterName"));
        }

        /** A verb, a noun and the like are none of an alias's own. */
        boolean excludeAliases() {
            return !verbs.isEmpty() || !nouns.isEmpty() || !modules.isEmpty() || !parameters.isEmpty();
        }

        boolean fit(Found found, CommandFacts facts, CommandTable table) {
            int dash = found.name().indexOf('-');
            return (verbs.isEmpty() || (dash > 0 && any(verbs, found.name().substring(0, dash))))
                    && (nouns.isEmpty() || (dash > 0 && any(nouns, found.name().substring(dash + 1))))
                    && (types.isEmpty()
                            || types.contains("All")
                            || types.stream().anyMatch(found.kind().name()::equalsIgnoreCase))
                    && (modules.isEmpty() || any(modules, module(found, facts)))
                    && (parameters.isEmpty() || takesParameter(found, table));
        }

        private static String module(Found found, CommandFacts facts) {
            if (found.kind() != Kind.Cmdlet) {
                return "";
            }
            return facts.documented(found.kind(), found.name()).isPresent() ? Origins.EXCHANGE : Origins.OWN;
        }

        private boolean takesParameter(Found found, CommandTable table) {
            return table.find(found.name()).stream()
                    .flatMap(command -> command.signature().parameters().stream())
                    .map(Parameter::name)
                    .anyMatch(name -> any(parameters, name));
        }

        private static boolean any(List<String> patterns, String text) {
            return patterns.stream().anyMatch(pattern -> Wildcard.of(pattern).matches(text));
        }
    }
}
