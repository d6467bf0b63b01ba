package dev.reeve.commands.sample;

import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;
import java.util.Set;

/** The sample organization in memory, and what tests of recipients ask of it. */
public final class TestContoso {

    private static final RecipientWriteScope IMPLICIT = new RecipientWriteScope.Implicit();
    private static final ConfigWriteScope IMPLICIT_CONFIG = new ConfigWriteScope.Implicit();

    /** Made once: each test has a copy. */
    private static final TestOrganization SAMPLE = sample();

    private TestContoso() {}

    /** A new one. */
    public static TestOrganization create() {
        return new TestOrganization(SAMPLE);
    }

    private static TestOrganization sample() {
        TestOrganization contoso = new TestOrganization();
        contoso.runner()
                .importChange(
                        contoso.session("Administrator"),
                        "sample",
                        organization -> ContosoSample.on(organization, TestOrganization.START));
        return contoso;
    }

    /** The recipient of that alias. */
    public static Recipient alias(TestOrganization contoso, String alias) {
        return contoso.snapshot()
                .all(Recipient.class)
                .filter(recipient -> recipient
                        .properties()
                        .text(RecipientProperties.ALIAS)
                        .filter(alias::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Assigns a role to a user without any scope. */
    public static void assign(TestOrganization contoso, String role, Recipient user) {
        assign(contoso, role, user, IMPLICIT, IMPLICIT_CONFIG);
    }

    /** Assigns a role to a user, restricted to recipients that satisfy a filter. */
    public static void assign(TestOrganization contoso, String role, Recipient user, String recipientFilter) {
        ManagementScope scope = new ManagementScope(
                header("ManagementScope", recipientFilter),
                new ScopeRestriction.RecipientFilter(Optional.empty(), filter(recipientFilter)),
                false);
        contoso.put(scope);
        assign(contoso, role, user, new RecipientWriteScope.Custom(scope.id()), IMPLICIT_CONFIG);
    }

    /** Makes an exclusive scope of recipients and assigns a role to a user with it. */
    public static void protect(TestOrganization contoso, String role, Recipient user, String recipientFilter) {
        ManagementScope scope = new ManagementScope(
                header("ManagementScope", "Exclusive for " + user.name()),
                new ScopeRestriction.RecipientFilter(Optional.empty(), filter(recipientFilter)),
                true);
        contoso.put(scope);
        assign(contoso, role, user, new RecipientWriteScope.Exclusive(scope.id()), IMPLICIT_CONFIG);
    }

    /** Assigns a role to a user, restricted to listed databases. */
    public static void assign(TestOrganization contoso, String role, Recipient user, Set<ObjectId> databases) {
        ManagementScope scope = new ManagementScope(
                header("ManagementScope", "Some databases of " + role),
                new ScopeRestriction.DatabaseList(databases),
                false);
        contoso.put(scope);
        assign(contoso, role, user, IMPLICIT, new ConfigWriteScope.Custom(scope.id()));
    }

    private static void assign(
            TestOrganization contoso,
            String role,
            Recipient user,
            RecipientWriteScope recipients,
            ConfigWriteScope configuration) {
        String name = role + "-" + user.name();
        contoso.put(new RoleAssignment(
                header("RoleAssignment", name),
                contoso.object(ManagementRole.class, role).id(),
                user.id(),
                RoleAssigneeType.User,
                false,
                true,
                recipients,
                configuration));
    }

    private static Filter filter(String text) {
        try {
            return Filter.parse(text, RecipientProperties.REGISTRY);
        } catch (InvalidFilterException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static ObjectHeader header(String kind, String name) {
        return ObjectHeader.created(ObjectId.ofBuiltIn("Test" + kind, name), name, TestOrganization.START);
    }
}
