package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Builds a small organization, contoso.com, object by object. */
final class Directory {

    static final Instant CREATED = Instant.parse("2026-03-01T08:00:00Z");

    private final List<DirectoryObject> objects = new ArrayList<>();
    final OrganizationalUnit domain = add(unit("contoso.com", OrganizationalUnit.Kind.DOMAIN, Optional.empty()));
    final OrganizationalUnit users = add(unit("Users", OrganizationalUnit.Kind.CONTAINER, Optional.of(domain.id())));
    final OrganizationalUnit securityGroups =
            add(unit(DirectoryTree.SECURITY_GROUPS, OrganizationalUnit.Kind.UNIT, Optional.of(domain.id())));

    Directory() {
        add(new OrganizationSettings(header("Settings", "First Organization"), "contoso.com", false, false, "1"));
    }

    Organization organization() {
        return Organization.of(Version.ZERO.next(), objects);
    }

    <T extends DirectoryObject> T add(T object) {
        objects.removeIf(old -> old.id().equals(object.id()));
        objects.add(object);
        return object;
    }

    OrganizationalUnit ou(String name, OrganizationalUnit parent) {
        return add(unit(name, OrganizationalUnit.Kind.UNIT, Optional.of(parent.id())));
    }

    Recipient mailbox(String name, OrganizationalUnit container, UnaryOperator<Properties> properties) {
        return recipient(name, container, RecipientTypeDetails.UserMailbox, properties);
    }

    Recipient mailbox(String name) {
        return mailbox(name, users, properties -> properties);
    }

    Recipient recipient(
            String name,
            OrganizationalUnit container,
            RecipientTypeDetails type,
            UnaryOperator<Properties> properties) {
        return add(new Recipient(
                header("Recipient/" + container.name(), name),
                container.id(),
                type,
                properties.apply(Properties.EMPTY)));
    }

    Recipient group(String name, RecipientTypeDetails type, Recipient... members) {
        return recipient(
                name,
                users,
                type,
                properties -> properties.withReferences(
                        RecipientProperties.MEMBERS,
                        List.of(members).stream().map(Recipient::id).toList()));
    }

    RoleGroup roleGroup(String name, Recipient... members) {
        return add(new RoleGroup(
                header("RoleGroup", name),
                name,
                name,
                "",
                List.of(),
                List.of(members).stream().map(Recipient::id).toList(),
                Optional.empty(),
                false));
    }

    ManagementRole role(String name, Optional<ManagementRole> parent) {
        return add(new ManagementRole(
                header("Role", name),
                "MailRecipients",
                parent.map(ManagementRole::id),
                "",
                new ImplicitScopes(
                        RecipientScopeType.Organization,
                        RecipientScopeType.Organization,
                        ConfigScopeType.OrganizationConfig,
                        ConfigScopeType.OrganizationConfig),
                new TreeMap<>(),
                false,
                false));
    }

    RoleAssignmentPolicy policy(String name) {
        return add(new RoleAssignmentPolicy(header("Policy", name), "", false));
    }

    ExchangeServer server(String name) {
        return add(new ExchangeServer(
                header("Server", name),
                Properties.EMPTY
                        .with(ServerProperties.FQDN, name + ".contoso.com")
                        .with(ServerProperties.EXCHANGE_LEGACY_DN, "/o=First Organization/cn=Servers/cn=" + name)));
    }

    MailboxDatabase database(String name, ExchangeServer server) {
        return add(new MailboxDatabase(
                header("Database", name),
                Properties.EMPTY
                        .with(DatabaseProperties.SERVER, new PropertyValue.Reference(server.id()))
                        .with(DatabaseProperties.EXCHANGE_LEGACY_DN, "/o=First Organization/cn=Databases/cn=" + name),
                List.of(server.id()),
                true,
                false,
                false));
    }

    private static OrganizationalUnit unit(String name, OrganizationalUnit.Kind kind, Optional<ObjectId> parent) {
        return new OrganizationalUnit(header("Unit" + parent, name), kind, parent);
    }

    private static ObjectHeader header(String objectClass, String name) {
        return ObjectHeader.created(ObjectId.ofBuiltIn(objectClass, name), name, CREATED);
    }
}
