package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the stored properties of recipients and databases refer to exists and is of the right class [INV-2] [INV-3]. */
final class References implements Rule {

    private static final Set<Class<? extends DirectoryObject>> PRINCIPALS = Set.of(Recipient.class, RoleGroup.class);

    /** What a property may refer to; any object where it is not listed. */
    private static final Map<Property, Set<Class<? extends DirectoryObject>>> CLASSES = Map.of(
            RecipientProperties.MEMBERS, PRINCIPALS,
            RecipientProperties.MANAGED_BY, PRINCIPALS,
            RecipientProperties.MANAGER, Set.of(Recipient.class),
            RecipientProperties.DATABASE, Set.of(MailboxDatabase.class),
            RecipientProperties.ROLE_ASSIGNMENT_POLICY, Set.of(RoleAssignmentPolicy.class),
            RecipientProperties.ADDRESS_BOOK_POLICY, Set.of(ConfigurationObject.class),
            DatabaseProperties.SERVER, Set.of(ExchangeServer.class));

    @Override
    public Optional<Violation> violation(Changed changed) {
        return changed.after().flatMap(object -> switch (object) {
            case Recipient recipient ->
                properties(
                        changed,
                        recipient,
                        changed.before(Recipient.class)
                                .map(Recipient::properties)
                                .orElse(Properties.EMPTY),
                        recipient.properties());
            case ExchangeServer server ->
                properties(
                        changed,
                        server,
                        changed.before(ExchangeServer.class)
                                .map(ExchangeServer::properties)
                                .orElse(Properties.EMPTY),
                        server.properties());
            case MailboxDatabase database ->
                properties(
                                changed,
                                database,
                                changed.before(MailboxDatabase.class)
                                        .map(MailboxDatabase::properties)
                                        .orElse(Properties.EMPTY),
                                database.properties())
                        .or(() -> copies(changed, database));
            case ConfigurationObject configuration -> configuration(changed, configuration);
            case DisconnectedMailbox mailbox
            when changed.is().find(mailbox.database(), MailboxDatabase.class).isEmpty() ->
                Optional.of(missing(mailbox, "the database", mailbox.database()));
            default -> Optional.empty();
        });
    }

    /** What configuration belongs to and refers to. */
    private static Optional<Violation> configuration(Changed changed, ConfigurationObject object) {
        Set<ObjectId> known = changed.before(ConfigurationObject.class)
                .map(before -> Stream.concat(before.owner().stream(), before.references())
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
        return Stream.concat(object.owner().stream(), object.references())
                .filter(id -> !known.contains(id) && changed.is().find(id).isEmpty())
                .findFirst()
                .map(id -> missing(object, object.noun(), id));
    }

    private static Optional<Violation> copies(Changed changed, MailboxDatabase database) {
        return database.copies().stream()
                .filter(copy -> changed.is().find(copy, ExchangeServer.class).isEmpty())
                .findFirst()
                .map(copy -> missing(database, "a copy on server", copy));
    }

    private static Optional<Violation> properties(
            Changed changed, DirectoryObject object, Properties before, Properties after) {
        for (Property property : after.set()) {
            List<ObjectId> ids = after.references(property);
            List<ObjectId> known = before.references(property);
            if (ids.isEmpty() || ids.equals(known)) {
                continue;
            }
            Set<ObjectId> old = new HashSet<>(known);
            for (ObjectId id : ids) {
                if (!old.contains(id) && !fits(changed, property, id)) {
                    return Optional.of(missing(object, property.name(), id));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Changed changed, Property property, ObjectId id) {
        return changed.is()
                .find(id)
                .filter(found ->
                        !CLASSES.containsKey(property) || CLASSES.get(property).contains(found.getClass()))
                .isPresent();
    }

    private static Violation missing(DirectoryObject object, String property, ObjectId id) {
        return new Violation(
                ErrorCode.InvalidReference,
                property + " of '" + object.name() + "' names " + id + ", which does not exist or is of another class.",
                object.name());
    }
}
