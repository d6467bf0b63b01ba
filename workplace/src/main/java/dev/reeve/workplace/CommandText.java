package dev.reeve.workplace;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.language.syntax.Quoting;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.SecureText;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A cmdlet with its parameters as one would type it into the management shell [WEB-5]. No secret is ever written out. */
public final class CommandText {

    private static final Set<String> COMMON_SWITCHES = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        COMMON_SWITCHES.addAll(List.of("Confirm", "WhatIf", "Verbose", "Debug"));
    }

    private CommandText() {}

    /** The line; run in the shell it does the same. Where a secret is due, it asks for it. */
    public static String of(String cmdlet, HashTable parameters) {
        return parameters.entries().stream()
                .map(entry -> parameter(cmdlet, entry.key().text(), entry.value()))
                .collect(Collectors.joining("", cmdlet, ""));
    }

    private static String parameter(String cmdlet, String name, Value value) {
        if (value instanceof Bool flag && isSwitch(cmdlet, name)) {
            return " -" + name + (flag.truth() ? "" : ":$false");
        }
        return " -" + name + " " + argument(value);
    }

    private static boolean isSwitch(String cmdlet, String name) {
        return COMMON_SWITCHES.contains(name)
                || BuiltInCatalogue.instance()
                        .find(cmdlet)
                        .flatMap(definition -> definition.parameter(name))
                        .filter(parameter -> parameter.type().equals("SwitchParameter"))
                        .isPresent();
    }

    private static String argument(Value value) {
        return switch (value) {
            case NullValue _ -> "$null";
            case Bool flag -> flag.truth() ? "$true" : "$false";
            case Whole number -> number.text();
            case Real number -> number.text();
            case SecureText _ -> "(Read-Host 'Password' -AsSecureString)";
            case Credential credential -> "(Get-Credential " + text(credential.userName()) + ")";
            case ListValue(List<Value> items) when items.isEmpty() -> "@()";
            case ListValue(List<Value> items) ->
                items.stream().map(CommandText::argument).collect(Collectors.joining(","));
            case HashTable table ->
                table.entries().stream()
                        .map(entry -> key(entry.key().text()) + "=" + argument(entry.value()))
                        .collect(Collectors.joining("; ", "@{", "}"));
            default -> text(value.text());
        };
    }

    private static String key(String name) {
        return isWord(name) ? name : Quoting.constant(name);
    }

    private static String text(String text) {
        return Quoting.constant(text);
    }

    private static boolean isWord(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9]*");
    }
}
