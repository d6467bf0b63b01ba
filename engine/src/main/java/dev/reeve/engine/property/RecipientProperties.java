package dev.reeve.engine.property;

/** The filterable properties of recipients [PROP-1], stored and computed alike. */
public final class RecipientProperties {

    /** All of them. */
    public static final PropertyRegistry REGISTRY = RecipientPropertyDefinitions.registry();

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

    /** {@code ArchiveGuid}. */
    public static final Property ARCHIVE_GUID = of("ArchiveGuid");

    /** {@code ArchiveName}. */
    public static final Property ARCHIVE_NAME = of("ArchiveName");

    /** {@code ArchiveDatabase}. */
    public static final Property ARCHIVE_DATABASE = of("ArchiveDatabase");

    /** {@code ArchiveState}. */
    public static final Property ARCHIVE_STATE = of("ArchiveState");

    /** {@code ArchiveStatus}. */
    public static final Property ARCHIVE_STATUS = of("ArchiveStatus");

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

    /** {@code ExchangeVersion}. */
    public static final Property EXCHANGE_VERSION = of("ExchangeVersion");

    /** {@code RawExternalEmailAddress}. */
    public static final Property RAW_EXTERNAL_EMAIL_ADDRESS = of("RawExternalEmailAddress");

    /** {@code Languages}, which filters know as {@code LanguagesRaw}. */
    public static final Property LANGUAGES = of("Languages");

    /** {@code LanguagesRaw}. */
    public static final Property LANGUAGES_RAW = of("LanguagesRaw");

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

    /** {@code IncludedRecipients}: which kinds a dynamic group takes in. */
    public static final Property INCLUDED_RECIPIENTS = of("IncludedRecipients");

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

    /** {@code ResourceCustom}: what a room has. */
    public static final Property RESOURCE_CUSTOM = of("ResourceCustom");

    /** {@code ResourceMetaData}. */
    public static final Property RESOURCE_META_DATA = of("ResourceMetaData");

    /** {@code ResourcePropertiesDisplay}. */
    public static final Property RESOURCE_PROPERTIES_DISPLAY = of("ResourcePropertiesDisplay");

    /** {@code ResourceSearchProperties}. */
    public static final Property RESOURCE_SEARCH_PROPERTIES = of("ResourceSearchProperties");

    /** {@code ResourceType}. */
    public static final Property RESOURCE_TYPE = of("ResourceType");

    /** {@code RetentionPolicy}; filters see the policy's distinguished name. */
    public static final Property RETENTION_POLICY = of("RetentionPolicy");

    /** {@code RoleAssignmentPolicy}. */
    public static final Property ROLE_ASSIGNMENT_POLICY = of("RoleAssignmentPolicy");

    /** A mailbox's address book policy, which says what its owner sees in the address book [USER-3]. */
    public static final Property ADDRESS_BOOK_POLICY = of("AddressBookPolicy");

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

    /** {@code RemoteRecipientType}. */
    public static final Property REMOTE_RECIPIENT_TYPE = of("RemoteRecipientType");

    /** {@code WhenMailboxCreated}. */
    public static final Property WHEN_MAILBOX_CREATED = of("WhenMailboxCreated");

    /** {@code WindowsEmailAddress}. */
    public static final Property WINDOWS_EMAIL_ADDRESS = of("WindowsEmailAddress");

    /** {@code CommonName}. */
    public static final Property COMMON_NAME = of("CommonName");

    /** {@code DirectReports}. */
    public static final Property DIRECT_REPORTS = of("DirectReports");

    /** {@code IsSecurityPrincipal}. */
    public static final Property IS_SECURITY_PRINCIPAL = of("IsSecurityPrincipal");

    /** {@code MapiRecipient}. */
    public static final Property MAPI_RECIPIENT = of("MapiRecipient");

    /** {@code ObjectCategory}. */
    public static final Property OBJECT_CATEGORY = of("ObjectCategory");

    /** {@code ObjectClass}. */
    public static final Property OBJECT_CLASS = of("ObjectClass");

    /** {@code RawCanonicalName}. */
    public static final Property RAW_CANONICAL_NAME = of("RawCanonicalName");

    /** {@code RawName}. */
    public static final Property RAW_NAME = of("RawName");

    /** {@code ServerLegacyDN}. */
    public static final Property SERVER_LEGACY_DN = of("ServerLegacyDN");

    /** {@code MailboxPermissions}: who may open the mailbox. */
    public static final Property MAILBOX_PERMISSIONS = of("MailboxPermissions");

    /** {@code DirectoryPermissions}: who may do what with the object, such as send as it. */
    public static final Property DIRECTORY_PERMISSIONS = of("DirectoryPermissions");

    private RecipientProperties() {}

    private static Property of(String name) {
        return REGISTRY.named(name).orElseThrow();
    }
}
