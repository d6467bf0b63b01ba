package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.organization.Version;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Cases on which the two sides once differed, shrunk, with the answer that the rules give. */
class FoundDifferencesTest {

    private final TestCatalogue catalogue = new TestCatalogue();
    private final Dice dice = new Dice(0);
    private final List<DirectoryObject> objects = new ArrayList<>();
    private final OrganizationalUnit domain =
            add(new OrganizationalUnit(dice.header("contoso.com"), OrganizationalUnit.Kind.DOMAIN, Optional.empty()));
    private final Recipient ann = recipient("Ann", RecipientTypeDetails.UserMailbox, Properties.EMPTY);
    private final Recipient bob = recipient("Bob", RecipientTypeDetails.UserMailbox, Properties.EMPTY);

    FoundDifferencesTest() {
        add(new OrganizationSettings(dice.header("First Organization"), "contoso.com", false, false, "1"));
    }

    /** SCOPE-12: closed in both directions, so the scope protects everything and nobody reaches anything by it. */
    @Test
    void an_exclusive_scope_that_cannot_be_evaluated_grants_nothing() {
        ManagementScope vip = add(new ManagementScope(
                dice.header("VIP"),
                new ScopeRestriction.Unusable("RecipientScope", Optional.empty(), "Gone -eq 'x'", "no such property"),
                true));
        assign(organizationRole("Set-Mailbox"), new RecipientWriteScope.Exclusive(vip.id()), implicit());

        assertAnswer("Set-Mailbox", Answer.denied(ErrorCode.OutOfWriteScope), ObjectAccess.modify(bob, bob));
    }

    /** GM-9: the membership role spares the manager check only for what WRITE-5 allows, whatever its scope. */
    @Test
    void joining_a_closed_group_takes_a_manager_even_where_the_membership_role_is_scoped_by_unit() {
        Recipient group = recipient(
                "Board",
                RecipientTypeDetails.MailUniversalDistributionGroup,
                Properties.EMPTY.with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "Closed"));
        Recipient joined =
                group.withProperties(group.properties().withReferences(RecipientProperties.MEMBERS, List.of(ann.id())));
        ManagementRole membership = role(
                ManagementRole.MY_DISTRIBUTION_GROUP_MEMBERSHIP,
                RecipientScopeType.MyGAL,
                ConfigScopeType.None,
                "Add-DistributionGroupMember");
        assign(membership, new RecipientWriteScope.Unit(domain.id()), implicit());

        assertAnswer(
                "Add-DistributionGroupMember",
                Answer.denied(ErrorCode.NotGroupManager),
                ObjectAccess.modify(group, joined),
                new TouchPoint.GroupManagement(group, Optional.of(joined), false));
    }

    /** EVAL-5: a database outside the regular scope is the reason, though an exclusive scope protects another. */
    @Test
    void regular_scopes_are_the_reason_before_exclusive_ones_where_one_assignment_must_cover_all() {
        MailboxDatabase guarded = database("DB1");
        MailboxDatabase far = database("DB2");
        ManagementScope near = list("near", guarded, false);
        list("guard", guarded, true);
        assign(
                organizationRole("New-MoveRequest"),
                new RecipientWriteScope.Implicit(),
                new ConfigWriteScope.Custom(near.id()));

        assertAnswer(
                "New-MoveRequest",
                Answer.denied(ErrorCode.OutOfDatabaseScope),
                ObjectAccess.modify(bob, bob),
                ObjectAccess.action(guarded),
                ObjectAccess.action(far));
    }

    /** EVAL-5: with nothing but the exclusive scope in the way, that is the reason. */
    @Test
    void exclusive_scopes_are_the_reason_where_regular_ones_suffice() {
        MailboxDatabase guarded = database("DB1");
        list("guard", guarded, true);
        assign(organizationRole("New-MoveRequest"), new RecipientWriteScope.Implicit(), implicit());

        assertAnswer(
                "New-MoveRequest",
                Answer.denied(ErrorCode.ExclusiveScope),
                ObjectAccess.modify(bob, bob),
                ObjectAccess.action(guarded));
    }

    /** READ-4: what comes into being is not looked for, so it is never "not found". */
    @Test
    void creating_configuration_needs_no_read_scope() {
        assign(
                role("MailboxSearch", RecipientScopeType.Organization, ConfigScopeType.None, "New-ManagementRole"),
                new RecipientWriteScope.Implicit(),
                implicit());

        assertAnswer(
                "New-ManagementRole",
                Answer.denied(ErrorCode.OutOfWriteScope),
                new TouchPoint.OrganizationConfigAccess(Access.CREATE));
    }

    private void assertAnswer(String cmdlet, Answer expected, TouchPoint... touchPoints) {
        Estate estate = new Estate(Organization.of(new Version(1), objects), Map.of());
        Request request =
                new Request(new Caller(ann.id()), cmdlet, Set.of(), List.of(touchPoints), ConfigRequirement.EACH);
        assertThat(Answer.of(new Authorizer(catalogue).decide(estate.organization(), request)))
                .isEqualTo(expected)
                .isEqualTo(new SecondOpinion(estate, catalogue, request.caller()).decide(request));
    }

    private <T extends DirectoryObject> T add(T object) {
        objects.add(object);
        return object;
    }

    private Recipient recipient(String name, RecipientTypeDetails type, Properties properties) {
        return add(new Recipient(dice.header(name), domain.id(), type, properties));
    }

    private MailboxDatabase database(String name) {
        return add(new MailboxDatabase(dice.header(name), Properties.EMPTY, List.of(), true, false, false));
    }

    private ManagementScope list(String name, MailboxDatabase database, boolean exclusive) {
        return add(new ManagementScope(
                dice.header(name), new ScopeRestriction.DatabaseList(Set.of(database.id())), exclusive));
    }

    private ManagementRole organizationRole(String cmdlet) {
        return role("MailRecipients", RecipientScopeType.Organization, ConfigScopeType.OrganizationConfig, cmdlet);
    }

    private ManagementRole role(String type, RecipientScopeType recipients, ConfigScopeType config, String cmdlet) {
        Map<String, RoleEntry> entries = Map.of(
                cmdlet,
                RoleEntry.ofCmdlet(
                        cmdlet,
                        catalogue.find(cmdlet).orElseThrow().parameters().stream()
                                .map(parameter -> parameter.name())
                                .toList()));
        return add(new ManagementRole(
                dice.header(type),
                type,
                Optional.empty(),
                "",
                new ImplicitScopes(recipients, recipients, config, config),
                new TreeMap<>(entries),
                false,
                true));
    }

    private static ConfigWriteScope implicit() {
        return new ConfigWriteScope.Implicit();
    }

    private void assign(ManagementRole role, RecipientWriteScope recipientScope, ConfigWriteScope configScope) {
        ObjectId assignee = ann.id();
        add(new RoleAssignment(
                dice.header(role.name() + "-Ann"),
                role.id(),
                assignee,
                RoleAssigneeType.User,
                false,
                true,
                recipientScope,
                configScope));
    }
}
