package dev.reeve.language.command;

import java.util.List;

/**
 * What a command declares to the binder. A host hands out only what the present caller may use, so a parameter that is
 * not granted is indistinguishable from one that does not exist.
 *
 * @param name the command's name with the casing of its definition
 * @param parameters its parameters, without the common ones
 * @param sets the names of its parameter sets, at least one
 * @param changesState whether it changes what the host keeps, so that the pipeline before it is read first
 * @param confirmsByDefault whether it asks before each change unless {@code -Confirm:$false} is given [CMD-4]
 */
public record Signature(
        String name, List<Parameter> parameters, List<String> sets, boolean changesState, boolean confirmsByDefault) {
    public Signature {
        parameters = List.copyOf(parameters);
        sets = List.copyOf(sets);
    }

    /** Whether it can be tried, by {@code -WhatIf} or {@code $WhatIfPreference}: what writes files can, too [SH-40]. */
    public boolean supportsWhatIf() {
        return changesState
                || parameters.stream().anyMatch(parameter -> parameter.name().equals("WhatIf"));
    }
}
