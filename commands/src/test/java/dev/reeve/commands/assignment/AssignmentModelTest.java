package dev.reeve.commands.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an assignment is: its properties, kinds of assignees and kinds of scopes. */
class AssignmentModelTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    @BeforeEach
    void scopes() {
        admin.run("New-ManagementScope", "Name", "Seattle", "RecipientRestrictionFilter", "City -eq 'Seattle'");
        admin.run(
                "New-ManagementScope",
                "Name",
                "Executives",
                "RecipientRestrictionFilter",
                "Department -eq 'Executives'",
                "Exclusive",
                true,
                "Force",
                true);
        admin.run("New-ManagementScope", "Name", "Servers", "ServerList", List.of("EX01"));
        admin.run(
                "New-ManagementScope",
                "Name",
                "Guarded",
                "ServerList",
                List.of("EX01"),
                "Exclusive",
                true,
                "Force",
                true);
    }

    private Outcome assign(String role, Object... more) {
        return admin.run(
                "New-ManagementRoleAssignment",
                Stream.concat(Stream.of("Role", role, "SecurityGroup", "Help Desk"), Stream.of(more))
                        .toArray());
    }

    @Test
    @DisplayName("ASG-1: an assignment says what, to whom, how, and with which scopes; it is enabled to begin with")
    void attributes() {
        Outcome regular = assign("Mail Recipients");

        assertThat(regular.output().getFirst().memberNames())
                .contains(
                        "Name",
                        "Role",
                        "RoleAssignee",
                        "RoleAssigneeName",
                        "RoleAssigneeType",
                        "RoleAssignmentDelegationType",
                        "Enabled",
                        "RecipientReadScope",
                        "ConfigReadScope",
                        "RecipientWriteScope",
                        "ConfigWriteScope",
                        "CustomRecipientWriteScope",
                        "CustomConfigWriteScope",
                        "Guid",
                        "WhenCreated");
        assertThat(regular.texts("RoleAssignmentDelegationType")).containsExactly("Regular");
        assertThat(regular.texts("Enabled")).containsExactly("True");
        assertThat(assign("Mail Recipients", "Delegating", true).texts("RoleAssignmentDelegationType"))
                .containsExactly("DelegatingOrgWide");
    }

    @Test
    @DisplayName("ASG-2: each kind of assignee is told")
    void assigneeTypes() {
        organization.mailbox("David");
        organization.securityGroup("Tier 1");
        organization.put(new RoleGroup(
                ObjectHeader.created(ObjectId.ofBuiltIn("Test", "Linked"), "Linked", TestOrganization.START),
                "Linked",
                "Linked",
                "",
                List.of(),
                List.of(),
                Optional.of("S-1-5-21-1-2-3-1001"),
                false));

        assertThat(type("User", "David")).containsExactly("User");
        assertThat(type("SecurityGroup", "Tier 1")).containsExactly("SecurityGroup");
        assertThat(type("SecurityGroup", "Help Desk")).containsExactly("RoleGroup");
        assertThat(type("SecurityGroup", "Linked")).containsExactly("LinkedRoleGroup");
        assertThat(type("Policy", "Default Role Assignment Policy")).containsExactly("RoleAssignmentPolicy");
    }

    private List<String> type(String parameter, String assignee) {
        return admin.run("New-ManagementRoleAssignment", "Role", "MyDiagnostics", parameter, assignee)
                .texts("RoleAssigneeType");
    }

    @Test
    @DisplayName("ASG-4: the kinds of write scopes are told, the role's own where none is given")
    void scopeKinds() {
        assertThat(recipientKind("Mail Recipients")).containsExactly("Organization");
        assertThat(recipientKind("View-Only Recipients")).containsExactly("None");
        assertThat(recipientKind("MyDistributionGroups")).containsExactly("MyDistributionGroups");
        assertThat(recipientKind("Mail Recipients", "RecipientRelativeWriteScope", "Self"))
                .containsExactly("Self");
        assertThat(recipientKind("Mail Recipients", "RecipientOrganizationalUnitScope", "Users"))
                .containsExactly("OU");
        assertThat(recipientKind("Mail Recipients", "CustomRecipientWriteScope", "Seattle"))
                .containsExactly("CustomRecipientScope");
        assertThat(recipientKind("Mail Recipients", "ExclusiveRecipientWriteScope", "Executives"))
                .containsExactly("ExclusiveRecipientScope");

        assertThat(configKind("Databases")).containsExactly("OrganizationConfig");
        assertThat(configKind("Legal Hold")).containsExactly("None");
        assertThat(configKind("Databases", "CustomConfigWriteScope", "Servers")).containsExactly("CustomConfigScope");
        assertThat(configKind("Databases", "ExclusiveConfigWriteScope", "Guarded"))
                .containsExactly("ExclusiveConfigScope");
    }

    private List<String> recipientKind(String role, Object... scope) {
        return assign(role, scope).texts("RecipientWriteScope");
    }

    private List<String> configKind(String role, Object... scope) {
        return assign(role, scope).texts("ConfigWriteScope");
    }

    @Test
    @DisplayName("ASG-5: one scope a dimension; two restrictions of one role take two assignments")
    void oneScopeADimension() {
        assertThat(assign("Databases", "CustomConfigWriteScope", "Servers", "ExclusiveConfigWriteScope", "Guarded")
                        .error())
                .isPresent();
        assertThat(assign(
                                "Databases",
                                "ExclusiveRecipientWriteScope",
                                "Executives",
                                "ExclusiveConfigWriteScope",
                                "Guarded")
                        .error())
                .isEmpty();
        assertThat(assign("Mail Recipients", "CustomRecipientWriteScope", "Seattle")
                        .error())
                .isEmpty();
        assertThat(assign("Mail Recipients", "RecipientOrganizationalUnitScope", "Users")
                        .error())
                .isEmpty();
    }

    @Test
    @DisplayName("ASG-7: relative, unit and custom recipient scopes exclude each other; any goes with a config scope")
    void recipientScopes() {
        Object[] relative = {"RecipientRelativeWriteScope", "Self"};
        Object[] unit = {"RecipientOrganizationalUnitScope", "Users"};
        Object[] custom = {"CustomRecipientWriteScope", "Seattle"};
        Object[] config = {"CustomConfigWriteScope", "Servers"};

        assertThat(List.of(both(relative, unit), both(relative, custom), both(unit, custom)))
                .extracting(scopes -> assign("Databases", scopes).code())
                .containsOnly("AmbiguousParameterSet");
        assertThat(List.of(both(relative, config), both(unit, config), both(custom, config)))
                .extracting(scopes -> assign("Databases", scopes).code())
                .containsOnly("");
    }

    private static Object[] both(Object[] one, Object[] other) {
        return Stream.concat(Stream.of(one), Stream.of(other)).toArray();
    }

    @Test
    @DisplayName("ASG-16: an unnamed assignment bears the Name of its assignee, not another of its names")
    void assigneeName() {
        organization.recipient(
                "Ann Beebe",
                RecipientTypeDetails.User,
                Properties.EMPTY
                        .with(RecipientProperties.SAM_ACCOUNT_NAME, "annb")
                        .with(RecipientProperties.DISPLAY_NAME, "Beebe, Ann"));

        assertThat(admin.run("New-ManagementRoleAssignment", "Role", "Journaling", "User", "annb")
                        .texts("Name"))
                .containsExactly("Journaling-Ann Beebe");
    }
}
