package dev.reeve.store.codec;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import java.util.Collection;
import tools.jackson.core.JsonGenerator;

/** Objects to JSON. What is written here, {@link ObjectDecoder} reads. */
final class ObjectEncoder {

    private ObjectEncoder() {}

    static String encode(DirectoryObject object) {
        return Json.write(json -> {
            json.writeNumberProperty("format", format(object));
            json.writeStringProperty("class", className(object));
            header(json, object.header());
            body(json, object);
        });
    }

    /**
     * The oldest format that says all of the object, so that a release that never heard of trusted forests, membership
     * requests or stored configuration reads what it can, and refuses the rest instead of dropping it.
     */
    private static int format(DirectoryObject object) {
        return switch (object) {
            case ConfigurationObject _, DisconnectedMailbox _ -> 4;
            case GroupMembershipRequest _ -> 3;
            case ForeignForest _ -> 2;
            case ExchangeServer server -> server.trackingLogs().isPresent() ? 3 : 1;
            case MailboxDatabase database -> database.suspendedCopies().isEmpty() ? 1 : 3;
            case Recipient recipient -> recipient.linkedAccount().isPresent() ? 2 : 1;
            default -> 1;
        };
    }

    /** Names that stay when a class is renamed. */
    private static String className(DirectoryObject object) {
        return switch (object) {
            case AdminAuditLogConfig _ -> "AdminAuditLogConfig";
            case ConfigurationObject _ -> "Configuration";
            case DisconnectedMailbox _ -> "DisconnectedMailbox";
            case ExchangeServer _ -> "ExchangeServer";
            case ForeignForest _ -> "ForeignForest";
            case GroupMembershipRequest _ -> "GroupMembershipRequest";
            case MailboxDatabase _ -> "MailboxDatabase";
            case ManagementRole _ -> "ManagementRole";
            case ManagementScope _ -> "ManagementScope";
            case OrganizationSettings _ -> "OrganizationSettings";
            case OrganizationalUnit _ -> "OrganizationalUnit";
            case Recipient _ -> "Recipient";
            case RoleAssignment _ -> "RoleAssignment";
            case RoleAssignmentPolicy _ -> "RoleAssignmentPolicy";
            case RoleGroup _ -> "RoleGroup";
        };
    }

    private static void header(JsonGenerator json, ObjectHeader header) {
        json.writeStringProperty("id", header.id().toString());
        json.writeStringProperty("name", header.name());
        json.writeStringProperty("created", header.whenCreated().toString());
        json.writeStringProperty("changed", header.whenChanged().toString());
        header.origin().ifPresent(origin -> {
            json.writeStringProperty("source", origin.source());
            json.writeStringProperty("anchor", origin.anchor());
        });
    }

    private static void body(JsonGenerator json, DirectoryObject object) {
        switch (object) {
            case AdminAuditLogConfig config -> {
                json.writeBooleanProperty("enabled", config.enabled());
                texts(json, "cmdlets", config.cmdlets());
                texts(json, "parameters", config.parameters());
                texts(json, "excludedCmdlets", config.excludedCmdlets());
                json.writeStringProperty("ageLimit", config.ageLimit().toString());
                json.writeBooleanProperty("verbose", config.verbose());
                json.writeBooleanProperty("testCmdlets", config.testCmdletLogging());
            }
            case ConfigurationObject configuration -> {
                json.writeStringProperty("noun", configuration.noun());
                configuration.owner().ifPresent(owner -> json.writeStringProperty("owner", owner.toString()));
                json.writeStringProperty("container", configuration.container());
                PropertiesJson.write(json, "values", configuration.values());
            }
            case DisconnectedMailbox mailbox -> {
                json.writeStringProperty("database", mailbox.database().toString());
                json.writeStringProperty("reason", mailbox.reason().name());
                json.writeStringProperty("disconnected", mailbox.disconnected().toString());
                json.writeBooleanProperty("archive", mailbox.archive());
                json.writeStringProperty("legacyDn", mailbox.legacyDn());
                json.writeStringProperty("owner", mailbox.owner().toString());
            }
            case ExchangeServer server -> {
                PropertiesJson.write(json, "properties", server.properties());
                server.trackingLogs().ifPresent(folder -> json.writeStringProperty("trackingLogs", folder));
            }
            case ForeignForest forest -> forest(json, forest);
            case GroupMembershipRequest request -> {
                json.writeStringProperty("group", request.group().toString());
                json.writeStringProperty("requester", request.requester().toString());
                json.writeBooleanProperty("joins", request.joins());
            }
            case MailboxDatabase database -> {
                PropertiesJson.write(json, "properties", database.properties());
                ids(json, "copies", database.copies());
                json.writeBooleanProperty("mounted", database.mounted());
                json.writeBooleanProperty("excluded", database.excludedFromProvisioning());
                json.writeBooleanProperty("suspended", database.suspendedFromProvisioning());
                if (!database.suspendedCopies().isEmpty()) {
                    ids(json, "suspendedCopies", database.suspendedCopies());
                }
            }
            case ManagementRole role -> role(json, role);
            case ManagementScope scope -> {
                json.writeBooleanProperty("exclusive", scope.exclusive());
                restriction(json, scope.restriction());
            }
            case OrganizationSettings settings -> {
                json.writeStringProperty("forestRoot", settings.forestRoot());
                json.writeBooleanProperty("split", settings.activeDirectorySplit());
                json.writeBooleanProperty("exclusiveSelf", settings.exclusiveScopesApplyToSelf());
                json.writeStringProperty("builtInData", settings.builtInDataVersion());
            }
            case OrganizationalUnit unit -> {
                json.writeStringProperty("kind", unit.kind().name());
                unit.parent().ifPresent(parent -> json.writeStringProperty("parent", parent.toString()));
            }
            case Recipient recipient -> {
                json.writeStringProperty("container", recipient.container().toString());
                json.writeStringProperty("type", recipient.type().name());
                PropertiesJson.write(json, "properties", recipient.properties());
                recipient.linkedAccount().ifPresent(account -> {
                    json.writeStringProperty("linkedSid", account.sid());
                    json.writeStringProperty("linkedName", account.name());
                });
            }
            case RoleAssignment assignment -> assignment(json, assignment);
            case RoleAssignmentPolicy policy -> {
                json.writeStringProperty("description", policy.description());
                json.writeBooleanProperty("default", policy.isDefault());
            }
            case RoleGroup group -> {
                json.writeStringProperty("displayName", group.displayName());
                json.writeStringProperty("samAccountName", group.samAccountName());
                json.writeStringProperty("description", group.description());
                ids(json, "managedBy", group.managedBy());
                ids(json, "members", group.members());
                group.linkedGroup().ifPresent(sid -> json.writeStringProperty("linkedGroup", sid));
                json.writeBooleanProperty("builtIn", group.builtIn());
            }
        }
    }

    private static void forest(JsonGenerator json, ForeignForest forest) {
        json.writeStringProperty("netBiosName", forest.netBiosName());
        json.writeStringProperty("domainSid", forest.domainSid());
        json.writeStringProperty("baseDn", forest.baseDn());
        forest.bindName().ifPresent(name -> json.writeStringProperty("bindName", name));
        json.writeArrayPropertyStart("domainControllers");
        for (ForeignForest.DomainController controller : forest.domainControllers()) {
            json.writeStartObject();
            json.writeStringProperty("name", controller.name());
            json.writeStringProperty("url", controller.url());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void role(JsonGenerator json, ManagementRole role) {
        json.writeStringProperty("roleType", role.roleType());
        role.parent().ifPresent(parent -> json.writeStringProperty("parent", parent.toString()));
        json.writeStringProperty("description", role.description());
        ImplicitScopes implicit = role.implicitScopes();
        json.writeStringProperty("recipientRead", implicit.recipientRead().name());
        json.writeStringProperty("recipientWrite", implicit.recipientWrite().name());
        json.writeStringProperty("configRead", implicit.configRead().name());
        json.writeStringProperty("configWrite", implicit.configWrite().name());
        json.writeBooleanProperty("endUser", role.endUser());
        json.writeBooleanProperty("builtIn", role.builtIn());
        json.writeArrayPropertyStart("entries");
        for (RoleEntry entry : role.entries().values()) {
            // Name, type, snap-in, then the parameters: thousands of these make up most of a new organization.
            json.writeStartArray();
            json.writeString(entry.name());
            json.writeString(entry.type().name());
            json.writeString(entry.snapIn());
            entry.parameters().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void restriction(JsonGenerator json, ScopeRestriction restriction) {
        json.writeStringProperty("restriction", restriction.typeName());
        switch (restriction) {
            case ScopeRestriction.RecipientFilter(var root, var filter) -> {
                root.ifPresent(unit -> json.writeStringProperty("root", unit.toString()));
                json.writeStringProperty("filter", filter.text());
            }
            case ScopeRestriction.ServerFilter(var filter) -> json.writeStringProperty("filter", filter.text());
            case ScopeRestriction.DatabaseFilter(var filter) -> json.writeStringProperty("filter", filter.text());
            case ScopeRestriction.ServerList(var servers) ->
                ids(json, "list", servers.stream().sorted().toList());
            case ScopeRestriction.DatabaseList(var databases) ->
                ids(json, "list", databases.stream().sorted().toList());
            case ScopeRestriction.Unusable(var _, var root, var filter, var _) -> {
                root.ifPresent(unit -> json.writeStringProperty("root", unit.toString()));
                json.writeStringProperty("filter", filter);
            }
        }
    }

    private static void assignment(JsonGenerator json, RoleAssignment assignment) {
        json.writeStringProperty("role", assignment.role().toString());
        json.writeStringProperty("assignee", assignment.assignee().toString());
        json.writeStringProperty("assigneeType", assignment.assigneeType().name());
        json.writeBooleanProperty("delegating", assignment.delegating());
        json.writeBooleanProperty("enabled", assignment.enabled());
        switch (assignment.recipientWriteScope()) {
            case RecipientWriteScope.Implicit() -> {}
            case RecipientWriteScope.Relative(var type) -> scope(json, "recipientScope", "relative", type.name());
            case RecipientWriteScope.Unit(var unit) -> scope(json, "recipientScope", "unit", unit.toString());
            case RecipientWriteScope.Custom(var scope) -> scope(json, "recipientScope", "custom", scope.toString());
            case RecipientWriteScope.Exclusive(var scope) ->
                scope(json, "recipientScope", "exclusive", scope.toString());
        }
        switch (assignment.configWriteScope()) {
            case ConfigWriteScope.Implicit() -> {}
            case ConfigWriteScope.Custom(var scope) -> scope(json, "configScope", "custom", scope.toString());
            case ConfigWriteScope.Exclusive(var scope) -> scope(json, "configScope", "exclusive", scope.toString());
        }
    }

    private static void scope(JsonGenerator json, String field, String kind, String value) {
        json.writeObjectPropertyStart(field);
        json.writeStringProperty(kind, value);
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String field, Collection<String> texts) {
        json.writeArrayPropertyStart(field);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void ids(JsonGenerator json, String field, Collection<ObjectId> ids) {
        texts(json, field, ids.stream().map(ObjectId::toString).toList());
    }
}
