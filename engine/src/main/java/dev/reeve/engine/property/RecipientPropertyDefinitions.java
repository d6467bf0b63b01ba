package dev.reeve.engine.property;

import static dev.reeve.engine.property.PropertyClass.BINARY;
import static dev.reeve.engine.property.PropertyClass.BLANK_TEST;
import static dev.reeve.engine.property.PropertyClass.BOOLEAN;
import static dev.reeve.engine.property.PropertyClass.ENUMERATION;
import static dev.reeve.engine.property.PropertyClass.EXACT_TEXT;
import static dev.reeve.engine.property.PropertyClass.INTEGER;
import static dev.reeve.engine.property.PropertyClass.INTEGER_OR_UNLIMITED;
import static dev.reeve.engine.property.PropertyClass.REFERENCE;
import static dev.reeve.engine.property.PropertyClass.SIZE;
import static dev.reeve.engine.property.PropertyClass.SIZE_OR_UNLIMITED;
import static dev.reeve.engine.property.PropertyClass.SPAN;
import static dev.reeve.engine.property.PropertyClass.TEXT;
import static dev.reeve.engine.property.PropertyClass.TIME;
import static dev.reeve.engine.property.PropertyClass.UTC_TIME;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the filterable properties of recipients are: class, number of values, enumeration members [PROP-1]. */
final class RecipientPropertyDefinitions {

    private static final String RECIPIENT_TYPE_DETAILS = """
        UserMailbox 1, LinkedMailbox 2, SharedMailbox 4, LegacyMailbox 8, RoomMailbox 16, EquipmentMailbox 32,
        MailContact 64, MailUser 128, MailUniversalDistributionGroup 256, MailNonUniversalGroup 512,
        MailUniversalSecurityGroup 1024, DynamicDistributionGroup 2048, PublicFolder 4096,
        SystemAttendantMailbox 8192, SystemMailbox 16384, MailForestContact 32768,
        User 65536, Contact 131072, UniversalDistributionGroup 262144, UniversalSecurityGroup 524288,
        NonUniversalGroup 1048576, DisabledUser 2097152, MicrosoftExchange 4194304,
        ArbitrationMailbox 8388608, MailboxPlan 16777216, LinkedUser 33554432,
        RoomList 268435456, DiscoveryMailbox 536870912, RoleGroup 1073741824, RemoteUserMailbox 2147483648, Computer 4294967296,
        RemoteRoomMailbox 8589934592, RemoteEquipmentMailbox 17179869184, RemoteSharedMailbox 34359738368,
        PublicFolderMailbox 68719476736, TeamMailbox 137438953472, RemoteTeamMailbox 274877906944,
        MonitoringMailbox 549755813888, GroupMailbox 1099511627776, LinkedRoomMailbox 2199023255552,
        AuditLogMailbox 4398046511104, RemoteGroupMailbox 8796093022208, SchedulingMailbox 17592186044416,
        GuestMailUser 35184372088832""";

    private static final String CONDITIONAL_CUSTOM_ATTRIBUTES = IntStream.rangeClosed(1, 15)
            .mapToObj(number -> "ConditionalCustomAttribute" + number)
            .collect(Collectors.joining(", "));

    private RecipientPropertyDefinitions() {}

    static PropertyRegistry registry() {
        PropertyDefinitions definitions = new PropertyDefinitions(
                // Properties that may hold several values [MV-1].
                """
            ActiveSyncAllowedDeviceIDs, ActiveSyncBlockedDeviceIDs, AcceptMessagesOnlyFrom, AcceptMessagesOnlyFromDLMembers,
            AddressListMembership, AdministrativeUnits, AggregatedMailboxGuids, ArchiveName, Certificate, Description,
            DirectReports, EmailAddresses, ExtensionCustomAttribute1, ExtensionCustomAttribute2, ExtensionCustomAttribute3,
            ExtensionCustomAttribute4, ExtensionCustomAttribute5, GeneratedOfflineAddressBooks, GrantSendOnBehalfTo,
            InPlaceHolds, InPlaceHoldsRaw, LanguagesRaw, MailTipTranslations, ManagedBy, MemberOfGroup, Members,
            MobileAdminExtendedSettings, ModeratedBy, ObjectClass, OtherFax, OtherHomePhone, OtherTelephone, PoliciesExcluded,
            PoliciesIncluded, PostOfficeBox, ProtocolSettings, PublicFolderContacts, RejectMessagesFrom,
            RejectMessagesFromDLMembers, ResourceCustom, ResourceMetaData, ResourceSearchProperties, SMimeCertificate,
            TelephoneAssistant, UMAddresses, UMCallingLineIds, UMDtmfMap, VoiceMailSettings, MailboxPermissions,
            DirectoryPermissions, Languages, AuditAdmin, AuditDelegate, AuditOwner, EwsAllowList, EwsBlockList,
            PersistedCapabilities,
            BypassModerationFromSendersOrMembers, ConditionalCompany, ConditionalDepartment,
            ConditionalStateOrProvince,""" + CONDITIONAL_CUSTOM_ATTRIBUTES);
        definitions.add(TEXT, """
            ActiveSyncAllowedDeviceIDs, ActiveSyncBlockedDeviceIDs, AdminDisplayName, Alias, ArchiveDomain,
            ArchiveName, ArchiveRelease, AssistantName, C, City, Co, CommonName, Company, CountryOrRegion,
            CustomAttribute1, CustomAttribute2, CustomAttribute3, CustomAttribute4, CustomAttribute5,
            CustomAttribute6, CustomAttribute7, CustomAttribute8, CustomAttribute9, CustomAttribute10,
            CustomAttribute11, CustomAttribute12, CustomAttribute13, CustomAttribute14, CustomAttribute15,
            Department, Description, DisplayName, EmailAddresses, EntryId, ExpansionServer,
            ExtensionCustomAttribute1, ExtensionCustomAttribute2, ExtensionCustomAttribute3,
            ExtensionCustomAttribute4, ExtensionCustomAttribute5, ExternalDirectoryObjectId,
            ExternalEmailAddress, Fax, FirstName, ForwardingSmtpAddress, HomePhone, ImmutableId, Initials,
            InPlaceHoldsRaw, LanguagesRaw, LastName, LdapRecipientFilter, LegacyExchangeDN, LitigationHoldOwner,
            MailboxMoveBatchName, MailboxMoveRemoteHostName, MailboxRelease, MailTipTranslations,
            MobileAdminExtendedSettings, MobilePhone, Name, Notes, ObjectCategory, ObjectClass, Office, OperatorNumber, OtherFax,
            OtherHomePhone, OtherTelephone, Pager, Phone, PhoneProviderId, PhoneticCompany, PhoneticDepartment,
            PhoneticDisplayName, PhoneticFirstName, PhoneticLastName, PoliciesExcluded, PoliciesIncluded,
            PostalCode, PostOfficeBox, PrimarySmtpAddress, ProtocolSettings, PurportedSearchUI,
            RawCanonicalName, RawExternalEmailAddress, RawName, RecipientFilter, ResourceMetaData,
            ResourcePropertiesDisplay, ResourceSearchProperties, RetentionComment, RetentionUrl, SamAccountName,
            ServerLegacyDN, SimpleDisplayName, StateOrProvince, StreetAddress, TelephoneAssistant,
            TextEncodedORAddress, Title, UMAddresses, UMCallingLineIds, UMDtmfMap, UserPrincipalName,
            VoiceMailSettings, WebPage, WindowsEmailAddress, WindowsLiveID""");
        definitions.add(EXACT_TEXT, """
            DistinguishedName, Id, InPlaceHolds, ResourceCustom, ServerName""");
        definitions.add(BOOLEAN, """
            ActiveSyncEnabled, ActiveSyncSuppressReadReceipt, AuditEnabled, CalendarRepairDisabled,
            ComplianceTagHoldApplied, DeliverToMailboxAndForward, EcpEnabled, EmailAddressPolicyEnabled,
            HasActiveSyncDevicePartnership, HiddenFromAddressListsEnabled, HiddenGroupMembershipEnabled,
            ImapEnabled, IncludeInGarbageCollection, IsDirSynced, IsExcludedFromServingHierarchy,
            IsHierarchyReady, IsHierarchySyncEnabled, IsInactiveMailbox, IsMailboxEnabled, IsSecurityPrincipal,
            IsSoftDeletedByDisable, IsSoftDeletedByRemove, LitigationHoldEnabled, MAPIEnabled, MapiRecipient,
            ModerationEnabled, OWAEnabled, OWAforDevicesEnabled, PopEnabled, RemotePowerShellEnabled,
            ReportToManagerEnabled, ReportToOriginatorEnabled, RequireAllSendersAreAuthenticated,
            SendOofMessageToOriginatorEnabled, SingleItemRecoveryEnabled, SKUAssigned, UMEnabled,
            UseDatabaseQuotaDefaults""");
        definitions.add(REFERENCE, """
            ActiveSyncMailboxPolicy, AddressBookPolicy, AddressListMembership, AdministrativeUnits,
            ArbitrationMailbox, ArchiveDatabase, AuthenticationPolicy, Database, DataEncryptionPolicy,
            DefaultPublicFolderMailbox, DirectReports, DisabledArchiveDatabase, ForwardingAddress,
            GeneratedOfflineAddressBooks, GrantSendOnBehalfTo, HomeMTA, MailboxMoveSourceMDB,
            MailboxMoveTargetMDB, MailboxPlan, ManagedBy, Manager, MemberOfGroup, Members, ModeratedBy,
            OfflineAddressBook, OWAMailboxPolicy, PublicFolderContacts, QueryBaseDN, RecipientContainer,
            RemoteAccountPolicy, RetentionPolicy, RoleAssignmentPolicy, SharingPolicy, ThrottlingPolicy, UMMailboxPolicy,
            UMRecipientDialPlanId""");
        definitions.add(PropertyClass.GUID, """
            AggregatedMailboxGuids, ArchiveGuid, DisabledArchiveGuid, ExchangeGuid, Guid""");
        definitions.add(INTEGER, """
            EwsEnabled, ExchangeUserAccountControl, InternetEncoding, LocaleID, PrimaryGroupId,
            ResourceCapacity, SCLDeleteThresholdInt, SCLJunkThresholdInt, SCLQuarantineThresholdInt,
            SCLRejectThresholdInt""");
        definitions.add(INTEGER_OR_UNLIMITED, """
            MaxBlockedSenders, MaxSafeSenders, RecipientLimits""");
        definitions.add(SIZE, "RulesQuota");
        definitions.add(SIZE_OR_UNLIMITED, """
            ArchiveQuota, ArchiveWarningQuota, CalendarLoggingQuota, IssueWarningQuota, MaxReceiveSize, MaxSendSize,
            ProhibitSendQuota, ProhibitSendReceiveQuota, RecoverableItemsQuota, RecoverableItemsWarningQuota""");
        definitions.add(TIME, """
            ElcExpirationSuspensionEndDate, ElcExpirationSuspensionStartDate, LastExchangeChangedTime,
            LitigationHoldDate, StsRefreshTokensValidFrom, WhenChanged, WhenCreated, WhenMailboxCreated,
            WhenSoftDeleted""");
        definitions.add(UTC_TIME, """
            WhenChangedUTC, WhenCreatedUTC""");
        definitions.add(SPAN, """
            AuditLogAgeLimit, RetainDeletedItemsFor""");
        definitions.add(ENUMERATION, """
            AllowUMCallsFromNonUsers, ArchiveState, ArchiveStatus, CertificateSubject, DeletedItemFlags,
            ElcMailboxFlags, EwsApplicationAccessPolicy, ExchangeVersion, ExternalOofOptions, GroupType,
            IncludedRecipients, JournalArchiveAddress, MailboxMoveFlags, MailboxMoveStatus,
            MemberDepartRestriction, MemberJoinRestriction, MessageHygieneFlags, MobileFeaturesEnabled,
            MobileMailboxFlags, NetID, PreviousRecipientTypeDetails,
            RecipientDisplayType, RecipientType, RecipientTypeDetails, RemoteRecipientType, ResourceType,
            SendDeliveryReportsTo, UMEnabledFlags, UMServerWritableFlags, UsageLocation, UserAccountControl""");
        definitions.add(BLANK_TEST, """
            AcceptMessagesOnlyFrom, AcceptMessagesOnlyFromDLMembers, RejectMessagesFrom,
            RejectMessagesFromDLMembers""");
        definitions.add(BINARY, """
            Certificate, SafeRecipientsHash, SafeSendersHash, SecurityProtocol, SMimeCertificate, UMPinChecksum,
            UMSpokenName, UnicodePassword""");
        // The conditions of dynamic groups, of which their RecipientFilter is made.
        definitions.unfilterable(TEXT, "ConditionalCompany, ConditionalDepartment, ConditionalStateOrProvince");
        definitions.unfilterable(TEXT, CONDITIONAL_CUSTOM_ATTRIBUTES);
        unfilterable(definitions);
        // Access lists: who may open the mailbox, and who may do what with the object.
        definitions.unfilterable(BLANK_TEST, "MailboxPermissions, DirectoryPermissions");
        definitions.compared(PropertyComparison.DISTINGUISHED_NAME, "DistinguishedName, RetentionPolicy");
        definitions.compared(PropertyComparison.ADDRESS, "EmailAddresses");
        definitions.compared(PropertyComparison.COUNTRY, "UsageLocation");
        members(definitions);
        return definitions.registry();
    }

    /** What recipients carry besides, and no filter knows [OPATH-28]. */
    private static void unfilterable(PropertyDefinitions definitions) {
        definitions.unfilterable(TEXT, """
            MailTip, Languages, AuditAdmin, AuditDelegate, AuditOwner, GeoCoordinates, EwsAllowList, EwsBlockList,
            MAPIBlockOutlookVersions, PersistedCapabilities""");
        definitions.unfilterable(REFERENCE, "BypassModerationFromSendersOrMembers");
        definitions.unfilterable(ENUMERATION, """
            SendModerationNotifications, MacAttachmentFormat, MessageBodyFormat, MessageFormat, UseMapiRichTextFormat,
            ImapMessagesRetrievalMimeFormat, PopMessagesRetrievalMimeFormat""");
        definitions.unfilterable(BOOLEAN, """
            RetentionHoldEnabled, AntispamBypassEnabled, CalendarVersionStoreDisabled, UsePreferMessageFormat,
            DowngradeHighPriorityMessagesEnabled, MessageCopyForSendOnBehalfEnabled, MessageCopyForSentAsEnabled,
            MessageTrackingReadStatusEnabled, UseDatabaseRetentionDefaults, RetainDeletedItemsUntilBackup,
            SCLDeleteEnabled, SCLJunkEnabled, SCLQuarantineEnabled, SCLRejectEnabled, BypassNestedModerationEnabled,
            IsHierarchicalGroup, ActiveSyncDebugLogging, EwsAllowEntourage, EwsAllowMacOutlook, EwsAllowOutlook,
            ImapEnableExactRFC822Size, ImapForceICalForCalendarRetrievalOption, ImapSuppressReadReceipt,
            ImapUseProtocolDefaults, IsOptimizedForAccessibility, MAPIBlockOutlookExternalConnectivity,
            MAPIBlockOutlookNonCachedMode, MAPIBlockOutlookRpcHttp, MapiHttpEnabled, PopEnableExactRFC822Size,
            PopForceICalForCalendarRetrievalOption, PopSuppressReadReceipt, PopUseProtocolDefaults,
            PublicFolderClientAccess, ShowGalAsDefaultView, DisableThrottling, ImListMigrationCompleted""");
        definitions.unfilterable(INTEGER, """
            SeniorityIndex, DumpsterMessagesPerFolderCountReceiveQuota, DumpsterMessagesPerFolderCountWarningQuota,
            ExtendedPropertiesCountQuota, FolderHierarchyChildrenCountReceiveQuota,
            FolderHierarchyChildrenCountWarningQuota, FolderHierarchyDepthReceiveQuota,
            FolderHierarchyDepthWarningQuota, FoldersCountReceiveQuota, FoldersCountWarningQuota,
            MailboxMessagesPerFolderCountReceiveQuota, MailboxMessagesPerFolderCountWarningQuota""");
        definitions.unfilterable(INTEGER_OR_UNLIMITED, "MaxRecipientPerMessage");
        definitions.unfilterable(SPAN, "LitigationHoldDuration");
    }

    private static void members(PropertyDefinitions definitions) {
        definitions.members("MemberJoinRestriction", "Closed 0, Open 1, ApprovalRequired 2");
        definitions.members("MemberDepartRestriction", "Closed 0, Open 1, ApprovalRequired 2");
        definitions.members("ResourceType", "Room 0, Equipment 1");
        definitions.members("ArchiveState", "None 0, Local 1, HostedProvisioned 2, HostedPending 3, OnPremise 4");
        definitions.members("ArchiveStatus", "None 0, Active 1");
        definitions.members("ExternalOofOptions", "External 0, InternalOnly 1");
        definitions.members("SendDeliveryReportsTo", "None 0, Manager 1, Originator 2");
        definitions.members(
                "DeletedItemFlags", "DatabaseDefault 0, RetainUntilBackupOrCustomPeriod 3, RetainForCustomPeriod 5");
        definitions.flags(
                "GroupType",
                "None 0, Global 2, DomainLocal 4, BuiltinLocal 5, Universal 8, SecurityEnabled -2147483648");
        definitions.flags("IncludedRecipients", """
            None 0, MailboxUsers 1, Resources 2, MailContacts 4, MailGroups 8, MailUsers 16, AllRecipients -1""");
        definitions.flags("UserAccountControl", """
            None 0, AccountDisabled 2, HomeDirectoryRequired 8, Lockout 16, PasswordNotRequired 32,
            CannotChangePassword 64, EncryptedTextPasswordAllowed 128, TemporaryDuplicateAccount 256,
            NormalAccount 512, InterDomainTrustAccount 2048, WorkstationTrustAccount 4096, ServerTrustAccount 8192,
            DoNotExpirePassword 65536, MnsLogonAccount 131072, SmartCardRequired 262144,
            TrustedForDelegation 524288, NotDelegated 1048576, UseDesKeyOnly 2097152,
            DoNotRequirePreauthentication 4194304, PasswordExpired 8388608,
            TrustedToAuthenticateForDelegation 16777216, NoAuthDataRequired 33554432""");
        // RCPT-1, RCPT-2; the numbers are those of the directory attribute.
        definitions.members("RecipientType", """
            User 1, UserMailbox 2, MailUser 3, Contact 4, MailContact 5, Group 6,
            MailUniversalDistributionGroup 7, MailUniversalSecurityGroup 8, MailNonUniversalGroup 9,
            DynamicDistributionGroup 10, PublicFolder 11""");
        definitions.members("RecipientTypeDetails", RECIPIENT_TYPE_DETAILS);
        definitions.members("PreviousRecipientTypeDetails", "None 0, " + RECIPIENT_TYPE_DETAILS);
    }
}
