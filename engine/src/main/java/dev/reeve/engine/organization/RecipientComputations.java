package dev.reeve.engine.organization;

import static dev.reeve.engine.organization.ComputedProperties.changed;
import static dev.reeve.engine.organization.ComputedProperties.created;
import static dev.reeve.engine.organization.ComputedProperties.flag;
import static dev.reeve.engine.organization.ComputedProperties.guid;
import static dev.reeve.engine.organization.ComputedProperties.text;
import static dev.reeve.engine.organization.ComputedProperties.texts;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The computed properties of recipients. */
final class RecipientComputations {

    /** All of them. */
    static final ComputedProperties<Recipient> ALL = new ComputedProperties<Recipient>()
            .computed(RecipientProperties.DISTINGUISHED_NAME, ComputedProperties::distinguishedName)
            .computed(RecipientProperties.GUID, (_, recipient) -> guid(recipient))
            .computed(RecipientProperties.NAME, (_, recipient) -> text(recipient.name()))
            .computed(RecipientProperties.COMMON_NAME, (_, recipient) -> text(recipient.name()))
            .computed(RecipientProperties.RAW_NAME, (_, recipient) -> text(recipient.name()))
            .computed(RecipientProperties.ID, RecipientComputations::canonicalName)
            .computed(RecipientProperties.RAW_CANONICAL_NAME, RecipientComputations::canonicalName)
            .computed(
                    RecipientProperties.RECIPIENT_TYPE,
                    (_, recipient) -> text(recipient.type().recipientType()))
            .computed(
                    RecipientProperties.RECIPIENT_TYPE_DETAILS,
                    (_, recipient) -> text(recipient.type().name()))
            .computed(RecipientProperties.OBJECT_CLASS, (_, recipient) -> objectClass(recipient))
            .computed(RecipientProperties.OBJECT_CATEGORY, (_, recipient) -> objectCategory(recipient))
            .computed(RecipientProperties.WHEN_CREATED, (_, recipient) -> created(recipient))
            .computed(RecipientProperties.WHEN_CREATED_UTC, (_, recipient) -> created(recipient))
            .computed(RecipientProperties.WHEN_CHANGED, (_, recipient) -> changed(recipient))
            .computed(RecipientProperties.WHEN_CHANGED_UTC, (_, recipient) -> changed(recipient))
            .computed(
                    RecipientProperties.PRIMARY_SMTP_ADDRESS,
                    (_, recipient) -> recipient.primarySmtpAddress().stream().map(PropertyValue.Text::new))
            .computed(RecipientProperties.RETENTION_POLICY, RecipientComputations::retentionPolicy)
            .computed(RecipientProperties.MEMBER_OF_GROUP, RecipientComputations::groups)
            .computed(RecipientProperties.DIRECT_REPORTS, RecipientComputations::directReports)
            .computed(
                    RecipientProperties.IS_MAILBOX_ENABLED,
                    (_, recipient) -> flag(recipient.type().isMailbox()))
            .computed(
                    RecipientProperties.IS_SECURITY_PRINCIPAL,
                    (_, recipient) ->
                            flag(recipient.type().isUser() || recipient.type().isUniversalSecurityGroup()))
            .computed(
                    RecipientProperties.SERVER_NAME,
                    (organization, recipient) -> server(organization, recipient).stream()
                            .map(server -> new PropertyValue.Text(server.name())))
            .computed(
                    RecipientProperties.SERVER_LEGACY_DN,
                    (organization, recipient) -> server(organization, recipient).stream()
                            .flatMap(
                                    server -> server.properties().values(ServerProperties.EXCHANGE_LEGACY_DN).stream()))
            .computed(RecipientProperties.EXCHANGE_VERSION, (_, _) -> text(ComputedProperties.EXCHANGE_VERSION))
            .computed(
                    RecipientProperties.RAW_EXTERNAL_EMAIL_ADDRESS,
                    (_, recipient) -> stored(recipient, RecipientProperties.EXTERNAL_EMAIL_ADDRESS))
            .computed(
                    RecipientProperties.LANGUAGES_RAW,
                    (_, recipient) -> stored(recipient, RecipientProperties.LANGUAGES))
            .computed(
                    RecipientProperties.RESOURCE_META_DATA,
                    (_, recipient) -> resource(recipient).map(type -> new PropertyValue.Text("ResourceType:" + type)))
            .computed(
                    RecipientProperties.RESOURCE_SEARCH_PROPERTIES,
                    (_, recipient) -> resourceWords(recipient).map(PropertyValue.Text::new))
            .computed(
                    RecipientProperties.RESOURCE_PROPERTIES_DISPLAY,
                    (_, recipient) -> Stream.of(resourceWords(recipient).collect(Collectors.joining(", ")))
                            .filter(words -> !words.isEmpty())
                            .map(PropertyValue.Text::new))
            .unset(RecipientProperties.REMOTE_RECIPIENT_TYPE, (_, recipient) -> remoteType(recipient))
            .unset(
                    RecipientProperties.RESOURCE_TYPE,
                    (_, recipient) -> resource(recipient).map(PropertyValue.Text::new))
            .unset(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, (_, _) -> flag(false))
            .unset(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, RecipientComputations::remotePowerShell)
            .unset(RecipientProperties.MAPI_RECIPIENT, (_, recipient) -> mapiRecipient(recipient))
            .unset(RecipientProperties.GROUP_TYPE, (_, recipient) -> groupType(recipient))
            .unset(RecipientProperties.C, (_, recipient) -> countryCode(recipient));

    private RecipientComputations() {}

    private static Stream<PropertyValue> canonicalName(Organization organization, Recipient recipient) {
        return text(organization.tree().canonicalName(recipient));
    }

    // Filters see its distinguished name, which follows where the policy is renamed.
    private static Stream<PropertyValue> retentionPolicy(Organization organization, Recipient recipient) {
        return recipient.properties().values(RecipientProperties.RETENTION_POLICY).stream()
                .flatMap(value -> value instanceof PropertyValue.Reference(ObjectId id)
                        ? organization.find(id).stream()
                                .flatMap(policy -> text(organization
                                        .tree()
                                        .distinguishedName(policy)
                                        .toString()))
                        : Stream.of(value));
    }

    // RCPT-5: direct memberships only; a dynamic group has no list of members and so is never among them.
    private static Stream<PropertyValue> groups(Organization organization, Recipient recipient) {
        return organization.groupsOf(recipient.id()).map(group -> new PropertyValue.Reference(group.id()));
    }

    private static Stream<PropertyValue> directReports(Organization organization, Recipient manager) {
        return organization
                .indexed(IndexKey.of(Kind.REFERENCE, manager.id()), Recipient.class)
                .filter(report -> report.properties()
                        .references(RecipientProperties.MANAGER)
                        .contains(manager.id()))
                .map(report -> new PropertyValue.Reference(report.id()));
    }

    /** The server of the recipient's database, where both exist. */
    private static Optional<ExchangeServer> server(Organization organization, Recipient recipient) {
        return recipient.properties().references(RecipientProperties.DATABASE).stream()
                .flatMap(id -> organization.find(id, MailboxDatabase.class).stream())
                .flatMap(database -> database.activeServer().stream())
                .flatMap(id -> organization.find(id, ExchangeServer.class).stream())
                .findFirst();
    }

    /** How a mailbox elsewhere came about: it was provided from here, as what it is. */
    private static Stream<PropertyValue> remoteType(Recipient recipient) {
        return switch (recipient.type()) {
            case RemoteUserMailbox -> text("ProvisionMailbox");
            case RemoteRoomMailbox -> text("ProvisionMailbox, RoomMailbox");
            case RemoteEquipmentMailbox -> text("ProvisionMailbox, EquipmentMailbox");
            case RemoteSharedMailbox -> text("ProvisionMailbox, SharedMailbox");
            default -> Stream.empty();
        };
    }

    /** What a resource is: a room or a piece of equipment; nothing of other recipients. */
    private static Stream<String> resource(Recipient recipient) {
        return switch (recipient.type()) {
            case RoomMailbox, LinkedRoomMailbox, RemoteRoomMailbox -> Stream.of("Room");
            case EquipmentMailbox, RemoteEquipmentMailbox -> Stream.of("Equipment");
            default -> Stream.empty();
        };
    }

    /** The words by which a resource is searched for: what it is and what it has. */
    private static Stream<String> resourceWords(Recipient recipient) {
        return resource(recipient)
                .flatMap(type -> Stream.concat(
                        Stream.of(type), recipient.properties().texts(RecipientProperties.RESOURCE_CUSTOM).stream()));
    }

    private static Stream<PropertyValue> remotePowerShell(Organization organization, Recipient recipient) {
        return recipient.type().isUser() ? flag(true) : Stream.empty();
    }

    private static Stream<PropertyValue> mapiRecipient(Recipient recipient) {
        return recipient.type().isMailbox() ? flag(true) : Stream.empty();
    }

    private static Stream<PropertyValue> groupType(Recipient recipient) {
        if (recipient.type().isUniversalSecurityGroup()) {
            return text("Universal, SecurityEnabled");
        }
        return switch (recipient.type()) {
            case MailUniversalDistributionGroup, RoomList, UniversalDistributionGroup -> text("Universal");
            default -> Stream.empty();
        };
    }

    // TYPE-5: CountryOrRegion is the code.
    private static Stream<? extends PropertyValue> countryCode(Recipient recipient) {
        return stored(recipient, RecipientProperties.COUNTRY_OR_REGION);
    }

    private static Stream<PropertyValue> stored(Recipient recipient, Property property) {
        return recipient.properties().values(property).stream();
    }

    private static Stream<PropertyValue> objectClass(Recipient recipient) {
        if (recipient.type().isUser()) {
            return texts("top", "person", "organizationalPerson", "user");
        }
        if (recipient.type().isGroup()) {
            return texts("top", "group");
        }
        return switch (recipient.type()) {
            case DynamicDistributionGroup -> texts("top", "msExchDynamicDistributionList");
            case PublicFolder -> texts("top", "publicFolder");
            default -> texts("top", "person", "organizationalPerson", "contact");
        };
    }

    // Filters name a category as the directory's query language does, not by its path in the schema.
    private static Stream<PropertyValue> objectCategory(Recipient recipient) {
        if (recipient.type().isGroup()) {
            return text("group");
        }
        return switch (recipient.type()) {
            case DynamicDistributionGroup -> text("msExchDynamicDistributionList");
            case PublicFolder -> text("publicFolder");
            default -> text("person");
        };
    }
}
