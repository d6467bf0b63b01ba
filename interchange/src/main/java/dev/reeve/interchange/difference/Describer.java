package dev.reeve.interchange.difference;

import dev.reeve.engine.filter.FilterSubject;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.AdminAuditLogConfig;
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
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Describes the objects of an organization that decide who may do what, and whom it concerns. */
public final class Describer {

    // What people know each other by, what scopes and lists ask, and what decides.
    private static final String OF_RECIPIENTS = """
        Alias EmailAddresses ExternalEmailAddress HiddenFromAddressListsEnabled ManagedBy SamAccountName
        UserPrincipalName RoleAssignmentPolicy AddressBookPolicy Database UserAccountControl RemotePowerShellEnabled
        FirstName LastName Title Department Company Manager Office City StateOrProvince CountryOrRegion Members
        MemberJoinRestriction MemberDepartRestriction RecipientFilter CustomAttribute1 CustomAttribute2 CustomAttribute3
        CustomAttribute4 CustomAttribute5 CustomAttribute6 CustomAttribute7 CustomAttribute8 CustomAttribute9
        CustomAttribute10 CustomAttribute11 CustomAttribute12 CustomAttribute13 CustomAttribute14 CustomAttribute15
        ExtensionCustomAttribute1 ExtensionCustomAttribute2 ExtensionCustomAttribute3 ExtensionCustomAttribute4
        ExtensionCustomAttribute5""";

    private static final List<Property> ALWAYS = Stream.of(OF_RECIPIENTS.strip().split("\\s+"))
            .map(name -> RecipientProperties.REGISTRY.named(name).orElseThrow())
            .toList();

    private final Organization organization;
    private final Function<ObjectId, Optional<String>> names;
    private final boolean whole;

    /** A describer that calls objects as the organization does. */
    public Describer(Organization organization) {
        this(organization, _ -> Optional.empty(), false);
    }

    /**
     * A describer for a comparison.
     *
     * @param names what the other organization calls an object, which counts: so a renamed group is no change of its
     *     members
     */
    public Describer(Organization organization, Function<ObjectId, Optional<String>> names) {
        this(organization, names, false);
    }

    /**
     * A describer of single objects.
     *
     * @param whole whether all is told that is kept of an object, and of every sort of them
     */
    Describer(Organization organization, Function<ObjectId, Optional<String>> names, boolean whole) {
        this.organization = organization;
        this.names = names;
        this.whole = whole;
    }

    /** Whether a sort of objects is described at all. */
    static boolean isDescribed(DirectoryObject object) {
        return switch (object) {
            case ManagementRole _,
                    ManagementScope _,
                    RoleAssignment _,
                    RoleAssignmentPolicy _,
                    RoleGroup _,
                    Recipient _,
                    OrganizationalUnit _,
                    ExchangeServer _,
                    MailboxDatabase _ -> true;
            default -> false;
        };
    }

    /** All objects, in no order. */
    public Stream<Description> all() {
        return organization.all().filter(Describer::isDescribed).map(this::describe);
    }

    /** What an object is known by: its sort, and its name or where it stands. */
    static String key(Organization organization, DirectoryObject object) {
        return sort(object) + "\n" + CaseFolding.fold(organization.tree().canonicalName(object));
    }

    /** One object. */
    public Description describe(DirectoryObject object) {
        SortedMap<String, List<String>> facts = new TreeMap<>();
        switch (object) {
            case ManagementRole role -> role(role, facts);
            case RoleAssignment assignment -> assignment(assignment, facts);
            case ManagementScope scope -> scope(scope, facts);
            case RoleGroup group -> {
                put(facts, "Members", references(group.members()));
                put(facts, "ManagedBy", references(group.managedBy()));
                put(facts, "LinkedGroup", group.linkedGroup().stream().toList());
            }
            case RoleAssignmentPolicy policy -> put(facts, "IsDefault", List.of(String.valueOf(policy.isDefault())));
            case Recipient recipient -> recipient(recipient, facts);
            case MailboxDatabase database ->
                put(
                        facts,
                        "Server",
                        database.activeServer().map(this::reference).stream().toList());
            default -> {
                // Units and servers are there or not.
            }
        }
        if (whole) {
            WholeFacts.of(object, this::text).forEach((name, values) -> facts.putIfAbsent(name, values));
        }
        put(facts, "Name", List.of(object.name()));
        return new Description(
                sort(object),
                key(organization, object),
                organization.tree().canonicalName(object),
                object.id().toString(),
                facts);
    }

    /** The word for its sort. */
    static String sort(DirectoryObject object) {
        return switch (object) {
            case ManagementRole _ -> "role";
            case RoleAssignment _ -> "assignment";
            case ManagementScope _ -> "scope";
            case RoleGroup _ -> "role group";
            case RoleAssignmentPolicy _ -> "policy";
            case Recipient _ -> "recipient";
            case OrganizationalUnit _ -> "unit";
            case ExchangeServer _ -> "server";
            case MailboxDatabase _ -> "database";
            case ConfigurationObject configuration -> configuration.noun();
            case OrganizationSettings _, AdminAuditLogConfig _ -> "settings";
            case ForeignForest _ -> "trusted forest";
            case DisconnectedMailbox _ -> "disconnected mailbox";
            case GroupMembershipRequest _ -> "membership request";
        };
    }

    private void role(ManagementRole role, SortedMap<String, List<String>> facts) {
        put(facts, "RoleType", List.of(role.roleType()));
        put(facts, "Parent", role.parent().map(this::reference).stream().toList());
        role.entries().values().forEach(entry -> {
            facts.put("entry " + entry.name(), List.of(entry.type().name()));
            put(facts, "parameters of " + entry.name(), List.copyOf(entry.parameters()));
        });
    }

    private void assignment(RoleAssignment assignment, SortedMap<String, List<String>> facts) {
        ImplicitScopes implicit = organization
                .find(assignment.role(), ManagementRole.class)
                .map(ManagementRole::implicitScopes)
                .orElse(ImplicitScopes.UNSCOPED);
        put(facts, "Role", List.of(reference(assignment.role())));
        put(facts, "RoleAssignee", List.of(reference(assignment.assignee())));
        put(facts, "Delegating", List.of(String.valueOf(assignment.delegating())));
        put(facts, "Enabled", List.of(String.valueOf(assignment.enabled())));
        put(
                facts,
                "RecipientWriteScope",
                List.of(assignment.recipientWriteScope().type(implicit).name()
                        + assignment
                                .recipientWriteScope()
                                .reference()
                                .map(id -> " " + reference(id))
                                .orElse("")));
        put(
                facts,
                "ConfigWriteScope",
                List.of(assignment.configWriteScope().type(implicit).name()
                        + assignment
                                .configWriteScope()
                                .managementScope()
                                .map(id -> " " + reference(id))
                                .orElse("")));
    }

    private void scope(ManagementScope scope, SortedMap<String, List<String>> facts) {
        put(facts, "Exclusive", List.of(String.valueOf(scope.exclusive())));
        put(facts, "ScopeRestrictionType", List.of(scope.restriction().typeName()));
        switch (scope.restriction()) {
            case ScopeRestriction.RecipientFilter(var root, var filter) -> {
                put(facts, "RecipientRoot", root.map(this::reference).stream().toList());
                put(facts, "RecipientFilter", List.of(filter.text()));
            }
            case ScopeRestriction.ServerFilter(var filter) -> put(facts, "ServerFilter", List.of(filter.text()));
            case ScopeRestriction.DatabaseFilter(var filter) -> put(facts, "DatabaseFilter", List.of(filter.text()));
            case ScopeRestriction.ServerList(var ids) -> put(facts, "Servers", references(ids));
            case ScopeRestriction.DatabaseList(var ids) -> put(facts, "Databases", references(ids));
            case ScopeRestriction.Unusable unusable -> put(facts, "Filter", List.of(unusable.filter()));
        }
    }

    private void recipient(Recipient recipient, SortedMap<String, List<String>> facts) {
        put(facts, "RecipientTypeDetails", List.of(recipient.type().name()));
        put(facts, "OrganizationalUnit", List.of(reference(recipient.container())));
        FilterSubject subject = organization.subject(recipient);
        put(facts, "DisplayName", List.of(recipient.displayName()));
        for (Property property : ALWAYS) {
            put(
                    facts,
                    property.name(),
                    subject.values(property).stream().flatMap(this::text).toList());
        }
    }

    /** A false flag is as good as none, except where true is what goes without saying. */
    private Stream<String> text(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(String text) -> text.isBlank() ? Stream.empty() : Stream.of(text);
            case PropertyValue.Flag(boolean flag) -> flag ? Stream.of("True") : Stream.empty();
            case PropertyValue.Reference(ObjectId id) -> Stream.of(reference(id));
            case PropertyValue.Whole(long number) -> Stream.of(Long.toString(number));
            case PropertyValue.Size(long bytes) -> Stream.of(Long.toString(bytes));
            case PropertyValue.Unlimited _ -> Stream.of("Unlimited");
            case PropertyValue.Time(var instant) -> Stream.of(instant.toString());
            case PropertyValue.Span(var duration) -> Stream.of(duration.toString());
            case PropertyValue.Identifier(var uuid) -> Stream.of(uuid.toString());
            case PropertyValue.Access access -> whole ? Stream.of(access(access)) : Stream.empty();
        };
    }

    private String access(PropertyValue.Access access) {
        return (access.deny() ? "not " : "") + reference(access.trustee()) + ": "
                + String.join(
                        ", ",
                        Stream.concat(access.rights().stream(), access.extendedRights().stream())
                                .toList())
                + access.property().map(name -> " of " + name).orElse("");
    }

    private List<String> references(Collection<ObjectId> ids) {
        return ids.stream()
                .filter(id -> organization.find(id).isPresent())
                .map(this::reference)
                .toList();
    }

    private String reference(ObjectId id) {
        return names.apply(id)
                .or(() -> organization.find(id).map(organization.tree()::canonicalName))
                .orElseGet(id::toString);
    }

    private static void put(SortedMap<String, List<String>> facts, String fact, List<String> values) {
        if (!values.isEmpty()) {
            facts.put(fact, values.stream().sorted().distinct().toList());
        }
    }
}
