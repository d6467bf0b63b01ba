package dev.reeve.commands.declared;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.DecidedCmdlet;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import java.util.List;
import java.util.Optional;

/** A cmdlet of the catalogue that only its declaration is known of [CFG-1]. */
public final class DeclaredCmdlet implements DecidedCmdlet {

    private final CmdletDefinition definition;
    private final Optional<String> unbuiltParameter;

    private DeclaredCmdlet(CmdletDefinition definition, Optional<String> unbuiltParameter) {
        this.definition = definition;
        this.unbuiltParameter = unbuiltParameter;
    }

    /** A cmdlet that is not built. */
    public static DeclaredCmdlet of(CmdletDefinition definition) {
        return new DeclaredCmdlet(definition, Optional.empty());
    }

    /** A cmdlet that is built, with a parameter that is not. */
    public static DeclaredCmdlet with(CmdletDefinition definition, String unbuiltParameter) {
        return new DeclaredCmdlet(definition, Optional.of(unbuiltParameter));
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public String synopsis() {
        return "A cmdlet that a role of yours holds, and that Reeve does not run yet.";
    }

    @Override
    public List<Declared> parameters() {
        return definition.parameters().stream().map(DeclaredCmdlet::declared).toList();
    }

    private static Declared declared(CmdletParameter parameter) {
        return parameter.type().equals("SwitchParameter")
                ? Declared.flag(parameter.name())
                : Declared.any(parameter.name());
    }

    @Override
    public Optional<String> unbuiltParameter() {
        return unbuiltParameter;
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        return new DeclaredPlan(definition, context, arguments).plan();
    }
}
