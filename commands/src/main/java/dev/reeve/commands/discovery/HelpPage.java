package dev.reeve.commands.discovery;

import dev.reeve.commands.discovery.CommandFacts.Kind;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommentHelp;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.Parameter.Membership;
import dev.reeve.language.command.Signature;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The help about one command, laid out as PowerShell does it; the texts are our own [SH-66]. */
final class HelpPage {

    /** How much of it is asked for. */
    enum Extent {
        BRIEF,
        EXAMPLES,
        DETAILED,
        FULL;

        static Extent of(Arguments arguments) {
            if (arguments.isOn("Full")) {
                return FULL;
            }
            if (arguments.isOn("Detailed")) {
                return DETAILED;
            }
            return arguments.isOn("Examples") ? EXAMPLES : BRIEF;
        }
    }

    private static final int WIDTH = 110;
    private static final String INDENT = "    ";

    private final CommandFacts facts;
    private final Kind kind;
    private final Signature signature;
    private final Syntax syntax;
    private final Optional<CommentHelp> comment;
    private final List<HelpTexts.Example> examples;

    HelpPage(
            CommandFacts facts,
            Kind kind,
            Signature signature,
            Optional<CommentHelp> comment,
            List<HelpTexts.Example> examples) {
        this.comment = comment;
        this.facts = facts;
        this.examples = examples;
        this.kind = kind;
        this.signature = signature;
        this.syntax = facts.syntax(kind, signature);
    }

    /** What {@code Get-Help} alone shows. */
    static ResultObject overview() {
        String text = """

                HELP
                    Every command shown here is one that you may run; what no role of yours holds does not exist for you.

                    Get-Command                    everything you may run
                    Get-Command *-ManagementRole*  commands by name
                    Get-Command -Noun Mailbox      commands about one kind of object
                    Get-Help Get-ManagementRole    how a command is written
                    Get-Help Get-ManagementRole -Examples
                    Get-Help Get-ManagementRole -Parameter *
                    Get-Help about_*               articles about larger things

                """;
        return ResultObject.of("HelpPage", text).put("Name", "default").build();
    }

    /** An article about something larger than a command. */
    static ResultObject article(String name, String text) {
        StringBuilder page = new StringBuilder("\n");
        section(page, "TOPIC", name);
        section(page, "DESCRIPTION", text);
        return ResultObject.of("HelpPage", page.toString())
                .put("Name", name)
                .put("Category", "HelpFile")
                .build();
    }

    /** The page, as an object whose text it is. */
    ResultObject show(Extent extent) {
        return ResultObject.of("HelpPage", text(extent))
                .put("Name", signature.name())
                .put("Category", kind.name())
                .put("Synopsis", synopsis())
                .put("Description", comment.map(CommentHelp::description).orElse(""))
                .put("Syntax", () -> new Text(String.join("\n", syntax.lines())))
                .put(
                        "Parameters",
                        () -> new ListValue(signature.parameters().stream()
                                .<Value>map(this::show)
                                .toList()))
                .put("Examples", () -> new Text(examples()))
                .build();
    }

    /** The help about one parameter. */
    ResultObject show(Parameter parameter) {
        return ResultObject.of("HelpParameter", heading(parameter) + "\n" + described(parameter) + table(parameter))
                .put("Name", parameter.name())
                .put("Type", syntax.typeName(parameter))
                .put("Description", description(parameter))
                .put("Required", required(parameter))
                .put("Position", position(parameter))
                .put("PipelineInput", pipeline(parameter))
                .put("Aliases", ListValue.ofTexts(parameter.aliases()))
                .build();
    }

    private String synopsis() {
        return comment.map(CommentHelp::synopsis)
                .filter(synopsis -> !synopsis.isEmpty())
                .orElseGet(() -> facts.synopsis(kind, signature.name()));
    }

    private String text(Extent extent) {
        StringBuilder text = new StringBuilder("\n");
        section(text, "NAME", signature.name());
        section(text, "SYNOPSIS", synopsis());
        if (extent != Extent.EXAMPLES) {
            text.append("SYNTAX\n");
            syntax.lines().forEach(line -> text.append(wrapped(line)).append("\n\n"));
        }
        comment.map(CommentHelp::description)
                .filter(description -> !description.isEmpty() && extent != Extent.EXAMPLES)
                .ifPresent(description -> section(text, "DESCRIPTION", description));
        if (extent == Extent.DETAILED || extent == Extent.FULL) {
            text.append("PARAMETERS\n");
            signature.parameters().forEach(parameter -> parameter(text, parameter, extent));
            text.append(INDENT)
                    .append("<CommonParameters>\n")
                    .append(wrapped("Verbose, Debug, ErrorAction, ErrorVariable, WarningAction, WarningVariable,"
                                    + " OutBuffer, PipelineVariable and OutVariable, as every command has them.")
                            .indent(INDENT.length()))
                    .append('\n');
        }
        if (extent != Extent.BRIEF) {
            text.append(examples());
        }
        section(text, "REMARKS", remarks(extent));
        return text.toString();
    }

    private static void section(StringBuilder text, String title, String content) {
        text.append(title).append('\n');
        content.lines().forEach(line -> text.append(wrapped(line)).append('\n'));
        text.append('\n');
    }

    private void parameter(StringBuilder text, Parameter parameter, Extent extent) {
        String entry =
                heading(parameter) + "\n" + described(parameter) + (extent == Extent.FULL ? table(parameter) : "");
        text.append(entry.indent(INDENT.length())).append('\n');
    }

    private String heading(Parameter parameter) {
        return "-" + parameter.name() + " <" + syntax.type(parameter) + ">";
    }

    private String described(Parameter parameter) {
        String description = description(parameter);
        return description.isEmpty() ? "" : wrapped(description) + "\n";
    }

    private String description(Parameter parameter) {
        if (comment.isPresent()) {
            return comment.get().parameters().getOrDefault(parameter.name().toLowerCase(Locale.ROOT), "");
        }
        String about = facts.texts().parameter(parameter.name()).orElse("");
        boolean understood =
                facts.runs(kind, signature.name()) && facts.understands(signature.name(), parameter.name());
        if (kind != Kind.Cmdlet || facts.documented(kind, signature.name()).isEmpty()) {
            return "";
        }
        return understood ? about : (about + " Granted to you, but Reeve does not run it yet.").strip();
    }

    private String table(Parameter parameter) {
        return "\n"
                + row("Required?", required(parameter))
                + row("Position?", position(parameter))
                + row("Accept pipeline input?", pipeline(parameter))
                + row("Aliases", parameter.aliases().isEmpty() ? "none" : String.join(", ", parameter.aliases()));
    }

    private static String row(String name, String value) {
        return INDENT + "%-29s%s%n".formatted(name, value);
    }

    private static String required(Parameter parameter) {
        return String.valueOf(parameter.sets().values().stream().anyMatch(Membership::mandatory));
    }

    private static String position(Parameter parameter) {
        return parameter.sets().values().stream()
                .flatMapToInt(membership -> membership.position().stream())
                .boxed()
                .findFirst()
                .map(position -> String.valueOf(position + 1))
                .orElse("named");
    }

    private static String pipeline(Parameter parameter) {
        String how = (parameter.fromPipelineByValue() ? "ByValue" : "")
                + (parameter.fromPipelineByValue() && parameter.fromPipelineByPropertyName() ? ", " : "")
                + (parameter.fromPipelineByPropertyName() ? "ByPropertyName" : "");
        return how.isEmpty() ? "false" : "true (" + how + ")";
    }

    private String examples() {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (HelpTexts.Example example : examples) {
            text.append(INDENT)
                    .append("-------------------------- EXAMPLE ")
                    .append(number++)
                    .append(" --------------------------\n\n");
            text.append(INDENT).append("PS> ").append(example.code()).append("\n\n");
            text.append(wrapped(example.meaning())).append("\n\n");
        }
        for (String example : comment.map(CommentHelp::examples).orElse(List.of())) {
            text.append(INDENT)
                    .append("-------------------------- EXAMPLE ")
                    .append(number++)
                    .append(" --------------------------\n\n");
            text.append(example.indent(INDENT.length())).append('\n');
        }
        return text.toString();
    }

    private String remarks(Extent extent) {
        String name = signature.name();
        if (!facts.runs(kind, name)) {
            return "A role of yours holds this cmdlet, but Reeve does not run it yet.";
        }
        String own =
                facts.documented(kind, name).isPresent() ? "You see the parameters that your roles give you.\n" : "";
        return own
                + switch (extent) {
                    case BRIEF, EXAMPLES ->
                        (examples.isEmpty() || extent == Extent.EXAMPLES
                                        ? ""
                                        : "To see the examples, type: \"Get-Help " + name + " -Examples\".\n")
                                + "For more information, type: \"Get-Help " + name + " -Detailed\".";
                    case DETAILED -> "For everything there is, type: \"Get-Help " + name + " -Full\".";
                    case FULL -> "For one parameter, type: \"Get-Help " + name + " -Parameter Name\".";
                };
    }

    /** The text within the page's width, all of it indented. */
    private static String wrapped(String text) {
        return text.lines().map(HelpPage::wrappedLine).collect(Collectors.joining("\n"));
    }

    private static String wrappedLine(String line) {
        StringBuilder text = new StringBuilder(INDENT);
        int column = INDENT.length();
        boolean first = true;
        // A parameter and what it takes stay together.
        for (String word : line.split(" (?![<|])(?![^<]*>)")) {
            if (!first && column + 1 + word.length() > WIDTH) {
                text.append('\n').append(INDENT);
                column = INDENT.length();
            } else if (!first) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
            first = false;
        }
        return text.toString();
    }
}
