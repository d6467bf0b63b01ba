package dev.reeve.language.value;

import java.util.ArrayList;
import java.util.List;

/** A collection that grows and shrinks: {@code ArrayList} and {@code List[T]} [SH-17]. */
public final class Sequence implements Value {

    private final List<Value> items = new ArrayList<>();
    private final String typeName;

    /** An empty collection of the given type name. */
    public Sequence(String typeName) {
        this.typeName = typeName;
    }

    /** The items, to read and change. */
    public List<Value> items() {
        return items;
    }

    /** The items at present as an array. */
    public ListValue asList() {
        return new ListValue(items);
    }

    @Override
    public String text() {
        return asList().text();
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public boolean truth() {
        return asList().truth();
    }
}
