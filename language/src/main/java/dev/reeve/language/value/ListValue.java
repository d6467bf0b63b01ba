package dev.reeve.language.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An array: an immutable sequence of values. */
public record ListValue(List<Value> items) implements Value {

    /** No items. */
    public static final ListValue EMPTY = new ListValue(List.of());

    public ListValue {
        items = List.copyOf(items);
    }

    /** The items of a list, nothing for {@code $null}, otherwise the value itself as the one item. */
    public static List<Value> itemsOf(Value value) {
        return switch (value) {
            case ListValue list -> list.items();
            case NullValue _ -> List.of();
            case Sequence sequence -> List.copyOf(sequence.items());
            default -> List.of(value);
        };
    }

    /** A list of texts. */
    public static ListValue ofTexts(Iterable<String> texts) {
        List<Value> items = new ArrayList<>();
        texts.forEach(text -> items.add(new Text(text)));
        return new ListValue(items);
    }

    @Override
    public String text() {
        return items.stream().map(Value::text).collect(Collectors.joining(" "));
    }

    @Override
    public String typeName() {
        return "Object[]";
    }

    @Override
    public boolean truth() {
        return switch (items.size()) {
            case 0 -> false;
            case 1 -> items.getFirst().truth();
            default -> true;
        };
    }
}
