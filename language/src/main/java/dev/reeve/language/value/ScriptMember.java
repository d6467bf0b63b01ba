package dev.reeve.language.value;

import java.util.List;
import java.util.Optional;

/**
 * A member that {@code Add-Member} made of a script block: a property that is computed whenever it is read, or a method.
 * The block sees its object as {@code $this}, and so does the setter, which has the new value as its argument.
 */
public record ScriptMember(ScriptBlock block, boolean isMethod, Optional<ScriptBlock> setter) implements Value {

    /** The property's value for an object: nothing, one value or a list. */
    Value read(Value object) {
        List<Value> results = block.callOn(object, List.of());
        return switch (results.size()) {
            case 0 -> NullValue.NULL;
            case 1 -> results.getFirst();
            default -> new ListValue(results);
        };
    }

    @Override
    public String text() {
        return block.text();
    }

    @Override
    public String typeName() {
        return isMethod ? "PSScriptMethod" : "PSScriptProperty";
    }
}
