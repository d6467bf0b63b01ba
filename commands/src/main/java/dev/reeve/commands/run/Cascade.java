package dev.reeve.commands.run;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What follows by itself where a user, contact or group is removed: its assignments go [ASG-18] [RG-11], and it vanishes
 * from members, managers and other references [RRG-4], as do its membership requests [MREQ-6]. What belongs to it, such as
 * settings of a mailbox, goes too. As in a directory, nobody needs a right for that. What other
 * objects need (a database in use, a scope in use) is not undone here; the invariants refuse it.
 */
final class Cascade {

    private final Organization before;
    private final Instant now;
    private final Set<ObjectId> removed;
    private final SequencedMap<ObjectId, Optional<DirectoryObject>> after;

    private Cascade(Organization before, Change change, Instant now) {
        this.before = before;
        this.now = now;
        this.after = new LinkedHashMap<>(change.after());
        this.removed = change.after().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(id -> before.find(id)
                        .filter(object -> object instanceof Recipient || object instanceof RoleGroup)
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The change with everything that follows from it. */
    static Change complete(Organization before, Change change, Instant now) {
        Cascade cascade = new Cascade(before, change, now);
        change.after().forEach((id, after) -> {
            if (after.isEmpty()) {
                cascade.removeOwned(id);
                // MBX-5: what a database keeps goes with it.
                before.indexed(IndexKey.of(Kind.DISCONNECTED, id))
                        .forEach(kept -> cascade.after.put(kept.id(), Optional.empty()));
            }
        });
        cascade.removed.forEach(cascade::follow);
        change.after().keySet().forEach(cascade::dropRequests);
        return new Change(cascade.after);
    }

    /** Settings, rules and devices go with the mailbox, server or database that they belong to. */
    private void removeOwned(ObjectId owner) {
        before.indexed(IndexKey.of(Kind.OWNER, owner)).forEach(owned -> after.put(owned.id(), Optional.empty()));
    }

    private void follow(ObjectId id) {
        before.indexed(IndexKey.of(Kind.ASSIGNEE, id), RoleAssignment.class)
                .forEach(assignment -> after.put(assignment.id(), Optional.empty()));
        for (Kind kind : List.of(Kind.MEMBER, Kind.MANAGER, Kind.REFERENCE)) {
            before.indexed(IndexKey.of(kind, id)).forEach(this::clean);
        }
    }

    /** MREQ-6: nobody is asked for what has come about by itself, or can't any more. */
    private void dropRequests(ObjectId id) {
        before.indexed(IndexKey.of(Kind.REFERENCE, id), GroupMembershipRequest.class)
                .filter(this::isMoot)
                .forEach(request -> after.put(request.id(), Optional.empty()));
    }

    private boolean isMoot(GroupMembershipRequest request) {
        Optional<Recipient> group = resulting(request.group())
                .filter(found -> found.type().isGroup() && found.type().isMailEnabled());
        boolean isMember = group.filter(found -> found.properties()
                        .references(RecipientProperties.MEMBERS)
                        .contains(request.requester()))
                .isPresent();
        return group.isEmpty() || resulting(request.requester()).isEmpty() || isMember == request.joins();
    }

    private Optional<Recipient> resulting(ObjectId id) {
        return after.getOrDefault(id, before.find(id))
                .filter(Recipient.class::isInstance)
                .map(Recipient.class::cast);
    }

    private void clean(DirectoryObject referrer) {
        Optional<DirectoryObject> current = after.getOrDefault(referrer.id(), Optional.of(referrer));
        current.ifPresent(object -> {
            DirectoryObject cleaned = cleaned(object);
            if (!cleaned.equals(object)) {
                after.put(
                        object.id(),
                        Optional.of(cleaned.withHeader(cleaned.header().changed(now))));
            }
        });
    }

    private DirectoryObject cleaned(DirectoryObject object) {
        return switch (object) {
            case RoleGroup group ->
                group.withMembers(without(group.members())).withManagedBy(without(group.managedBy()));
            case Recipient recipient -> recipient.withProperties(without(recipient.properties()));
            case ConfigurationObject configuration -> without(configuration);
            case MailboxDatabase database -> database.withProperties(without(database.properties()));
            case ExchangeServer server -> server.withProperties(without(server.properties()));
            default -> object;
        };
    }

    private ConfigurationObject without(ConfigurationObject configuration) {
        SortedMap<String, List<PropertyValue>> cleaned = new TreeMap<>(configuration.values());
        cleaned.replaceAll((_, values) -> kept(values));
        return configuration.withValues(cleaned);
    }

    private List<PropertyValue> kept(List<PropertyValue> values) {
        return values.stream().filter(value -> !names(value)).toList();
    }

    private List<ObjectId> without(List<ObjectId> ids) {
        return ids.stream().filter(id -> !removed.contains(id)).toList();
    }

    private boolean names(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Reference(ObjectId id) -> removed.contains(id);
            case PropertyValue.Access access -> removed.contains(access.trustee());
            default -> false;
        };
    }

    private Properties without(Properties properties) {
        Properties cleaned = properties;
        for (Property property : properties.set()) {
            List<PropertyValue> kept = kept(properties.values(property));
            if (kept.size() < properties.values(property).size()) {
                cleaned = cleaned.with(property, kept);
            }
        }
        return cleaned;
    }
}
