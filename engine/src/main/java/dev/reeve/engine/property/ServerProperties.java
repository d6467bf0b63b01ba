package dev.reeve.engine.property;

/** The filterable properties of servers [PROP-4]. */
public final class ServerProperties {

    private static final String SERVER_ROLES = """
        None 0, Cafe 1, Mailbox 2, ClientAccess 4, UnifiedMessaging 16, HubTransport 32, Edge 64,
        FrontendTransport 16384""";

    /** All of them. */
    public static final PropertyRegistry REGISTRY = registry();

    /** {@code AdminDisplayVersion}. */
    public static final Property ADMIN_DISPLAY_VERSION =
            REGISTRY.named("AdminDisplayVersion").orElseThrow();

    /** {@code DataPath}. */
    public static final Property DATA_PATH = REGISTRY.named("DataPath").orElseThrow();

    /** {@code ExchangeLegacyDN}. */
    public static final Property EXCHANGE_LEGACY_DN =
            REGISTRY.named("ExchangeLegacyDN").orElseThrow();

    /** {@code Fqdn}. */
    public static final Property FQDN = REGISTRY.named("Fqdn").orElseThrow();

    /** {@code Name}. */
    public static final Property NAME = REGISTRY.named("Name").orElseThrow();

    /** {@code Guid}. */
    public static final Property GUID = REGISTRY.named("Guid").orElseThrow();

    /** {@code DistinguishedName}. */
    public static final Property DISTINGUISHED_NAME =
            REGISTRY.named("DistinguishedName").orElseThrow();

    /** {@code ServerRole}. */
    public static final Property SERVER_ROLE = REGISTRY.named("ServerRole").orElseThrow();

    /** {@code CurrentServerRole}. */
    public static final Property CURRENT_SERVER_ROLE =
            REGISTRY.named("CurrentServerRole").orElseThrow();

    /** {@code ServerSite}. */
    public static final Property SERVER_SITE = REGISTRY.named("ServerSite").orElseThrow();

    /** {@code ProductID}. */
    public static final Property PRODUCT_ID = REGISTRY.named("ProductID").orElseThrow();

    /** {@code NetworkAddress}. */
    public static final Property NETWORK_ADDRESS =
            REGISTRY.named("NetworkAddress").orElseThrow();

    /** {@code ExchangeVersion}. */
    public static final Property EXCHANGE_VERSION =
            REGISTRY.named("ExchangeVersion").orElseThrow();

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

    private ServerProperties() {}

    private static PropertyRegistry registry() {
        PropertyDefinitions definitions = new PropertyDefinitions("""
            NetworkAddress, ObjectClass, DirectoryPermissions, InternetWebProxyBypassList, MitigationsBlocked,
            StaticDomainControllers, StaticExcludedDomainControllers, StaticGlobalCatalogs""");
        definitions.add(PropertyClass.TEXT, """
            DataPath, ExchangeLegacyDN, Fqdn, InternetWebProxy, Name, NetworkAddress, ObjectClass, ProductID""");
        // Shown, but not among the properties that filters know.
        definitions.unfilterable(PropertyClass.TEXT, """
            AdminDisplayVersion, MonitoringGroup, InternetWebProxyBypassList, MitigationsBlocked,
            StaticConfigDomainController, StaticDomainControllers, StaticExcludedDomainControllers,
            StaticGlobalCatalogs""");
        definitions.unfilterable(
                PropertyClass.BOOLEAN, "ErrorReportingEnabled, DataCollectionEnabled, MitigationsEnabled");
        definitions.unfilterable(PropertyClass.BLANK_TEST, "DirectoryPermissions");
        definitions.add(PropertyClass.EXACT_TEXT, "DistinguishedName, ObjectCategory");
        definitions.add(PropertyClass.ENUMERATION, "CurrentServerRole, ExchangeVersion, ServerRole");
        definitions.add(PropertyClass.BOOLEAN, "CustomerFeedbackEnabled");
        definitions.add(PropertyClass.INTEGER, "ExchangeLegacyServerRole");
        definitions.add(PropertyClass.GUID, "Guid");
        definitions.add(PropertyClass.REFERENCE, "ServerSite");
        definitions.add(PropertyClass.TIME, "WhenChanged, WhenCreated");
        definitions.add(PropertyClass.UTC_TIME, "WhenChangedUTC, WhenCreatedUTC");
        definitions.compared(PropertyComparison.DISTINGUISHED_NAME, "DistinguishedName");
        definitions.serverRoles("CurrentServerRole", SERVER_ROLES);
        definitions.serverRoles("ServerRole", SERVER_ROLES);
        return definitions.registry();
    }
}
