package dev.reeve.engine.opinion;

import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes random requests in one organization, most of them by callers who might be allowed. */
final class RandomRequest {

    private static final ObjectId NOBODY = new ObjectId(new UUID(9, 9));

    private final Dice dice;
    private final TestCatalogue catalogue;
    private final PlainDirectory directory;
    private final RandomTouchPoints touchPoints;
    private final Map<ObjectId, Set<ObjectId>> principals = new LinkedHashMap<>();
    private final List<RoleAssignment> assignments;
    private final List<RoleGroup> roleGroups;

    RandomRequest(Dice dice, TestCatalogue catalogue, Estate estate) {
        this.dice = dice;
        this.catalogue = catalogue;
        this.directory = new PlainDirectory(estate.organization());
        this.touchPoints = new RandomTouchPoints(dice, directory);
        for (Recipient user :
                directory.all(Recipient.class).filter(PlainDirectory::isUser).toList()) {
            Set<ObjectId> all = new LinkedHashSet<>(directory.withGroups(Optional.of(user.id()), foreignGroups(user)));
            all.addAll(user.properties().references(RecipientProperties.ROLE_ASSIGNMENT_POLICY));
            principals.put(user.id(), all);
        }
        this.assignments = directory
                .all(RoleAssignment.class)
                .filter(assignment -> assignment.enabled() && !assignment.delegating())
                .filter(assignment -> !callers(assignment.assignee()).isEmpty())
                .toList();
        this.roleGroups = directory
                .all(RoleGroup.class)
                .filter(group -> group.managedBy().stream()
                        .anyMatch(manager -> !callers(manager).isEmpty()))
                .toList();
    }

    /** Linked mailboxes stand for members of foreign groups, here by their names. */
    private static Set<String> foreignGroups(Recipient user) {
        return user.type() == RecipientTypeDetails.LinkedMailbox
                ? Set.of(RandomPeople.FOREIGN_GROUPS.get(user.name().endsWith("1") ? 1 : 0))
                : Set.of();
    }

    /** The caller, mostly signed in with the foreign account where there is one [ASSIGNEE-3]. */
    private Caller caller(ObjectId user) {
        Set<String> groups = directory
                .find(user, Recipient.class)
                .map(RandomRequest::foreignGroups)
                .orElse(Set.of());
        if (groups.isEmpty() || dice.chance(15)) {
            return new Caller(user);
        }
        Optional<Caller.ForeignAccount> account = Optional.of(new Caller.ForeignAccount("S-1-5-21-7-7-7-500", groups));
        // Sometimes the account has no mailbox here [FOREST-5].
        return new Caller(dice.chance(25) ? Optional.empty() : Optional.of(user), account);
    }

    private List<ObjectId> callers(ObjectId assignee) {
        return principals.keySet().stream()
                .filter(user -> principals.getOrDefault(user, Set.of()).contains(assignee))
                .toList();
    }

    Request next() {
        if (!roleGroups.isEmpty() && dice.chance(6)) {
            return byDelegate(dice.pick(roleGroups));
        }
        if (assignments.isEmpty() || dice.chance(6)) {
            String cmdlet =
                    dice.chance(90) ? dice.pick(List.copyOf(catalogue.all())).name() : "Get-Nothing";
            return request(anybody(), cmdlet, List.of());
        }
        RoleAssignment assignment = dice.pick(assignments);
        ObjectId caller = dice.pick(callers(assignment.assignee()));
        List<RoleEntry> entries = directory
                .find(assignment.role(), ManagementRole.class)
                .map(role -> List.copyOf(role.entries().values()))
                .orElse(List.of());
        if (entries.isEmpty()) {
            return request(caller, dice.pick(List.copyOf(catalogue.all())).name(), List.of());
        }
        RoleEntry entry = dice.pick(entries);
        return request(caller, entry.name(), List.copyOf(entry.parameters()));
    }

    private Request byDelegate(RoleGroup group) {
        ObjectId caller = dice.pick(group.managedBy().stream()
                .flatMap(manager -> callers(manager).stream())
                .toList());
        String cmdlet = dice.of(
                "Get-RoleGroup",
                "Get-RoleGroupMember",
                "Add-RoleGroupMember",
                "Update-RoleGroupMember",
                "Set-RoleGroup");
        return request(caller, cmdlet, List.of("Identity", "Member", "Members", "Description"));
    }

    private ObjectId anybody() {
        return switch (dice.below(12)) {
            case 0 -> NOBODY;
            case 1 -> dice.pick(directory.all(Recipient.class).toList()).id();
            default -> dice.pick(List.copyOf(principals.keySet()));
        };
    }

    private Request request(ObjectId caller, String cmdlet, List<String> granted) {
        Optional<CmdletDefinition> definition = catalogue.find(cmdlet);
        Set<String> parameters = new LinkedHashSet<>();
        for (String parameter : granted) {
            boolean known = definition.isEmpty()
                    || definition.get().parameter(parameter).isPresent();
            if (known && dice.chance(60)) {
                parameters.add(dice.chance(5) ? parameter.toLowerCase(Locale.ROOT) : parameter);
            }
        }
        if (dice.chance(6)) {
            definition
                    .flatMap(found -> dice.any(found.parameters()))
                    .map(CmdletParameter::name)
                    .filter(name -> parameters.stream().noneMatch(name::equalsIgnoreCase))
                    .ifPresent(parameters::add);
        }
        if (dice.chance(1)) {
            parameters.add("Nonsense");
        }
        if (dice.chance(3)) {
            parameters.add(dice.of("Verbose", "erroraction", "OutVariable"));
        }
        boolean bypass = parameters.stream().anyMatch("BypassSecurityGroupManagerCheck"::equalsIgnoreCase);
        List<TouchPoint> touched = new ArrayList<>(catalogue
                .shape(cmdlet)
                .map(shape -> touchPoints.of(shape, caller, bypass))
                .orElseGet(() -> dice.chance(50) ? List.of() : List.of(touchPoints.any(caller))));
        ConfigRequirement requirement = catalogue
                .shape(cmdlet)
                .map(shape -> switch (shape) {
                    case DATABASE_COPY -> ConfigRequirement.SERVER_OR_DATABASE;
                    case DATABASE_PATH -> ConfigRequirement.SERVER_AND_DATABASE;
                    default -> ConfigRequirement.EACH;
                })
                .orElse(ConfigRequirement.EACH);
        if (requirement == ConfigRequirement.EACH && dice.chance(8)) {
            touched.add(dice.below(touched.size() + 1), touchPoints.any(caller));
        }
        return new Request(
                caller(caller),
                dice.chance(5) ? cmdlet.toLowerCase(Locale.ROOT) : cmdlet,
                parameters,
                touched,
                requirement);
    }

    /** All objects, to ask about reading. */
    List<DirectoryObject> objects() {
        return directory.all(DirectoryObject.class).toList();
    }
}
