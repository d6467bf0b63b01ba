package dev.reeve.language.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One parameter of a command.
 *
 * @param name its name with the casing of the definition
 * @param aliases other full names
 * @param type what one value of it accepts
 * @param multiValued whether it takes a list of such values
 * @param sets how it takes part in each parameter set that knows it, by set name; {@link #ALL_SETS} stands for every set
 * @param fromPipelineByValue whether a pipeline object as a whole may bind to it
 * @param fromPipelineByPropertyName whether a pipeline object's property of the same name (or alias) may bind to it
 */
public record Parameter(
        String name,
        List<String> aliases,
        ParameterType type,
        boolean multiValued,
        Map<String, Membership> sets,
        boolean fromPipelineByValue,
        boolean fromPipelineByPropertyName) {

    /** A parameter at this position takes all unnamed arguments that are left. */
    public static final int REMAINING = 1000;

    /** Key of {@link #sets()} for a parameter that belongs to every set. */
    public static final String ALL_SETS = "(All)";

    public Parameter {
        aliases = List.copyOf(aliases);
        sets = Map.copyOf(sets);
    }

    /**
     * How a parameter takes part in one parameter set.
     *
     * @param mandatory whether the set needs it
     * @param position its 0-based position among unnamed arguments, if it has one
     */
    public record Membership(boolean mandatory, OptionalInt position) {}

    /** The membership in a set, by its name or as a parameter of all sets. */
    public Optional<Membership> membership(String set) {
        Membership own = sets.get(set);
        return own == null ? Optional.ofNullable(sets.get(ALL_SETS)) : Optional.of(own);
    }
}
