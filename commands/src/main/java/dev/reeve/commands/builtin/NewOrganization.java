package dev.reeve.commands.builtin;

import dev.reeve.commands.naming.AssignmentNames;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DirectoryTree;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
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
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The first objects of an organization: what ships built in, the containers, one server with one database, and the
 * account {@code Administrator}, the only member of Organization Management [15.4]. Ids are derived from names, so two
 * organizations of one domain are set up alike.
 */
public final class NewOrganization {

    /** Name of the account that administers a new organization. */
    public static final String ADMINISTRATOR = "Administrator";

    /** Name of the policy that new mailboxes get [15.3]. */
    public static final String DEFAULT_POLICY = "Default Role Assignment Policy";

    /** Name of the first server. */
    public static final String SERVER = "EX01";

    /** Name of the first database. */
    public static final String DATABASE = "Mailbox Database 01";

    /** The group of the organization's servers, by which they act on the directory. */
    public static final String TRUSTED_SUBSYSTEM = "Exchange Trusted Subsystem";

    /** The group that may create security principals in the directory; the servers are in it unless split [SPLIT-3]. */
    public static final String WINDOWS_PERMISSIONS = "Exchange Windows Permissions";

    private static final List<String> SPECIAL_GROUPS =
            List.of("Exchange Servers", TRUSTED_SUBSYSTEM, WINDOWS_PERMISSIONS);

    private final String domain;
    private final Instant now;
    private final BuiltInPermissions permissions;
    private final List<DirectoryObject> objects = new ArrayList<>();

    private NewOrganization(String domain, Instant now, BuiltInPermissions permissions) {
        this.domain = domain;
        this.now = now;
        this.permissions = permissions;
    }

    /**
     * The change that makes an organization out of nothing.
     *
     * @param name the organization's name
     * @param domain DNS name of its domain
     */
    public static Change create(String name, String domain, Instant now) {
        BuiltInPermissions permissions = BuiltInPermissions.read(BuiltInCatalogue.instance());
        NewOrganization organization = new NewOrganization(domain.toLowerCase(Locale.ROOT), now, permissions);
        organization.settings(name);
        organization.containers();
        organization.server();
        organization.administrator();
        organization.roles();
        organization.groups();
        organization.assignments();
        organization.configuration();
        return Change.put(organization.objects);
    }

    /** The id of a container directly below the domain that every organization has. */
    public static ObjectId containerId(String domain, String container) {
        return ObjectId.ofBuiltIn("OrganizationalUnit", domain.toLowerCase(Locale.ROOT) + "/" + container);
    }

    /** The distinguished name of the site of the first server. */
    public static String firstSite(String domain) {
        return "CN=Default-First-Site-Name,CN=Sites,CN=Configuration,DC=" + domain.replace(".", ",DC=");
    }

    /** The legacy distinguished name of an object of an organization. */
    public static String legacyDn(String organization, String container, String name) {
        return "/o=" + organization + "/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=" + container + "/cn="
                + name;
    }

    private ObjectHeader header(String objectClass, String name) {
        return ObjectHeader.created(ObjectId.ofBuiltIn(objectClass, name), name, now);
    }

    private void settings(String name) {
        objects.add(new OrganizationSettings(
                ObjectHeader.created(ObjectId.ofBuiltIn("OrganizationSettings", "Settings"), name, now),
                domain,
                false,
                false,
                permissions.version()));
        objects.add(new AdminAuditLogConfig(
                header("AdminAuditLogConfig", "Admin Audit Log Settings"),
                true,
                List.of("*"),
                List.of("*"),
                List.of(),
                Duration.ofDays(90),
                false,
                false));
    }

    private void containers() {
        ObjectId root = ObjectId.ofBuiltIn("OrganizationalUnit", domain);
        objects.add(new OrganizationalUnit(
                ObjectHeader.created(root, domain, now), OrganizationalUnit.Kind.DOMAIN, Optional.empty()));
        container(root, "Users", OrganizationalUnit.Kind.CONTAINER);
        container(root, "Computers", OrganizationalUnit.Kind.CONTAINER);
        container(root, DirectoryTree.SECURITY_GROUPS, OrganizationalUnit.Kind.UNIT);
    }

    private void container(ObjectId root, String name, OrganizationalUnit.Kind kind) {
        objects.add(new OrganizationalUnit(
                ObjectHeader.created(containerId(domain, name), name, now), kind, Optional.of(root)));
    }

    private void server() {
        ObjectHeader server = header("ExchangeServer", SERVER);
        Properties properties = Properties.EMPTY
                .with(ServerProperties.FQDN, SERVER.toLowerCase(Locale.ROOT) + "." + domain)
                .with(ServerProperties.SERVER_ROLE, "Mailbox")
                .with(ServerProperties.CURRENT_SERVER_ROLE, "Mailbox")
                .with(ServerProperties.SERVER_SITE, firstSite(domain))
                .with(ServerProperties.EXCHANGE_LEGACY_DN, legacyDn(organizationName(), "Configuration", SERVER));
        objects.add(new ExchangeServer(server, properties));
        ObjectHeader database = header("MailboxDatabase", DATABASE);
        objects.add(new MailboxDatabase(
                database,
                Properties.EMPTY
                        .with(DatabaseProperties.SERVER, new PropertyValue.Reference(server.id()))
                        .with(
                                DatabaseProperties.EXCHANGE_LEGACY_DN,
                                legacyDn(organizationName(), "Databases", DATABASE)),
                List.of(server.id()),
                true,
                false,
                false));
    }

    private void administrator() {
        ObjectHeader policy = header("RoleAssignmentPolicy", DEFAULT_POLICY);
        objects.add(new RoleAssignmentPolicy(
                policy, "What people may change of their own mailbox unless another policy says otherwise.", true));
        String address = ADMINISTRATOR + "@" + domain;
        Properties properties = Properties.EMPTY
                .with(RecipientProperties.SAM_ACCOUNT_NAME, ADMINISTRATOR)
                .with(RecipientProperties.USER_PRINCIPAL_NAME, address)
                .with(RecipientProperties.DISPLAY_NAME, ADMINISTRATOR)
                .with(RecipientProperties.ALIAS, ADMINISTRATOR)
                .with(RecipientProperties.EMAIL_ADDRESSES, "SMTP:" + address)
                .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, address)
                .with(RecipientProperties.LEGACY_EXCHANGE_DN, legacyDn(organizationName(), "Recipients", ADMINISTRATOR))
                .with(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, true)
                .withReferences(RecipientProperties.DATABASE, List.of(ObjectId.ofBuiltIn("MailboxDatabase", DATABASE)))
                .withReferences(RecipientProperties.ROLE_ASSIGNMENT_POLICY, List.of(policy.id()));
        objects.add(new Recipient(
                header("Recipient", ADMINISTRATOR),
                containerId(domain, "Users"),
                RecipientTypeDetails.UserMailbox,
                properties));
    }

    private void roles() {
        for (BuiltInPermissions.Role role : permissions.roles()) {
            SortedMap<String, RoleEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            role.entries().forEach(entry -> entries.put(entry.name(), entry));
            objects.add(new ManagementRole(
                    header("ManagementRole", role.name()),
                    role.roleType(),
                    role.parent().map(parent -> ObjectId.ofBuiltIn("ManagementRole", parent)),
                    role.description(),
                    role.implicitScopes(),
                    entries,
                    role.endUser(),
                    true));
        }
    }

    private void groups() {
        for (BuiltInPermissions.Group group : permissions.groups()) {
            boolean full = group.name().equals(RoleGroup.ORGANIZATION_MANAGEMENT);
            objects.add(new RoleGroup(
                    header("RoleGroup", group.name()),
                    group.name(),
                    group.name().length() <= 20
                            ? group.name()
                            : group.name().substring(0, 20).strip(),
                    group.description(),
                    group.managedBy().stream()
                            .map(name -> ObjectId.ofBuiltIn("RoleGroup", name))
                            .toList(),
                    full ? List.of(ObjectId.ofBuiltIn("Recipient", ADMINISTRATOR)) : List.of(),
                    Optional.empty(),
                    true));
        }
        for (String name : SPECIAL_GROUPS) {
            List<ObjectId> members = name.equals(WINDOWS_PERMISSIONS)
                    ? List.of(ObjectId.ofBuiltIn("Recipient", TRUSTED_SUBSYSTEM))
                    : List.of();
            objects.add(new Recipient(
                    header("Recipient", name),
                    containerId(domain, DirectoryTree.SECURITY_GROUPS),
                    RecipientTypeDetails.UniversalSecurityGroup,
                    Properties.EMPTY
                            .with(RecipientProperties.SAM_ACCOUNT_NAME, name)
                            .withReferences(RecipientProperties.MEMBERS, members)));
        }
    }

    private void assignments() {
        AssignmentNames names = AssignmentNames.unused();
        for (BuiltInPermissions.Assignment assignment : permissions.assignments()) {
            String name = names.next(assignment.role(), assignment.assignee(), assignment.delegating());
            objects.add(new RoleAssignment(
                    header("RoleAssignment", name),
                    ObjectId.ofBuiltIn("ManagementRole", assignment.role()),
                    ObjectId.ofBuiltIn(
                            assignment.toPolicy() ? "RoleAssignmentPolicy" : "RoleGroup", assignment.assignee()),
                    assignment.toPolicy() ? RoleAssigneeType.RoleAssignmentPolicy : RoleAssigneeType.RoleGroup,
                    assignment.delegating(),
                    true,
                    new RecipientWriteScope.Implicit(),
                    new ConfigWriteScope.Implicit()));
        }
    }

    private void configuration() {
        List<ExchangeServer> servers = objects.stream()
                .filter(ExchangeServer.class::isInstance)
                .map(ExchangeServer.class::cast)
                .toList();
        objects.addAll(InitialConfiguration.ofOrganization(domain, now));
        servers.forEach(server -> objects.addAll(InitialConfiguration.ofServer(server, now)));
    }

    private String organizationName() {
        return objects.stream()
                .filter(OrganizationSettings.class::isInstance)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
