package dev.reeve.engine.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityResolverTest {

    private final Directory directory = new Directory();

    private <T extends DirectoryObject> Resolution<T> resolve(Class<T> type, String identity) {
        return new IdentityResolver(directory.organization()).resolve(type, identity);
    }

    private Recipient david() {
        return directory.mailbox(
                "David Strome",
                directory.users,
                properties -> properties
                        .with(RecipientProperties.ALIAS, "davids")
                        .with(RecipientProperties.SAM_ACCOUNT_NAME, "dstrome")
                        .with(RecipientProperties.USER_PRINCIPAL_NAME, "david@corp.contoso.com")
                        .with(RecipientProperties.LEGACY_EXCHANGE_DN, "/o=First Organization/cn=Recipients/cn=david")
                        .with(
                                RecipientProperties.EMAIL_ADDRESSES,
                                List.of(
                                        new PropertyValue.Text("SMTP:david.strome@contoso.com"),
                                        new PropertyValue.Text("smtp:ds@contoso.com"))));
    }

    @ParameterizedTest
    @DisplayName("ID-3 ID-10: every form of a user's identity finds it, in any case")
    @ValueSource(
            strings = {
                "David Strome",
                "davids",
                "DSTROME",
                "contoso\\dstrome",
                "contoso.com\\dstrome",
                "david@corp.contoso.com",
                "david.strome@contoso.com",
                "DS@contoso.com",
                "smtp:ds@contoso.com",
                "/o=first organization/cn=recipients/cn=david",
                "contoso.com/Users/David Strome",
                "cn=david strome, cn=users, dc=contoso, dc=com",
                "  davids "
            })
    void everyForm(String identity) {
        Recipient david = david();
        assertThat(resolve(Recipient.class, identity).found()).contains(david);
    }

    @Test
    @DisplayName("ID-3: a GUID finds the object, with or without braces")
    void guid() {
        Recipient david = david();
        assertThat(resolve(Recipient.class, david.id().toString()).found()).contains(david);
        assertThat(resolve(Recipient.class, "{" + david.id() + "}").orElseThrow())
                .isEqualTo(david);
    }

    @ParameterizedTest
    @DisplayName("ID-3: what fits no object is missing")
    @ValueSource(
            strings = {
                "",
                "Nobody",
                "fabrikam\\dstrome",
                "contoso.com/David Strome",
                "CN=David Strome,DC=contoso,DC=com",
                "OU=David Strome,CN=Users,DC=contoso,DC=com",
                "David*",
                "/davids"
            })
    void missing(String identity) {
        david();
        assertThat(resolve(Recipient.class, identity)).isEqualTo(new Resolution.Missing<>(identity, "contoso.com"));
    }

    @Test
    @DisplayName("ID-3: a GUID names its object even where another object is named like it")
    void orderOfForms() {
        Recipient bob = directory.mailbox("Bob");
        directory.mailbox(bob.id().toString());
        assertThat(resolve(Recipient.class, bob.id().toString()).found()).contains(bob);
    }

    @Test
    @DisplayName("ID-3: more than one exact hit, by whatever names, is ambiguous")
    void ambiguous() {
        OrganizationalUnit sales = directory.ou("Sales", directory.domain);
        Recipient one = directory.mailbox("Kim");
        Recipient other =
                directory.mailbox("Kim Akers", sales, properties -> properties.with(RecipientProperties.ALIAS, "kim"));
        assertThat(resolve(Recipient.class, "kim")).isEqualTo(new Resolution.Ambiguous<>("kim", List.of(other, one)));
        assertThatThrownBy(() -> resolve(Recipient.class, "kim").orElseThrow())
                .isInstanceOfSatisfying(
                        ReeveException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.ObjectAmbiguous))
                .hasMessageContaining("matches multiple entries: Kim Akers (%s), Kim (%s).", other.id(), one.id());
    }

    @Test
    @DisplayName("ID-3: one object that fits by several names is one hit")
    void sameObjectTwice() {
        Recipient kim = directory.mailbox(
                "kim", directory.users, properties -> properties.with(RecipientProperties.ALIAS, "kim"));
        assertThat(resolve(Recipient.class, "kim").found()).contains(kim);
    }

    @Test
    @DisplayName("READ-4: what may not be seen is missing, and makes nothing ambiguous")
    void invisible() {
        Recipient seen = directory.mailbox("Kim");
        Recipient hidden = directory.mailbox("Kim", directory.ou("Sales", directory.domain), properties -> properties);
        IdentityResolver resolver = new IdentityResolver(directory.organization());
        assertThat(resolver.resolve(Recipient.class, "Kim", seen::equals).found())
                .contains(seen);
        assertThat(resolver.resolve(Recipient.class, hidden.id().toString(), seen::equals))
                .isInstanceOf(Resolution.Missing.class);
    }

    @Test
    @DisplayName("ID-1: the id of a deleted object is missing, and so is one that never was")
    void deleted() {
        Recipient david = david();
        Organization after = directory.organization().apply(Change.remove(david.id()));
        IdentityResolver resolver = new IdentityResolver(after);
        for (String identity : List.of(david.id().toString(), "davids", new UUID(1, 2).toString())) {
            assertThatThrownBy(() -> resolver.resolve(Recipient.class, identity).orElseThrow())
                    .isInstanceOfSatisfying(
                            ReeveException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.ObjectNotFound))
                    .hasMessageContaining("couldn't be found on");
        }
    }

    @Test
    @DisplayName("OU-2 OU-5: a unit by unique leaf name, canonical name, DN, GUID; a domain by its name")
    void units() {
        OrganizationalUnit sales = directory.ou("Sales", directory.domain);
        OrganizationalUnit east = directory.ou("East", sales);
        OrganizationalUnit service = directory.ou("Service", directory.domain);
        OrganizationalUnit otherEast = directory.ou("East", service);
        assertThat(resolve(OrganizationalUnit.class, "sales").found()).contains(sales);
        assertThat(resolve(OrganizationalUnit.class, "contoso.com/Sales/East").found())
                .contains(east);
        assertThat(resolve(OrganizationalUnit.class, "OU=East,OU=Service,DC=contoso,DC=com")
                        .found())
                .contains(otherEast);
        assertThat(resolve(OrganizationalUnit.class, east.id().toString()).found())
                .contains(east);
        assertThat(resolve(OrganizationalUnit.class, "contoso.com").found()).contains(directory.domain);
        assertThat(resolve(OrganizationalUnit.class, "dc=contoso,dc=com").found())
                .contains(directory.domain);
        assertThat(resolve(OrganizationalUnit.class, "East")).isInstanceOf(Resolution.Ambiguous.class);
        assertThat(resolve(OrganizationalUnit.class, "West")).isInstanceOf(Resolution.Missing.class);
    }

    @Test
    @DisplayName("OU-4: slashes and commas in names are escaped, names are compared part by part")
    void escapedNames() {
        OrganizationalUnit unit = directory.ou("R/D, East", directory.domain);
        Recipient ann = directory.mailbox("Ann = \"A\\", unit, properties -> properties);
        DirectoryTree tree = directory.organization().tree();
        assertThat(tree.canonicalName(ann)).isEqualTo("contoso.com/R\\/D, East/Ann = \"A\\\\");
        assertThat(tree.distinguishedName(ann).toString())
                .isEqualTo("CN=Ann \\= \\\"A\\\\,OU=R/D\\, East,DC=contoso,DC=com");
        assertThat(resolve(Recipient.class, tree.canonicalName(ann)).found()).contains(ann);
        assertThat(resolve(Recipient.class, tree.distinguishedName(ann).toString())
                        .found())
                .contains(ann);
        assertThat(resolve(OrganizationalUnit.class, "contoso.com/R/D, East")).isInstanceOf(Resolution.Missing.class);
    }

    @Test
    @DisplayName("SRV-1: a server by name, FQDN, DN, legacy DN and GUID")
    void servers() {
        ExchangeServer server = directory.server("EX01");
        String name = directory.organization().tree().distinguishedName(server).toString();
        for (String identity : List.of(
                "ex01",
                "EX01.contoso.com",
                name,
                "/o=First Organization/cn=Servers/cn=EX01",
                server.id().toString())) {
            assertThat(resolve(ExchangeServer.class, identity).found()).contains(server);
        }
    }

    @Test
    @DisplayName("DB-1: a database by name, DN and GUID, not by legacy DN")
    void databases() {
        MailboxDatabase database = directory.database("DB01", directory.server("EX01"));
        String name =
                directory.organization().tree().distinguishedName(database).toString();
        for (String identity : List.of("db01", name, database.id().toString())) {
            assertThat(resolve(MailboxDatabase.class, identity).found()).contains(database);
        }
        assertThat(resolve(MailboxDatabase.class, "/o=First Organization/cn=Databases/cn=DB01"))
                .isInstanceOf(Resolution.Missing.class);
    }

    @Test
    @DisplayName("ID-8: a role by its name and by a path of its parents")
    void rolePaths() {
        ManagementRole root = directory.role("Mail Recipients", Optional.empty());
        ManagementRole child = directory.role("Tier 1", Optional.of(root));
        ManagementRole grandchild = directory.role("Tier 2", Optional.of(child));
        assertThat(resolve(ManagementRole.class, "Tier 1").found()).contains(child);
        assertThat(resolve(ManagementRole.class, "mail recipients\\tier 1").found())
                .contains(child);
        assertThat(resolve(ManagementRole.class, "Mail Recipients\\Tier 1\\Tier 2")
                        .found())
                .contains(grandchild);
        assertThat(resolve(ManagementRole.class, "Tier 1\\Tier 2").found()).contains(grandchild);
        assertThat(resolve(ManagementRole.class, "Mail Recipients\\Tier 2")).isInstanceOf(Resolution.Missing.class);
        assertThat(resolve(ManagementRole.class, "Others\\Tier 1\\Tier 2")).isInstanceOf(Resolution.Missing.class);
        String name =
                directory.organization().tree().distinguishedName(grandchild).toString();
        assertThat(name)
                .isEqualTo("CN=Tier 2,CN=Tier 1,CN=Mail Recipients,CN=Roles,CN=RBAC,CN=First Organization,"
                        + "CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com");
        assertThat(resolve(ManagementRole.class, name).found()).contains(grandchild);
    }

    @Test
    @DisplayName("ID-10: an assignee is a user, security group, role group or policy; a collision is ambiguous")
    void assignees() {
        Recipient user = directory.mailbox("Help Desk");
        RoleAssignmentPolicy policy = directory.policy("Help Desk");
        RoleGroup group = directory.roleGroup("Recipient Management");
        directory.group("Everyone", RecipientTypeDetails.MailUniversalDistributionGroup);
        IdentityResolver resolver = new IdentityResolver(directory.organization());
        assertThat(resolver.assignee("Help Desk", _ -> true))
                .isEqualTo(new Resolution.Ambiguous<DirectoryObject>("Help Desk", List.of(policy, user)));
        assertThat(resolver.assignee("contoso.com/Users/Help Desk", _ -> true).found())
                .contains(user);
        assertThat(resolver.assignee(policy.id().toString(), _ -> true).found()).contains(policy);
        assertThat(resolver.assignee("contoso.com/Microsoft Exchange Security Groups/Recipient Management", _ -> true)
                        .found())
                .contains(group);
        assertThat(resolver.assignee(
                                "CN=Recipient Management,OU=Microsoft Exchange Security Groups,DC=contoso,DC=com",
                                _ -> true)
                        .found())
                .contains(group);
        assertThat(resolver.assignee("CONTOSO\\Recipient Management", _ -> true).found())
                .contains(group);
        assertThat(resolver.assignee("Everyone", _ -> true)).isInstanceOf(Resolution.Missing.class);
    }

    @Test
    @DisplayName("ORG-3: an id is a full GUID, nothing shorter")
    void strictGuids() {
        assertThat(ObjectId.find("1-1-1-1-1")).isEmpty();
        assertThat(ObjectId.find("{00000001-0001-0001-0001-000000000001}")).isPresent();
    }
}
