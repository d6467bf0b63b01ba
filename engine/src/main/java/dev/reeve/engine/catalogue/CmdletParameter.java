package dev.reeve.engine.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A parameter of a cmdlet as documented.
 *
 * @param type name of its documented type, for example {@code MailboxIdParameter}; a list type ends in {@code []}
 * @param sets how it takes part in each parameter set, by set name; {@link #ALL_SETS} stands for every set
 * @param fromPipeline whether it accepts pipeline input
 */
public record CmdletParameter(
        String name, List<String> aliases, String type, Map<String, Membership> sets, boolean fromPipeline) {

    /** Key of {@link #sets()} for a parameter that belongs to every set. */
    public static final String ALL_SETS = "(All)";

    public CmdletParameter {
        aliases = List.copyOf(aliases);
        sets = Map.copyOf(sets);
    }

    /** How a parameter takes part in a set: whether the set needs it, and its 0-based position if it has one. */
    public record Membership(boolean mandatory, OptionalInt position) {}

    /** The membership in a set, by its name or as a parameter of all sets. */
    public Optional<Membership> membership(String set) {
        Membership own = sets.get(set);
        return own == null ? Optional.ofNullable(sets.get(ALL_SETS)) : Optional.of(own);
    }
}
