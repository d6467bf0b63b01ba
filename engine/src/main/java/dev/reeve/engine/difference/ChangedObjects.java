package dev.reeve.engine.difference;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The objects that scopes may take for others than before, since they changed or what their computed properties read did.
 * Rather too many than one too few.
 */
final class ChangedObjects {

    private final Snapshots snapshots;
    private final Set<ObjectId> ids = new HashSet<>();
    private boolean all;

    private ChangedObjects(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    static ChangedObjects of(Snapshots snapshots) {
        ChangedObjects objects = new ChangedObjects(snapshots);
        snapshots.changed().forEach(objects::add);
        return objects;
    }

    private void add(ObjectId id) {
        ids.add(id);
        for (DirectoryObject state : snapshots.states(id)) {
            switch (state) {
                // Names and places of everything follow from units; computed properties read servers and databases.
                case OrganizationalUnit _,
                        OrganizationSettings _,
                        ConfigurationObject _,
                        ExchangeServer _,
                        MailboxDatabase _ -> all = true;
                case Recipient recipient -> addNeighbours(recipient);
                case RoleGroup group -> addMembers(group);
                default -> {
                    // nothing that a filter reads, but for its name
                }
            }
        }
        if (isNamedDifferently(id)) {
            snapshots.both().forEach(organization -> addReferrers(organization, id));
        }
    }

    private boolean isNamedDifferently(ObjectId id) {
        List<Recipient> states = snapshots.states(id, Recipient.class);
        return snapshots.isRenamed(id)
                || (states.size() == 2
                        && (!states.getFirst()
                                        .container()
                                        .equals(states.getLast().container())
                                || states.getFirst().type() != states.getLast().type()));
    }

    private void addNeighbours(Recipient recipient) {
        for (Property property : recipient.properties().set()) {
            if (property != RecipientProperties.MEMBERS) {
                ids.addAll(recipient.properties().references(property));
            }
        }
        addMembers(recipient);
    }

    /** Those who are listed in one state only; where the group is called otherwise, all. */
    private void addMembers(DirectoryObject group) {
        Set<ObjectId> members = new HashSet<>(members(group));
        if (!isNamedDifferently(group.id())) {
            List<DirectoryObject> states = snapshots.states(group.id());
            Set<ObjectId> shared = new HashSet<>(members(states.getFirst()));
            shared.retainAll(members(states.getLast()));
            members.removeAll(shared);
        }
        ids.addAll(members);
    }

    static List<ObjectId> members(DirectoryObject group) {
        return switch (group) {
            case RoleGroup roleGroup -> roleGroup.members();
            case Recipient recipient -> recipient.properties().references(RecipientProperties.MEMBERS);
            default -> List.of();
        };
    }

    private void addReferrers(Organization organization, ObjectId id) {
        Stream.of(Kind.REFERENCE, Kind.MANAGER, Kind.MEMBER)
                .flatMap(kind -> organization.indexed(IndexKey.of(kind, id)))
                .filter(object -> !(object instanceof RoleAssignment))
                .map(DirectoryObject::id)
                .forEach(ids::add);
    }

    /** Whether any object may be concerned. */
    boolean all() {
        return all;
    }

    /** The concerned objects, where not all are; such as are in one snapshot only among them. */
    Set<ObjectId> ids() {
        return ids;
    }

    /** The concerned objects of a class that are there in both snapshots. */
    <T extends DirectoryObject> Stream<ObjectId> lasting(Class<T> type) {
        return (all ? snapshots.before().all(type).map(DirectoryObject::id) : ids.stream())
                .filter(id -> snapshots.isLasting(id, type));
    }
}
