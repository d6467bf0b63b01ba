package dev.reeve.commands.attribute;

import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import java.util.List;
import java.util.stream.Stream;

/** The attributes that only mailboxes have, and their clients. */
public final class MailboxAttributes {

    private static final String[] AUDITED = {
        "None",
        "Copy",
        "Create",
        "FolderBind",
        "HardDelete",
        "MailboxLogin",
        "MessageBind",
        "Move",
        "MoveToDeletedItems",
        "SendAs",
        "SendOnBehalf",
        "SoftDelete",
        "Update"
    };

    /** {@code RecipientLimits}: to how many a message may go. */
    public static final Attribute RECIPIENT_LIMITS = Attribute.count("RecipientLimits", true);

    /** Whether a mailbox of public folders tells nobody what folders there are. */
    public static final Attribute EXCLUDED_FROM_SERVING_HIERARCHY = Attribute.flag("IsExcludedFromServingHierarchy");

    /** What {@code Set-Mailbox} changes besides {@link Attributes#MAIL}. */
    public static final List<Attribute> MAILBOX = List.of(
            Attributes.OFFICE,
            Attribute.size("IssueWarningQuota"),
            Attribute.size("ProhibitSendQuota"),
            Attribute.size("ProhibitSendReceiveQuota"),
            Attribute.size("RecoverableItemsQuota"),
            Attribute.size("RecoverableItemsWarningQuota"),
            Attribute.size("ArchiveQuota"),
            Attribute.size("ArchiveWarningQuota"),
            Attribute.flag("UseDatabaseQuotaDefaults"),
            RECIPIENT_LIMITS,
            Attribute.flag("DeliverToMailboxAndForward"),
            Attribute.reference(
                    "ForwardingAddress",
                    Recipient.class,
                    recipient -> recipient.type().isMailEnabled()),
            Attribute.text("ForwardingSmtpAddress", 1123),
            Attribute.flag("LitigationHoldEnabled"),
            Attribute.moment("LitigationHoldDate", "LitigationHoldDate"),
            Attribute.text("LitigationHoldOwner", 256),
            new Attribute(
                    "LitigationHoldDuration",
                    Attribute.property("LitigationHoldDuration"),
                    new Conversion.SpanOrUnlimitedOf()),
            Attribute.flag("RetentionHoldEnabled"),
            Attribute.moment("StartDateForRetentionHold", "ElcExpirationSuspensionStartDate"),
            Attribute.moment("EndDateForRetentionHold", "ElcExpirationSuspensionEndDate"),
            Attribute.flag("SingleItemRecoveryEnabled"),
            Attribute.flag("UseDatabaseRetentionDefaults"),
            Attribute.flag("RetainDeletedItemsUntilBackup"),
            Attribute.span("RetainDeletedItemsFor"),
            Attribute.span("AuditLogAgeLimit"),
            Attribute.flag("AuditEnabled"),
            Attribute.someOf("AuditAdmin", "MailboxAuditOperations", AUDITED),
            Attribute.someOf("AuditDelegate", "MailboxAuditOperations", AUDITED),
            Attribute.someOf("AuditOwner", "MailboxAuditOperations", AUDITED),
            Attribute.flag("CalendarRepairDisabled"),
            Attribute.flag("CalendarVersionStoreDisabled"),
            Attribute.size("CalendarLoggingQuota"),
            new Attribute("RulesQuota", Attribute.property("RulesQuota"), new Conversion.BytesOf()),
            Attribute.flag("AntispamBypassEnabled"),
            Attribute.flag("SCLDeleteEnabled"),
            Attribute.flag("SCLJunkEnabled"),
            Attribute.flag("SCLQuarantineEnabled"),
            Attribute.flag("SCLRejectEnabled"),
            threshold("SCLDeleteThreshold"),
            threshold("SCLJunkThreshold"),
            threshold("SCLQuarantineThreshold"),
            threshold("SCLRejectThreshold"),
            Attribute.flag("DowngradeHighPriorityMessagesEnabled"),
            Attribute.flag("MessageTrackingReadStatusEnabled"),
            Attribute.flag("MessageCopyForSentAsEnabled"),
            Attribute.flag("MessageCopyForSendOnBehalfEnabled"),
            Attribute.oneOf("ExternalOofOptions", "ExternalOofOptions", "External", "InternalOnly"),
            Attribute.texts("Languages", 16),
            Attribute.count("MaxBlockedSenders", false),
            Attribute.count("MaxSafeSenders", false),
            Attribute.texts("ArchiveName", 256),
            Attribute.text("RetentionComment", 1024),
            Attribute.text("RetentionUrl", 2048),
            Attributes.IMMUTABLE_ID,
            Attributes.RESOURCE_CAPACITY,
            Attribute.texts("ResourceCustom", 64),
            Attributes.DATABASE,
            Attributes.ROLE_ASSIGNMENT_POLICY,
            Attributes.ADDRESS_BOOK_POLICY,
            Attributes.RETENTION_POLICY,
            Attributes.SHARING_POLICY,
            Attributes.THROTTLING_POLICY,
            Attribute.text("ArchiveDomain", 256),
            EXCLUDED_FROM_SERVING_HIERARCHY,
            Attribute.flag("DisableThrottling"),
            Attribute.flag("ImListMigrationCompleted"),
            Attribute.count("DumpsterMessagesPerFolderCountReceiveQuota", false),
            Attribute.count("DumpsterMessagesPerFolderCountWarningQuota", false),
            Attribute.count("ExtendedPropertiesCountQuota", false),
            Attribute.count("FolderHierarchyChildrenCountReceiveQuota", false),
            Attribute.count("FolderHierarchyChildrenCountWarningQuota", false),
            Attribute.count("FolderHierarchyDepthReceiveQuota", false),
            Attribute.count("FolderHierarchyDepthWarningQuota", false),
            Attribute.count("FoldersCountReceiveQuota", false),
            Attribute.count("FoldersCountWarningQuota", false),
            Attribute.count("MailboxMessagesPerFolderCountReceiveQuota", false),
            Attribute.count("MailboxMessagesPerFolderCountWarningQuota", false),
            Attribute.flag("IsHierarchyReady"),
            Attribute.flag("IsHierarchySyncEnabled"),
            Attribute.moment("StsRefreshTokensValidFrom", "StsRefreshTokensValidFrom"),
            Attribute.reference(
                    "DefaultPublicFolderMailbox",
                    Recipient.class,
                    recipient -> recipient.type() == RecipientTypeDetails.PublicFolderMailbox),
            Attribute.reference("QueryBaseDN", OrganizationalUnit.class, _ -> true),
            Attribute.configuration("OfflineAddressBook", "OfflineAddressBook", "OfflineAddressBook"));

    /** The client protocols of a mailbox. */
    public static final List<Attribute> CLIENT_ACCESS = Attributes.join(
            List.of(
                    Attributes.DISPLAY_NAME,
                    Attribute.configuration("OwaMailboxPolicy", "OWAMailboxPolicy", "OwaMailboxPolicy"),
                    Attribute.flag("OWAforDevicesEnabled"),
                    new Attribute("EwsEnabled", Attribute.property("EwsEnabled"), new Conversion.NumberedFlagOf()),
                    Attributes.ACTIVE_SYNC_POLICY,
                    Attribute.texts("ActiveSyncAllowedDeviceIDs", 256),
                    Attribute.texts("ActiveSyncBlockedDeviceIDs", 256),
                    Attribute.texts("EwsAllowList", 256),
                    Attribute.texts("EwsBlockList", 256),
                    Attribute.text("MAPIBlockOutlookVersions", 256),
                    Attribute.oneOf(
                            "EwsApplicationAccessPolicy",
                            "EwsApplicationAccessPolicy",
                            "EnforceAllowList",
                            "EnforceBlockList"),
                    mimeFormat("ImapMessagesRetrievalMimeFormat"),
                    mimeFormat("PopMessagesRetrievalMimeFormat")),
            Stream.of("""
                            ActiveSyncEnabled ActiveSyncDebugLogging ActiveSyncSuppressReadReceipt ECPEnabled ImapEnabled
                            ImapEnableExactRFC822Size ImapForceICalForCalendarRetrievalOption ImapSuppressReadReceipt
                            ImapUseProtocolDefaults EwsAllowEntourage EwsAllowMacOutlook EwsAllowOutlook
                            IsOptimizedForAccessibility MAPIEnabled MAPIBlockOutlookExternalConnectivity
                            MAPIBlockOutlookNonCachedMode MAPIBlockOutlookRpcHttp MapiHttpEnabled OWAEnabled PopEnabled
                            PopEnableExactRFC822Size PopForceICalForCalendarRetrievalOption PopSuppressReadReceipt
                            PopUseProtocolDefaults PublicFolderClientAccess ShowGalAsDefaultView""".strip().split("\\s+")).map(Attribute::flag).toList());

    private MailboxAttributes() {}

    private static Attribute threshold(String name) {
        return new Attribute(name, Attribute.property(name + "Int"), new Conversion.CountOf(false));
    }

    private static Attribute mimeFormat(String name) {
        return Attribute.oneOf(
                name,
                "MimeTextFormat",
                "TextOnly",
                "HtmlOnly",
                "HtmlAndTextAlternative",
                "TextEnrichedOnly",
                "TextEnrichedAndTextAlternative",
                "BestBodyFormat",
                "Tnef");
    }
}
