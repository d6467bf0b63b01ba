package dev.reeve.server.authzen;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.declared.CmdletObjects;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an action names: a cmdlet of the catalogue, or an application permission, which is asked about as one [GATE-7].
 *
 * @param parameters full names
 * @param objects what the cmdlet is run on; empty for a permission
 */
record Command(String name, Set<String> parameters, Optional<CmdletObjects> objects) {

    /** By name: the catalogue stays what it is, so each is looked at once. */
    private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();

    /** How many commands are kept as they were asked about, and how many parameters each may have. */
    private static final int MOST_KEPT = 1_000;

    private static final int FEW = 8;

    /** As they were asked about: programs ask about the same again and again. Holds no names but the catalogue's. */
    private static final Map<Asked.Action, Command> KEPT = new ConcurrentHashMap<>();

    /** The command; empty where there is none of that name. */
    static Optional<Command> of(Organization organization, Asked.Action action) {
        Command kept = KEPT.get(action);
        return kept != null ? Optional.of(kept) : look(organization, action);
    }

    private static Optional<Command> look(Organization organization, Asked.Action action) {
        return BuiltInCatalogue.instance()
                .find(action.name())
                .map(definition -> KNOWN.computeIfAbsent(definition.name(), _ -> Known.of(definition)))
                .map(known -> keep(known, action))
                .or(() -> Optional.of(new Command(action.name(), action.parameters(), Optional.empty()))
                        .filter(permission -> CmdletObjects.isPermission(organization, permission.name())));
    }

    private static Command keep(Known known, Asked.Action action) {
        Command command = new Command(known.name(), known.names(action.parameters()), known.objects());
        boolean isUsual =
                action.parameters().size() <= FEW && known.parameters().keySet().containsAll(action.parameters());
        if (isUsual) {
            if (KEPT.size() >= MOST_KEPT) {
                KEPT.clear(); // else whoever asked about a thousand first would be the only one to gain by it
            }
            KEPT.put(action, command);
        }
        return command;
    }

    /**
     * What is known of a cmdlet of the catalogue.
     *
     * @param parameters full names, by these and by aliases
     */
    private record Known(String name, Map<String, String> parameters, Optional<CmdletObjects> objects) {

        static Known of(CmdletDefinition definition) {
            Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (CmdletParameter parameter : definition.parameters()) {
                parameters.putIfAbsent(parameter.name(), parameter.name());
                parameter.aliases().forEach(alias -> parameters.putIfAbsent(alias, parameter.name()));
            }
            return new Known(definition.name(), parameters, Optional.of(CmdletObjects.of(definition)));
        }

        /** Full names. What is no parameter stays as it is: nobody is granted it. */
        Set<String> names(Set<String> given) {
            if (given.size() == 1) {
                String name = given.iterator().next();
                return Set.of(parameters.getOrDefault(name, name));
            }
            Set<String> names = new HashSet<>();
            given.forEach(name -> names.add(parameters.getOrDefault(name, name)));
            return Set.copyOf(names);
        }
    }

    /** How it is used on an object; empty where it is not run on such a one. */
    Optional<CommandUse> on(DirectoryObject object) {
        return kind(object).map(CmdletObjects.Kind::deed).map(this::doing);
    }

    /** Of which kind of those that it is run on an object is. */
    Optional<CmdletObjects.Kind> kind(DirectoryObject object) {
        return objects.map(known -> known.kind(object)).orElseGet(() -> ofPermission(object));
    }

    private static Optional<CmdletObjects.Kind> ofPermission(DirectoryObject object) {
        return Optional.of(CmdletObjects.OF_PERMISSION)
                .filter(kind -> object instanceof Recipient recipient
                        && kind.recipientTypes().contains(recipient.type()));
    }

    CommandUse doing(Deed deed) {
        return new CommandUse(name, parameters, deed);
    }

    /** The same with one parameter, to find out whether that is granted. */
    Command with(String parameter) {
        return new Command(name, Set.of(parameter), objects);
    }

    /** The request of a caller who runs it on the organization as a whole; empty where it is not run on that [CFG-8]. */
    Optional<Request> onOrganization(Caller caller) {
        return objects.flatMap(known -> known.ofOrganization(parameters))
                .map(access -> new Request(
                        caller,
                        name,
                        parameters,
                        List.of(new TouchPoint.OrganizationConfigAccess(access)),
                        ConfigRequirement.EACH));
    }

    /** What it is run on. */
    List<CmdletObjects.Kind> kinds() {
        return objects.map(CmdletObjects::kinds).orElse(List.of(CmdletObjects.OF_PERMISSION));
    }
}
