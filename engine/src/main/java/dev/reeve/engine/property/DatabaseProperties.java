package dev.reeve.engine.property;

/** The filterable properties of mailbox databases [PROP-5]. */
public final class DatabaseProperties {

    /** All of them. */
    public static final PropertyRegistry REGISTRY = registry();

    /** {@code Name}. */
    public static final Property NAME = REGISTRY.named("Name").orElseThrow();

    /** {@code Guid}. */
    public static final Property GUID = REGISTRY.named("Guid").orElseThrow();

    /** {@code DistinguishedName}. */
    public static final Property DISTINGUISHED_NAME =
            REGISTRY.named("DistinguishedName").orElseThrow();

    /** {@code Server}. */
    public static final Property SERVER = REGISTRY.named("Server").orElseThrow();

    /** {@code MasterServerOrAvailabilityGroup}. */
    public static final Property MASTER_SERVER_OR_AVAILABILITY_GROUP =
            REGISTRY.named("MasterServerOrAvailabilityGroup").orElseThrow();

    /** {@code EdbFilePath}. */
    public static final Property EDB_FILE_PATH = REGISTRY.named("EdbFilePath").orElseThrow();

    /** {@code LogFolderPath}. */
    public static final Property LOG_FOLDER_PATH =
            REGISTRY.named("LogFolderPath").orElseThrow();

    /** {@code LogFilePrefix}. */
    public static final Property LOG_FILE_PREFIX =
            REGISTRY.named("LogFilePrefix").orElseThrow();

    /** {@code Description}. */
    public static final Property DESCRIPTION = REGISTRY.named("Description").orElseThrow();

    /** {@code ExchangeLegacyDN}. */
    public static final Property EXCHANGE_LEGACY_DN =
            REGISTRY.named("ExchangeLegacyDN").orElseThrow();

    /** {@code ExchangeVersion}. */
    public static final Property EXCHANGE_VERSION =
            REGISTRY.named("ExchangeVersion").orElseThrow();

    /** {@code IssueWarningQuota}. */
    public static final Property ISSUE_WARNING_QUOTA =
            REGISTRY.named("IssueWarningQuota").orElseThrow();

    /** {@code WhenChanged}. */
    public static final Property WHEN_CHANGED = REGISTRY.named("WhenChanged").orElseThrow();

    /** {@code WhenCreated}. */
    public static final Property WHEN_CREATED = REGISTRY.named("WhenCreated").orElseThrow();

    /** {@code WhenChangedUTC}. */
    public static final Property WHEN_CHANGED_UTC =
            REGISTRY.named("WhenChangedUTC").orElseThrow();

    /** {@code WhenCreatedUTC}. */
    public static final Property WHEN_CREATED_UTC =
            REGISTRY.named("WhenCreatedUTC").orElseThrow();

    /** {@code ObjectCategory}. */
    public static final Property OBJECT_CATEGORY =
            REGISTRY.named("ObjectCategory").orElseThrow();

    /** {@code ObjectClass}. */
    public static final Property OBJECT_CLASS = REGISTRY.named("ObjectClass").orElseThrow();

    /** {@code Recovery}: whether it is there to restore from, and no mailbox is made on it. */
    public static final Property RECOVERY = REGISTRY.named("Recovery").orElseThrow();

    private DatabaseProperties() {}

    private static PropertyRegistry registry() {
        PropertyDefinitions definitions = new PropertyDefinitions(
                "ObjectClass, DirectoryPermissions, ReplayLagTimes, TruncationLagTimes, SuspendComments");
        definitions.add(PropertyClass.TEXT, """
            AdminDisplayName, Description, EdbFilePath, ExchangeLegacyDN, LogFilePrefix, LogFolderPath, Name,
            ObjectClass""");
        definitions.add(PropertyClass.EXACT_TEXT, "DistinguishedName, ObjectCategory");
        definitions.add(PropertyClass.BOOLEAN, """
            AllowFileRestore, BackgroundDatabaseMaintenance, CircularLoggingEnabled, DatabaseCreated,
            MountAtStartup, RetainDeletedItemsUntilBackup""");
        definitions.add(PropertyClass.SPAN, "DeletedItemRetention, EventHistoryRetentionPeriod");
        definitions.add(PropertyClass.ENUMERATION, "ExchangeVersion");
        definitions.add(PropertyClass.GUID, "Guid");
        definitions.add(PropertyClass.SIZE_OR_UNLIMITED, "IssueWarningQuota");
        definitions.add(PropertyClass.INTEGER, "LogFileSize");
        definitions.add(PropertyClass.REFERENCE, "MasterServerOrAvailabilityGroup, Server");
        definitions.add(PropertyClass.TIME, "WhenChanged, WhenCreated");
        definitions.add(PropertyClass.UTC_TIME, "WhenChangedUTC, WhenCreatedUTC");
        // Settings that databases carry, but not among the properties that filters know.
        definitions.unfilterable(PropertyClass.SIZE_OR_UNLIMITED, """
            CalendarLoggingQuota, ProhibitSendQuota, ProhibitSendReceiveQuota, RecoverableItemsQuota,
            RecoverableItemsWarningQuota""");
        definitions.unfilterable(PropertyClass.BOOLEAN, "IndexEnabled, IsExcludedFromInitialProvisioning, Recovery");
        definitions.unfilterable(PropertyClass.SPAN, "MailboxRetention");
        definitions.unfilterable(
                PropertyClass.TEXT,
                "IsExcludedFromProvisioningReason, ReplayLagTimes, TruncationLagTimes, SuspendComments");
        definitions.unfilterable(PropertyClass.REFERENCE, "JournalRecipient, OfflineAddressBook");
        definitions.unfilterable(PropertyClass.BLANK_TEST, "DirectoryPermissions");
        definitions.compared(PropertyComparison.DISTINGUISHED_NAME, "DistinguishedName");
        definitions.compared(PropertyComparison.NAME_OR_DISTINGUISHED_NAME, "MasterServerOrAvailabilityGroup, Server");
        return definitions.registry();
    }
}
