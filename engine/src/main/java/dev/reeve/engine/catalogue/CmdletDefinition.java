package dev.reeve.engine.catalogue;

import dev.reeve.engine.name.CaseFolding;
import java.util.List;
import java.util.Optional;

/**
 * A cmdlet as documented for the on-premises product.
 *
 * @param sets names of its parameter sets, at least one
 */
public record CmdletDefinition(String name, List<CmdletParameter> parameters, List<String> sets) {

    public CmdletDefinition {
        parameters = List.copyOf(parameters);
        sets = List.copyOf(sets);
    }

    /** The parameter of that full name, ignoring case. */
    public Optional<CmdletParameter> parameter(String parameterName) {
        return parameters.stream()
                .filter(parameter -> CaseFolding.equal(parameter.name(), parameterName))
                .findFirst();
    }
}
