package dev.reeve.language.runtime;

import dev.reeve.language.value.Value;

/** Where the outputs of a statement go, one by one [SH-35]. */
@FunctionalInterface
interface Emitter {

    /** Takes one value. */
    void emit(Value value);
}
