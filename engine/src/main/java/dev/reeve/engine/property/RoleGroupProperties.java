package dev.reeve.engine.property;

/** The filterable properties of role groups [PROP-6]. */
public final class RoleGroupProperties {

    /** All of them. */
    public static final PropertyRegistry REGISTRY = registry();

    /** {@code Name}. */
    public static final Property NAME = REGISTRY.named("Name").orElseThrow();

    /** {@code DisplayName}. */
    public static final Property DISPLAY_NAME = REGISTRY.named("DisplayName").orElseThrow();

    /** {@code LinkedGroup}. */
    public static final Property LINKED_GROUP = REGISTRY.named("LinkedGroup").orElseThrow();

    /** {@code ManagedBy}. */
    public static final Property MANAGED_BY = REGISTRY.named("ManagedBy").orElseThrow();

    /** {@code Members}. */
    public static final Property MEMBERS = REGISTRY.named("Members").orElseThrow();

    /** {@code RoleGroupType}. */
    public static final Property ROLE_GROUP_TYPE =
            REGISTRY.named("RoleGroupType").orElseThrow();

    private RoleGroupProperties() {}

    private static PropertyRegistry registry() {
        PropertyDefinitions definitions = new PropertyDefinitions("ManagedBy, Members");
        definitions.add(PropertyClass.TEXT, "Name, DisplayName");
        definitions.add(PropertyClass.EXACT_TEXT, "LinkedGroup");
        definitions.add(PropertyClass.REFERENCE, "ManagedBy, Members");
        definitions.add(PropertyClass.ENUMERATION, "RoleGroupType");
        definitions.members("RoleGroupType", "Standard 0, Linked 1");
        return definitions.registry();
    }
}
