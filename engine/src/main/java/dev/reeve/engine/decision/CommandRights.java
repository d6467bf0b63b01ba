package dev.reeve.engine.decision;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a caller may use of one cmdlet or script, whatever the object.
 *
 * @param cmdlet its name with the casing of its definition
 * @param parameters the usable parameters, compared ignoring case [GATE-2]
 * @param sets the parameter sets whose mandatory parameters are all usable [GATE-6]; none for what is no cmdlet of the
 *     product
 * @param isScript whether it is a script of an unscoped role [UNSC-1]
 */
public record CommandRights(String cmdlet, SortedSet<String> parameters, List<String> sets, boolean isScript) {
    public CommandRights {
        SortedSet<String> copy = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        copy.addAll(parameters);
        parameters = Collections.unmodifiableSortedSet(copy);
        sets = List.copyOf(sets);
    }
}
