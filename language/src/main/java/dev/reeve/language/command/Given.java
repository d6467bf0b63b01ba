package dev.reeve.language.command;

import dev.reeve.language.value.Value;
import java.util.Optional;

/** One thing that stands after a command's name, evaluated. */
public sealed interface Given {

    /** {@code -Name}; the value is present only where it is attached ({@code -Name:value}, or from a splatted table). */
    record Named(String name, Optional<Item> value) implements Given {}

    /**
     * A value.
     *
     * @param written how it was typed, where that differs from the value's text ({@code 007})
     */
    record Item(Value value, Optional<String> written) implements Given {

        /** A value without a text of its own. */
        public static Item of(Value value) {
            return new Item(value, Optional.empty());
        }
    }
}
