package dev.reeve.engine.opinion;

import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Random touch points: what cmdlets of a shape touch, and now and then anything at all. */
final class RandomTouchPoints {

    private final Dice dice;
    private final RandomAfter after;
    private final List<Recipient> recipients;
    private final List<Recipient> groups;
    private final List<Recipient> people;
    private final List<RoleGroup> roleGroups;
    private final List<ManagementRole> roles;
    private final List<ManagementScope> scopes;
    private final List<ExchangeServer> servers;
    private final List<MailboxDatabase> databases;
    private final List<OrganizationalUnit> units;
    private final List<DirectoryObject> others;
    private final List<GroupMembershipRequest> requests;
    private final List<RoleAssignment> delegations;

    RandomTouchPoints(Dice dice, PlainDirectory directory) {
        this.dice = dice;
        this.recipients = directory.all(Recipient.class).toList();
        this.groups = recipients.stream()
                .filter(recipient -> recipient.type().recipientType().endsWith("Group"))
                .toList();
        this.people = recipients.stream()
                .filter(recipient -> !groups.contains(recipient))
                .toList();
        this.roleGroups = directory.all(RoleGroup.class).toList();
        this.roles = directory.all(ManagementRole.class).toList();
        this.scopes = directory.all(ManagementScope.class).toList();
        this.servers = directory.all(ExchangeServer.class).toList();
        this.databases = directory.all(MailboxDatabase.class).toList();
        this.units = directory.all(OrganizationalUnit.class).toList();
        this.delegations = directory
                .all(RoleAssignment.class)
                .filter(RoleAssignment::delegating)
                .toList();
        this.requests = directory.all(GroupMembershipRequest.class).toList();
        this.others = Stream.<Stream<? extends DirectoryObject>>of(
                        roleGroups.stream(),
                        roles.stream(),
                        scopes.stream(),
                        units.stream(),
                        directory.all(RoleAssignmentPolicy.class),
                        directory.all(GroupMembershipRequest.class),
                        directory.all(RoleAssignment.class))
                .flatMap(objects -> objects.map(object -> (DirectoryObject) object))
                .toList();
        this.after = new RandomAfter(dice, units, people);
    }

    List<TouchPoint> of(TestCatalogue.Shape shape, ObjectId caller, boolean bypass) {
        return switch (shape) {
            case READ_RECIPIENTS ->
                List.of(ObjectAccess.read(dice.chance(80) ? dice.pick(recipients) : dice.pick(requests)));
            case MODIFY_RECIPIENT -> modifyRecipient(caller);
            case CREATE_MAILBOX ->
                List.of(
                        ObjectAccess.create(newRecipient(RecipientTypeDetails.UserMailbox)),
                        ObjectAccess.action(dice.pick(databases)));
            case CREATE_RECIPIENT -> List.of(ObjectAccess.create(newRecipient(RecipientTypeDetails.MailContact)));
            case DELETE_RECIPIENT -> List.of(ObjectAccess.delete(dice.pick(people)));
            case MOVE_MAILBOX -> moveMailbox();
            case MODIFY_GROUP -> modifyGroup(caller, bypass);
            case CREATE_GROUP -> createGroup(caller);
            case DELETE_GROUP -> deleteGroup(bypass);
            case READ_CONFIGURATION -> List.of(ObjectAccess.read(dice.pick(others)));
            case MODIFY_ROLE_GROUP -> modifyRoleGroup(caller, bypass);
            case DELETE_ROLE_GROUP -> deleteRoleGroup(bypass);
            case ASSIGN_ROLE -> assignRole();
            case DERIVE_ROLE ->
                List.of(
                        new TouchPoint.OrganizationConfigAccess(Access.CREATE),
                        TouchPoint.RoleDelegation.over(dice.pick(roles)));
            case CREATE_SCOPE -> List.of(ObjectAccess.create(newScope()));
            case MODIFY_SCOPE -> modifyScope();
            case MODIFY_ORGANIZATION -> List.of(new TouchPoint.OrganizationConfigAccess(Access.MODIFY));
            case MODIFY_SERVER -> List.of(modifyServer(dice.pick(servers)));
            case MODIFY_DATABASE -> List.of(modifyDatabase(dice.pick(databases)));
            case CREATE_DATABASE -> createDatabase();
            case DATABASE_COPY, DATABASE_PATH -> serverAndDatabase();
        };
    }

    /** Anything at all. */
    TouchPoint any(ObjectId caller) {
        return switch (dice.below(10)) {
            case 0 -> ObjectAccess.read(dice.pick(recipients));
            case 1 -> ObjectAccess.read(dice.pick(others));
            case 2 -> ObjectAccess.action(dice.pick(recipients));
            case 3 -> modify(dice.pick(recipients), caller);
            case 4 -> modifyServer(dice.pick(servers));
            case 5 -> modifyDatabase(dice.pick(databases));
            case 6 -> new TouchPoint.OrganizationConfigAccess(dice.of(Access.READ, Access.MODIFY, Access.ACTION));
            case 7 -> delegation(dice.pick(roles));
            case 8 -> ObjectAccess.read(dice.pick(requests));
            default -> ObjectAccess.read(dice.of(dice.pick(servers), dice.pick(databases)));
        };
    }

    private ObjectAccess modify(Recipient recipient, ObjectId caller) {
        return ObjectAccess.modify(recipient, after.of(recipient, caller));
    }

    private List<TouchPoint> modifyRecipient(ObjectId caller) {
        List<TouchPoint> touched = new ArrayList<>();
        Recipient recipient = dice.chance(30)
                ? recipients.stream()
                        .filter(candidate -> candidate.id().equals(caller))
                        .findFirst()
                        .orElse(dice.pick(people))
                : dice.pick(recipients);
        touched.add(dice.chance(15) ? ObjectAccess.action(recipient) : modify(recipient, caller));
        if (dice.chance(20)) {
            touched.add(modify(dice.pick(recipients), caller));
        }
        if (dice.chance(20)) {
            touched.add(ObjectAccess.read(dice.pick(recipients)));
        }
        return touched;
    }

    private List<TouchPoint> moveMailbox() {
        Recipient mailbox = dice.pick(people);
        List<TouchPoint> touched = new ArrayList<>();
        touched.add(ObjectAccess.modify(mailbox, mailbox));
        touched.add(ObjectAccess.action(dice.pick(databases)));
        if (dice.chance(20)) {
            touched.add(ObjectAccess.action(dice.pick(databases)));
        }
        return touched;
    }

    private List<TouchPoint> modifyGroup(ObjectId caller, boolean bypass) {
        Recipient group = dice.pick(groups);
        Recipient changed = dice.chance(45) ? after.joinedOrLeft(group, caller) : after.of(group, caller);
        return List.of(
                ObjectAccess.modify(group, changed),
                new TouchPoint.GroupManagement(group, Optional.of(changed), bypass));
    }

    private List<TouchPoint> createGroup(ObjectId caller) {
        Recipient group = newRecipient(RecipientTypeDetails.MailUniversalDistributionGroup);
        ObjectId owner = dice.chance(75) ? caller : dice.pick(people).id();
        return List.of(ObjectAccess.create(group.withProperties(
                group.properties().withReferences(RecipientProperties.MANAGED_BY, List.of(owner)))));
    }

    private List<TouchPoint> deleteGroup(boolean bypass) {
        Recipient group = dice.pick(groups);
        return List.of(ObjectAccess.delete(group), new TouchPoint.GroupManagement(group, Optional.empty(), bypass));
    }

    private List<TouchPoint> modifyRoleGroup(ObjectId caller, boolean bypass) {
        RoleGroup group = dice.pick(roleGroups);
        RoleGroup changed = dice.chance(70)
                ? group.withMembers(
                        plusOrMinus(group.members(), dice.pick(recipients).id()))
                : group.withManagedBy(plusOrMinus(group.managedBy(), caller));
        List<TouchPoint> touched = new ArrayList<>();
        touched.add(ObjectAccess.modify(group, changed));
        touched.add(new TouchPoint.GroupManagement(group, Optional.of(changed), bypass));
        if (dice.chance(40)) {
            touched.add(ObjectAccess.read(dice.pick(recipients)));
        }
        return touched;
    }

    private List<TouchPoint> deleteRoleGroup(boolean bypass) {
        RoleGroup group = dice.pick(roleGroups);
        return List.of(ObjectAccess.delete(group), new TouchPoint.GroupManagement(group, Optional.empty(), bypass));
    }

    private static List<ObjectId> plusOrMinus(List<ObjectId> ids, ObjectId id) {
        Set<ObjectId> changed = new LinkedHashSet<>(ids);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        return List.copyOf(changed);
    }

    private List<TouchPoint> assignRole() {
        ManagementRole role = dice.pick(roles);
        // Mostly a role that somebody may delegate, or a child of it.
        if (!delegations.isEmpty() && dice.chance(75)) {
            ObjectId delegated = dice.pick(delegations).role();
            role = dice.pick(roles.stream()
                    .filter(candidate -> candidate.id().equals(delegated)
                            || candidate.parent().equals(Optional.of(delegated)))
                    .toList());
        }
        TouchPoint.RoleDelegation delegation = delegation(role);
        DirectoryObject assignee = delegation.assignee().orElse(dice.pick(roleGroups));
        RoleAssignment assignment = new RoleAssignment(
                dice.header("new assignment"),
                role.id(),
                assignee.id(),
                RoleAssigneeType.User,
                delegation.delegating(),
                true,
                delegation.recipientScope(),
                delegation.configScope());
        return List.of(ObjectAccess.create(assignment), delegation, ObjectAccess.read(assignee));
    }

    private TouchPoint.RoleDelegation delegation(ManagementRole role) {
        if (dice.chance(10)) {
            return TouchPoint.RoleDelegation.over(role);
        }
        DirectoryObject assignee = switch (dice.below(6)) {
            case 0 -> dice.pick(roleGroups);
            case 1 -> dice.pick(others);
            case 2 -> dice.pick(groups);
            default -> dice.pick(people);
        };
        Optional<RoleAssignment> like = dice.any(delegations.stream()
                        .filter(delegation -> delegation.role().equals(role.id())
                                || role.parent().equals(Optional.of(delegation.role())))
                        .toList())
                .filter(_ -> dice.chance(80));
        return new TouchPoint.RoleDelegation(
                role,
                Optional.of(assignee),
                recipientScope(like),
                like.map(RoleAssignment::configWriteScope).orElse(new ConfigWriteScope.Implicit()),
                dice.chance(35));
    }

    /** A scope that the delegation may allow: its own or one within it; or any. */
    private RecipientWriteScope recipientScope(Optional<RoleAssignment> delegation) {
        return switch (dice.below(8)) {
            case 0, 1 ->
                new RecipientWriteScope.Relative(dice.of(RecipientScopeType.Self, RecipientScopeType.Organization));
            case 2, 3 -> new RecipientWriteScope.Unit(dice.pick(units).id());
            case 4 -> new RecipientWriteScope.Implicit();
            default -> delegation.map(RoleAssignment::recipientWriteScope).orElse(new RecipientWriteScope.Implicit());
        };
    }

    private Recipient newRecipient(RecipientTypeDetails type) {
        return after.described(new Recipient(
                dice.header("New" + type),
                dice.pick(units.subList(1, units.size())).id(),
                type,
                Properties.EMPTY.with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, dice.chance(20))));
    }

    private ManagementScope newScope() {
        try {
            return new ManagementScope(
                    dice.header("new scope"),
                    new ScopeRestriction.RecipientFilter(
                            Optional.empty(), Filter.parse("City -eq 'Seattle'", RecipientProperties.REGISTRY)),
                    dice.random().nextBoolean());
        } catch (InvalidFilterException e) {
            throw new AssertionError(e);
        }
    }

    private List<TouchPoint> modifyScope() {
        ManagementScope scope = dice.pick(scopes);
        return List.of(ObjectAccess.modify(
                scope,
                dice.random().nextBoolean()
                        ? scope.withHeader(scope.header().named("renamed"))
                        : scope.restrictedTo(dice.pick(scopes).restriction())));
    }

    private ObjectAccess modifyServer(ExchangeServer server) {
        return dice.chance(60)
                ? ObjectAccess.modify(server, server)
                : ObjectAccess.modify(
                        server,
                        new ExchangeServer(
                                server.header(),
                                server.properties().with(ServerProperties.PRODUCT_ID, dice.pick(RandomPeople.CITIES))));
    }

    private ObjectAccess modifyDatabase(MailboxDatabase database) {
        return switch (dice.below(4)) {
            case 0 ->
                ObjectAccess.modify(
                        database, database.withHeader(database.header().named("DB" + (1 + dice.below(4)))));
            case 1 -> ObjectAccess.modify(database, described(database, dice.pick(RandomPeople.CITIES)));
            case 2 -> ObjectAccess.action(database);
            default -> ObjectAccess.modify(database, database);
        };
    }

    private static MailboxDatabase described(MailboxDatabase database, String description) {
        return new MailboxDatabase(
                database.header(),
                database.properties().with(DatabaseProperties.DESCRIPTION, description),
                database.copies(),
                database.mounted(),
                database.excludedFromProvisioning(),
                database.suspendedFromProvisioning());
    }

    private List<TouchPoint> createDatabase() {
        ExchangeServer server = dice.pick(servers);
        MailboxDatabase database = new MailboxDatabase(
                dice.header("DB" + (1 + dice.below(4))),
                Properties.EMPTY.withReferences(DatabaseProperties.SERVER, List.of(server.id())),
                List.of(server.id()),
                false,
                false,
                false);
        return dice.chance(70)
                ? List.of(ObjectAccess.action(server))
                : List.of(ObjectAccess.create(database), ObjectAccess.action(server));
    }

    private List<TouchPoint> serverAndDatabase() {
        MailboxDatabase database = dice.pick(databases);
        ExchangeServer server = dice.pick(servers);
        return switch (dice.below(10)) {
            case 0 -> List.of(modifyDatabase(database));
            case 1 -> List.of(ObjectAccess.action(server), modifyDatabase(database));
            default -> List.of(modifyDatabase(database), ObjectAccess.action(server));
        };
    }
}
