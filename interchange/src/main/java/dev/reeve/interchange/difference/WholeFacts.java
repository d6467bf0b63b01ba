package dev.reeve.interchange.difference;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is kept of objects beyond what organizations are compared by. */
final class WholeFacts {

    private final Function<PropertyValue, Stream<String>> text;
    private final Map<String, List<String>> facts = new TreeMap<>();

    private WholeFacts(Function<PropertyValue, Stream<String>> text) {
        this.text = text;
    }

    /** The facts of an object, the values of each sorted. */
    static Map<String, List<String>> of(DirectoryObject object, Function<PropertyValue, Stream<String>> text) {
        WholeFacts whole = new WholeFacts(text);
        whole.add(object);
        return whole.facts;
    }

    private void add(DirectoryObject object) {
        switch (object) {
            case Recipient recipient -> {
                properties(recipient.properties());
                recipient.linkedAccount().ifPresent(account -> put("LinkedMasterAccount", account.name()));
            }
            case ExchangeServer server -> {
                properties(server.properties());
                server.trackingLogs().ifPresent(folder -> put("TrackingLogs", folder));
            }
            case MailboxDatabase database -> properties(database.properties());
            case RoleGroup group -> {
                put("DisplayName", group.displayName());
                put("SamAccountName", group.samAccountName());
                put("Description", group.description());
            }
            case ManagementRole role -> put("Description", role.description());
            case RoleAssignmentPolicy policy -> put("Description", policy.description());
            case ConfigurationObject configuration -> configuration.values().forEach(this::values);
            case OrganizationSettings settings ->
                put("Settings", settings.withHeader(nameless(settings)).toString());
            case AdminAuditLogConfig config ->
                put("Settings", config.withHeader(nameless(config)).toString());
            case ForeignForest forest ->
                put("DomainControllers", forest.domainControllers().toString());
            case GroupMembershipRequest request -> {
                reference("Group", request.group());
                reference("Requester", request.requester());
            }
            case DisconnectedMailbox _, OrganizationalUnit _, ManagementScope _, RoleAssignment _ -> {
                // They come and go; all else of them is compared.
            }
        }
    }

    /** The header changes with each change and says nothing by that. */
    private static ObjectHeader nameless(DirectoryObject object) {
        return ObjectHeader.created(object.id(), object.name(), object.header().whenCreated());
    }

    private void properties(Properties properties) {
        properties.set().forEach(property -> values(property.name(), properties.values(property)));
    }

    private void reference(String name, ObjectId id) {
        values(name, List.of(new PropertyValue.Reference(id)));
    }

    private void values(String name, List<PropertyValue> values) {
        List<String> texts = values.stream().flatMap(text).sorted().distinct().toList();
        if (!texts.isEmpty()) {
            facts.put(name, texts);
        }
    }

    private void put(String name, String value) {
        if (!value.isBlank()) {
            facts.put(name, List.of(value));
        }
    }
}
