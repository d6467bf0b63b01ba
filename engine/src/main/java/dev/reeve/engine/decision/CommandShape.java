package dev.reeve.engine.decision;

import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the gate asks of a cmdlet's definition, found once: its parameters by name and what each set needs. */
final class CommandShape {

    private final CmdletDefinition definition;
    private final NavigableMap<String, CmdletParameter> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, List<String>> mandatory = new LinkedHashMap<>();

    CommandShape(CmdletDefinition definition) {
        this.definition = definition;
        definition.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
        for (String set : definition.sets()) {
            List<String> needed = new ArrayList<>();
            for (CmdletParameter parameter : definition.parameters()) {
                if (parameter
                        .membership(set)
                        .filter(CmdletParameter.Membership::mandatory)
                        .isPresent()) {
                    needed.add(parameter.name());
                }
            }
            mandatory.put(set, needed);
        }
    }

    /** Its name with the casing of its definition. */
    String name() {
        return definition.name();
    }

    /** Its parameters. */
    List<CmdletParameter> parameters() {
        return definition.parameters();
    }

    /** Names of its parameter sets. */
    List<String> setNames() {
        return definition.sets();
    }

    /** All of it, as the server itself may use it. */
    CommandRights whole() {
        return new CommandRights(name(), parameters.navigableKeySet(), definition.sets(), false);
    }

    /** The parameter sets that can be completed with what is granted [GATE-6]. */
    List<String> completableSets(Predicate<String> granted) {
        List<String> sets = new ArrayList<>();
        mandatory.forEach((set, needed) -> {
            if (needed.stream().allMatch(granted)) {
                sets.add(set);
            }
        });
        return sets;
    }

    /** Whether the parameter belongs to one of the sets. */
    boolean belongs(String parameter, List<String> sets) {
        for (String set : sets) {
            if (belongs(parameter, set)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all the parameters belong to the set. */
    boolean holds(String set, Collection<String> all) {
        for (String parameter : all) {
            if (!belongs(parameter, set)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the parameter belongs to the set. */
    boolean belongs(String parameter, String set) {
        CmdletParameter found = parameters.get(parameter);
        return found != null && found.membership(set).isPresent();
    }
}
