package dev.reeve.engine;

import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Words for stating what a {@link Fixture} holds: properties, entries, scopes. For static import. */
public final class Given {

    private Given() {}

    /** Implicit scopes of most administrative roles. */
    public static final ImplicitScopes ORGANIZATION =
            implicit(RecipientScopeType.Organization, RecipientScopeType.Organization);

    /** Implicit scopes of view-only roles. */
    public static final ImplicitScopes VIEW_ONLY = new ImplicitScopes(
            RecipientScopeType.Organization,
            RecipientScopeType.None,
            ConfigScopeType.OrganizationConfig,
            ConfigScopeType.None);

    /** Implicit scopes of roles that write recipients only, as Mailbox Search. */
    public static final ImplicitScopes RECIPIENTS_ONLY = new ImplicitScopes(
            RecipientScopeType.Organization,
            RecipientScopeType.Organization,
            ConfigScopeType.None,
            ConfigScopeType.None);

    /** Implicit scopes of self-service roles. */
    public static final ImplicitScopes SELF = implicit(RecipientScopeType.Self, RecipientScopeType.Self);

    /** Implicit scopes of the role MyDistributionGroups. */
    public static final ImplicitScopes MY_GROUPS = new ImplicitScopes(
            RecipientScopeType.MyGAL,
            RecipientScopeType.MyDistributionGroups,
            ConfigScopeType.OrganizationConfig,
            ConfigScopeType.None);

    /** Implicit scopes of the role MyDistributionGroupMembership. */
    public static final ImplicitScopes MY_GAL = new ImplicitScopes(
            RecipientScopeType.MyGAL, RecipientScopeType.MyGAL, ConfigScopeType.None, ConfigScopeType.None);

    private static ImplicitScopes implicit(RecipientScopeType read, RecipientScopeType write) {
        return new ImplicitScopes(read, write, ConfigScopeType.OrganizationConfig, ConfigScopeType.OrganizationConfig);
    }

    /** The recipient with other properties; the fixture's stays as it is. */
    @SafeVarargs
    public static Recipient changed(Recipient recipient, UnaryOperator<Properties>... properties) {
        Properties all = recipient.properties();
        for (UnaryOperator<Properties> change : properties) {
            all = change.apply(all);
        }
        return recipient.withProperties(all);
    }

    /** A text property. */
    public static UnaryOperator<Properties> with(Property property, String value) {
        return properties -> properties.with(property, value);
    }

    /** A truth value. */
    public static UnaryOperator<Properties> with(Property property, boolean value) {
        return properties -> properties.with(property, value);
    }

    /** References to objects. */
    public static UnaryOperator<Properties> with(Property property, DirectoryObject... values) {
        return properties -> properties.withReferences(property, Fixture.ids(values));
    }

    /** Members of a group. */
    public static UnaryOperator<Properties> members(DirectoryObject... members) {
        return with(RecipientProperties.MEMBERS, members);
    }

    /** Managers of a group. */
    public static UnaryOperator<Properties> managedBy(DirectoryObject... managers) {
        return with(RecipientProperties.MANAGED_BY, managers);
    }

    /** A disabled account. */
    public static UnaryOperator<Properties> disabled() {
        return with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount");
    }

    /** A mailbox's role assignment policy. */
    public static UnaryOperator<Properties> policy(RoleAssignmentPolicy policy) {
        return with(RecipientProperties.ROLE_ASSIGNMENT_POLICY, policy);
    }

    /** An entry for a cmdlet of the product. */
    public static RoleEntry entry(String cmdlet, String... parameters) {
        return RoleEntry.ofCmdlet(cmdlet, List.of(parameters));
    }

    /** An entry for a script. */
    public static RoleEntry script(String name, String... parameters) {
        return new RoleEntry(name, RoleEntry.Type.Script, new TreeSet<>(List.of(parameters)), "");
    }

    /** A recipient filter. */
    public static ScopeRestriction recipients(String filter) {
        return new ScopeRestriction.RecipientFilter(Optional.empty(), filter(filter, RecipientProperties.REGISTRY));
    }

    /** A parsed filter. */
    public static Filter filter(String text, PropertyRegistry registry) {
        try {
            return Filter.parse(text, registry);
        } catch (InvalidFilterException e) {
            throw new AssertionError(text, e);
        }
    }

    /** Everything inside a unit. */
    public static RecipientWriteScope inside(OrganizationalUnit unit) {
        return new RecipientWriteScope.Unit(unit.id());
    }

    /** A recipient scope as a write scope, regular or exclusive as it is. */
    public static RecipientWriteScope within(ManagementScope scope) {
        return scope.exclusive()
                ? new RecipientWriteScope.Exclusive(scope.id())
                : new RecipientWriteScope.Custom(scope.id());
    }

    /** A server or database scope as a write scope, regular or exclusive as it is. */
    public static ConfigWriteScope configured(ManagementScope scope) {
        return scope.exclusive() ? new ConfigWriteScope.Exclusive(scope.id()) : new ConfigWriteScope.Custom(scope.id());
    }

    /** A parameter of all sets. */
    public static CmdletParameter optional(String name) {
        return parameter(name, CmdletParameter.ALL_SETS, false);
    }

    /** A parameter that every set needs. */
    public static CmdletParameter mandatory(String name) {
        return parameter(name, CmdletParameter.ALL_SETS, true);
    }

    /** A parameter of one set. */
    public static CmdletParameter parameter(String name, String set, boolean mandatory) {
        return new CmdletParameter(
                name,
                List.of(),
                "String",
                Map.of(set, new CmdletParameter.Membership(mandatory, OptionalInt.empty())),
                false);
    }
}
