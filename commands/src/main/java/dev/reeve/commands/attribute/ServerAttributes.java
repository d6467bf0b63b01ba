package dev.reeve.commands.attribute;

import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.ServerProperties;
import java.util.List;
import java.util.stream.Stream;

/** The attributes of servers and databases that parameters of the same name set. */
public final class ServerAttributes {

    /** What {@code Set-ExchangeServer} changes. */
    public static final List<Attribute> SERVER = Attributes.join(
            all(
                    ServerProperties.REGISTRY,
                    new Conversion.FlagOf(),
                    "CustomerFeedbackEnabled",
                    "DataCollectionEnabled",
                    "ErrorReportingEnabled",
                    "MitigationsEnabled"),
            all(
                    ServerProperties.REGISTRY,
                    new Conversion.TextOf(2048),
                    "InternetWebProxy",
                    "MonitoringGroup",
                    "StaticConfigDomainController"),
            all(
                    ServerProperties.REGISTRY,
                    new Conversion.TextsOf(2048),
                    "InternetWebProxyBypassList",
                    "MitigationsBlocked",
                    "StaticDomainControllers",
                    "StaticExcludedDomainControllers",
                    "StaticGlobalCatalogs"));

    /** What {@code Set-MailboxDatabase} changes besides the name and the part in automatic distribution. */
    public static final List<Attribute> DATABASE = Attributes.join(
            all(
                    DatabaseProperties.REGISTRY,
                    new Conversion.FlagOf(),
                    "AllowFileRestore",
                    "BackgroundDatabaseMaintenance",
                    "CircularLoggingEnabled",
                    "IndexEnabled",
                    "IsExcludedFromInitialProvisioning",
                    "MountAtStartup",
                    "RetainDeletedItemsUntilBackup"),
            all(
                    DatabaseProperties.REGISTRY,
                    new Conversion.SpanOf(),
                    "DeletedItemRetention",
                    "EventHistoryRetentionPeriod",
                    "MailboxRetention"),
            all(
                    DatabaseProperties.REGISTRY,
                    new Conversion.SizeOf(),
                    "CalendarLoggingQuota",
                    "IssueWarningQuota",
                    "ProhibitSendQuota",
                    "ProhibitSendReceiveQuota",
                    "RecoverableItemsQuota",
                    "RecoverableItemsWarningQuota"),
            all(DatabaseProperties.REGISTRY, new Conversion.TextOf(1024), "IsExcludedFromProvisioningReason"),
            all(
                    DatabaseProperties.REGISTRY,
                    new Conversion.ReferenceTo<>(
                            Recipient.class,
                            (Recipient recipient) -> recipient.type().isMailEnabled()),
                    "JournalRecipient"),
            all(
                    DatabaseProperties.REGISTRY,
                    new Conversion.ReferenceTo<>(
                            ConfigurationObject.class,
                            (ConfigurationObject object) -> object.noun().equals("OfflineAddressBook")),
                    "OfflineAddressBook"));

    private ServerAttributes() {}

    private static List<Attribute> all(PropertyRegistry registry, Conversion conversion, String... names) {
        return Stream.of(names)
                .map(name -> Attribute.of(registry, name, conversion))
                .toList();
    }
}
