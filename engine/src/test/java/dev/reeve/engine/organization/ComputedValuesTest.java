package dev.reeve.engine.organization;

import static dev.reeve.engine.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.PropertyValue.Flag;
import dev.reeve.engine.property.PropertyValue.Reference;
import dev.reeve.engine.property.PropertyValue.Text;
import dev.reeve.engine.property.PropertyValue.Time;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.RoleGroupProperties;
import dev.reeve.engine.property.ServerProperties;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What filters find of objects that nobody stores with them. */
class ComputedValuesTest {

    private static final Instant LATER = Instant.parse("2026-04-01T08:00:00Z");

    private final Fixture org = new Fixture();

    private List<PropertyValue> values(DirectoryObject object, Property property) {
        return org.organization().subject(object).values(property);
    }

    private String words(DirectoryObject object, Property property) {
        return String.join(
                ", ",
                values(object, property).stream()
                        .map(value -> ((Text) value).text())
                        .toList());
    }

    @ParameterizedTest
    @DisplayName("RCPT-1, RCPT-2, PROP-2: of each kind of recipient")
    @CsvSource(
            delimiter = '|',
            value = {
                // kind | class | category | group | resource | remote | mailbox | principal
                "UserMailbox | user | person | '' | '' | '' | true | true",
                "RoomMailbox | user | person | '' | Room | '' | true | true",
                "LinkedRoomMailbox | user | person | '' | Room | '' | true | true",
                "EquipmentMailbox | user | person | '' | Equipment | '' | true | true",
                "MailUser | user | person | '' | '' | '' | false | true",
                "RemoteUserMailbox | user | person | '' | '' | ProvisionMailbox | false | true",
                "RemoteRoomMailbox | user | person | '' | Room | ProvisionMailbox, RoomMailbox | false | true",
                "RemoteEquipmentMailbox | user | person | '' | Equipment | ProvisionMailbox, EquipmentMailbox | false | true",
                "RemoteSharedMailbox | user | person | '' | '' | ProvisionMailbox, SharedMailbox | false | true",
                "MailContact | contact | person | '' | '' | '' | false | false",
                "MailUniversalSecurityGroup | group | group | Universal, SecurityEnabled | '' | '' | false | true",
                "UniversalSecurityGroup | group | group | Universal, SecurityEnabled | '' | '' | false | true",
                "MailUniversalDistributionGroup | group | group | Universal | '' | '' | false | false",
                "RoomList | group | group | Universal | '' | '' | false | false",
                "NonUniversalGroup | group | group | '' | '' | '' | false | false",
                "DynamicDistributionGroup | msExchDynamicDistributionList | msExchDynamicDistributionList | '' | '' | '' | false | false",
                "PublicFolder | publicFolder | publicFolder | '' | '' | '' | false | false"
            })
    void kinds(
            RecipientTypeDetails kind,
            String objectClass,
            String category,
            String groupType,
            String resource,
            String remote,
            boolean mailbox,
            boolean principal) {
        Recipient one = org.recipient(kind, "One", org.users());

        assertThat(words(one, RecipientProperties.OBJECT_CLASS))
                .startsWith("top, ")
                .endsWith(objectClass);
        assertThat(words(one, RecipientProperties.OBJECT_CATEGORY)).isEqualTo(category);
        assertThat(words(one, RecipientProperties.GROUP_TYPE)).isEqualTo(groupType);
        assertThat(words(one, RecipientProperties.RESOURCE_TYPE)).isEqualTo(resource);
        assertThat(words(one, RecipientProperties.RESOURCE_META_DATA))
                .isEqualTo(resource.isEmpty() ? "" : "ResourceType:" + resource);
        assertThat(words(one, RecipientProperties.REMOTE_RECIPIENT_TYPE)).isEqualTo(remote);
        assertThat(words(one, RecipientProperties.RECIPIENT_TYPE)).isEqualTo(kind.recipientType());
        assertThat(words(one, RecipientProperties.RECIPIENT_TYPE_DETAILS)).isEqualTo(kind.name());
        assertThat(values(one, RecipientProperties.IS_MAILBOX_ENABLED)).containsExactly(new Flag(mailbox));
        assertThat(values(one, RecipientProperties.IS_SECURITY_PRINCIPAL)).containsExactly(new Flag(principal));
        assertThat(values(one, RecipientProperties.MAPI_RECIPIENT))
                .isEqualTo(mailbox ? List.of(new Flag(true)) : List.of());
    }

    @Test
    @DisplayName("RCPT-3: a resource is searched for by what it is and what it has")
    void resources() {
        Recipient room = org.recipient(
                RecipientTypeDetails.RoomMailbox,
                "Room",
                org.users(),
                properties -> properties.with(
                        RecipientProperties.RESOURCE_CUSTOM, List.of(new Text("Whiteboard"), new Text("Phone"))));

        assertThat(words(room, RecipientProperties.RESOURCE_SEARCH_PROPERTIES)).isEqualTo("Room, Whiteboard, Phone");
        assertThat(values(room, RecipientProperties.RESOURCE_PROPERTIES_DISPLAY))
                .containsExactly(new Text("Room, Whiteboard, Phone"));
        assertThat(values(org.mailbox("Kim"), RecipientProperties.RESOURCE_PROPERTIES_DISPLAY))
                .isEmpty();
    }

    @Test
    @DisplayName("RCPT-3: what follows from other objects: reports, server, retention policy")
    void others() {
        ExchangeServer server = org.server("EX01");
        ExchangeServer named = org.add(new ExchangeServer(
                server.header(), server.properties().with(ServerProperties.EXCHANGE_LEGACY_DN, "/o=contoso/cn=EX01")));
        Recipient boss = org.mailbox("Boss", with(RecipientProperties.DATABASE, org.database("DB1", named)));
        Recipient clerk = org.mailbox("Clerk", with(RecipientProperties.MANAGER, boss));
        org.distributionGroup("Club", with(RecipientProperties.MANAGED_BY, boss));

        assertThat(values(boss, RecipientProperties.DIRECT_REPORTS)).containsExactly(new Reference(clerk.id()));
        assertThat(words(boss, RecipientProperties.SERVER_NAME)).isEqualTo("EX01");
        assertThat(words(boss, RecipientProperties.SERVER_LEGACY_DN)).isEqualTo("/o=contoso/cn=EX01");
        assertThat(values(clerk, RecipientProperties.SERVER_NAME)).isEmpty();
        assertThat(words(
                        org.mailbox("Kept", with(RecipientProperties.RETENTION_POLICY, boss)),
                        RecipientProperties.RETENTION_POLICY))
                .isEqualTo("CN=Boss,CN=Users,DC=contoso,DC=com");
        assertThat(values(
                        org.mailbox(
                                "Lost",
                                properties -> properties.with(
                                        RecipientProperties.RETENTION_POLICY,
                                        new Reference(ObjectId.ofBuiltIn("Policy", "Gone")))),
                        RecipientProperties.RETENTION_POLICY))
                .isEmpty();
    }

    @Test
    @DisplayName("TYPE-5, PROP-2: the raw forms of what is stored")
    void raw() {
        Recipient kim = org.mailbox(
                "Kim",
                with(RecipientProperties.COUNTRY_OR_REGION, "NO"),
                with(RecipientProperties.EXTERNAL_EMAIL_ADDRESS, "SMTP:k@x.y"),
                with(RecipientProperties.LANGUAGES, "nb-NO"));

        assertThat(words(kim, RecipientProperties.C)).isEqualTo("NO");
        assertThat(words(kim, RecipientProperties.RAW_EXTERNAL_EMAIL_ADDRESS)).isEqualTo("SMTP:k@x.y");
        assertThat(words(kim, RecipientProperties.LANGUAGES_RAW)).isEqualTo("nb-NO");
        assertThat(words(kim, RecipientProperties.RAW_CANONICAL_NAME)).isEqualTo("contoso.com/Users/Kim");
        assertThat(values(kim, RecipientProperties.EXCHANGE_VERSION)).hasSize(1);
    }

    @Test
    @DisplayName("PROP-4, PROP-5, PROP-6: of servers, databases and role groups")
    void configuration() {
        ExchangeServer plain = org.server("EX01");
        ExchangeServer server = org.add(plain.withHeader(plain.header().changed(LATER)));
        MailboxDatabase stated = org.database("DB1", server);
        MailboxDatabase database = org.add(stated.withHeader(stated.header().changed(LATER)));
        Recipient kim = org.mailbox("Kim");
        RoleGroup group = org.managed(org.roleGroup("Desk", kim), kim);
        RoleGroup linked = org.linkedRoleGroup("Linked", "S-1-5-21-9-512");

        assertThat(words(server, ServerProperties.NAME)).isEqualTo("EX01");
        assertThat(words(server, ServerProperties.OBJECT_CLASS)).isEqualTo("top, server, msExchExchangeServer");
        assertThat(words(server, ServerProperties.OBJECT_CATEGORY))
                .isEqualTo("contoso.com/Configuration/Schema/ms-Exch-Exchange-Server");
        assertThat(words(server, ServerProperties.DISTINGUISHED_NAME)).startsWith("CN=EX01,");
        assertThat(values(server, ServerProperties.GUID))
                .containsExactly(new PropertyValue.Identifier(server.id().uuid()));
        assertThat(values(server, ServerProperties.WHEN_CREATED)).containsExactly(new Time(Fixture.CREATED));
        assertThat(values(server, ServerProperties.WHEN_CREATED_UTC)).containsExactly(new Time(Fixture.CREATED));
        assertThat(values(server, ServerProperties.WHEN_CHANGED)).containsExactly(new Time(LATER));
        assertThat(values(server, ServerProperties.WHEN_CHANGED_UTC)).containsExactly(new Time(LATER));

        assertThat(words(database, DatabaseProperties.NAME)).isEqualTo("DB1");
        assertThat(words(database, DatabaseProperties.OBJECT_CLASS)).isEqualTo("top, msExchMDB, msExchPrivateMDB");
        assertThat(words(database, DatabaseProperties.OBJECT_CATEGORY)).endsWith("/ms-Exch-Private-MDB");
        assertThat(words(database, DatabaseProperties.DISTINGUISHED_NAME)).startsWith("CN=DB1,");
        assertThat(values(database, DatabaseProperties.MASTER_SERVER_OR_AVAILABILITY_GROUP))
                .containsExactly(new Reference(server.id()));
        assertThat(values(database, DatabaseProperties.GUID))
                .containsExactly(new PropertyValue.Identifier(database.id().uuid()));
        assertThat(values(database, DatabaseProperties.WHEN_CREATED)).containsExactly(new Time(Fixture.CREATED));
        assertThat(values(database, DatabaseProperties.WHEN_CHANGED)).containsExactly(new Time(LATER));
        assertThat(values(database, DatabaseProperties.EXCHANGE_VERSION)).hasSize(1);

        assertThat(words(group, RoleGroupProperties.NAME)).isEqualTo("Desk");
        assertThat(words(group, RoleGroupProperties.DISPLAY_NAME)).isEqualTo("Desk");
        assertThat(words(group, RoleGroupProperties.ROLE_GROUP_TYPE)).isEqualTo("Standard");
        assertThat(values(group, RoleGroupProperties.MEMBERS)).containsExactly(new Reference(kim.id()));
        assertThat(values(group, RoleGroupProperties.MANAGED_BY)).containsExactly(new Reference(kim.id()));
        assertThat(words(linked, RoleGroupProperties.ROLE_GROUP_TYPE)).isEqualTo("Linked");
        assertThat(words(linked, RoleGroupProperties.LINKED_GROUP)).isEqualTo("S-1-5-21-9-512");
    }
}
