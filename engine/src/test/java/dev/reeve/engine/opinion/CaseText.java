package dev.reeve.engine.opinion;

import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A question in words: an object a line, then who asks for what; what is as usual is not said. */
final class CaseText {

    private final Map<ObjectId, String> names = new LinkedHashMap<>();

    private CaseText() {}

    static String of(Question question) {
        CaseText text = new CaseText();
        List<DirectoryObject> objects = question.estate()
                .organization()
                .all()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        objects.forEach(object -> text.names.put(object.id(), object.name()));
        List<String> lines = new ArrayList<>();
        objects.forEach(object -> lines.add("  " + text.object(object)));
        lines.add(text.request(question.request()));
        question.request().touchPoints().forEach(touch -> lines.add("    " + text.touch(touch)));
        return String.join("\n", lines);
    }

    /** Its name; of what is not there, an end of its id, so that the same thing is seen to be the same. */
    private String name(ObjectId id) {
        String text = id.toString();
        return names.getOrDefault(id, "?" + text.substring(text.length() - 2));
    }

    private String names(Collection<ObjectId> ids) {
        return ids.stream().map(this::name).sorted().collect(Collectors.joining(", "));
    }

    private static String when(boolean condition, String words) {
        return condition ? words : "";
    }

    private String list(String label, Collection<ObjectId> ids) {
        return when(!ids.isEmpty(), label + names(ids));
    }

    private String object(DirectoryObject object) {
        return switch (object) {
            case OrganizationSettings settings ->
                settings.forestRoot()
                        + when(settings.activeDirectorySplit(), ", Active Directory split")
                        + when(settings.exclusiveScopesApplyToSelf(), ", exclusive scopes apply to oneself");
            case OrganizationalUnit unit ->
                "unit " + unit.name()
                        + unit.parent().map(parent -> " in " + name(parent)).orElse("");
            case Recipient recipient ->
                recipient.type() + " " + recipient.name() + " in " + name(recipient.container())
                        + recipient
                                .linkedAccount()
                                .map(account -> ", used by " + account.sid())
                                .orElse("")
                        + properties(recipient.properties());
            case RoleGroup group ->
                "role group " + group.name()
                        + group.linkedGroup().map(sid -> ", linked to " + sid).orElse("")
                        + list(", members ", group.members()) + list(", managed by ", group.managedBy());
            case ManagementRole role -> role(role);
            case ManagementScope scope ->
                (scope.exclusive() ? "exclusive scope " : "scope ") + scope.name() + " of "
                        + restriction(scope.restriction());
            case RoleAssignment assignment -> assignment(assignment);
            case ExchangeServer server -> "server " + server.name() + properties(server.properties());
            case MailboxDatabase database -> "database " + database.name() + properties(database.properties());
            default -> object.getClass().getSimpleName() + " " + object.name();
        };
    }

    private String properties(Properties properties) {
        return properties.set().stream()
                .map(property -> ", " + property.name() + " "
                        + properties.values(property).stream().map(this::value).collect(Collectors.joining(" ")))
                .collect(Collectors.joining());
    }

    private String value(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(String text) -> "'" + text + "'";
            case PropertyValue.Flag(boolean flag) -> Boolean.toString(flag);
            case PropertyValue.Size(long bytes) -> bytes + " bytes";
            case PropertyValue.Reference(ObjectId id) -> name(id);
            default -> value.toString();
        };
    }

    private String role(ManagementRole role) {
        ImplicitScopes scopes = role.implicitScopes();
        return "role " + role.name() + " of type " + role.roleType()
                + role.parent().map(parent -> ", child of " + name(parent)).orElse("")
                + ", reads " + scopes.recipientRead() + " " + scopes.configRead()
                + ", writes " + scopes.recipientWrite() + " " + scopes.configWrite()
                + role.entries().values().stream().map(CaseText::entry).collect(Collectors.joining());
    }

    private static String entry(RoleEntry entry) {
        return "; " + entry.name()
                + entry.parameters().stream().map(parameter -> " -" + parameter).collect(Collectors.joining());
    }

    private String restriction(ScopeRestriction restriction) {
        return switch (restriction) {
            case ScopeRestriction.RecipientFilter(var root, var filter) ->
                "recipients" + root.map(unit -> " in " + name(unit)).orElse("") + " with " + filter;
            case ScopeRestriction.ServerFilter(var filter) -> "servers with " + filter;
            case ScopeRestriction.ServerList(var servers) -> "servers " + names(servers);
            case ScopeRestriction.DatabaseFilter(var filter) -> "databases with " + filter;
            case ScopeRestriction.DatabaseList(var databases) -> "databases " + names(databases);
            case ScopeRestriction.Unusable(var type, var root, var _, var _) ->
                "what can't be evaluated, a " + type
                        + root.map(unit -> " in " + name(unit)).orElse("");
        };
    }

    private String assignment(RoleAssignment assignment) {
        return (assignment.delegating() ? "delegates " : "assigns ") + name(assignment.role()) + " to "
                + name(assignment.assignee()) + scopes(assignment.recipientWriteScope(), assignment.configWriteScope())
                + when(!assignment.enabled(), ", disabled");
    }

    private String scopes(RecipientWriteScope recipients, ConfigWriteScope configuration) {
        return switch (recipients) {
                    case RecipientWriteScope.Implicit _ -> "";
                    case RecipientWriteScope.Relative(var type) -> ", within " + type;
                    case RecipientWriteScope.Unit(var unit) -> ", inside " + name(unit);
                    case RecipientWriteScope.Custom(var scope) -> ", within " + name(scope);
                    case RecipientWriteScope.Exclusive(var scope) -> ", exclusively within " + name(scope);
                }
                + switch (configuration) {
                    case ConfigWriteScope.Implicit _ -> "";
                    case ConfigWriteScope.Custom(var scope) -> ", configuring " + name(scope);
                    case ConfigWriteScope.Exclusive(var scope) -> ", exclusively configuring " + name(scope);
                };
    }

    private String request(Request request) {
        return caller(request.caller()) + " runs " + request.cmdlet()
                + request.parameters().stream()
                        .sorted()
                        .map(name -> " -" + name)
                        .collect(Collectors.joining())
                + when(request.requirement() != ConfigRequirement.EACH, ", " + request.requirement());
    }

    private String caller(Caller caller) {
        return caller.user().map(this::name).orElse("a stranger")
                + caller.foreignAccount()
                        .map(account -> ", signed in as " + account.sid() + " of " + account.groups() + ",")
                        .orElse("");
    }

    private String touch(TouchPoint touch) {
        return switch (touch) {
            case TouchPoint.ObjectAccess access -> {
                String before = access.before().map(this::object).orElse("nothing");
                String after = access.after().map(this::object).orElse("nothing");
                yield access.access() + " " + before + when(!before.equals(after), "\n        then " + after);
            }
            case TouchPoint.OrganizationConfigAccess(var access) -> access + " the configuration";
            case TouchPoint.RoleDelegation(var role, var assignee, var recipients, var configuration, var delegating) ->
                (delegating ? "DELEGATE " : "ASSIGN ") + role.name() + " to "
                        + assignee.map(DirectoryObject::name).orElse("nobody yet")
                        + scopes(recipients, configuration);
            case TouchPoint.GroupManagement(var group, var after, var bypass) ->
                (bypass ? "MANAGE without check " : "MANAGE ") + group.name() + when(after.isEmpty(), ", which goes");
        };
    }
}
