package dev.reeve.engine.difference;

import dev.reeve.engine.decision.AddressBook;
import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.decision.ScopeMembership;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people whose rights may differ. Rather too many than one too few: each is asked about. */
final class AffectedPeople {

    private final Snapshots snapshots;
    private final ChangedObjects objects;
    private final RightsDifference difference;
    private final Set<ObjectId> people = new HashSet<>();
    private final Set<ObjectId> assignees = new HashSet<>();

    private AffectedPeople(RightsDifference difference, Snapshots snapshots, ChangedObjects objects) {
        this.difference = difference;
        this.snapshots = snapshots;
        this.objects = objects;
    }

    /** Them, by id. */
    static Set<ObjectId> of(RightsDifference difference, Snapshots snapshots, ChangedObjects objects) {
        AffectedPeople affected = new AffectedPeople(difference, snapshots, objects);
        affected.addByRights();
        affected.addByScopes();
        affected.addByRelations();
        affected.addByAddressBook();
        affected.assignees.forEach(assignee -> affected.people.addAll(difference.behind(assignee)));
        if (!snapshots.keepsPrincipals()) {
            affected.assignees.forEach(
                    assignee -> affected.people.addAll(Audience.behind(snapshots.after(), assignee)));
        }
        affected.people.removeIf(id -> !affected.isPerson(id));
        return affected.people;
    }

    private boolean isPerson(ObjectId id) {
        return snapshots.before().find(id).filter(Audience::isPerson).isPresent()
                && snapshots.after().find(id).filter(Audience::isPerson).isPresent();
    }

    /** Whoever may have other assignments than before, or the same with another role. */
    private void addByRights() {
        if (snapshots.changed(OrganizationSettings.class).findAny().isPresent()) {
            for (Organization organization : snapshots.both()) {
                organization
                        .all(RoleAssignment.class)
                        .map(RoleAssignment::assignee)
                        .forEach(assignees::add);
                organization.all(RoleGroup.class).forEach(group -> assignees.addAll(group.managedBy()));
            }
        }
        for (ObjectId id : snapshots.changed()) {
            for (DirectoryObject state : snapshots.states(id)) {
                switch (state) {
                    case RoleAssignment assignment -> assignees.add(assignment.assignee());
                    case ManagementRole role -> addHolders(role.id());
                    case RoleGroup group -> {
                        addMembers(group);
                        assignees.addAll(group.managedBy());
                        if (group.isLinked()) {
                            assignees.add(group.id());
                        }
                    }
                    case Recipient recipient -> {
                        people.add(recipient.id());
                        addMembers(recipient);
                    }
                    default -> {
                        // gives nobody a role
                    }
                }
            }
        }
    }

    private void addHolders(ObjectId role) {
        snapshots.both().stream()
                .flatMap(organization -> organization.indexed(IndexKey.of(Kind.ROLE, role), RoleAssignment.class))
                .map(RoleAssignment::assignee)
                .forEach(assignees::add);
    }

    /** Those who came or went; all where the group stops conveying rights or begins to. */
    private void addMembers(DirectoryObject group) {
        List<DirectoryObject> states = snapshots.states(group.id());
        boolean conveys = states.size() == 2 && states.stream().allMatch(Memberships::conveysRights);
        Set<ObjectId> members = new HashSet<>();
        states.forEach(state -> members.addAll(ChangedObjects.members(state)));
        if (conveys) {
            members.removeIf(member -> states.stream()
                    .allMatch(state -> ChangedObjects.members(state).contains(member)));
        }
        assignees.addAll(members);
    }

    /** Whoever has a scope that holds other objects than before, or meets an exclusive one that does. */
    private void addByScopes() {
        Set<ObjectId> scopes = snapshots.both().stream()
                .flatMap(organization -> organization.all(ManagementScope.class))
                .map(ManagementScope::id)
                .collect(Collectors.toSet());
        for (ObjectId scope : scopes) {
            List<ObjectId> moved = moved(scope);
            if (moved.isEmpty()) {
                continue;
            }
            snapshots.both().stream()
                    .flatMap(organization -> organization.indexed(IndexKey.of(Kind.SCOPE, scope), RoleAssignment.class))
                    .map(RoleAssignment::assignee)
                    .forEach(assignees::add);
            if (snapshots.states(scope, ManagementScope.class).stream().anyMatch(ManagementScope::exclusive)) {
                addReaching(moved.stream()
                        .anyMatch(id -> snapshots.states(id, Recipient.class).isEmpty()));
                moved.forEach(this::addOwners);
            }
        }
        boolean isMoved = objects.all()
                || objects.lasting(Recipient.class).anyMatch(id -> differs(id, Recipient.class, Recipient::container));
        if (isMoved) {
            addAssignees(assignment -> assignment.recipientWriteScope() instanceof RecipientWriteScope.Unit);
        }
    }

    /** Whoever writes more than recipients of his own, which is all that most self-service roles write. */
    private void addReaching(boolean configuration) {
        for (Organization organization : snapshots.both()) {
            organization
                    .all(RoleAssignment.class)
                    .filter(assignment -> organization
                            .find(assignment.role(), ManagementRole.class)
                            .filter(role -> isReaching(assignment, role, configuration))
                            .isPresent())
                    .map(RoleAssignment::assignee)
                    .forEach(assignees::add);
        }
    }

    private static boolean isReaching(RoleAssignment assignment, ManagementRole role, boolean configuration) {
        RecipientScopeType type = assignment.recipientWriteScope().type(role.implicitScopes());
        return (configuration && role.implicitScopes().configWrite() == ConfigScopeType.OrganizationConfig)
                || (type != RecipientScopeType.Self && type != RecipientScopeType.MyDistributionGroups);
    }

    private void addAssignees(Predicate<RoleAssignment> which) {
        snapshots.both().stream()
                .flatMap(organization -> organization.all(RoleAssignment.class))
                .filter(which)
                .map(RoleAssignment::assignee)
                .forEach(assignees::add);
    }

    /** The objects that a scope holds or protects in one snapshot only. */
    private List<ObjectId> moved(ObjectId scope) {
        ScopeView was = ScopeView.of(snapshots.before(), scope);
        ScopeView is = ScopeView.of(snapshots.after(), scope);
        List<ObjectId> moved = Stream.of(Recipient.class, ExchangeServer.class, MailboxDatabase.class)
                .<ObjectId>flatMap(objects::lasting)
                .filter(id -> !was.of(id).equals(is.of(id)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (snapshots.changed().contains(scope) && !objects.all()) {
            Terrain all = difference.terrain();
            BitSet others = was.unlike(is, all);
            objects.ids().stream()
                    .mapToInt(all::number)
                    .filter(number -> number >= 0)
                    .forEach(others::clear);
            others.stream().mapToObj(all::id).forEach(moved::add);
        }
        return moved;
    }

    /** What a scope is to objects of one snapshot. */
    private record ScopeView(Organization organization, ScopeMembership membership, Optional<ManagementScope> scope) {

        static ScopeView of(Organization organization, ObjectId scope) {
            return new ScopeView(
                    organization, new ScopeMembership(organization), organization.find(scope, ManagementScope.class));
        }

        /** The objects that did not change and to which it is not what another is, be it for its kind. */
        BitSet unlike(ScopeView other, Terrain terrain) {
            BitSet unlike = contained(terrain);
            unlike.xor(other.contained(terrain));
            BitSet kept = kept(terrain);
            kept.xor(other.kept(terrain));
            unlike.or(kept);
            if (!scope.map(ManagementScope::exclusive).equals(other.scope.map(ManagementScope::exclusive))) {
                unlike.or(contained(terrain));
                unlike.or(other.contained(terrain));
            }
            return unlike;
        }

        private BitSet contained(Terrain terrain) {
            return scope.map(terrain::contained)
                    .map(set -> (BitSet) set.clone())
                    .orElseGet(BitSet::new);
        }

        private BitSet kept(Terrain terrain) {
            return scope.filter(ManagementScope::exclusive)
                    .map(terrain::kept)
                    .map(set -> (BitSet) set.clone())
                    .orElseGet(BitSet::new);
        }

        List<Boolean> of(ObjectId id) {
            Optional<DirectoryObject> object = organization.find(id);
            return scope.isEmpty() || object.isEmpty()
                    ? List.of(false, false, false)
                    : List.of(
                            scope.get().exclusive(),
                            membership.contains(scope.get(), object.get()),
                            scope.get().exclusive() && membership.protects(scope.get(), object.get()));
        }
    }

    private <T extends DirectoryObject> boolean differs(ObjectId id, Class<T> type, Function<T, ?> property) {
        List<T> states = snapshots.states(id, type);
        return states.size() != 2 || !property.apply(states.getFirst()).equals(property.apply(states.getLast()));
    }

    private void addOwners(ObjectId id) {
        people.add(id);
        snapshots
                .states(id, Recipient.class)
                .forEach(state -> people.addAll(state.properties().references(RecipientProperties.MANAGED_BY)));
    }

    /** Whoever owns an object that he did not own, or no more, or that became of another kind. */
    private void addByRelations() {
        List<ObjectId> recipients = objects.lasting(Recipient.class).toList();
        for (ObjectId id : recipients) {
            boolean isOther = differs(id, Recipient.class, Recipient::type);
            if (isOther
                    || differs(
                            id,
                            Recipient.class,
                            state -> state.properties().references(RecipientProperties.MANAGED_BY))) {
                addOwners(id);
            }
            if (isOther) { // GM-6: managers of role groups read users and groups
                snapshots.both().stream()
                        .flatMap(organization -> organization.all(RoleGroup.class))
                        .forEach(group -> assignees.addAll(group.managedBy()));
            }
        }
    }

    /** Whoever reads what his address book shows, where one shows something else. */
    private void addByAddressBook() {
        Set<Optional<ObjectId>> policies = new HashSet<>(Set.of(Optional.empty()));
        snapshots.both().stream()
                .flatMap(organization -> organization.configuration("AddressBookPolicy"))
                .map(ConfigurationObject::id)
                .map(Optional::of)
                .forEach(policies::add);
        Map<Organization, AddressBook> books = new HashMap<>();
        snapshots.both().forEach(organization -> books.put(organization, new AddressBook(organization)));
        boolean shown = objects.lasting(Recipient.class)
                .anyMatch(id -> policies.stream().anyMatch(policy -> {
                    List<Boolean> listed = new ArrayList<>();
                    books.forEach((organization, book) -> listed.add(book.lists(
                            policy, organization.find(id, Recipient.class).orElseThrow())));
                    return listed.contains(true) && listed.contains(false);
                }));
        if (shown) {
            snapshots.both().stream()
                    .flatMap(organization -> organization
                            .all(ManagementRole.class)
                            .filter(role -> role.implicitScopes().recipientRead() == RecipientScopeType.MyGAL))
                    .map(ManagementRole::id)
                    .forEach(this::addHolders);
        }
    }
}
