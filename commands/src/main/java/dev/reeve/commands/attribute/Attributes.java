package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.property.Properties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The attributes that parameters of the same name set, by the cmdlets that have them. Lengths are the directory's. */
public final class Attributes {

    /** {@code DisplayName}. */
    public static final Attribute DISPLAY_NAME = Attribute.text("DisplayName", 256);

    /** {@code FirstName}, {@code Initials}, {@code LastName}. */
    public static final List<Attribute> PERSON_NAME =
            List.of(Attribute.text("FirstName", 64), Attribute.text("Initials", 6), Attribute.text("LastName", 64));

    /** {@code Database}: where a mailbox is. */
    public static final Attribute DATABASE = Attribute.reference("Database", MailboxDatabase.class, _ -> true);

    /** {@code RoleAssignmentPolicy} [RAP-7]. */
    public static final Attribute ROLE_ASSIGNMENT_POLICY =
            Attribute.reference("RoleAssignmentPolicy", RoleAssignmentPolicy.class, _ -> true);

    /** {@code AddressBookPolicy}, which says what the owner sees in the address book [USER-3]. */
    public static final Attribute ADDRESS_BOOK_POLICY =
            Attribute.configuration("AddressBookPolicy", "AddressBookPolicy", "AddressBookPolicy");

    /** {@code RetentionPolicy}. */
    public static final Attribute RETENTION_POLICY =
            Attribute.configuration("RetentionPolicy", "RetentionPolicy", "RetentionPolicy");

    /** {@code SharingPolicy}. */
    public static final Attribute SHARING_POLICY =
            Attribute.configuration("SharingPolicy", "SharingPolicy", "SharingPolicy");

    /** {@code ThrottlingPolicy}. */
    public static final Attribute THROTTLING_POLICY =
            Attribute.configuration("ThrottlingPolicy", "ThrottlingPolicy", "ThrottlingPolicy");

    /** {@code ActiveSyncMailboxPolicy}, which is called a policy of mobile devices by now. */
    public static final Attribute ACTIVE_SYNC_POLICY = Attribute.configuration(
            "ActiveSyncMailboxPolicy",
            "ActiveSyncMailboxPolicy",
            "MobileDeviceMailboxPolicy",
            "ActiveSyncMailboxPolicy");

    /** {@code ArbitrationMailbox}: which mailbox moderation goes through. */
    public static final Attribute ARBITRATION_MAILBOX = Attribute.reference(
            "ArbitrationMailbox",
            Recipient.class,
            recipient -> recipient.type() == RecipientTypeDetails.ArbitrationMailbox);

    /** {@code SeniorityIndex}: where somebody stands in lists that are in order of rank. */
    public static final Attribute SENIORITY_INDEX = Attribute.count("SeniorityIndex", false);

    /** {@code RemotePowerShellEnabled}. */
    public static final Attribute REMOTE_POWER_SHELL_ENABLED = Attribute.flag("RemotePowerShellEnabled");

    /** {@code ResourceCapacity}. */
    public static final Attribute RESOURCE_CAPACITY = Attribute.count("ResourceCapacity", false);

    /** Whether only senders of the organization reach it; the directory calls it otherwise. */
    public static final Attribute REQUIRE_SENDER_AUTHENTICATION = new Attribute(
            "RequireSenderAuthenticationEnabled",
            Attribute.property("RequireAllSendersAreAuthenticated"),
            new Conversion.FlagOf());

    /** {@code Office}. */
    public static final Attribute OFFICE = Attribute.text("Office", 128);

    /** {@code Phone}. */
    public static final Attribute PHONE = Attribute.text("Phone", 64);

    /** {@code ImmutableId}. */
    public static final Attribute IMMUTABLE_ID = Attribute.text("ImmutableId", 256);

    /** Who owns a group. */
    public static final Attribute MANAGED_BY = Attribute.references(
            "ManagedBy",
            Recipient.class,
            recipient -> recipient.type().isUser() || recipient.type().isUniversalSecurityGroup());

    /** Who may join a group: the owners only, everybody, or whom an owner approves. */
    public static final Attribute MEMBER_JOIN_RESTRICTION =
            Attribute.oneOf("MemberJoinRestriction", "MemberUpdateType", "Closed", "Open", "ApprovalRequired");

    /** Who may leave a group. */
    public static final Attribute MEMBER_DEPART_RESTRICTION =
            Attribute.oneOf("MemberDepartRestriction", "MemberUpdateType", "Closed", "Open", "ApprovalRequired");

    /** Who lets mail to a recipient through. */
    public static final Attribute MODERATED_BY = Attribute.references(
            "ModeratedBy", Recipient.class, recipient -> recipient.type().isMailEnabled());

    /** {@code ModerationEnabled}. */
    public static final Attribute MODERATION_ENABLED = Attribute.flag("ModerationEnabled");

    /** {@code Notes}. */
    public static final Attribute NOTES = Attribute.text("Notes", 1024);

    /** {@code UMDtmfMap}: by which digits somebody is found. */
    private static final Attribute UM_DTMF_MAP = Attribute.texts("UMDtmfMap", 256);

    /** The page of a person in the address book: what {@code Set-User} changes. */
    public static final List<Attribute> PERSON = join(
            PERSON_NAME,
            List.of(
                    DISPLAY_NAME,
                    Attribute.text("SimpleDisplayName", 256),
                    Attribute.text("City", 128),
                    Attribute.text("Company", 64),
                    Attribute.text("Department", 64),
                    Attribute.text("Title", 128),
                    OFFICE,
                    Attribute.text("StreetAddress", 1024),
                    Attribute.text("StateOrProvince", 128),
                    Attribute.text("PostalCode", 40),
                    new Attribute("CountryOrRegion", Attribute.property("CountryOrRegion"), new Conversion.CountryOf()),
                    PHONE,
                    Attribute.text("MobilePhone", 64),
                    Attribute.text("HomePhone", 64),
                    Attribute.text("Fax", 64),
                    Attribute.text("Pager", 64),
                    Attribute.texts("OtherTelephone", 64),
                    Attribute.texts("OtherHomePhone", 64),
                    Attribute.texts("OtherFax", 64),
                    Attribute.texts("PostOfficeBox", 40),
                    Attribute.text("AssistantName", 256),
                    Attribute.text("PhoneticDisplayName", 256),
                    Attribute.text("GeoCoordinates", 64),
                    Attribute.text("WebPage", 2048),
                    NOTES,
                    Attribute.text("TelephoneAssistant", 64),
                    Attribute.texts("UMCallingLineIds", 256),
                    UM_DTMF_MAP,
                    Attribute.oneOf(
                            "AllowUMCallsFromNonUsers", "AllowUMCallsFromNonUsersFlags", "None", "SearchEnabled"),
                    Attribute.reference(
                            "Manager",
                            Recipient.class,
                            recipient -> recipient.type().isUser()
                                    || recipient.type() == RecipientTypeDetails.MailContact
                                    || recipient.type() == RecipientTypeDetails.Contact)));

    /** Who looks at mail to it before it goes on. */
    public static final List<Attribute> MODERATION = List.of(
            MODERATED_BY,
            MODERATION_ENABLED,
            Attribute.oneOf(
                    "SendModerationNotifications",
                    "TransportModerationNotificationFlags",
                    "Never",
                    "Internal",
                    "Always"));

    /** How a group shows in the address book besides its name. */
    public static final List<Attribute> GROUP_ADDRESS_BOOK = List.of(
            Attribute.text("PhoneticDisplayName", 256),
            Attribute.text("SimpleDisplayName", 256),
            Attribute.flag("IsHierarchicalGroup"));

    /** What all mail-enabled objects share, those with a mailbox elsewhere too. */
    public static final List<Attribute> ADDRESSED = join(
            MODERATION,
            List.of(
                    DISPLAY_NAME,
                    Attribute.flag("EmailAddressPolicyEnabled"),
                    Attribute.flag("HiddenFromAddressListsEnabled"),
                    Attribute.references("GrantSendOnBehalfTo", Recipient.class, Attributes::isMailEnabled),
                    Attribute.references(
                            "BypassModerationFromSendersOrMembers", Recipient.class, Attributes::isMailEnabled),
                    Attribute.text("MailTip", 175),
                    Attribute.texts("MailTipTranslations", 1024),
                    REQUIRE_SENDER_AUTHENTICATION),
            customAttributes());

    /** What all mail-enabled objects share that get their mail from here. */
    public static final List<Attribute> MAIL = join(
            ADDRESSED,
            List.of(
                    Attribute.text("SimpleDisplayName", 256),
                    UM_DTMF_MAP,
                    ARBITRATION_MAILBOX,
                    Attribute.size("MaxReceiveSize"),
                    Attribute.size("MaxSendSize")));

    /** In which form messages go to somebody who has no mailbox here. */
    public static final List<Attribute> MESSAGE_FORMAT = List.of(
            Attribute.oneOf(
                    "MacAttachmentFormat", "MacAttachmentFormat", "BinHex", "UuEncode", "AppleSingle", "AppleDouble"),
            Attribute.oneOf("MessageBodyFormat", "MessageBodyFormat", "Text", "Html", "TextAndHtml"),
            Attribute.oneOf("MessageFormat", "MessageFormat", "Text", "Mime"),
            Attribute.flag("UsePreferMessageFormat"));

    /** {@code UseMapiRichTextFormat}. */
    public static final Attribute USE_MAPI_RICH_TEXT_FORMAT =
            Attribute.oneOf("UseMapiRichTextFormat", "UseMapiRichTextFormat", "Never", "Always", "UseDefaultSettings");

    /** {@code BypassNestedModerationEnabled}. */
    public static final Attribute BYPASS_NESTED_MODERATION = Attribute.flag("BypassNestedModerationEnabled");

    /** {@code MaxRecipientPerMessage}. */
    public static final Attribute MAX_RECIPIENTS = Attribute.count("MaxRecipientPerMessage", true);

    /** What {@code Set-RemoteMailbox} changes besides {@link #MAIL}. */
    public static final List<Attribute> REMOTE_MAILBOX = List.of(
            Attribute.size("RecoverableItemsQuota"),
            Attribute.size("RecoverableItemsWarningQuota"),
            Attribute.texts("ArchiveName", 256),
            Attribute.guid("ArchiveGuid"),
            Attribute.guid("ExchangeGuid"),
            IMMUTABLE_ID);

    /** What {@code Set-DistributionGroup} changes besides {@link #MAIL}. */
    public static final List<Attribute> DISTRIBUTION_GROUP = List.of(
            BYPASS_NESTED_MODERATION,
            Attribute.text("ExpansionServer", 1024),
            MANAGED_BY,
            MEMBER_JOIN_RESTRICTION,
            MEMBER_DEPART_RESTRICTION,
            Attribute.flag("ReportToManagerEnabled"),
            Attribute.flag("ReportToOriginatorEnabled"),
            Attribute.flag("SendOofMessageToOriginatorEnabled"));

    /** The conditions of a dynamic group: which people of the kinds it includes it takes in. */
    public static final List<Attribute> CONDITIONS = Stream.concat(
                    Stream.of("Department", "Company", "StateOrProvince"),
                    IntStream.rangeClosed(1, 15).mapToObj(number -> "CustomAttribute" + number))
            .map(name -> Attribute.texts("Conditional" + name, 1024))
            .toList();

    /** What {@code Set-DynamicDistributionGroup} changes besides {@link #MAIL} and what makes its filter. */
    public static final List<Attribute> DYNAMIC_DISTRIBUTION_GROUP = List.of(
            new Attribute(
                    "ManagedBy",
                    Attribute.property("ManagedBy"),
                    new Conversion.ReferenceTo<>(
                            Recipient.class,
                            (Recipient recipient) -> recipient.type().isUser()
                                    || recipient.type().isUniversalSecurityGroup())),
            NOTES,
            Attribute.text("PhoneticDisplayName", 256),
            Attribute.text("ExpansionServer", 2048),
            Attribute.flag("ReportToManagerEnabled"),
            Attribute.flag("ReportToOriginatorEnabled"),
            Attribute.flag("SendOofMessageToOriginatorEnabled"));

    private Attributes() {}

    /** Those that the arguments set, whichever cmdlet they are for. */
    public static List<Attribute> given(CmdletArguments arguments) {
        SequencedMap<String, Attribute> given = new LinkedHashMap<>();
        List<Attribute> all = join(
                PERSON,
                MAIL,
                MailboxAttributes.MAILBOX,
                REMOTE_MAILBOX,
                MESSAGE_FORMAT,
                DISTRIBUTION_GROUP,
                MailboxAttributes.CLIENT_ACCESS);
        for (Attribute attribute : all) {
            if (arguments.has(attribute.parameter())) {
                given.putIfAbsent(attribute.parameter(), attribute);
            }
        }
        return List.copyOf(given.values());
    }

    /** The declarations of their parameters. */
    public static List<Declared> declared(Collection<Attribute> attributes) {
        return attributes.stream().map(Attribute::declared).toList();
    }

    /** The properties with what the arguments say of these attributes. */
    public static Properties apply(
            Collection<Attribute> attributes,
            Properties properties,
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan) {
        Properties result = properties;
        for (Attribute attribute : attributes) {
            result = attribute.apply(result, context, arguments, plan);
        }
        return result;
    }

    /** One list of several. */
    @SafeVarargs
    public static <T> List<T> join(List<? extends T>... lists) {
        List<T> all = new ArrayList<>();
        for (List<? extends T> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }

    static boolean isMailEnabled(Recipient recipient) {
        return recipient.type().isMailEnabled();
    }

    private static List<Attribute> customAttributes() {
        return Stream.concat(
                        IntStream.rangeClosed(1, 15)
                                .mapToObj(number -> Attribute.text("CustomAttribute" + number, 1024)),
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(number -> Attribute.texts("ExtensionCustomAttribute" + number, 2048)))
                .toList();
    }
}
