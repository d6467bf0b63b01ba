package dev.reeve.engine.organization;

import static dev.reeve.engine.property.PropertyValue.Flag;
import static dev.reeve.engine.property.PropertyValue.Identifier;
import static dev.reeve.engine.property.PropertyValue.Reference;
import static dev.reeve.engine.property.PropertyValue.Text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.RoleGroupProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SubjectTest {

    private final Directory directory = new Directory();

    private List<PropertyValue> values(DirectoryObject object, Property property) {
        return directory.organization().subject(object).values(property);
    }

    @Test
    @DisplayName("RCPT-3: a recipient carries its stored and its computed properties")
    void recipient() {
        Recipient kim = directory.mailbox(
                "Kim", directory.users, properties -> properties.with(RecipientProperties.CITY, "Seattle"));
        assertThat(values(kim, RecipientProperties.CITY)).containsExactly(new Text("Seattle"));
        assertThat(values(kim, RecipientProperties.TITLE)).isEmpty();
        assertThat(values(kim, RecipientProperties.NAME)).containsExactly(new Text("Kim"));
        assertThat(values(kim, RecipientProperties.GUID))
                .containsExactly(new Identifier(kim.id().uuid()));
        assertThat(values(kim, RecipientProperties.DISTINGUISHED_NAME))
                .containsExactly(new Text("CN=Kim,CN=Users,DC=contoso,DC=com"));
        assertThat(values(kim, RecipientProperties.ID)).containsExactly(new Text("contoso.com/Users/Kim"));
        assertThat(values(kim, RecipientProperties.RECIPIENT_TYPE)).containsExactly(new Text("UserMailbox"));
        assertThat(values(kim, RecipientProperties.IS_MAILBOX_ENABLED)).containsExactly(new Flag(true));
        assertThat(values(kim, RecipientProperties.WHEN_CREATED_UTC))
                .containsExactly(new PropertyValue.Time(Directory.CREATED));
        assertThat(values(kim, RecipientProperties.RECIPIENT_CONTAINER)).isEmpty();
    }

    @Test
    @DisplayName("RCPT-5 MV-4: MemberOfGroup is the direct groups, role groups among them, dynamic ones never")
    void memberOfGroup() {
        Recipient kim = directory.mailbox("Kim");
        Recipient inner = directory.group("Inner", RecipientTypeDetails.UniversalSecurityGroup, kim);
        directory.group("Outer", RecipientTypeDetails.UniversalSecurityGroup, inner);
        directory.recipient(
                "All", directory.users, RecipientTypeDetails.DynamicDistributionGroup, properties -> properties);
        RoleGroup roleGroup = directory.roleGroup("Help Desk", kim);
        assertThat(values(kim, RecipientProperties.MEMBER_OF_GROUP))
                .containsExactlyInAnyOrder(new Reference(inner.id()), new Reference(roleGroup.id()));
    }

    @Test
    @DisplayName("WRITE-9: a state that is not in the snapshot has computed properties as well")
    void afterState() {
        OrganizationalUnit sales = directory.ou("Sales", directory.domain);
        Recipient kim = directory.mailbox("Kim");
        Recipient group = directory.group("Inner", RecipientTypeDetails.UniversalSecurityGroup, kim);
        Recipient moved = kim.in(sales.id()).withHeader(kim.header().named("Kim Akers"));
        assertThat(values(moved, RecipientProperties.DISTINGUISHED_NAME))
                .containsExactly(new Text("CN=Kim Akers,OU=Sales,DC=contoso,DC=com"));
        assertThat(values(moved, RecipientProperties.MEMBER_OF_GROUP)).containsExactly(new Reference(group.id()));
        Recipient created = new Recipient(
                ObjectHeader.created(new ObjectId(new UUID(1, 2)), "New", Directory.CREATED),
                sales.id(),
                RecipientTypeDetails.MailUser,
                Properties.EMPTY);
        assertThat(values(created, RecipientProperties.ID)).containsExactly(new Text("contoso.com/Sales/New"));
        assertThat(values(created, RecipientProperties.MEMBER_OF_GROUP)).isEmpty();
    }

    @Test
    @DisplayName(
            "USER-1: HiddenFromAddressListsEnabled and RemotePowerShellEnabled have defaults, which a value replaces")
    void defaults() {
        Recipient kim = directory.mailbox("Kim");
        Recipient group = directory.group("Inner", RecipientTypeDetails.UniversalSecurityGroup);
        assertThat(values(kim, RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED))
                .containsExactly(new Flag(false));
        assertThat(values(kim, RecipientProperties.REMOTE_POWER_SHELL_ENABLED)).containsExactly(new Flag(true));
        assertThat(values(group, RecipientProperties.REMOTE_POWER_SHELL_ENABLED))
                .isEmpty();
        Recipient hidden =
                kim.withProperties(kim.properties().with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true));
        assertThat(values(hidden, RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED))
                .containsExactly(new Flag(true));
    }

    @Test
    @DisplayName("MV-3: the primary address is the one behind SMTP: in capitals")
    void primaryAddress() {
        Recipient kim = directory.mailbox(
                "Kim",
                directory.users,
                properties -> properties.with(
                        RecipientProperties.EMAIL_ADDRESSES,
                        List.of(new Text("smtp:k@contoso.com"), new Text("SMTP:kim@contoso.com"))));
        assertThat(kim.primarySmtpAddress()).contains("kim@contoso.com");
        assertThat(values(kim, RecipientProperties.PRIMARY_SMTP_ADDRESS)).containsExactly(new Text("kim@contoso.com"));
        assertThat(directory.mailbox("Ann").primarySmtpAddress()).isEmpty();
    }

    @Test
    @DisplayName("USER-2: an account is disabled by its flag, a shell forbidden by its property")
    void account() {
        Recipient kim = directory.mailbox("Kim");
        assertThat(kim.isEnabled()).isTrue();
        assertThat(kim.hasRemotePowerShell()).isTrue();
        Properties disabled =
                Properties.EMPTY.with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount");
        assertThat(kim.withProperties(disabled).isEnabled()).isFalse();
        assertThat(kim.withProperties(Properties.EMPTY.with(RecipientProperties.USER_ACCOUNT_CONTROL, "NormalAccount"))
                        .isEnabled())
                .isTrue();
        assertThat(kim.as(RecipientTypeDetails.DisabledUser).isEnabled()).isFalse();
        assertThat(kim.withProperties(Properties.EMPTY.with(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, false))
                        .hasRemotePowerShell())
                .isFalse();
        assertThat(kim.as(RecipientTypeDetails.MailContact).hasRemotePowerShell())
                .isFalse();
    }

    @Test
    @DisplayName("RCPT-3: a mailbox is on its database's server")
    void server() {
        ExchangeServer ex01 = directory.server("EX01");
        MailboxDatabase database = directory.database("DB01", ex01);
        Recipient kim = directory.mailbox(
                "Kim",
                directory.users,
                properties -> properties.with(RecipientProperties.DATABASE, new Reference(database.id())));
        assertThat(values(kim, RecipientProperties.SERVER_NAME)).containsExactly(new Text("EX01"));
        assertThat(values(kim, RecipientProperties.SERVER_LEGACY_DN))
                .containsExactly(new Text("/o=First Organization/cn=Servers/cn=EX01"));
        assertThat(values(directory.mailbox("Ann"), RecipientProperties.SERVER_NAME))
                .isEmpty();
    }

    @Test
    @DisplayName("RCPT-3: direct reports are those whose manager one is")
    void directReports() {
        Recipient boss = directory.mailbox("Boss");
        Recipient kim = directory.mailbox(
                "Kim",
                directory.users,
                properties -> properties.with(RecipientProperties.MANAGER, new Reference(boss.id())));
        directory.mailbox(
                "Ann",
                directory.users,
                properties -> properties.with(RecipientProperties.FORWARDING_ADDRESS, new Reference(boss.id())));
        assertThat(values(boss, RecipientProperties.DIRECT_REPORTS)).containsExactly(new Reference(kim.id()));
    }

    @Test
    @DisplayName("PROP-4 PROP-5 PROP-6: servers, databases and role groups carry theirs")
    void configuration() {
        ExchangeServer ex01 = directory.server("EX01");
        MailboxDatabase database = directory.database("DB01", ex01);
        RoleGroup group = directory.roleGroup("Help Desk", directory.mailbox("Kim"));
        assertThat(values(ex01, ServerProperties.NAME)).containsExactly(new Text("EX01"));
        assertThat(values(ex01, ServerProperties.FQDN)).containsExactly(new Text("EX01.contoso.com"));
        assertThat(values(database, DatabaseProperties.NAME)).containsExactly(new Text("DB01"));
        assertThat(values(database, DatabaseProperties.MASTER_SERVER_OR_AVAILABILITY_GROUP))
                .containsExactly(new Reference(ex01.id()));
        assertThat(values(group, RoleGroupProperties.ROLE_GROUP_TYPE)).containsExactly(new Text("Standard"));
        assertThat(values(group, RoleGroupProperties.MEMBERS))
                .containsExactly(new Reference(group.members().getFirst()));
        assertThat(values(group, RoleGroupProperties.LINKED_GROUP)).isEmpty();
        assertThat(directory.organization().subject(group).distinguishedName(database.id()))
                .hasValueSatisfying(name -> assertThat(name.leaf()).isEqualTo("DB01"));
    }

    @Test
    @DisplayName("PROP-3: WindowsEmailAddress is not the primary address by another name")
    void windowsEmailAddress() {
        Recipient kim = directory.mailbox(
                "Kim",
                directory.users,
                properties -> properties
                        .with(RecipientProperties.EMAIL_ADDRESSES, "SMTP:kim@contoso.com")
                        .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, "kim@fabrikam.com"));

        assertThat(values(kim, RecipientProperties.WINDOWS_EMAIL_ADDRESS))
                .containsExactly(new Text("kim@fabrikam.com"));
        assertThat(values(kim, RecipientProperties.PRIMARY_SMTP_ADDRESS)).containsExactly(new Text("kim@contoso.com"));
    }
}
