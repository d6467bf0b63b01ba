package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.syntax.ScriptTree.Attribute;
import dev.reeve.language.syntax.ScriptTree.Declaration;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.ScriptBlock;
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

    void check(Declaration declaration, Value value, Frame frame) {
        for (Attribute attribute : declaration.attributes()) {
            if (attribute.name().startsWith("validate")) {
                check(declaration, attribute, value, frame);
            }
        }
    }

    private void check(Declaration declaration, Attribute attribute, Value value, Frame frame) {
        List<Value> operands = new ArrayList<>();
        for (var item : attribute.items()) {
            operands.addAll(ListValue.itemsOf(session.interpreter().evaluator().evaluate(item, frame)));
        }
        List<Value> items = value instanceof ListValue list ? list.items() : List.of(value);
        String problem = switch (attribute.name()) {
            case "validatenotnull" -> value instanceof NullValue ? "The argument is null." : "";
            case "validatenotnullorempty" ->
                items.isEmpty() || items.stream().anyMatch(item -> item.text().isEmpty())
                        ? "The argument is null or empty."
                        : "";
            case "validateset" -> notIn(items, operands);
            case "validaterange" -> outOfRange(items, operands);
            case "validatelength" ->
                wrongSize(items.stream().map(item -> item.text().length()).toList(), operands);
            case "validatecount" -> wrongSize(List.of(items.size()), operands);
            case "validatepattern" -> noMatch(items, operands);
            case "validatescript" -> refused(items, operands);
            default -> "";
        };
        if (!problem.isEmpty()) {
            throw new CommandError(
                    new ErrorRecord(
                            "ArgumentValidation",
                            "InvalidData",
                            "ParameterBindingValidationException",
                            "Cannot validate argument on parameter '" + declaration.name() + "'. " + problem,
                            value.text(),
                            value.typeName(),
                            command),
                    true);
        }
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
                return "The argument " + item.text() + " is not in the allowed range of "
                        + bounds.getFirst().text() + " to " + bounds.getLast().text() + ".";
            }
        }
        return "";
    }

    private static String wrongSize(List<Integer> sizes, List<Value> bounds) {
        double low = Conversion.asDouble(bounds.getFirst());
        double high = Conversion.asDouble(bounds.getLast());
        boolean fits = sizes.stream().allMatch(size -> size >= low && size <= high);
        return fits
                ? ""
                : "The size of the argument is not between " + bounds.getFirst().text() + " and "
                        + bounds.getLast().text() + ".";
    }

    private String noMatch(List<Value> items, List<Value> patterns) {
        for (Value item : items) {
            String pattern = patterns.getFirst().text();
            if (!session.interpreter()
                    .evaluator()
                    .patterns()
                    .matcher(pattern, false, item.text())
                    .find()) {
                return "The argument \"" + item.text() + "\" does not match the \"" + pattern + "\" pattern.";
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
                        + item.text() + "\" did not return a result of True.";
            }
        }
        return "";
    }
}
