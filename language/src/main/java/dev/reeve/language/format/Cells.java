package dev.reeve.language.format;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Decimal;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Moments;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.List;
import java.util.Locale;

/** The text of one value as tables and lists show it [SH-57]. */
public final class Cells {

    private Cells() {}

    /** The text, lists with at most {@code limit} items. */
    public static String text(Value value, int limit) {
        return switch (value) {
            case ListValue list -> list(list.items(), limit);
            case Sequence sequence -> list(sequence.items(), limit);
            case Moment moment -> Moments.write(moment, "G").orElseGet(moment::text);
            // A table shows its keys.
            case HashTable table ->
                list(table.entries().stream().map(HashTable.Entry::key).toList(), limit);
            default -> value.text();
        };
    }

    private static String list(List<Value> items, int limit) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            if (limit >= 0 && i >= limit) {
                // {a, b, c...}: the dots follow the last shown item.
                text.setLength(Math.max(1, text.length() - 2));
                return text.append("...}").toString();
            }
            // A list within a list is its items, a table within it its type.
            Value item = items.get(i);
            text.append(
                    item instanceof HashTable ? item.text() : item instanceof Moment ? text(item, limit) : item.text());
        }
        return text.append('}').toString();
    }

    /** Whether values of this kind stand at the right edge of a column. */
    static boolean isRight(Value value) {
        return value instanceof Whole || value instanceof Real || value instanceof Decimal;
    }

    /** Whether a value is shown as a line of its own, not by its properties. */
    public static boolean isScalar(Value value) {
        return switch (value) {
            case Text _, Whole _, Real _, Decimal _, Bool _, Moment _, TimeSpan _, NullValue _ -> true;
            case PropertyBag bag -> bag.memberNames().isEmpty();
            case HashTable _, ListValue _, Sequence _ -> false;
            default -> value.memberNames().isEmpty();
        };
    }

    /** Cuts a text to a width in columns, with three dots. */
    static String cut(String text, int width) {
        if (Columns.width(text) <= width) {
            return text;
        }
        return width <= 3 ? Columns.take(text, width) : Columns.take(text, width - 3) + "...";
    }

    /** One line from a text with several. */
    static String flat(String text) {
        return text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }

    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
