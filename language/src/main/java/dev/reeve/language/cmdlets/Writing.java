package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;
import static dev.reeve.language.cmdlets.Declare.WHOLE;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The {@code Write-*} cmdlets and {@code Out-Null} [SH-37][SH-39]. */
final class Writing {

    private final Session session;

    Writing(Session session) {
        this.session = session;
    }

    List<BuiltIn> all() {
        return List.of(
                Declare.cmdlet("Out-Null").input().starts(_ -> _ -> {}),
                Declare.cmdlet("Write-Output")
                        .listAt(Parameter.REMAINING, "InputObject", OBJECT)
                        .piped("Piped", OBJECT)
                        .flag("NoEnumerate")
                        .starts(context -> arguments -> output(context, arguments)),
                Declare.cmdlet("Write-Host")
                        .listAt(Parameter.REMAINING, "Object", OBJECT)
                        .piped("Piped", OBJECT)
                        .named("ForegroundColor", TEXT)
                        .named("BackgroundColor", TEXT)
                        .named("Separator", TEXT)
                        .flag("NoNewline")
                        .starts(_ -> this::host),
                message("Write-Warning", CommandContext::warning),
                message("Write-Verbose", CommandContext::verbose),
                message("Write-Debug", CommandContext::debug),
                message("Write-Information", CommandContext::information),
                Declare.cmdlet("Write-Error")
                        .pipedAt(0, "Message", OBJECT)
                        .named("Exception", OBJECT)
                        .named("ErrorRecord", OBJECT)
                        .named("Category", TEXT)
                        .named("ErrorId", TEXT)
                        .named("TargetObject", OBJECT)
                        .named("RecommendedAction", TEXT)
                        .starts(context -> arguments -> error(context, arguments)),
                Declare.cmdlet("Write-Progress")
                        .at(0, "Activity", TEXT)
                        .at(1, "Status", TEXT)
                        .at(2, "Id", WHOLE)
                        .named("PercentComplete", WHOLE)
                        .named("SecondsRemaining", WHOLE)
                        .named("CurrentOperation", TEXT)
                        .named("ParentId", WHOLE)
                        .flag("Completed")
                        .starts(_ -> this::progress));
    }

    private static BuiltIn message(String name, BiConsumer<CommandContext, String> write) {
        return Declare.cmdlet(name)
                .pipedAt(0, "Message", OBJECT, "Msg", "MessageData")
                .named("Tags", TEXT)
                .starts(context -> arguments -> write.accept(
                        context, arguments.get("Message").map(Value::text).orElse("")));
    }

    private static void output(CommandContext context, Arguments arguments) {
        Value value =
                arguments.get("Piped").or(() -> arguments.get("InputObject")).orElse(NullValue.NULL);
        if (arguments.isOn("NoEnumerate")) {
            context.output(value);
        } else if (value instanceof NullValue) {
            context.output(value);
        } else {
            ListValue.itemsOf(value).forEach(context::output);
        }
    }

    private static String shown(Value value) {
        return value instanceof HashTable table
                ? String.join(" ", Collections.nCopies(table.size(), "System.Collections.DictionaryEntry"))
                : value.text();
    }

    private void host(Arguments arguments) {
        Value value = arguments.get("Piped").or(() -> arguments.get("Object")).orElse(NullValue.NULL);
        String separator = arguments.get("Separator").map(Value::text).orElse(" ");
        String text = ListValue.itemsOf(value).stream().map(Writing::shown).collect(Collectors.joining(separator));
        session.host().sink().host(text, !arguments.isOn("NoNewline"));
    }

    private static void error(CommandContext context, Arguments arguments) {
        Value given = arguments
                .get("ErrorRecord")
                .or(() -> arguments.get("Exception"))
                .or(() -> arguments.get("Message"))
                .orElse(NullValue.NULL);
        if (given instanceof ErrorValue error) {
            context.error(error.record());
            return;
        }
        String message = given.member("Message").map(Value::text).orElseGet(given::text);
        context.error(new ErrorRecord(
                arguments.get("ErrorId").map(Value::text).orElse("WriteErrorException"),
                arguments.get("Category").map(Value::text).orElse("NotSpecified"),
                arguments.has("Exception") ? given.typeName() : "WriteErrorException",
                message,
                arguments.get("TargetObject").map(Value::text).orElse(""),
                arguments.get("TargetObject").map(Value::typeName).orElse(""),
                "Write-Error"));
    }

    private void progress(Arguments arguments) {
        String preference =
                session.variable("ProgressPreference").map(Value::text).orElse("Continue");
        if (!preference.equalsIgnoreCase("Continue")) {
            return;
        }
        int percent = arguments
                .get("PercentComplete")
                .flatMap(Conversion::toWhole)
                .map(Long::intValue)
                .orElse(-1);
        session.host()
                .sink()
                .progress(
                        arguments.get("Activity").map(Value::text).orElse(""),
                        arguments.get("Status").map(Value::text).orElse(""),
                        percent,
                        arguments.isOn("Completed"));
    }
}
