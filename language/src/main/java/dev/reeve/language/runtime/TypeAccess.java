package dev.reeve.language.runtime;

import dev.reeve.language.syntax.TypeName;

/** Which types scripts may name [SH-17]. */
public final class TypeAccess {

    private TypeAccess() {}

    /** Whether scripts may name the type; any other is refused before the script runs. */
    public static boolean isAvailable(TypeName type) {
        return Types.isKnown(type);
    }
}
