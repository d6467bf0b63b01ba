package dev.reeve.language.value;

import java.util.List;

/** A script block value, {@code {…}}. It runs in the session that made it [SH-52]. */
public interface ScriptBlock extends Value {

    /** The text between the braces, as typed [SH-32]. */
    String source();

    /** Runs it with {@code $_} set to a value and gives what it puts out. */
    List<Value> call(Value item);

    @Override
    default String text() {
        return source();
    }

    @Override
    default String typeName() {
        return "ScriptBlock";
    }
}
