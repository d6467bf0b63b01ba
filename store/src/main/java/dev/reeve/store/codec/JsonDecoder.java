package dev.reeve.store.codec;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.ConfigScopeType;
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
import dev.reeve.engine.organization.Origin;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Objects from the JSON of formats 1 to 4, which no release writes any more. */
final class JsonDecoder {

    // Roles share most of their entries; one instance of each saves the time to build the others and their memory.
    private final Map<List<?>, RoleEntry> sharedEntries = new HashMap<>();

    // Most objects of an organization were made in the same few moments, and parsing a time is slow.
    private final Map<String, Instant> sharedInstants = new HashMap<>();

    // A hundred thousand mailboxes' settings are of a few nouns.
    private final Map<String, String> sharedTexts = new HashMap<>();

    DirectoryObject decode(JsonObject json) {
        ObjectHeader header = new ObjectHeader(
                json.id("id"),
                json.text("name"),
                instant(json, "created"),
                instant(json, "changed"),
                json.optional("source", name -> new Origin(json.text(name), json.text("anchor"))));
        return switch (json.text("class")) {
            case "AdminAuditLogConfig" ->
                new AdminAuditLogConfig(
                        header,
                        json.flag("enabled"),
                        json.texts("cmdlets"),
                        json.texts("parameters"),
                        json.texts("excludedCmdlets"),
                        json.duration("ageLimit"),
                        json.flag("verbose"),
                        json.flag("testCmdlets"));
            case "Configuration" ->
                new ConfigurationObject(
                        header,
                        shared(json.text("noun")),
                        json.optional("owner", json::id),
                        shared(json.text("container")),
                        JsonProperties.values(json.object("values")));
            case "DisconnectedMailbox" ->
                new DisconnectedMailbox(
                        header,
                        json.id("database"),
                        json.member("reason", DisconnectedMailbox.Reason.class),
                        json.instant("disconnected"),
                        json.flag("archive"),
                        json.text("legacyDn"),
                        json.id("owner"));
            case "ExchangeServer" ->
                new ExchangeServer(
                        header,
                        JsonProperties.read(json.object("properties"), ServerProperties.REGISTRY),
                        json.optional("trackingLogs", json::text));
            case "ForeignForest" ->
                new ForeignForest(
                        header,
                        json.text("netBiosName"),
                        json.text("domainSid"),
                        json.text("baseDn"),
                        json.optional("bindName", json::text),
                        json.objects("domainControllers").stream()
                                .map(each -> new ForeignForest.DomainController(each.text("name"), each.text("url")))
                                .toList());
            case "GroupMembershipRequest" ->
                new GroupMembershipRequest(header, json.id("group"), json.id("requester"), json.flag("joins"));
            case "MailboxDatabase" ->
                new MailboxDatabase(
                        header,
                        JsonProperties.read(json.object("properties"), DatabaseProperties.REGISTRY),
                        json.ids("copies"),
                        json.flag("mounted"),
                        json.flag("excluded"),
                        json.flag("suspended"),
                        new TreeSet<>(
                                json.optional("suspendedCopies", json::ids).orElse(List.of())));
            case "ManagementRole" -> role(header, json);
            case "ManagementScope" -> new ManagementScope(header, restriction(json), json.flag("exclusive"));
            case "OrganizationSettings" ->
                new OrganizationSettings(
                        header,
                        json.text("forestRoot"),
                        json.flag("split"),
                        json.flag("exclusiveSelf"),
                        json.text("builtInData"));
            case "OrganizationalUnit" ->
                new OrganizationalUnit(
                        header, json.member("kind", OrganizationalUnit.Kind.class), json.optional("parent", json::id));
            case "Recipient" ->
                new Recipient(
                        header,
                        json.id("container"),
                        json.member("type", RecipientTypeDetails.class),
                        JsonProperties.read(json.object("properties"), RecipientProperties.REGISTRY),
                        json.optional(
                                "linkedSid",
                                sid -> new Recipient.LinkedAccount(json.text(sid), json.text("linkedName"))));
            case "RoleAssignment" ->
                new RoleAssignment(
                        header,
                        json.id("role"),
                        json.id("assignee"),
                        json.member("assigneeType", RoleAssigneeType.class),
                        json.flag("delegating"),
                        json.flag("enabled"),
                        recipientScope(json),
                        configScope(json));
            case "RoleAssignmentPolicy" ->
                new RoleAssignmentPolicy(header, json.text("description"), json.flag("default"));
            case "RoleGroup" ->
                new RoleGroup(
                        header,
                        json.text("displayName"),
                        json.text("samAccountName"),
                        json.text("description"),
                        json.ids("managedBy"),
                        json.ids("members"),
                        json.optional("linkedGroup", json::text),
                        json.flag("builtIn"));
            default -> throw new Unreadable("unknown class " + json.text("class"));
        };
    }

    private String shared(String text) {
        return sharedTexts.computeIfAbsent(text, same -> same);
    }

    private Instant instant(JsonObject json, String name) {
        return sharedInstants.computeIfAbsent(json.text(name), text -> JsonObject.parsed(text, Instant::parse));
    }

    private ManagementRole role(ObjectHeader header, JsonObject json) {
        SortedMap<String, RoleEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Object item : json.list("entries")) {
            if (!(item instanceof List<?> fields) || fields.size() < 3) {
                throw new Unreadable("unexpected role entry");
            }
            RoleEntry entry = sharedEntries.computeIfAbsent(fields, JsonDecoder::entry);
            entries.put(entry.name(), entry);
        }
        return new ManagementRole(
                header,
                json.text("roleType"),
                json.optional("parent", json::id),
                json.text("description"),
                new ImplicitScopes(
                        json.member("recipientRead", RecipientScopeType.class),
                        json.member("recipientWrite", RecipientScopeType.class),
                        json.member("configRead", ConfigScopeType.class),
                        json.member("configWrite", ConfigScopeType.class)),
                entries,
                json.flag("endUser"),
                json.flag("builtIn"));
    }

    private static RoleEntry entry(List<?> fields) {
        List<String> texts = fields.stream().map(String::valueOf).toList();
        SortedSet<String> parameters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        parameters.addAll(texts.subList(3, texts.size()));
        RoleEntry.Type type = JsonObject.parsed(texts.get(1), text -> Enum.valueOf(RoleEntry.Type.class, text));
        return new RoleEntry(texts.get(0), type, parameters, texts.get(2));
    }

    private static ScopeRestriction restriction(JsonObject json) {
        String type = json.text("restriction");
        boolean listed = json.has("list");
        return switch (type) {
            case "RecipientScope" ->
                filtered(
                        json,
                        RecipientProperties.REGISTRY,
                        filter -> new ScopeRestriction.RecipientFilter(json.optional("root", json::id), filter));
            case "ServerScope" ->
                listed
                        ? new ScopeRestriction.ServerList(Set.copyOf(json.ids("list")))
                        : filtered(json, ServerProperties.REGISTRY, ScopeRestriction.ServerFilter::new);
            case "DatabaseScope" ->
                listed
                        ? new ScopeRestriction.DatabaseList(Set.copyOf(json.ids("list")))
                        : filtered(json, DatabaseProperties.REGISTRY, ScopeRestriction.DatabaseFilter::new);
            default -> throw new Unreadable("unknown kind of scope " + type);
        };
    }

    private static ScopeRestriction filtered(
            JsonObject json, PropertyRegistry registry, Function<Filter, ScopeRestriction> restriction) {
        return ObjectDecoder.filtered(
                json.text("restriction"), json.text("filter"), json.optional("root", json::id), registry, restriction);
    }

    private static RecipientWriteScope recipientScope(JsonObject json) {
        if (!json.has("recipientScope")) {
            return new RecipientWriteScope.Implicit();
        }
        JsonObject scope = json.object("recipientScope");
        return switch (kind(scope)) {
            case "relative" -> new RecipientWriteScope.Relative(scope.member("relative", RecipientScopeType.class));
            case "unit" -> new RecipientWriteScope.Unit(scope.id("unit"));
            case "custom" -> new RecipientWriteScope.Custom(scope.id("custom"));
            case "exclusive" -> new RecipientWriteScope.Exclusive(scope.id("exclusive"));
            default -> throw new Unreadable("unknown recipient scope " + kind(scope));
        };
    }

    private static ConfigWriteScope configScope(JsonObject json) {
        if (!json.has("configScope")) {
            return new ConfigWriteScope.Implicit();
        }
        JsonObject scope = json.object("configScope");
        return switch (kind(scope)) {
            case "custom" -> new ConfigWriteScope.Custom(scope.id("custom"));
            case "exclusive" -> new ConfigWriteScope.Exclusive(scope.id("exclusive"));
            default -> throw new Unreadable("unknown configuration scope " + kind(scope));
        };
    }

    private static String kind(JsonObject scope) {
        return scope.fields().keySet().stream().findFirst().orElse("nothing");
    }
}
