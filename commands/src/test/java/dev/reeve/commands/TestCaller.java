package dev.reeve.commands;

import dev.reeve.commands.run.Session;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody who runs bound commands, one at a time, and looks at what comes of each. */
public final class TestCaller {

    private final TestOrganization organization;
    private final Session session;
    private boolean answer = true;

    TestCaller(TestOrganization organization, Session session) {
        this.organization = organization;
        this.session = session;
    }

    /** Answers prompts with no from now on. */
    public TestCaller declining() {
        answer = false;
        return this;
    }

    /** What came of a command. */
    public record Outcome(
            List<Value> output,
            List<String> warnings,
            List<String> steps,
            List<String> questions,
            Optional<ErrorRecord> error) {

        /** The code of its error, or {@code ""}. */
        public String code() {
            return error.map(ErrorRecord::code).orElse("");
        }

        /** The message of its error, or {@code ""}. */
        public String message() {
            return error.map(ErrorRecord::message).orElse("");
        }

        /** The texts of what it put out. */
        public List<String> texts() {
            return output.stream().map(Value::text).toList();
        }

        /** The texts of a property of what it put out. */
        public List<String> texts(String property) {
            return output.stream()
                    .map(value -> value.member(property).orElse(NullValue.NULL).text())
                    .toList();
        }

        /** A property of the only object it put out. */
        public Value property(String name) {
            if (output.size() != 1) {
                throw new AssertionError("one object expected: " + texts() + " " + error);
            }
            return output.getFirst().member(name).orElseThrow();
        }
    }

    /** Runs a command; parameters and values alternate. */
    public Outcome run(String cmdlet, Object... parameters) {
        return run(false, cmdlet, parameters);
    }

    /** Runs a command under {@code -WhatIf}. */
    public Outcome tries(String cmdlet, Object... parameters) {
        return run(true, cmdlet, parameters);
    }

    private Outcome run(boolean whatIf, String cmdlet, Object... parameters) {
        TestConsole console = new TestConsole(whatIf, answer);
        try {
            organization.runner().run(session, organization.cmdlet(cmdlet), arguments(parameters), console);
            return outcome(console, Optional.empty());
        } catch (CommandError e) {
            return outcome(console, Optional.of(e.errorRecord()));
        }
    }

    private static Outcome outcome(TestConsole console, Optional<ErrorRecord> error) {
        return new Outcome(console.output(), console.warnings(), console.steps(), console.questions(), error);
    }

    /** Bound arguments; parameters and values alternate. */
    public static Arguments arguments(Object... parameters) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put((String) parameters[i], value(parameters[i + 1]));
        }
        return new Arguments(values, "");
    }

    private static Value value(Object object) {
        return switch (object) {
            case Value value -> value;
            case String text -> new Text(text);
            case Boolean flag -> Bool.of(flag);
            case List<?> list ->
                new ListValue(list.stream().map(item -> value((Object) item)).toList());
            default -> throw new IllegalArgumentException(object.toString());
        };
    }
}
