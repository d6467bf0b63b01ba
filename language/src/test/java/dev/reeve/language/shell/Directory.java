package dev.reeve.language.shell;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.Parameter.Membership;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.command.Signature;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Wildcard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A small directory with commands on it, in the shape of the real ones. */
final class Directory {

    /** An object of the directory; its text is its identity. */
    record Thing(String typeName, String identity, Map<String, Value> properties) implements Value {

        @Override
        public String text() {
            return identity;
        }

        @Override
        public Optional<Value> member(String name) {
            return properties.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        @Override
        public List<String> memberNames() {
            return List.copyOf(properties.keySet());
        }
    }

    final List<Thing> things = new ArrayList<>();
    final List<String> log = new ArrayList<>();
    private final TestHost host;

    Directory(TestHost host) {
        this.host = host;
    }

    Thing add(String type, String identity, Object... properties) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            Object value = properties[i + 1];
            values.put(
                    (String) properties[i],
                    switch (value) {
                        case Value given -> given;
                        case Boolean truth -> Bool.of(truth);
                        case List<?> list ->
                            ListValue.ofTexts(list.stream().map(String::valueOf).toList());
                        default -> new Text(value.toString());
                    });
        }
        Thing thing = new Thing(type, identity, values);
        things.add(thing);
        return thing;
    }

    static final ParameterType ANY = new ParameterType.AnyType();
    static final ParameterType TEXT = new ParameterType.TextType();
    static final ParameterType SWITCH = new ParameterType.SwitchType();
    static final ParameterType BOOL = new ParameterType.BooleanType();

    static Parameter parameter(
            String name, ParameterType type, boolean multi, boolean mandatory, int position, boolean piped) {
        OptionalInt at = position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
        return new Parameter(
                name, List.of(), type, multi, Map.of(Parameter.ALL_SETS, new Membership(mandatory, at)), piped, piped);
    }

    static Parameter option(String name, ParameterType type) {
        return parameter(name, type, false, false, -1, false);
    }

    static Parameter identity(boolean mandatory) {
        return parameter("Identity", ANY, false, mandatory, 0, true);
    }

    /** A command that lists things of a type by identity or name, wildcards included. */
    void get(String name, String type, Parameter... more) {
        List<Parameter> parameters = new ArrayList<>(List.of(identity(false)));
        parameters.addAll(List.of(more));
        command(name, parameters, false, false, (context, arguments) -> {
            String wanted = arguments.get("Identity").map(Value::text).orElse("*");
            List<Thing> found = things.stream()
                    .filter(thing -> thing.typeName().equals(type))
                    .filter(thing -> Wildcard.of(wanted.replace("[", "`[")).matches(thing.identity())
                            || Wildcard.of(wanted)
                                    .matches(thing.member("Name")
                                            .map(Value::text)
                                            .orElse("")))
                    .toList();
            if (found.isEmpty() && !Wildcard.isPattern(wanted)) {
                throw new CommandError(new ErrorRecord(
                        "ObjectNotFound",
                        "InvalidData",
                        "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException",
                        "The object '" + wanted + "' couldn't be found on 'DC01'.",
                        wanted,
                        "String",
                        name));
            }
            found.forEach(context::output);
        });
    }

    /** A command that only notes what it was given. */
    void note(String name, Parameter... parameters) {
        command(name, List.of(parameters), false, false, (_, arguments) -> log.add(name + shown(arguments)));
    }

    /** A command that removes things and asks before. */
    void remove(String name) {
        List<Parameter> parameters = List.of(identity(true), option("WhatIf", SWITCH), option("Confirm", SWITCH));
        command(name, parameters, true, true, (context, arguments) -> {
            String target = arguments.get("Identity").orElseThrow().text();
            if (!context.shouldProcess("Removing the object", target)) {
                return;
            }
            boolean gone = things.removeIf(thing -> thing.identity().equalsIgnoreCase(target));
            log.add(name + " " + target + (gone ? "" : " (absent)"));
        });
    }

    interface Work {
        void run(CommandContext context, Arguments arguments);
    }

    void command(String name, List<Parameter> parameters, boolean changes, boolean confirms, Work work) {
        command(new Signature(name, parameters, List.of(Parameter.ALL_SETS), changes, confirms), work);
    }

    void command(Signature signature, Work work) {
        host.commands.put(signature.name(), new Command() {
            @Override
            public Signature signature() {
                return signature;
            }

            @Override
            public Invocation start(CommandContext context) {
                return arguments -> work.run(context, arguments);
            }
        });
    }

    /** Arguments by name with their texts, as {@code  -Name=text}. */
    static String shown(Arguments arguments) {
        StringBuilder text = new StringBuilder();
        arguments.names().stream().sorted().forEach(name -> {
            Value value = arguments.get(name).orElseThrow();
            String shown = value instanceof HashTable table
                    ? table.entries().stream()
                            .map(entry ->
                                    entry.key().text() + ":" + entry.value().text())
                            .toList()
                            .toString()
                    : value instanceof ListValue list
                            ? list.items().stream().map(Value::text).toList().toString()
                            : value.text();
            text.append(" -").append(name).append('=').append(shown);
        });
        return text.toString();
    }
}
