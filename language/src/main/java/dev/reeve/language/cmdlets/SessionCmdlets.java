package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.BLOCK;
import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;
import static dev.reeve.language.cmdlets.Declare.WHOLE;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.host.Console;
import dev.reeve.language.runtime.Errors;
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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
                Declare.cmdlet("Get-History")
                        .at(0, "Id", WHOLE)
                        .at(1, "Count", WHOLE)
                        .starts(context -> arguments -> history(context, arguments)),
                Declare.cmdlet("Invoke-History")
                        .at(0, "Id", TEXT)
                        .starts(context -> arguments -> again(context, arguments)),
                Declare.cmdlet("Clear-History")
                        .starts(_ -> _ -> session.history().clear()),
                Declare.cmdlet("Measure-Command")
                        .needed(0, "Expression", BLOCK)
                        .starts(context -> arguments -> measure(context, arguments)),
                Declare.cmdlet("Invoke-Command")
                        .needed(0, "ScriptBlock", BLOCK)
                        .named("Session", OBJECT)
                        .listAt(1, "ArgumentList", OBJECT, "Args")
                        .starts(context -> arguments -> invoke(context, arguments)),
                Declare.cmdlet("New-Guid").starts(context -> _ -> context.output(new Guid(UUID.randomUUID()))),
                Declare.cmdlet("Clear-Host")
                        .starts(_ -> _ -> session.host().sink().clear()),
                Declare.cmdlet("Get-Host")
                        .starts(context -> _ -> session.variable("Host").ifPresent(context::output)),
                Declare.cmdlet("Set-StrictMode")
                        .at(0, "Version", TEXT)
                        .flag("Off")
                        .starts(_ -> this::strict),
                Declare.cmdlet("Start-Sleep")
                        .at(0, "Seconds", OBJECT)
                        .named("Milliseconds", WHOLE)
                        .starts(_ -> this::sleep),
                Declare.cmdlet("Read-Host")
                        .at(0, "Prompt", TEXT)
                        .flag("AsSecureString")
                        .starts(context -> arguments -> readHost(context, arguments)),
                // Waits for Enter where somebody can press it.
                Declare.cmdlet("Pause")
                        .starts(_ -> _ -> session.host()
                                .console()
                                .ifPresent(console -> console.ask(List.of(), "Press Enter to continue...: "))),
                Declare.cmdlet("Get-Credential")
                        .at(0, "Credential", OBJECT, "UserName")
                        .named("Message", TEXT)
                        .starts(context -> arguments -> credential(context, arguments)),
                Declare.cmdlet("ConvertTo-SecureString")
                        .pipedAt(0, "String", TEXT)
                        .flag("AsPlainText")
                        .flag("Force")
                        .starts(context -> arguments -> secure(context, arguments)),
                Declare.cmdlet("Get-Random")
                        .at(0, "Maximum", WHOLE)
                        .named("Minimum", WHOLE)
                        .named("Count", WHOLE)
                        .piped("InputObject", OBJECT)
                        .starts(Draw::new)));
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

    /** Runs a block here, wherever the session it names would be: other machines are out of reach. */
    private static void invoke(CommandContext context, Arguments arguments) {
        if (arguments.get("ScriptBlock").orElseThrow() instanceof ScriptBlock block) {
            block.invoke(ListValue.itemsOf(arguments.get("ArgumentList").orElse(ListValue.EMPTY)))
                    .forEach(context::output);
        }
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
                                arguments.get("Name").orElseThrow().text().toLowerCase(Locale.ROOT),
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

    private void history(CommandContext context, Arguments arguments) {
        List<String> lines = session.history();
        // The line that asks is not yet history.
        int last = Math.max(0, lines.size() - 1);
        long wanted = arguments.get("Id").map(value -> ((Whole) value).value()).orElse(0L);
        long count =
                arguments.get("Count").map(value -> ((Whole) value).value()).orElse((long) last);
        for (int i = 0; i < last; i++) {
            if (wanted > 0 ? i + 1 == wanted : i >= last - count) {
                context.output(new PropertyBag("HistoryInfo")
                        .put("Id", new Whole(i + 1))
                        .put("CommandLine", lines.get(i)));
            }
        }
    }

    /** Shows a line that was typed before and runs it; it takes the place of the asking in the history. */
    private void again(CommandContext context, Arguments arguments) {
        List<String> lines = session.history();
        int last = lines.size() - 1;
        String wanted = arguments.get("Id").map(Value::text).orElse("");
        int found = -1;
        for (int i = 0; i < last; i++) {
            boolean meant = wanted.isEmpty()
                    || wanted.equals(String.valueOf(i + 1))
                    || lines.get(i).regionMatches(true, 0, wanted, 0, wanted.length());
            found = meant ? i : found;
        }
        if (found < 0) {
            throw Errors.argument("HistoryNotFound", "Cannot locate the history for the command line " + wanted + ".");
        }
        String line = lines.get(found);
        lines.set(last, line);
        session.host().sink().host(line, true);
        session.runAgain(line, context::output);
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
            session.pause(Duration.ofMillis(Math.round(Math.min(seconds, 1e9) * 1000) + millis));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            session.cancel();
        }
    }

    private void strict(Arguments arguments) {
        if (arguments.isOn("Off")) {
            session.strict(0);
            return;
        }
        String version = arguments.get("Version").map(Value::text).orElse("");
        if (version.isEmpty()) {
            throw Errors.argument("MissingVersion", "Give -Version 1, 2, 3 or Latest, or -Off.");
        }
        session.strict(
                switch (version.toLowerCase(Locale.ROOT)) {
                    case "1", "1.0" -> 1;
                    case "2", "2.0" -> 2;
                    case "latest", "3", "3.0", "4", "4.0", "5", "5.0", "5.1" -> 3;
                    default ->
                        throw Errors.argument(
                                "InvalidVersion",
                                "Cannot validate argument on parameter 'Version'. The version \"" + version
                                        + "\" is not a version of strict mode. Give 1, 2, 3 or Latest.");
                });
    }

    private Console console() {
        return session.console()
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

    /** Plain text becomes a secret only where its typist says that he knows what he does. */
    private static void secure(CommandContext context, Arguments arguments) {
        if (!arguments.isOn("AsPlainText")) {
            throw Errors.statement(
                    "ImportSecureString_InvalidArgument",
                    "InvalidArgument",
                    "PSArgumentException",
                    "Input string was not in a correct format. Plain text takes -AsPlainText -Force.");
        }
        if (!arguments.isOn("Force")) {
            throw Errors.statement(
                    "ImportSecureString_ForceRequired",
                    "InvalidArgument",
                    "ArgumentException",
                    "The system cannot protect plain text input. To suppress this warning and convert the plain text to a"
                            + " SecureString, reissue the command specifying the Force parameter.");
        }
        context.output(new SecureText(arguments.get("String").map(Value::text).orElse("")));
    }

    /** {@code Get-Random}: of what is piped in, or of numbers. */
    private static final class Draw implements Invocation {
        private final CommandContext context;
        private final List<Value> items = new ArrayList<>();
        private Arguments options = new Arguments(Map.of(), "");

        Draw(CommandContext context) {
            this.context = context;
        }

        @Override
        public void process(Arguments arguments) {
            options = arguments;
            arguments.get("InputObject").ifPresent(input -> items.addAll(ListValue.itemsOf(input)));
        }

        @Override
        public void end() {
            if (!items.isEmpty()) {
                Collections.shuffle(items);
                long count = options.get("Count")
                        .map(value -> ((Whole) value).value())
                        .orElse(1L);
                items.stream().limit(Math.max(0, count)).forEach(context::output);
                return;
            }
            long low =
                    options.get("Minimum").map(value -> ((Whole) value).value()).orElse(0L);
            long high =
                    options.get("Maximum").map(value -> ((Whole) value).value()).orElse((long) Integer.MAX_VALUE);
            context.output(new Whole(high > low ? RandomGenerator.getDefault().nextLong(low, high) : low));
        }
    }
}
