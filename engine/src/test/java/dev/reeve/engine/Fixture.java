package dev.reeve.engine;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
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
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.ServerProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return add(
                Given.changed(new Recipient(header("Recipient", name), unit.id(), type, Properties.EMPTY), properties));
    }

    /** A universal security group. */
    public Recipient securityGroup(String name, DirectoryObject... members) {
        return recipient(RecipientTypeDetails.UniversalSecurityGroup, name, users, Given.members(members));
    }

    /** A distribution group. */
    @SafeVarargs
    public final Recipient distributionGroup(String name, UnaryOperator<Properties>... properties) {
        return recipient(RecipientTypeDetails.MailUniversalDistributionGroup, name, users, properties);
    }

    static List<ObjectId> ids(DirectoryObject... objects) {
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

    /** A built-in root role over the whole organization. */
    public ManagementRole role(String name, RoleEntry... entries) {
        return role(name, name.replace(" ", ""), Given.ORGANIZATION, entries);
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

    /** A role group of these names, whether they are allowed or not; not part of the organization yet. */
    public static RoleGroup roleGroupCalled(String name, String displayName, String samAccountName) {
        return new RoleGroup(
                header("RoleGroup", name),
                displayName,
                samAccountName,
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                false);
    }

    /** A role group whose members are those of a foreign group. */
    public RoleGroup linkedRoleGroup(String name, String sid) {
        return add(new RoleGroup(
                header("RoleGroup", name), name, name, "", List.of(), List.of(), Optional.of(sid), false));
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
        return scope(name, Given.recipients(filter), false);
    }

    /** An exclusive recipient scope. */
    public ManagementScope exclusiveRecipientScope(String name, String filter) {
        return scope(name, Given.recipients(filter), true);
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

    // --- the catalogue ---

    /** A cmdlet whose parameter sets matter; others have one set of all parameters that some entry lists. */
    public void cmdlet(String name, List<String> sets, CmdletParameter... parameters) {
        cmdlets.put(name, new CmdletDefinition(name, List.of(parameters), sets));
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
                        name, parameters.stream().map(Given::optional).toList(), List.of("Default"))));
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
