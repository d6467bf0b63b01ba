package dev.reeve.commands.attribute;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the objects of the recipient cmdlets show. */
public final class Layouts {

    private static final Value UNLIMITED = new SizeValue.Unlimited();

    private static final String CUSTOM = Stream.concat(
                    IntStream.rangeClosed(1, 15).mapToObj(number -> "CustomAttribute" + number),
                    IntStream.rangeClosed(1, 5).mapToObj(number -> "ExtensionCustomAttribute" + number))
            .collect(Collectors.joining(", "));

    private static final String MAIL = """
            Alias, DisplayName, PrimarySmtpAddress, WindowsEmailAddress, EmailAddresses, EmailAddressPolicyEnabled,
            HiddenFromAddressListsEnabled, SimpleDisplayName, GrantSendOnBehalfTo, ModerationEnabled, ModeratedBy,
            BypassModerationFromSendersOrMembers, SendModerationNotifications, MailTip, MailTipTranslations,
            AcceptMessagesOnlyFrom, AcceptMessagesOnlyFromDLMembers, AcceptMessagesOnlyFromSendersOrMembers,
            RejectMessagesFrom, RejectMessagesFromDLMembers, RejectMessagesFromSendersOrMembers,
            RequireSenderAuthenticationEnabled, MaxSendSize, MaxReceiveSize, ArbitrationMailbox, UMDtmfMap, LegacyExchangeDN, RecipientType, RecipientTypeDetails, OrganizationalUnit""" + ", " + CUSTOM;

    private static final String PERSON = """
            FirstName, Initials, LastName, Title, Department, Company, Manager, Office, Phone, MobilePhone, HomePhone, Fax,
            Pager, OtherTelephone, OtherHomePhone, OtherFax, City, StateOrProvince, PostalCode, PostOfficeBox, StreetAddress,
            CountryOrRegion, Co, SeniorityIndex, Notes, WebPage, AssistantName, PhoneticDisplayName, TelephoneAssistant,
            UMCallingLineIds, AllowUMCallsFromNonUsers, GeoCoordinates""";

    private static final String FORMAT =
            "MacAttachmentFormat, MessageBodyFormat, MessageFormat, UseMapiRichTextFormat, UsePreferMessageFormat";

    /** {@code Get-Mailbox}. */
    public static final Layout MAILBOX = new Layout(
            "Mailbox",
            """
            Database, UseDatabaseQuotaDefaults, ServerName, ExchangeGuid, SamAccountName, UserPrincipalName,
            RoleAssignmentPolicy, IssueWarningQuota, ProhibitSendQuota, ProhibitSendReceiveQuota, RecoverableItemsQuota,
            RecoverableItemsWarningQuota, ArchiveGuid, ArchiveName, ArchiveDatabase, ArchiveQuota, ArchiveWarningQuota,
            ArchiveState, ArchiveStatus, CalendarLoggingQuota, RulesQuota,
            RecipientLimits, ForwardingAddress, ForwardingSmtpAddress, DeliverToMailboxAndForward, LitigationHoldEnabled,
            LitigationHoldDate, LitigationHoldOwner, LitigationHoldDuration, RetentionHoldEnabled,
            StartDateForRetentionHold, EndDateForRetentionHold, SingleItemRecoveryEnabled, RetainDeletedItemsFor,
            UseDatabaseRetentionDefaults, RetainDeletedItemsUntilBackup, RetentionPolicy, RetentionComment, RetentionUrl,
            AuditEnabled, AuditLogAgeLimit, AuditAdmin, AuditDelegate, AuditOwner, CalendarRepairDisabled,
            CalendarVersionStoreDisabled, AntispamBypassEnabled, SCLDeleteThreshold, SCLDeleteEnabled, SCLRejectThreshold,
            SCLRejectEnabled, SCLQuarantineThreshold, SCLQuarantineEnabled, SCLJunkThreshold, SCLJunkEnabled,
            DowngradeHighPriorityMessagesEnabled, MessageTrackingReadStatusEnabled, MessageCopyForSentAsEnabled,
            MessageCopyForSendOnBehalfEnabled, ExternalOofOptions, Languages, MaxBlockedSenders, MaxSafeSenders,
            AddressBookPolicy,
            DefaultPublicFolderMailbox, QueryBaseDN, StsRefreshTokensValidFrom, ArchiveDomain, IsExcludedFromServingHierarchy,
            IsHierarchyReady, IsHierarchySyncEnabled, OfflineAddressBook, SharingPolicy, ThrottlingPolicy, ResourceType, ResourceCapacity, ResourceCustom, Office,
            UserAccountControl, IsMailboxEnabled, IsLinked, LinkedMasterAccount, ImmutableId, PersistedCapabilities,
            WhenMailboxCreated""" + ", " + MAIL,
            Map.of(
                    "UseDatabaseQuotaDefaults", Bool.TRUE,
                    "UseDatabaseRetentionDefaults", Bool.TRUE,
                    "IssueWarningQuota", UNLIMITED,
                    "ProhibitSendQuota", UNLIMITED,
                    "ProhibitSendReceiveQuota", UNLIMITED,
                    "RecipientLimits", UNLIMITED,
                    "LitigationHoldDuration", UNLIMITED,
                    "MaxSendSize", UNLIMITED,
                    "MaxReceiveSize", UNLIMITED,
                    "SendModerationNotifications", new Text("Always")));

    /** {@code Get-User}. */
    public static final Layout USER = new Layout("User", """
            SamAccountName, UserPrincipalName, UserAccountControl, RemotePowerShellEnabled, IsLinked, LinkedMasterAccount, DisplayName, SimpleDisplayName,
            WindowsEmailAddress, RecipientType, RecipientTypeDetails, OrganizationalUnit, DirectReports, MemberOfGroup, UMDtmfMap""" + ", " + PERSON, Map.of());

    /** {@code Get-Recipient}. */
    public static final Layout RECIPIENT = new Layout("ReducedRecipient", """
            SamAccountName, Database, ServerName, ExternalEmailAddress, ManagedBy, MemberJoinRestriction,
            MemberDepartRestriction, RecipientFilter, ResourceType, RoleAssignmentPolicy, GroupType, Members, DirectReports,
            UserPrincipalName, UserAccountControl, ExchangeGuid, ArchiveGuid, ImmutableId""" + ", " + MAIL + ", " + PERSON, Map.of());

    /** {@code Get-DistributionGroup}. */
    public static final Layout DISTRIBUTION_GROUP = new Layout(
            "DistributionGroup", """
            GroupType, SamAccountName, ManagedBy, MemberJoinRestriction, MemberDepartRestriction, ReportToManagerEnabled,
            ReportToOriginatorEnabled, SendOofMessageToOriginatorEnabled, BypassNestedModerationEnabled, ExpansionServer,
            Members, Notes, Description""" + ", " + MAIL, Map.of("MaxSendSize", UNLIMITED, "MaxReceiveSize", UNLIMITED));

    /** {@code Get-DynamicDistributionGroup}. */
    public static final Layout DYNAMIC_DISTRIBUTION_GROUP = new Layout(
            "DynamicDistributionGroup",
            """
            RecipientContainer, RecipientFilter, RecipientFilterType, LdapRecipientFilter, IncludedRecipients,
            ConditionalDepartment, ConditionalCompany, ConditionalStateOrProvince, ManagedBy, ExpansionServer,
            ReportToManagerEnabled, ReportToOriginatorEnabled, SendOofMessageToOriginatorEnabled, Notes, PhoneticDisplayName"""
                    + ", "
                    + IntStream.rangeClosed(1, 15)
                            .mapToObj(number -> "ConditionalCustomAttribute" + number)
                            .collect(Collectors.joining(", "))
                    + ", " + MAIL,
            Map.of("MaxSendSize", UNLIMITED, "MaxReceiveSize", UNLIMITED));

    /** {@code Get-Group}. */
    public static final Layout GROUP = new Layout("Group", """
            DisplayName, GroupType, ManagedBy, SamAccountName, SimpleDisplayName, WindowsEmailAddress, Members, MemberOfGroup,
            Notes, Description, PhoneticDisplayName, SeniorityIndex, IsHierarchicalGroup, RecipientType, RecipientTypeDetails,
            OrganizationalUnit""", Map.of());

    /** {@code Get-Contact}. */
    public static final Layout CONTACT = new Layout("Contact", """
            DisplayName, SimpleDisplayName, WindowsEmailAddress, RecipientType, RecipientTypeDetails, OrganizationalUnit,
            DirectReports, MemberOfGroup, UMDtmfMap""" + ", " + PERSON, Map.of());

    /** {@code Get-RemoteMailbox}. */
    public static final Layout REMOTE_MAILBOX =
            new Layout("RemoteMailbox", """
            RemoteRoutingAddress, SamAccountName, UserPrincipalName, UserAccountControl, RemoteRecipientType, ExchangeGuid, ArchiveGuid,
            ArchiveName, ArchiveState, RecoverableItemsQuota, RecoverableItemsWarningQuota, ImmutableId""" + ", " + MAIL, Map.of("MaxReceiveSize", UNLIMITED));

    /** Mail contacts. */
    public static final Layout MAIL_CONTACT = new Layout(
            "MailContact",
            "ExternalEmailAddress, " + FORMAT + ", " + MAIL,
            Map.of("MaxSendSize", UNLIMITED, "MaxReceiveSize", UNLIMITED));

    /** Mail users. */
    public static final Layout MAIL_USER = new Layout(
            "MailUser",
            "ExternalEmailAddress, SamAccountName, UserPrincipalName, UserAccountControl, ExchangeGuid, ArchiveGuid, ImmutableId, "
                    + FORMAT + ", "
                    + MAIL,
            Map.of("MaxSendSize", UNLIMITED, "MaxReceiveSize", UNLIMITED));

    /** The client protocols of a mailbox. */
    public static final Layout CAS_MAILBOX = new Layout(
            "CASMailbox",
            """
            EmailAddresses, LegacyExchangeDN, PrimarySmtpAddress, SamAccountName, ServerName, DisplayName, ActiveSyncEnabled,
            OWAEnabled, ActiveSyncMailboxPolicy, OwaMailboxPolicy, OWAforDevicesEnabled, ECPEnabled, PopEnabled, ImapEnabled,
            MAPIEnabled, MapiHttpEnabled,
            ActiveSyncAllowedDeviceIDs, ActiveSyncBlockedDeviceIDs, ActiveSyncDebugLogging, ActiveSyncSuppressReadReceipt,
            EwsEnabled, EwsAllowOutlook, EwsAllowMacOutlook, EwsAllowEntourage, EwsApplicationAccessPolicy, EwsAllowList,
            EwsBlockList,
            ImapUseProtocolDefaults, ImapMessagesRetrievalMimeFormat, ImapEnableExactRFC822Size, ImapSuppressReadReceipt,
            ImapForceICalForCalendarRetrievalOption, PopUseProtocolDefaults, PopMessagesRetrievalMimeFormat,
            PopEnableExactRFC822Size, PopSuppressReadReceipt, PopForceICalForCalendarRetrievalOption,
            MAPIBlockOutlookNonCachedMode, MAPIBlockOutlookExternalConnectivity, MAPIBlockOutlookRpcHttp,
            MAPIBlockOutlookVersions, IsOptimizedForAccessibility, PublicFolderClientAccess, ShowGalAsDefaultView,
            RecipientType, RecipientTypeDetails""",
            Map.of(
                    "ActiveSyncEnabled", Bool.TRUE,
                    "OWAEnabled", Bool.TRUE,
                    "OWAforDevicesEnabled", Bool.TRUE,
                    "ECPEnabled", Bool.TRUE,
                    "PopEnabled", Bool.TRUE,
                    "ImapEnabled", Bool.TRUE,
                    "MAPIEnabled", Bool.TRUE));

    private Layouts() {}
}
