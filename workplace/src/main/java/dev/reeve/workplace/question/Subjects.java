package dev.reeve.workplace.question;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.declared.CmdletObjects;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.decision.CommandGate;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import dev.reeve.workplace.question.Asked.Given;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of a backward question as what they mean: a command, its parameters, what it is run on. */
final class Subjects {

    private final Organization organization;
    private final String command;
    private final Optional<CmdletDefinition> definition;
    private final Optional<CmdletObjects> objects;

    Subjects(Organization organization, String command) {
        this.organization = organization;
        this.command = command;
        this.definition = BuiltInCatalogue.instance().find(command);
        this.objects = definition.map(CmdletObjects::of);
    }

    /** The full names of these parameters. @throws ReeveException {@code ParameterNotFound} where there is none of a name */
    Set<String> parameters(List<Given> given) {
        Set<String> names = new LinkedHashSet<>();
        given.forEach(each -> names.add(parameter(each.name())));
        return names;
    }

    private String parameter(String name) {
        if (definition.isEmpty() || CommandGate.isCommonParameter(name)) {
            return name;
        }
        return definition.get().parameters().stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name)
                        || parameter.aliases().stream().anyMatch(name::equalsIgnoreCase))
                .map(CmdletParameter::name)
                .findFirst()
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.ParameterNotFound,
                        definition.get().name() + " has no parameter '" + name + "', whoever asks.",
                        name));
    }

    /** The kinds of objects that the command is run on. */
    List<CmdletObjects.Kind> kinds() {
        if (objects.isPresent()) {
            return objects.get().kinds();
        }
        // GATE-7: of a permission the mailbox is asked for; a script touches what it likes.
        return CmdletObjects.isPermission(organization, command) ? List.of(CmdletObjects.OF_PERMISSION) : List.of();
    }

    /** What the command does to an object; empty where it is not run on such a one. */
    Optional<Deed> deed(DirectoryObject object, Set<String> parameters) {
        return objects.isPresent()
                ? objects.get().deed(object, parameters)
                : kinds().stream()
                        .filter(_ -> object instanceof Recipient recipient
                                && recipient.type().isMailbox())
                        .map(CmdletObjects.Kind::deed)
                        .findFirst();
    }

    /** The object of a name, of those that the command is run on. */
    DirectoryObject object(String name, Set<String> parameters) {
        return new IdentityResolver(organization)
                .resolve(
                        DirectoryObject.class,
                        name,
                        object -> deed(object, parameters).isPresent())
                .orElseThrow();
    }

    /** The command as it is used on an object, or wherever. */
    CommandUse use(Set<String> parameters, Optional<DirectoryObject> object) {
        Deed deed = object.flatMap(found -> deed(found, parameters)).orElse(Deed.WRITE);
        return new CommandUse(definition.map(CmdletDefinition::name).orElse(command), parameters, deed);
    }

    Optional<CmdletObjects> objects() {
        return objects;
    }
}
