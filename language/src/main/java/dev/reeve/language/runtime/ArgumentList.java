package dev.reeve.language.runtime;

import dev.reeve.language.command.Given;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.Stage.Argument;
import dev.reeve.language.value.Decimal;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Evaluates what stands after a command's name, splats included [SH-30]. */
final class ArgumentList {

    private static final Pattern NAME = Pattern.compile("-\\p{L}\\w*");

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
                case Argument.Splat splat -> splat(splat, frame, given);
            }
        }
        return given;
    }

    private Given.Item item(Expression expression, Frame frame) {
        Value value = evaluator.evaluate(expression, frame);
        boolean number = value instanceof Whole || value instanceof Real || value instanceof Decimal;
        return new Given.Item(
                value,
                number && expression instanceof Expression.Literal literal
                        ? Optional.of(literal.written())
                        : Optional.empty());
    }

    private void splat(Argument.Splat splat, Frame frame, List<Given> given) {
        Value value = evaluator.evaluate(splat.variable(), frame);
        if (value instanceof HashTable table) {
            for (HashTable.Entry entry : table.entries()) {
                given.add(new Given.Named(entry.key().text(), Optional.of(Given.Item.of(entry.value()))));
            }
            return;
        }
        boolean names = splat.variable().key().equals("args");
        for (Value item : ListValue.itemsOf(value)) {
            // What was a parameter's name in $args is one again.
            if (names && item instanceof Text text && NAME.matcher(text.text()).matches()) {
                given.add(new Given.Named(text.text().substring(1), Optional.empty()));
                continue;
            }
            given.add(Given.Item.of(item));
        }
    }
}
