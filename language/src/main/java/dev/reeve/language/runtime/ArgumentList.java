package dev.reeve.language.runtime;

import dev.reeve.language.command.Given;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.Stage.Argument;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates what stands after a command's name, splats included [SH-30]. */
final class ArgumentList {

    private final Evaluator evaluator;

    ArgumentList(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    List<Given> evaluate(List<Argument> arguments, Frame frame) {
        List<Given> given = new ArrayList<>();
        for (Argument argument : arguments) {
            switch (argument) {
                case Argument.Named named -> {
                    Optional<Given.Item> value = named.value().map(expression -> item(expression, frame));
                    given.add(new Given.Named(named.name(), value));
                }
                case Argument.Item item -> given.add(item(item.value(), frame));
                case Argument.Splat splat -> splat(evaluator.evaluate(splat.variable(), frame), given);
            }
        }
        return given;
    }

    private Given.Item item(Expression expression, Frame frame) {
        Value value = evaluator.evaluate(expression, frame);
        boolean number = value instanceof Whole || value instanceof Real;
        return new Given.Item(
                value,
                number && expression instanceof Expression.Literal literal
                        ? Optional.of(literal.written())
                        : Optional.empty());
    }

    private static void splat(Value value, List<Given> given) {
        if (value instanceof HashTable table) {
            for (HashTable.Entry entry : table.entries()) {
                given.add(new Given.Named(entry.key().text(), Optional.of(Given.Item.of(entry.value()))));
            }
            return;
        }
        for (Value item : ListValue.itemsOf(value)) {
            given.add(Given.Item.of(item));
        }
    }
}
