package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.syntax.ScriptTree.Attribute;
import dev.reeve.language.syntax.ScriptTree.Declaration;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code [Validate*()]} attributes of a parameter. */
final class Validation {

    private final Session session;
    private final String command;

    /** The validation of a function's or a script's parameters. */
    Validation(Session session, String command) {
        this.session = session;
        this.command = command;
    }

    /** A mandatory parameter takes nothing that is null or empty, unless its declaration allows that. */
    void mandatory(Declaration declaration, Value value, boolean isMandatory) {
        if (!isMandatory) {
            return;
        }
        if (value instanceof NullValue && !allows(declaration, "allownull")) {
            throw empty(declaration, "NullArgument", "it is null", "");
        }
        if (value instanceof ListValue list && list.items().isEmpty() && !allows(declaration, "allowemptycollection")) {
            throw empty(
                    declaration,
                    "EmptyArgument",
                    "it is an empty array",
                    "ParameterArgumentValidationErrorEmptyArrayNotAllowed");
        }
        if (!allows(declaration, "allowemptystring")
                && ListValue.itemsOf(value).stream()
                        .anyMatch(
                                item -> item instanceof Text text && text.text().isEmpty())) {
            throw empty(declaration, "EmptyArgument", "it is an empty string", "");
        }
    }

    private static boolean allows(Declaration declaration, String attribute) {
        return declaration.attributes().stream().anyMatch(each -> each.name().equals(attribute));
    }

    private CommandError empty(Declaration declaration, String code, String why, String id) {
        return new CommandError(
                new ErrorRecord(
                        code,
                        "InvalidData",
                        "ParameterBindingValidationException",
                        "Cannot bind argument to parameter '" + declaration.name() + "' because " + why + ".",
                        declaration.name(),
                        "String",
                        command,
                        id,
                        ""),
                true);
    }

    static boolean applies(Declaration declaration) {
        return declaration.attributes().stream()
                .anyMatch(attribute -> attribute.name().startsWith("validate"));
    }

    /** A value that a variable is given together with its attributes. */
    void checkDeclared(Declaration declaration, Value value, Frame frame) {
        checkAssigned(
                declaration,
                value,
                frame,
                "The attribute cannot be added because variable " + declaration.name() + " with value " + value.text()
                        + " would no longer be valid.");
    }

    /** The same for a value that the variable is given later. */
    void checkAssigned(Declaration declaration, Value value, Frame frame) {
        checkAssigned(
                declaration,
                value,
                frame,
                "The variable cannot be validated because the value " + value.text() + " is not a valid value for the "
                        + declaration.name() + " variable.");
    }

    private void checkAssigned(Declaration declaration, Value value, Frame frame, String message) {
        for (Attribute attribute : declaration.attributes()) {
            if (attribute.name().startsWith("validate")
                    && !problem(attribute, value, frame).isEmpty()) {
                throw new CommandError(
                        new ErrorRecord(
                                "ValidateSetFailure",
                                "MetadataError",
                                "ValidationMetadataException",
                                message,
                                "",
                                "",
                                ""),
                        true);
            }
        }
    }

    void check(Declaration declaration, Value value, Frame frame) {
        for (Attribute attribute : declaration.attributes()) {
            if (attribute.name().startsWith("validate")) {
                check(declaration, attribute, value, frame);
            }
        }
    }

    private void check(Declaration declaration, Attribute attribute, Value value, Frame frame) {
        String problem = problem(attribute, value, frame);
        if (!problem.isEmpty()) {
            throw new CommandError(
                    new ErrorRecord(
                            "ArgumentValidation",
                            "InvalidData",
                            "ParameterBindingValidationException",
                            "Cannot validate argument on parameter '" + declaration.name() + "'. " + problem,
                            declaration.name(),
                            "String",
                            command),
                    true);
        }
    }

    /** What an attribute has against a value; empty where nothing. */
    private String problem(Attribute attribute, Value value, Frame frame) {
        List<Value> operands = new ArrayList<>();
        for (var item : attribute.items()) {
            operands.addAll(ListValue.itemsOf(session.interpreter().evaluator().evaluate(item, frame)));
        }
        List<Value> items = value instanceof ListValue list ? list.items() : List.of(value);
        return switch (attribute.name()) {
            case "validatenotnull" ->
                value instanceof NullValue
                        ? "The argument is null. Provide a valid value for the argument, and then try running the command again."
                        : "";
            case "validatenotnullorempty" ->
                items.isEmpty() || items.stream().anyMatch(item -> item.text().isEmpty())
                        ? "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again."
                        : "";
            case "validateset" -> notIn(items, operands);
            case "validaterange" -> outOfRange(items, operands);
            case "validatelength" -> wrongLength(items, operands);
            case "validatecount" -> wrongCount(items.size(), operands);
            case "validatepattern" -> noMatch(items, operands);
            case "validatescript" -> refused(items, operands);
            default -> "";
        };
    }

    private static String notIn(List<Value> items, List<Value> allowed) {
        for (Value item : items) {
            if (!Comparing.contains(new ListValue(allowed), item, false)) {
                return "The argument \"" + item.text() + "\" does not belong to the set \""
                        + allowed.stream().map(Value::text).collect(Collectors.joining(","))
                        + "\" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the"
                        + " command again.";
            }
        }
        return "";
    }

    private static String outOfRange(List<Value> items, List<Value> bounds) {
        double low = Conversion.asDouble(bounds.getFirst());
        double high = Conversion.asDouble(bounds.getLast());
        for (Value item : items) {
            double number = Conversion.asDouble(item);
            if (!(number >= low && number <= high)) {
                boolean tooLarge = number > high;
                String bound = (tooLarge ? bounds.getLast() : bounds.getFirst()).text();
                return "The " + item.text() + " argument is "
                        + (tooLarge ? "greater than the maximum" : "less than the minimum") + " allowed range of "
                        + bound + ". Supply an argument that is "
                        + (tooLarge ? "less than or equal to " : "greater than or equal to ") + bound
                        + " and then try the command again.";
            }
        }
        return "";
    }

    private static String wrongLength(List<Value> items, List<Value> bounds) {
        double low = Conversion.asDouble(bounds.getFirst());
        double high = Conversion.asDouble(bounds.getLast());
        for (Value item : items) {
            int length = item.text().length();
            if (length > high) {
                return "The character length of the " + length
                        + " argument is too long. Shorten the character length of"
                        + " the argument so it is fewer than or equal to \""
                        + bounds.getLast().text()
                        + "\" characters, and then try the command again.";
            }
            if (length < low) {
                return "The character length of the " + length + " argument is too short. Specify an argument with a"
                        + " length that is greater than or equal to \""
                        + bounds.getFirst().text()
                        + "\", and then try the command again.";
            }
        }
        return "";
    }

    private static String wrongCount(int count, List<Value> bounds) {
        if (count > Conversion.asDouble(bounds.getLast())) {
            String most = bounds.getLast().text();
            return "The number of provided arguments, (" + count
                    + "), exceeds the maximum number of allowed arguments (" + most + "). Provide fewer than " + most
                    + " arguments, and then try the command again.";
        }
        if (count < Conversion.asDouble(bounds.getFirst())) {
            String least = bounds.getFirst().text();
            return "The number of provided arguments, (" + count + "), is fewer than the minimum number of allowed"
                    + " arguments (" + least + "). Provide more than " + least
                    + " arguments, and then try the command again.";
        }
        return "";
    }

    private String noMatch(List<Value> items, List<Value> patterns) {
        for (Value item : items) {
            String pattern = patterns.getFirst().text();
            if (!session.interpreter()
                    .evaluator()
                    .patterns()
                    .matcher(pattern, false, item.text())
                    .find()) {
                return "The argument \"" + item.text() + "\" does not match the \"" + pattern
                        + "\" pattern. Supply an argument that matches \"" + pattern + "\" and try the command again.";
            }
        }
        return "";
    }

    private static String refused(List<Value> items, List<Value> blocks) {
        for (Value item : items) {
            if (!(blocks.getFirst() instanceof ScriptBlock block)) {
                continue;
            }
            boolean accepted;
            try {
                accepted = block.test(item);
            } catch (CommandError e) {
                if (e.errorRecord().isLimit()) {
                    throw e;
                }
                return e.errorRecord().message();
            } catch (Failure e) {
                if (e.error().record().isLimit()) {
                    throw e;
                }
                return e.error().record().message();
            }
            if (!accepted) {
                return "The \"" + block.source().strip() + "\" validation script for the argument with value \""
                        + item.text()
                        + "\" did not return a result of True. Determine why the validation script failed, and then try"
                        + " the command again.";
            }
        }
        return "";
    }
}
