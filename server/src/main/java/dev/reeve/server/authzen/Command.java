package dev.reeve.server.authzen;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.declared.CmdletObjects;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an action names: a cmdlet of the catalogue, or an application permission, which is asked about as one [GATE-7].
 *
 * @param parameters full names
 * @param objects what the cmdlet is run on; empty for a permission
 */
record Command(String name, Set<String> parameters, Optional<CmdletObjects> objects) {

    /** The command; empty where there is none of that name. */
    static Optional<Command> of(Organization organization, Asked.Action action) {
        return BuiltInCatalogue.instance()
                .find(action.name())
                .map(definition -> new Command(
                        definition.name(),
                        names(definition, action.parameters()),
                        Optional.of(CmdletObjects.of(definition))))
                .or(() -> Optional.of(new Command(action.name(), action.parameters(), Optional.empty()))
                        .filter(permission -> CmdletObjects.isPermission(organization, permission.name())));
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
        return objects.map(known -> known.deed(object))
                .orElseGet(() -> ofPermission(object))
                .map(this::doing);
    }

    private static Optional<Deed> ofPermission(DirectoryObject object) {
        return Optional.of(CmdletObjects.OF_PERMISSION)
                .filter(kind -> object instanceof Recipient recipient
                        && kind.recipientTypes().contains(recipient.type()))
                .map(CmdletObjects.Kind::deed);
    }

    CommandUse doing(Deed deed) {
        return new CommandUse(name, parameters, deed);
    }

    /** With one parameter, to find out whether that is granted. */
    CommandUse with(String parameter, Deed deed) {
        return new CommandUse(name, Set.of(parameter), deed);
    }

    /** What it is run on. */
    List<CmdletObjects.Kind> kinds() {
        return objects.map(CmdletObjects::kinds).orElse(List.of(CmdletObjects.OF_PERMISSION));
    }

    /** Whether stored configuration is what it is about. */
    boolean isAbout(ConfigurationObject configuration) {
        return objects.filter(known -> known.isOfNoun(configuration)).isPresent();
    }
}
