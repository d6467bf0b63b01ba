package dev.reeve.commands.cmdlet;

import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is to become of a multi-valued property [CMD-10]. */
public sealed interface ListEdit {

    /** Exactly these values; none for {@code $null}. */
    record Replace(List<Value> values) implements ListEdit {
        public Replace {
            values = List.copyOf(values);
        }
    }

    /** Some more and some fewer; adding a present value and removing an absent one do nothing. */
    record AddRemove(List<Value> add, List<Value> remove) implements ListEdit {
        public AddRemove {
            add = List.copyOf(add);
            remove = List.copyOf(remove);
        }
    }

    /** The list after the edit; values are resolved first, and each stands in it once. */
    default <T> List<T> applyTo(List<T> current, Function<Value, T> resolve) {
        return switch (this) {
            case Replace(List<Value> values) ->
                values.stream().map(resolve).distinct().toList();
            case AddRemove(List<Value> add, List<Value> remove) -> {
                List<T> result = new ArrayList<>(current);
                for (Value value : add) {
                    T item = resolve.apply(value);
                    if (!result.contains(item)) {
                        result.add(item);
                    }
                }
                for (Value value : remove) {
                    result.remove(resolve.apply(value));
                }
                yield List.copyOf(result);
            }
        };
    }
}
