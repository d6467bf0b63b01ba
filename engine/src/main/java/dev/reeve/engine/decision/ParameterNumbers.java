package dev.reeve.engine.decision;

import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The names that parameters of any cmdlet have, numbered: few enough to be at hand always. */
final class ParameterNumbers {

    private final KnownNames names;

    ParameterNumbers(Collection<CmdletDefinition> cmdlets) {
        TreeSet<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        cmdlets.forEach(cmdlet ->
                cmdlet.parameters().stream().map(CmdletParameter::name).forEach(all::add));
        this.names = new KnownNames(List.copyOf(all));
    }

    /** The number of a name; negative where no cmdlet has such a parameter. */
    int find(String name) {
        return names.find(name);
    }
}
