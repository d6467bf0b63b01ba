package dev.reeve.engine.opinion;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Random changes of an organization: of everything that a decision reads. */
final class RandomChange {

    private final Dice dice;
    private final Organization organization;
    private final List<Recipient> recipients;

    RandomChange(Dice dice, Organization organization) {
        this.dice = dice;
        this.organization = organization;
        this.recipients = all(Recipient.class);
    }

    /** Of one object, now and then of a few at once. */
    Change next() {
        Change change = one();
        while (dice.chance(25)) {
            change = change.and(one());
        }
        return change;
    }

    private <T extends DirectoryObject> List<T> all(Class<T> type) {
        return new PlainDirectory(organization).all(type).toList();
    }

    private Change one() {
        return switch (dice.below(20)) {
            case 0, 1, 2, 3 ->
                Change.put(new RandomAfter(dice, units(), recipients)
                        .of(dice.pick(recipients), dice.pick(recipients).id()));
            case 4 -> Change.put(renamed(dice.pick(recipients)));
            case 5 ->
                dice.chance(50) ? Change.remove(dice.pick(recipients).id()) : Change.put(copy(dice.pick(recipients)));
            case 6, 7 -> group();
            case 8, 9 -> roleGroup();
            case 10, 11 ->
                dice.any(all(RoleAssignment.class)).map(this::assignment).orElse(Change.NONE);
            case 12, 13 -> dice.any(all(ManagementRole.class)).map(this::role).orElse(Change.NONE);
            case 14, 15, 16 -> scope();
            case 17 -> unit();
            case 18 -> dice.chance(50) ? settings() : server();
            default -> policy();
        };
    }

    private List<OrganizationalUnit> units() {
        return all(OrganizationalUnit.class).stream()
                .filter(unit -> unit.parent().isPresent())
                .toList();
    }

    private ObjectHeader newHeader(String name) {
        return new ObjectHeader(
                new ObjectId(new UUID(5, dice.random().nextLong())),
                name,
                dice.header(name).whenCreated(),
                dice.header(name).whenCreated(),
                Optional.empty());
    }

    private Recipient copy(Recipient recipient) {
        return recipient.withHeader(newHeader(recipient.name() + dice.below(3)));
    }

    private Recipient renamed(Recipient recipient) {
        return recipient.withHeader(
                recipient.header().named(dice.of("User0", "User1", "Renamed", recipient.name() + "x")));
    }

    private Change group() {
        List<Recipient> groups = recipients.stream()
                .filter(recipient -> recipient.type().recipientType().endsWith("Group"))
                .toList();
        if (groups.isEmpty()) {
            return Change.NONE;
        }
        Recipient group = dice.pick(groups);
        List<ObjectId> members = group.properties().references(RecipientProperties.MEMBERS);
        return Change.put(group.withProperties(
                group.properties().withReferences(RecipientProperties.MEMBERS, toggled(members, principal()))));
    }

    private ObjectId principal() {
        List<DirectoryObject> all = new ArrayList<>(recipients);
        all.addAll(all(RoleGroup.class));
        return dice.pick(all).id();
    }

    private static List<ObjectId> toggled(List<ObjectId> ids, ObjectId id) {
        Set<ObjectId> changed = new LinkedHashSet<>(ids);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        return List.copyOf(changed);
    }

    private Change roleGroup() {
        List<RoleGroup> groups = all(RoleGroup.class);
        if (groups.isEmpty()) {
            return Change.NONE;
        }
        RoleGroup group = dice.pick(groups);
        return switch (dice.below(8)) {
            case 0 -> Change.remove(group.id());
            case 1 -> Change.put(group.withHeader(group.header().named(group.name() + "x")));
            case 2, 3 -> Change.put(group.withManagedBy(toggled(group.managedBy(), principal())));
            default ->
                group.isLinked() ? Change.NONE : Change.put(group.withMembers(toggled(group.members(), principal())));
        };
    }

    private Change assignment(RoleAssignment assignment) {
        RoleAssignment other = dice.pick(all(RoleAssignment.class));
        return switch (dice.below(6)) {
            case 0 -> Change.remove(assignment.id());
            case 1 -> Change.put(assignment.enabled(!assignment.enabled()));
            case 2, 3 -> Change.put(assignment.withHeader(newHeader(assignment.name() + "+")));
            default -> Change.put(assignment.scoped(other.recipientWriteScope(), other.configWriteScope()));
        };
    }

    private Change role(ManagementRole role) {
        List<RoleEntry> entries = new ArrayList<>(role.entries().values());
        if (entries.isEmpty() || dice.chance(10)) {
            return dice.chance(20) ? Change.remove(role.id()) : Change.NONE;
        }
        RoleEntry entry = entries.remove(dice.below(entries.size()));
        if (dice.chance(60)) {
            entries.add(entry.withParameters(dice.each(List.copyOf(entry.parameters()), 60)));
        }
        return Change.put(role.withEntries(entries));
    }

    private Change scope() {
        List<ManagementScope> scopes = all(ManagementScope.class);
        if (scopes.isEmpty()) {
            return Change.NONE;
        }
        ManagementScope scope = dice.pick(scopes);
        ManagementScope other = dice.pick(scopes);
        return switch (dice.below(5)) {
            case 0 -> Change.remove(scope.id());
            case 1 -> Change.put(new ManagementScope(scope.header(), scope.restriction(), !scope.exclusive()));
            default -> Change.put(scope.restrictedTo(other.restriction()));
        };
    }

    private Change unit() {
        OrganizationalUnit unit = dice.pick(units());
        if (dice.chance(50)) {
            return Change.put(unit.withHeader(unit.header().named(unit.name() + "x")));
        }
        OrganizationalUnit parent = dice.pick(all(OrganizationalUnit.class));
        boolean within =
                organization.tree().isInside(parent, unit.id()) || parent.id().equals(unit.id());
        return within
                ? Change.NONE
                : Change.put(new OrganizationalUnit(unit.header(), unit.kind(), Optional.of(parent.id())));
    }

    private Change settings() {
        OrganizationSettings settings = organization.settings();
        return Change.put(
                dice.chance(50)
                        ? settings.withActiveDirectorySplit(!settings.activeDirectorySplit())
                        : new OrganizationSettings(
                                settings.header(),
                                settings.forestRoot(),
                                settings.activeDirectorySplit(),
                                !settings.exclusiveScopesApplyToSelf(),
                                settings.builtInDataVersion()));
    }

    private Change server() {
        ExchangeServer server = dice.pick(all(ExchangeServer.class));
        return Change.put(server.withHeader(server.header().named(dice.of("EX1", "EX2", "EX9"))));
    }

    private Change policy() {
        List<RoleAssignmentPolicy> policies = all(RoleAssignmentPolicy.class);
        Recipient mailbox = dice.pick(recipients);
        return policies.isEmpty() || dice.chance(10)
                ? Change.NONE
                : Change.put(mailbox.withProperties(mailbox.properties()
                        .withReferences(
                                RecipientProperties.ROLE_ASSIGNMENT_POLICY,
                                List.of(dice.pick(policies).id()))));
    }
}
