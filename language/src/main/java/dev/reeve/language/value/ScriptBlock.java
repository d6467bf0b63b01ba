package dev.reeve.language.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A script block value, {@code {…}}. It runs in the session that made it [SH-52]. */
public interface ScriptBlock extends Value {

    /** The text between the braces, as typed [SH-32]. */
    String source();

    /**
     * What a variable holds where the block was written, {@code $_} included; for {@code name.Property} what that property
     * of it is. Empty where there is none: how a filter in braces knows what its variables stand for.
     */
    Optional<Value> variable(String name);

    /** Runs it with {@code $_} set to a value, in the scope it was written in; outputs go out one by one. */
    void run(Value item, Consumer<Value> output);

    /** Runs it with {@code $_} set to a value and gives what it puts out. */
    default List<Value> call(Value item) {
        List<Value> results = new ArrayList<>();
        run(item, results::add);
        return results;
    }

    /** Runs it as a member of an object, which it sees as {@code $this}, and gives what it puts out. */
    List<Value> callOn(Value object, List<Value> arguments);

    /** Runs it with arguments for its parameters and gives what it puts out. */
    List<Value> invoke(List<Value> arguments);

    /** Whether what it puts out for a value counts as true. */
    default boolean test(Value item) {
        return new ListValue(call(item)).truth();
    }

    @Override
    default String text() {
        return source();
    }

    @Override
    default String typeName() {
        return "ScriptBlock";
    }
}
