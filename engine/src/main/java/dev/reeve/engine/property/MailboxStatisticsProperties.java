package dev.reeve.engine.property;

/** The filterable properties of a mailbox's statistics, as far as they are stored [MBX-7]. */
public final class MailboxStatisticsProperties {

    /** All of them. */
    public static final PropertyRegistry REGISTRY = registry();

    private MailboxStatisticsProperties() {}

    private static PropertyRegistry registry() {
        PropertyDefinitions definitions = new PropertyDefinitions("");
        definitions.add(PropertyClass.TEXT, "DisplayName, LegacyDN, DatabaseName, ServerName");
        definitions.add(PropertyClass.TIME, "DisconnectDate");
        definitions.add(PropertyClass.ENUMERATION, "DisconnectReason");
        definitions.members("DisconnectReason", "Disabled 1, SoftDeleted 2");
        definitions.add(PropertyClass.GUID, "MailboxGuid");
        definitions.add(PropertyClass.BOOLEAN, "IsArchiveMailbox, IsQuarantined");
        return definitions.registry();
    }
}
