package dev.reeve.server.authzen;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.declared.CmdletObjects;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An action as the cmdlet of the catalogue that it names, with the full names of its parameters. */
record Command(CmdletDefinition definition, CmdletObjects objects, Set<String> parameters) {

    /** The cmdlet; empty where there is none of that name. */
    static Optional<Command> of(Asked.Action action) {
        return BuiltInCatalogue.instance()
                .find(action.name())
                .map(definition ->
                        new Command(definition, CmdletObjects.of(definition), names(definition, action.parameters())));
    }

    /** A name that is no parameter stays as it is: nobody is granted it. */
    private static Set<String> names(CmdletDefinition definition, Set<String> given) {
        Set<String> names = new HashSet<>();
        given.forEach(name -> names.add(definition.parameters().stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name)
                        || parameter.aliases().stream().anyMatch(name::equalsIgnoreCase))
                .map(CmdletParameter::name)
                .findFirst()
                .orElse(name)));
        return names;
    }

    /** How it is used on an object; empty where it is not run on such a one. */
    Optional<CommandUse> on(DirectoryObject object) {
        return objects.deed(object).map(this::doing);
    }

    CommandUse doing(Deed deed) {
        return new CommandUse(definition.name(), parameters, deed);
    }

    /** With one parameter, to find out whether that is granted. */
    CommandUse with(String parameter, Deed deed) {
        return new CommandUse(definition.name(), Set.of(parameter), deed);
    }

    /** What it is run on. */
    List<CmdletObjects.Kind> kinds() {
        return objects.kinds();
    }
}
