package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.BLOCK;
import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;
import static dev.reeve.language.cmdlets.Declare.WHOLE;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.host.Console;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.SecureText;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import dev.reeve.language.value.Wildcard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Cmdlets about the session itself: variables, aliases, history, prompts. */
final class SessionCmdlets {

    private final Session session;

    SessionCmdlets(Session session) {
        this.session = session;
    }

    List<BuiltIn> all() {
        List<BuiltIn> all = new ArrayList<>(List.of(
                Declare.cmdlet("Get-Variable")
                        .listAt(0, "Name", TEXT)
                        .flag("ValueOnly")
                        .named("Scope", TEXT)
                        .starts(context -> arguments -> getVariable(context, arguments)),
                setVariable("Set-Variable"),
                setVariable("New-Variable"),
                Declare.cmdlet("Remove-Variable")
                        .listAt(0, "Name", TEXT)
                        .named("Scope", TEXT)
                        .flag("Force")
                        .starts(_ -> arguments -> names(arguments).forEach(session::removeVariable)),
                Declare.cmdlet("Clear-Variable")
                        .listAt(0, "Name", TEXT)
                        .named("Scope", TEXT)
                        .flag("Force")
                        .starts(_ -> arguments -> names(arguments).forEach(name -> session.set(name, NullValue.NULL))),
                Declare.cmdlet("Get-Alias")
                        .listAt(0, "Name", TEXT)
                        .named("Definition", TEXT)
                        .starts(context -> arguments -> aliases(context, arguments)),
                setAlias("Set-Alias"),
                setAlias("New-Alias"),
                Declare.cmdlet("Get-History").named("Count", WHOLE).starts(context -> _ -> history(context)),
                Declare.cmdlet("Clear-History")
                        .starts(_ -> _ -> session.history().clear()),
                Declare.cmdlet("Measure-Command")
                        .needed(0, "Expression", BLOCK)
                        .starts(context -> arguments -> measure(context, arguments)),
                Declare.cmdlet("New-Guid").starts(context -> _ -> context.output(new Guid(UUID.randomUUID()))),
                Declare.cmdlet("Get-Host")
                        .starts(context -> _ -> session.variable("Host").ifPresent(context::output)),
                Declare.cmdlet("Start-Sleep")
                        .at(0, "Seconds", OBJECT)
                        .named("Milliseconds", WHOLE)
                        .starts(_ -> this::sleep),
                Declare.cmdlet("Read-Host")
                        .at(0, "Prompt", TEXT)
                        .flag("AsSecureString")
                        .starts(context -> arguments -> readHost(context, arguments)),
                Declare.cmdlet("Get-Credential")
                        .at(0, "Credential", OBJECT, "UserName")
                        .named("Message", TEXT)
                        .starts(context -> arguments -> credential(context, arguments)),
                Declare.cmdlet("ConvertTo-SecureString")
                        .pipedAt(0, "String", TEXT)
                        .flag("AsPlainText")
                        .flag("Force")
                        .starts(context -> arguments -> context.output(new SecureText(
                                arguments.get("String").map(Value::text).orElse("")))),
                Declare.cmdlet("Get-Random")
                        .at(0, "Maximum", WHOLE)
                        .named("Minimum", WHOLE)
                        .named("Count", WHOLE)
                        .piped("InputObject", OBJECT)
                        .starts(context -> arguments -> random(context, arguments))));
        return all;
    }

    /** How long a block takes; what it puts out is nobody's. */
    private void measure(CommandContext context, Arguments arguments) {
        Instant start = session.host().now();
        if (arguments.get("Expression").orElseThrow() instanceof ScriptBlock block) {
            block.run(NullValue.NULL, _ -> {});
        }
        context.output(new TimeSpan(Duration.between(start, session.host().now())));
    }

    private BuiltIn setVariable(String name) {
        return Declare.cmdlet(name)
                .needed(0, "Name", TEXT)
                .pipedAt(1, "Value", OBJECT)
                .named("Scope", TEXT)
                .named("Option", TEXT)
                .named("Description", TEXT)
                .flag("Force")
                .starts(_ -> arguments -> {
                    String variable = arguments.get("Name").orElseThrow().text();
                    Value value = arguments.get("Value").orElse(NullValue.NULL);
                    boolean outermost = arguments
                            .get("Scope")
                            .map(scope -> scope.text().equalsIgnoreCase("global"))
                            .orElse(false);
                    if (outermost) {
                        session.setGlobal(variable, value);
                    } else {
                        session.set(variable, value);
                    }
                });
    }

    private BuiltIn setAlias(String name) {
        return Declare.cmdlet(name)
                .needed(0, "Name", TEXT)
                .needed(1, "Value", TEXT)
                .named("Scope", TEXT)
                .flag("Force")
                .starts(_ -> arguments -> session.aliases()
                        .put(
                                arguments.get("Name").orElseThrow().text().toLowerCase(java.util.Locale.ROOT),
                                arguments.get("Value").orElseThrow().text()));
    }

    private static List<String> names(Arguments arguments) {
        return ListValue.itemsOf(arguments.get("Name").orElse(ListValue.EMPTY)).stream()
                .map(Value::text)
                .toList();
    }

    private void getVariable(CommandContext context, Arguments arguments) {
        List<String> wanted = arguments.has("Name") ? names(arguments) : List.of("*");
        Map<String, Value> all = session.variables();
        for (String name : wanted) {
            Wildcard pattern = Wildcard.of(name);
            boolean found = false;
            for (Map.Entry<String, Value> each : all.entrySet()) {
                if (pattern.matches(each.getKey())) {
                    found = true;
                    context.output(
                            arguments.isOn("ValueOnly")
                                    ? each.getValue()
                                    : new PropertyBag("PSVariable")
                                            .put("Name", each.getKey())
                                            .put("Value", each.getValue()));
                }
            }
            if (!found && !Wildcard.isPattern(name)) {
                context.error(new ErrorRecord(
                        "VariableNotFound",
                        "ObjectNotFound",
                        "ItemNotFoundException",
                        "Cannot find a variable with the name '" + name + "'.",
                        name,
                        "String",
                        ""));
            }
        }
    }

    private void aliases(CommandContext context, Arguments arguments) {
        List<String> wanted = arguments.has("Name") ? names(arguments) : List.of("*");
        Wildcard target =
                Wildcard.of(arguments.get("Definition").map(Value::text).orElse("*"));
        session.aliases().forEach((alias, definition) -> {
            boolean named = wanted.stream().anyMatch(name -> Wildcard.of(name).matches(alias));
            if (named && target.matches(definition)) {
                context.output(new PropertyBag("AliasInfo")
                        .put("CommandType", "Alias")
                        .put("Name", alias)
                        .put("Definition", definition));
            }
        });
    }

    private void history(CommandContext context) {
        List<String> lines = session.history();
        for (int i = 0; i < lines.size(); i++) {
            context.output(
                    new PropertyBag("HistoryInfo").put("Id", new Whole(i + 1)).put("CommandLine", lines.get(i)));
        }
    }

    private void sleep(Arguments arguments) {
        double seconds = arguments
                .get("Seconds")
                .flatMap(Conversion::toNumber)
                .map(Conversion::asDouble)
                .orElse(0.0);
        long millis = arguments
                .get("Milliseconds")
                .map(value -> ((Whole) value).value())
                .orElse(0L);
        try {
            session.host().sleep(Duration.ofMillis(Math.round(seconds * 1000) + millis));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            session.cancel();
        }
    }

    private Console console() {
        return session.host()
                .console()
                .orElseThrow(() -> new CommandError(
                        new ErrorRecord(
                                "NoConsole",
                                "InvalidOperation",
                                "PSInvalidOperationException",
                                "Nobody can be asked: the session has no console. Give the value as a parameter.",
                                "",
                                "",
                                ""),
                        true));
    }

    private void readHost(CommandContext context, Arguments arguments) {
        String prompt = arguments.get("Prompt").map(text -> text.text() + ": ").orElse("");
        session.host().sink().flush();
        if (arguments.isOn("AsSecureString")) {
            console().askSecret(prompt).ifPresent(secret -> context.output(new SecureText(secret)));
        } else {
            console().ask(List.of(), prompt).ifPresent(line -> context.output(new Text(line)));
        }
    }

    private void credential(CommandContext context, Arguments arguments) {
        Optional<Value> given = arguments.get("Credential");
        if (given.isPresent() && given.get() instanceof Credential) {
            context.output(given.get());
            return;
        }
        Console console = console();
        session.host().sink().flush();
        String user = given.map(Value::text)
                .or(() -> console.ask(List.of(), "User: "))
                .orElse("");
        String password = console.askSecret("Password for user " + user + ": ").orElse("");
        context.output(new Credential(user, new SecureText(password)));
    }

    private static void random(CommandContext context, Arguments arguments) {
        RandomGenerator random = RandomGenerator.getDefault();
        Optional<Value> input = arguments.get("InputObject");
        if (input.isPresent()) {
            List<Value> items = ListValue.itemsOf(input.get());
            if (!items.isEmpty()) {
                context.output(items.get(random.nextInt(items.size())));
            }
            return;
        }
        long low =
                arguments.get("Minimum").map(value -> ((Whole) value).value()).orElse(0L);
        long high =
                arguments.get("Maximum").map(value -> ((Whole) value).value()).orElse((long) Integer.MAX_VALUE);
        context.output(new Whole(high > low ? random.nextLong(low, high) : low));
    }
}
