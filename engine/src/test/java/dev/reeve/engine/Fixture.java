package dev.reeve.engine;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DirectoryTree;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
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
import dev.reeve.engine.organization.Version;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * States an organization in a few lines and asks it. Starts as contoso.com without people or permissions; each method
 * adds an object and returns it. Ids follow from class and name, so the same lines give the same organization.
 */
public final class Fixture {

    /** When everything was created. */
    public static final Instant CREATED = Instant.parse("2026-03-01T08:00:00Z");

    /** Implicit scopes of most administrative roles. */
    public static final ImplicitScopes ORGANIZATION =
            implicit(RecipientScopeType.Organization, RecipientScopeType.Organization);

    /** Implicit scopes of view-only roles. */
    public static final ImplicitScopes VIEW_ONLY = new ImplicitScopes(
            RecipientScopeType.Organization,
            RecipientScopeType.None,
            ConfigScopeType.OrganizationConfig,
            ConfigScopeType.None);

    /** Implicit scopes of roles that write recipients only, as Mailbox Search. */
    public static final ImplicitScopes RECIPIENTS_ONLY = new ImplicitScopes(
            RecipientScopeType.Organization,
            RecipientScopeType.Organization,
            ConfigScopeType.None,
            ConfigScopeType.None);

    /** Implicit scopes of self-service roles. */
    public static final ImplicitScopes SELF = implicit(RecipientScopeType.Self, RecipientScopeType.Self);

    /** Implicit scopes of the role MyDistributionGroups. */
    public static final ImplicitScopes MY_GROUPS = new ImplicitScopes(
            RecipientScopeType.MyGAL,
            RecipientScopeType.MyDistributionGroups,
            ConfigScopeType.OrganizationConfig,
            ConfigScopeType.None);

    /** Implicit scopes of the role MyDistributionGroupMembership. */
    public static final ImplicitScopes MY_GAL = new ImplicitScopes(
            RecipientScopeType.MyGAL, RecipientScopeType.MyGAL, ConfigScopeType.None, ConfigScopeType.None);

    private final Map<ObjectId, DirectoryObject> objects = new LinkedHashMap<>();
    private final Map<String, CmdletDefinition> cmdlets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final OrganizationalUnit domain = add(
            new OrganizationalUnit(header("Unit", "contoso.com"), OrganizationalUnit.Kind.DOMAIN, Optional.empty()));
    private final OrganizationalUnit users = add(new OrganizationalUnit(
            header("Unit", "Users"), OrganizationalUnit.Kind.CONTAINER, Optional.of(domain.id())));

    /** An organization of nobody. */
    public Fixture() {
        add(new OrganizationalUnit(
                header("Unit", DirectoryTree.SECURITY_GROUPS), OrganizationalUnit.Kind.UNIT, Optional.of(domain.id())));
        settings(false, false);
    }

    private static ImplicitScopes implicit(RecipientScopeType read, RecipientScopeType write) {
        return new ImplicitScopes(read, write, ConfigScopeType.OrganizationConfig, ConfigScopeType.OrganizationConfig);
    }

    /** The header of an object of the fixture. */
    public static ObjectHeader header(String objectClass, String name) {
        return ObjectHeader.created(ObjectId.ofBuiltIn(objectClass, name), name, CREATED);
    }

    /** Adds an object, or puts it in the place of the one with its id. */
    public <T extends DirectoryObject> T add(T object) {
        objects.put(object.id(), object);
        return object;
    }

    /** Applies a change. */
    public void apply(Change change) {
        change.after().forEach((id, after) -> after.ifPresentOrElse(this::add, () -> objects.remove(id)));
    }

    /** The snapshot as stated so far. */
    public Organization organization() {
        return Organization.of(Version.ZERO.next(), objects.values());
    }

    // --- the organization ---

    /** Sets the organization's switches. */
    public void settings(boolean activeDirectorySplit, boolean exclusiveScopesApplyToSelf) {
        add(new OrganizationSettings(
                header("Settings", "First Organization"),
                "contoso.com",
                activeDirectorySplit,
                exclusiveScopesApplyToSelf,
                "1"));
    }

    /** The domain. */
    public OrganizationalUnit domain() {
        return domain;
    }

    /** The default container of people. */
    public OrganizationalUnit users() {
        return users;
    }

    /** A unit directly below the domain. */
    public OrganizationalUnit unit(String name) {
        return unit(name, domain);
    }

    /** A unit. */
    public OrganizationalUnit unit(String name, OrganizationalUnit parent) {
        return add(new OrganizationalUnit(
                header("Unit " + parent.name(), name), OrganizationalUnit.Kind.UNIT, Optional.of(parent.id())));
    }

    // --- recipients ---

    /** A mailbox in Users. */
    @SafeVarargs
    public final Recipient mailbox(String name, UnaryOperator<Properties>... properties) {
        return recipient(RecipientTypeDetails.UserMailbox, name, users, properties);
    }

    /** A mailbox in a unit. */
    @SafeVarargs
    public final Recipient mailbox(String name, OrganizationalUnit unit, UnaryOperator<Properties>... properties) {
        return recipient(RecipientTypeDetails.UserMailbox, name, unit, properties);
    }

    /** Any recipient. */
    @SafeVarargs
    public final Recipient recipient(
            RecipientTypeDetails type, String name, OrganizationalUnit unit, UnaryOperator<Properties>... properties) {
        return add(changed(new Recipient(header("Recipient", name), unit.id(), type, Properties.EMPTY), properties));
    }

    /** A universal security group. */
    public Recipient securityGroup(String name, DirectoryObject... members) {
        return recipient(RecipientTypeDetails.UniversalSecurityGroup, name, users, members(members));
    }

    /** A distribution group. */
    @SafeVarargs
    public final Recipient distributionGroup(String name, UnaryOperator<Properties>... properties) {
        return recipient(RecipientTypeDetails.MailUniversalDistributionGroup, name, users, properties);
    }

    /** The recipient with other properties; the fixture's stays as it is. */
    @SafeVarargs
    public static Recipient changed(Recipient recipient, UnaryOperator<Properties>... properties) {
        Properties all = recipient.properties();
        for (UnaryOperator<Properties> change : properties) {
            all = change.apply(all);
        }
        return recipient.withProperties(all);
    }

    /** A text property. */
    public static UnaryOperator<Properties> with(Property property, String value) {
        return properties -> properties.with(property, value);
    }

    /** A truth value. */
    public static UnaryOperator<Properties> with(Property property, boolean value) {
        return properties -> properties.with(property, value);
    }

    /** References to objects. */
    public static UnaryOperator<Properties> with(Property property, DirectoryObject... values) {
        return properties -> properties.withReferences(property, ids(values));
    }

    /** Members of a group. */
    public static UnaryOperator<Properties> members(DirectoryObject... members) {
        return with(RecipientProperties.MEMBERS, members);
    }

    /** Managers of a group. */
    public static UnaryOperator<Properties> managedBy(DirectoryObject... managers) {
        return with(RecipientProperties.MANAGED_BY, managers);
    }

    /** A disabled account. */
    public static UnaryOperator<Properties> disabled() {
        return with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount");
    }

    /** A mailbox's role assignment policy. */
    public static UnaryOperator<Properties> policy(RoleAssignmentPolicy policy) {
        return with(RecipientProperties.ROLE_ASSIGNMENT_POLICY, policy);
    }

    private static List<ObjectId> ids(DirectoryObject... objects) {
        return Stream.of(objects).map(DirectoryObject::id).toList();
    }

    // --- servers and databases ---

    /** A server. */
    public ExchangeServer server(String name) {
        return add(new ExchangeServer(
                header("Server", name), Properties.EMPTY.with(ServerProperties.FQDN, name + ".contoso.com")));
    }

    /** A database on a server. */
    public MailboxDatabase database(String name, ExchangeServer server) {
        return add(new MailboxDatabase(
                header("Database", name),
                Properties.EMPTY.with(DatabaseProperties.SERVER, new PropertyValue.Reference(server.id())),
                List.of(server.id()),
                true,
                false,
                false));
    }

    // --- roles ---

    /** An entry for a cmdlet of the product. */
    public static RoleEntry entry(String cmdlet, String... parameters) {
        return RoleEntry.ofCmdlet(cmdlet, List.of(parameters));
    }

    /** An entry for a script. */
    public static RoleEntry script(String name, String... parameters) {
        return new RoleEntry(name, RoleEntry.Type.Script, new TreeSet<>(List.of(parameters)), "");
    }

    /** A built-in root role over the whole organization. */
    public ManagementRole role(String name, RoleEntry... entries) {
        return role(name, name.replace(" ", ""), ORGANIZATION, entries);
    }

    /** A built-in root role; an end-user role if its type begins with {@code My}. */
    public ManagementRole role(String name, String roleType, ImplicitScopes implicit, RoleEntry... entries) {
        return add(new ManagementRole(
                header("Role", name),
                roleType,
                Optional.empty(),
                "",
                implicit,
                byName(entries),
                roleType.startsWith("My"),
                !roleType.equals(ManagementRole.UNSCOPED)));
    }

    /** A custom role derived from another, with these entries; all of the parent's if none are given. */
    public ManagementRole childRole(String name, ManagementRole parent, RoleEntry... entries) {
        return add(new ManagementRole(
                header("Role", name),
                parent.roleType(),
                Optional.of(parent.id()),
                "",
                parent.implicitScopes(),
                entries.length == 0 ? parent.entries() : byName(entries),
                parent.endUser(),
                false));
    }

    private static SortedMap<String, RoleEntry> byName(RoleEntry... entries) {
        SortedMap<String, RoleEntry> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Stream.of(entries).forEach(entry -> byName.put(entry.name(), entry));
        return byName;
    }

    /** A role group. */
    public RoleGroup roleGroup(String name, DirectoryObject... members) {
        return add(new RoleGroup(
                header("RoleGroup", name),
                name,
                name.substring(0, Math.min(name.length(), 20)),
                "",
                List.of(),
                ids(members),
                Optional.empty(),
                name.equals(RoleGroup.ORGANIZATION_MANAGEMENT)));
    }

    /** A role group with managers. */
    public RoleGroup managed(RoleGroup group, DirectoryObject... managers) {
        return add(group.withManagedBy(ids(managers)));
    }

    /** A policy. */
    public RoleAssignmentPolicy policy(String name, boolean isDefault) {
        return add(new RoleAssignmentPolicy(header("Policy", name), "", isDefault));
    }

    // --- scopes ---

    /** A regular recipient scope. */
    public ManagementScope recipientScope(String name, String filter) {
        return scope(name, recipients(filter), false);
    }

    /** An exclusive recipient scope. */
    public ManagementScope exclusiveRecipientScope(String name, String filter) {
        return scope(name, recipients(filter), true);
    }

    /** A scope of listed servers. */
    public ManagementScope serverScope(String name, boolean exclusive, ExchangeServer... servers) {
        return scope(name, new ScopeRestriction.ServerList(Set.copyOf(ids(servers))), exclusive);
    }

    /** A scope of listed databases. */
    public ManagementScope databaseScope(String name, boolean exclusive, MailboxDatabase... databases) {
        return scope(name, new ScopeRestriction.DatabaseList(Set.copyOf(ids(databases))), exclusive);
    }

    /** Any scope. */
    public ManagementScope scope(String name, ScopeRestriction restriction, boolean exclusive) {
        return add(new ManagementScope(header("Scope", name), restriction, exclusive));
    }

    /** A recipient filter. */
    public static ScopeRestriction recipients(String filter) {
        return new ScopeRestriction.RecipientFilter(Optional.empty(), filter(filter, RecipientProperties.REGISTRY));
    }

    /** A parsed filter. */
    public static Filter filter(String text, PropertyRegistry registry) {
        try {
            return Filter.parse(text, registry);
        } catch (InvalidFilterException e) {
            throw new AssertionError(text, e);
        }
    }

    // --- assignments ---

    /** A regular assignment with the role's implicit scopes. */
    public RoleAssignment assign(ManagementRole role, DirectoryObject assignee) {
        return assign(role, assignee, new RecipientWriteScope.Implicit(), new ConfigWriteScope.Implicit());
    }

    /** A regular assignment with a recipient scope. */
    public RoleAssignment assign(ManagementRole role, DirectoryObject assignee, RecipientWriteScope scope) {
        return assign(role, assignee, scope, new ConfigWriteScope.Implicit());
    }

    /** A regular assignment with a configuration scope. */
    public RoleAssignment assign(ManagementRole role, DirectoryObject assignee, ConfigWriteScope scope) {
        return assign(role, assignee, new RecipientWriteScope.Implicit(), scope);
    }

    /** A regular assignment. */
    public RoleAssignment assign(
            ManagementRole role,
            DirectoryObject assignee,
            RecipientWriteScope recipientScope,
            ConfigWriteScope configScope) {
        return assignment(role, assignee, false, recipientScope, configScope);
    }

    /** A delegating assignment. */
    public RoleAssignment delegate(ManagementRole role, DirectoryObject assignee) {
        return delegate(role, assignee, new RecipientWriteScope.Implicit());
    }

    /** A delegating assignment with a recipient scope. */
    public RoleAssignment delegate(ManagementRole role, DirectoryObject assignee, RecipientWriteScope scope) {
        return assignment(role, assignee, true, scope, new ConfigWriteScope.Implicit());
    }

    private RoleAssignment assignment(
            ManagementRole role,
            DirectoryObject assignee,
            boolean delegating,
            RecipientWriteScope recipientScope,
            ConfigWriteScope configScope) {
        String name = role.name() + "-" + assignee.name() + (delegating ? "-Delegating" : "");
        for (int i = 1; objects.containsKey(ObjectId.ofBuiltIn("Assignment", name)); i++) {
            name = role.name() + "-" + assignee.name() + (delegating ? "-Delegating" : "") + "-" + i;
        }
        return add(new RoleAssignment(
                header("Assignment", name),
                role.id(),
                assignee.id(),
                type(assignee),
                delegating,
                true,
                recipientScope,
                configScope));
    }

    private static RoleAssigneeType type(DirectoryObject assignee) {
        return switch (assignee) {
            case RoleGroup group -> group.isLinked() ? RoleAssigneeType.LinkedRoleGroup : RoleAssigneeType.RoleGroup;
            case RoleAssignmentPolicy _ -> RoleAssigneeType.RoleAssignmentPolicy;
            case Recipient recipient ->
                recipient.type().isUser() ? RoleAssigneeType.User : RoleAssigneeType.SecurityGroup;
            default -> throw new IllegalArgumentException(assignee.name());
        };
    }

    /** Everything inside a unit. */
    public static RecipientWriteScope inside(OrganizationalUnit unit) {
        return new RecipientWriteScope.Unit(unit.id());
    }

    /** A recipient scope as a write scope, regular or exclusive as it is. */
    public static RecipientWriteScope within(ManagementScope scope) {
        return scope.exclusive()
                ? new RecipientWriteScope.Exclusive(scope.id())
                : new RecipientWriteScope.Custom(scope.id());
    }

    /** A server or database scope as a write scope, regular or exclusive as it is. */
    public static ConfigWriteScope configured(ManagementScope scope) {
        return scope.exclusive() ? new ConfigWriteScope.Exclusive(scope.id()) : new ConfigWriteScope.Custom(scope.id());
    }

    // --- the catalogue ---

    /** A cmdlet whose parameter sets matter; others have one set of all parameters that some entry lists. */
    public void cmdlet(String name, List<String> sets, CmdletParameter... parameters) {
        cmdlets.put(name, new CmdletDefinition(name, List.of(parameters), sets));
    }

    /** A parameter of all sets. */
    public static CmdletParameter optional(String name) {
        return parameter(name, CmdletParameter.ALL_SETS, false);
    }

    /** A parameter that every set needs. */
    public static CmdletParameter mandatory(String name) {
        return parameter(name, CmdletParameter.ALL_SETS, true);
    }

    /** A parameter of one set. */
    public static CmdletParameter parameter(String name, String set, boolean mandatory) {
        return new CmdletParameter(
                name,
                List.of(),
                "String",
                Map.of(set, new CmdletParameter.Membership(mandatory, OptionalInt.empty())),
                false);
    }

    /** The cmdlets stated, and those that entries name. */
    public Catalogue catalogue() {
        Map<String, CmdletDefinition> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, SortedSet<String>> listed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (DirectoryObject object : objects.values()) {
            if (object instanceof ManagementRole role) {
                role.entries().values().stream()
                        .filter(entry -> entry.type() == RoleEntry.Type.Cmdlet)
                        .forEach(entry -> listed.computeIfAbsent(entry.name(), _ -> new TreeSet<>())
                                .addAll(entry.parameters()));
            }
        }
        listed.forEach((name, parameters) -> all.put(
                name,
                new CmdletDefinition(
                        name, parameters.stream().map(Fixture::optional).toList(), List.of("Default"))));
        all.putAll(cmdlets);
        return new Catalogue() {
            @Override
            public Optional<CmdletDefinition> find(String name) {
                return Optional.ofNullable(all.get(name));
            }

            @Override
            public Collection<CmdletDefinition> all() {
                return new ArrayList<>(all.values());
            }
        };
    }

    // --- asking ---

    /** The authorizer for this organization's cmdlets. */
    public Authorizer authorizer() {
        return new Authorizer(catalogue());
    }

    /** A question on behalf of a user. */
    public Question as(Recipient caller) {
        return new Question(this, caller);
    }
}
