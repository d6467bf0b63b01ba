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

/** The filterable properties of recipients [PROP-1], stored and computed alike. */
public final class RecipientProperties {

    /** All of them. */
    public static final PropertyRegistry REGISTRY = registry();

    /** {@code Alias}. */
    public static final Property ALIAS = of("Alias");

    /** {@code City}. */
    public static final Property CITY = of("City");

    /** {@code Company}. */
    public static final Property COMPANY = of("Company");

    /** {@code CountryOrRegion}. */
    public static final Property COUNTRY_OR_REGION = of("CountryOrRegion");

    /** {@code Co}. */
    public static final Property CO = of("Co");

    /** {@code C}. */
    public static final Property C = of("C");

    /** {@code CustomAttribute1}. */
    public static final Property CUSTOM_ATTRIBUTE1 = of("CustomAttribute1");

    /** {@code Database}. */
    public static final Property DATABASE = of("Database");

    /** {@code Department}. */
    public static final Property DEPARTMENT = of("Department");

    /** {@code Description}. */
    public static final Property DESCRIPTION = of("Description");

    /** {@code DisplayName}. */
    public static final Property DISPLAY_NAME = of("DisplayName");

    /** {@code DistinguishedName}. */
    public static final Property DISTINGUISHED_NAME = of("DistinguishedName");

    /** {@code EmailAddresses}. */
    public static final Property EMAIL_ADDRESSES = of("EmailAddresses");

    /** {@code EmailAddressPolicyEnabled}. */
    public static final Property EMAIL_ADDRESS_POLICY_ENABLED = of("EmailAddressPolicyEnabled");

    /** {@code ExchangeGuid}. */
    public static final Property EXCHANGE_GUID = of("ExchangeGuid");

    /** {@code ExternalEmailAddress}. */
    public static final Property EXTERNAL_EMAIL_ADDRESS = of("ExternalEmailAddress");

    /** {@code FirstName}. */
    public static final Property FIRST_NAME = of("FirstName");

    /** {@code ForwardingAddress}. */
    public static final Property FORWARDING_ADDRESS = of("ForwardingAddress");

    /** {@code GroupType}. */
    public static final Property GROUP_TYPE = of("GroupType");

    /** {@code Guid}. */
    public static final Property GUID = of("Guid");

    /** {@code HiddenFromAddressListsEnabled}. */
    public static final Property HIDDEN_FROM_ADDRESS_LISTS_ENABLED = of("HiddenFromAddressListsEnabled");

    /** {@code Id}. */
    public static final Property ID = of("Id");

    /** {@code Initials}. */
    public static final Property INITIALS = of("Initials");

    /** {@code IsMailboxEnabled}. */
    public static final Property IS_MAILBOX_ENABLED = of("IsMailboxEnabled");

    /** {@code LastName}. */
    public static final Property LAST_NAME = of("LastName");

    /** {@code LegacyExchangeDN}. */
    public static final Property LEGACY_EXCHANGE_DN = of("LegacyExchangeDN");

    /** {@code ManagedBy}. */
    public static final Property MANAGED_BY = of("ManagedBy");

    /** {@code Manager}. */
    public static final Property MANAGER = of("Manager");

    /** {@code MemberDepartRestriction}. */
    public static final Property MEMBER_DEPART_RESTRICTION = of("MemberDepartRestriction");

    /** {@code MemberJoinRestriction}. */
    public static final Property MEMBER_JOIN_RESTRICTION = of("MemberJoinRestriction");

    /** {@code MemberOfGroup}. */
    public static final Property MEMBER_OF_GROUP = of("MemberOfGroup");

    /** {@code Members}. */
    public static final Property MEMBERS = of("Members");

    /** {@code MobilePhone}. */
    public static final Property MOBILE_PHONE = of("MobilePhone");

    /** {@code Name}. */
    public static final Property NAME = of("Name");

    /** {@code Notes}. */
    public static final Property NOTES = of("Notes");

    /** {@code Office}. */
    public static final Property OFFICE = of("Office");

    /** {@code Phone}. */
    public static final Property PHONE = of("Phone");

    /** {@code PostalCode}. */
    public static final Property POSTAL_CODE = of("PostalCode");

    /** {@code PrimarySmtpAddress}. */
    public static final Property PRIMARY_SMTP_ADDRESS = of("PrimarySmtpAddress");

    /** {@code ProhibitSendQuota}. */
    public static final Property PROHIBIT_SEND_QUOTA = of("ProhibitSendQuota");

    /** {@code ProhibitSendReceiveQuota}. */
    public static final Property PROHIBIT_SEND_RECEIVE_QUOTA = of("ProhibitSendReceiveQuota");

    /** {@code IssueWarningQuota}. */
    public static final Property ISSUE_WARNING_QUOTA = of("IssueWarningQuota");

    /** {@code RecipientContainer}. */
    public static final Property RECIPIENT_CONTAINER = of("RecipientContainer");

    /** {@code RecipientFilter}. */
    public static final Property RECIPIENT_FILTER = of("RecipientFilter");

    /** {@code RecipientType}. */
    public static final Property RECIPIENT_TYPE = of("RecipientType");

    /** {@code RecipientTypeDetails}. */
    public static final Property RECIPIENT_TYPE_DETAILS = of("RecipientTypeDetails");

    /** {@code RemotePowerShellEnabled}. */
    public static final Property REMOTE_POWER_SHELL_ENABLED = of("RemotePowerShellEnabled");

    /** {@code ResourceType}. */
    public static final Property RESOURCE_TYPE = of("ResourceType");

    /** {@code RoleAssignmentPolicy}. */
    public static final Property ROLE_ASSIGNMENT_POLICY = of("RoleAssignmentPolicy");

    /** {@code SamAccountName}. */
    public static final Property SAM_ACCOUNT_NAME = of("SamAccountName");

    /** {@code ServerName}. */
    public static final Property SERVER_NAME = of("ServerName");

    /** {@code SimpleDisplayName}. */
    public static final Property SIMPLE_DISPLAY_NAME = of("SimpleDisplayName");

    /** {@code StateOrProvince}. */
    public static final Property STATE_OR_PROVINCE = of("StateOrProvince");

    /** {@code StreetAddress}. */
    public static final Property STREET_ADDRESS = of("StreetAddress");

    /** {@code Title}. */
    public static final Property TITLE = of("Title");

    /** {@code UserAccountControl}. */
    public static final Property USER_ACCOUNT_CONTROL = of("UserAccountControl");

    /** {@code UserPrincipalName}. */
    public static final Property USER_PRINCIPAL_NAME = of("UserPrincipalName");

    /** {@code WebPage}. */
    public static final Property WEB_PAGE = of("WebPage");

    /** {@code WhenChanged}. */
    public static final Property WHEN_CHANGED = of("WhenChanged");

    /** {@code WhenChangedUTC}. */
    public static final Property WHEN_CHANGED_UTC = of("WhenChangedUTC");

    /** {@code WhenCreated}. */
    public static final Property WHEN_CREATED = of("WhenCreated");

    /** {@code WhenCreatedUTC}. */
    public static final Property WHEN_CREATED_UTC = of("WhenCreatedUTC");

    /** {@code WindowsEmailAddress}. */
    public static final Property WINDOWS_EMAIL_ADDRESS = of("WindowsEmailAddress");

    private RecipientProperties() {}

    private static Property of(String name) {
        return REGISTRY.named(name).orElseThrow();
    }

    private static PropertyRegistry registry() {
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
            TelephoneAssistant, UMAddresses, UMCallingLineIds, UMDtmfMap, VoiceMailSettings""");
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
            MobileAdminExtendedSettings, MobilePhone, Name, Notes, Office, OperatorNumber, OtherFax,
            OtherHomePhone, OtherTelephone, Pager, Phone, PhoneProviderId, PhoneticCompany, PhoneticDepartment,
            PhoneticDisplayName, PhoneticFirstName, PhoneticLastName, PoliciesExcluded, PoliciesIncluded,
            PostalCode, PostOfficeBox, PrimarySmtpAddress, ProtocolSettings, PurportedSearchUI,
            RawCanonicalName, RawExternalEmailAddress, RawName, RecipientFilter, ResourceMetaData,
            ResourcePropertiesDisplay, ResourceSearchProperties, RetentionComment, RetentionUrl, SamAccountName,
            ServerLegacyDN, SimpleDisplayName, StateOrProvince, StreetAddress, TelephoneAssistant,
            TextEncodedORAddress, Title, UMAddresses, UMCallingLineIds, UMDtmfMap, UserPrincipalName,
            VoiceMailSettings, WebPage, WindowsEmailAddress, WindowsLiveID""");
        definitions.add(EXACT_TEXT, """
            DistinguishedName, Id, InPlaceHolds, ResourceCustom, RetentionPolicy, ServerName""");
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
            RemoteAccountPolicy, RoleAssignmentPolicy, SharingPolicy, ThrottlingPolicy, UMMailboxPolicy,
            UMRecipientDialPlanId""");
        definitions.add(PropertyClass.GUID, """
            AggregatedMailboxGuids, ArchiveGuid, DisabledArchiveGuid, ExchangeGuid, Guid""");
        definitions.add(INTEGER, """
            EwsEnabled, ExchangeUserAccountControl, InternetEncoding, LocaleID, PrimaryGroupId,
            ResourceCapacity, SCLDeleteThresholdInt, SCLJunkThresholdInt, SCLQuarantineThresholdInt,
            SCLRejectThresholdInt""");
        definitions.add(INTEGER_OR_UNLIMITED, """
            MaxBlockedSenders, MaxSafeSenders, RecipientLimits""");
        definitions.add(SIZE, """
            ArchiveQuota, ArchiveWarningQuota, IssueWarningQuota, MaxReceiveSize, MaxSendSize,
            ProhibitSendQuota, ProhibitSendReceiveQuota, RecoverableItemsQuota, RecoverableItemsWarningQuota,
            RulesQuota""");
        definitions.add(SIZE_OR_UNLIMITED, """
            CalendarLoggingQuota""");
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
            MobileMailboxFlags, NetID, ObjectCategory, ObjectClass, PreviousRecipientTypeDetails,
            RecipientDisplayType, RecipientType, RecipientTypeDetails, RemoteRecipientType, ResourceType,
            SendDeliveryReportsTo, UMEnabledFlags, UMServerWritableFlags, UsageLocation, UserAccountControl""");
        definitions.add(BLANK_TEST, """
            AcceptMessagesOnlyFrom, AcceptMessagesOnlyFromDLMembers, RejectMessagesFrom,
            RejectMessagesFromDLMembers""");
        definitions.add(BINARY, """
            Certificate, SafeRecipientsHash, SafeSendersHash, SecurityProtocol, SMimeCertificate, UMPinChecksum,
            UMSpokenName, UnicodePassword""");
        definitions.members("MemberJoinRestriction", "Closed 0, Open 1, ApprovalRequired 2");
        definitions.members("MemberDepartRestriction", "Closed 0, Open 1, ApprovalRequired 2");
        definitions.members(
                "GroupType",
                "None 0, Global 2, DomainLocal 4, BuiltinLocal 5, Universal 8, SecurityEnabled -2147483648");
        definitions.members("ResourceType", "Room 0, Equipment 1");
        definitions.members(
                "IncludedRecipients",
                "None 0, MailboxUsers 1, Resources 2, MailContacts 4, MailGroups 8, MailUsers 16, AllRecipients -1");
        definitions.members("ArchiveState", "None 0, Local 1, HostedProvisioned 2, HostedPending 3, OnPremise 4");
        definitions.members("ArchiveStatus", "None 0, Active 1");
        definitions.members("SendDeliveryReportsTo", "None 0, Manager 1, Originator 2");
        definitions.members(
                "DeletedItemFlags", "DatabaseDefault 0, RetainUntilBackupOrCustomPeriod 3, RetainForCustomPeriod 5");
        return definitions.registry();
    }
}
