package dev.reeve.commands.discovery;

import dev.reeve.commands.discovery.CommandFacts.Kind;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandTable;
import dev.reeve.language.command.CommentHelp;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.Signature;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Wildcard;
import java.util.List;
import java.util.Optional;

/** {@code Get-Help}: how a command is written, with the caller's parameters only [SH-66]. */
final class GetHelp implements Command {

    private static final String NAME = "Get-Help";

    private final CommandFacts facts;

    GetHelp(CommandFacts facts) {
        this.facts = facts;
    }

    @Override
    public Signature signature() {
        return Declaration.of(NAME)
                .first("Name", false)
                .texts("Parameter")
                .flags("Examples", "Detailed", "Full")
                .signature();
    }

    @Override
    public Optional<String> origin() {
        return Optional.of("Microsoft.PowerShell.Commands.GetHelpCommand");
    }

    @Override
    public Invocation start(CommandContext context) {
        return arguments -> run(context, arguments);
    }

    private void run(CommandContext context, Arguments arguments) {
        CommandTable table = context.commands();
        String name = arguments.get("Name").map(Value::text).orElse("");
        if (name.isBlank()) {
            context.output(HelpPage.overview());
        } else if (facts.texts().topic(name).isPresent()) {
            String article = facts.texts().topics().stream()
                    .filter(name::equalsIgnoreCase)
                    .findFirst()
                    .orElse(name);
            context.output(HelpPage.article(article, facts.texts().topic(name).orElseThrow()));
        } else if (Wildcard.isPattern(name)) {
            listTopics(context, arguments, table, name);
        } else {
            table.find(name)
                    .ifPresentOrElse(
                            command -> show(context, arguments, table, name, command),
                            () -> context.error(CommandFacts.notFound(NAME, name)));
        }
    }

    private void listTopics(CommandContext context, Arguments arguments, CommandTable table, String pattern) {
        Wildcard wildcard = Wildcard.of(pattern);
        List<String> names = table.names().stream().filter(wildcard::matches).toList();
        List<String> articles =
                facts.texts().topics().stream().filter(wildcard::matches).toList();
        if (names.size() == 1 && articles.isEmpty()) {
            String only = names.getFirst();
            table.find(only).ifPresent(command -> show(context, arguments, table, only, command));
            return;
        }
        for (String name : names) {
            Kind kind = CommandFacts.kind(table, name);
            context.output(ResultObject.of("HelpTopic", name)
                    .put("Name", name)
                    .put("Category", kind.name())
                    .put(
                            "Synopsis",
                            table.find(name)
                                    .flatMap(Command::commentHelp)
                                    .map(CommentHelp::synopsis)
                                    .orElseGet(() -> facts.synopsis(kind, name)))
                    .build());
        }
        for (String article : articles) {
            String text = facts.texts().topic(article).orElse("");
            context.output(ResultObject.of("HelpTopic", article)
                    .put("Name", article)
                    .put("Category", "HelpFile")
                    .put("Synopsis", text.lines().findFirst().orElse(""))
                    .build());
        }
    }

    private void show(CommandContext context, Arguments arguments, CommandTable table, String name, Command command) {
        Signature signature = command.signature();
        String full = signature.name().isEmpty() ? name : signature.name();
        HelpPage page = new HelpPage(
                facts,
                CommandFacts.kind(table, full),
                signature,
                command.commentHelp(),
                Examples.granted(facts.texts(), table, full));
        List<String> parameters = GetCommand.texts(arguments, "Parameter");
        if (!parameters.isEmpty()) {
            showParameters(context, page, signature, parameters);
        } else {
            context.output(page.show(HelpPage.Extent.of(arguments)));
        }
    }

    private static void showParameters(
            CommandContext context, HelpPage page, Signature signature, List<String> patterns) {
        for (String pattern : patterns) {
            List<Parameter> matching = signature.parameters().stream()
                    .filter(parameter -> Wildcard.of(pattern).matches(parameter.name()))
                    .toList();
            if (matching.isEmpty() && !Wildcard.isPattern(pattern)) {
                context.error(noParameter(pattern));
            }
            matching.forEach(parameter -> context.output(page.show(parameter)));
        }
    }

    private static ErrorRecord noParameter(String name) {
        ErrorCode code = ErrorCode.ParameterNotFound;
        return new ErrorRecord(
                code.name(),
                code.category(),
                code.exceptionName(),
                "A parameter cannot be found that matches parameter name '" + name + "'.",
                name,
                "String",
                NAME);
    }
}
