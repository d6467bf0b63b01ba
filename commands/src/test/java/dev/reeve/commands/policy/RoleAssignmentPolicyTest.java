package dev.reeve.commands.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.NullValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code Get-}, {@code New-}, {@code Set-} and {@code Remove-RoleAssignmentPolicy}. */
class RoleAssignmentPolicyTest {

    private static final String DEFAULT = "Default Role Assignment Policy";

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    private void make(String name, Object... more) {
        Object[] parameters = new Object[more.length + 2];
        parameters[0] = "Name";
        parameters[1] = name;
        System.arraycopy(more, 0, parameters, 2, more.length);
        assertThat(admin.run("New-RoleAssignmentPolicy", parameters).error()).isEmpty();
    }

    private RoleAssignmentPolicy policy(String name) {
        return organization.object(RoleAssignmentPolicy.class, name);
    }

    private List<String> defaults() {
        return organization
                .snapshot()
                .all(RoleAssignmentPolicy.class)
                .filter(RoleAssignmentPolicy::isDefault)
                .map(RoleAssignmentPolicy::name)
                .toList();
    }

    private Optional<ObjectId> policyOf(String mailbox) {
        return organization
                .object(Recipient.class, mailbox)
                .properties()
                .references(RecipientProperties.ROLE_ASSIGNMENT_POLICY)
                .stream()
                .findFirst();
    }

    private void withoutPolicies() {
        SequencedMap<ObjectId, Optional<DirectoryObject>> gone = new LinkedHashMap<>();
        organization
                .snapshot()
                .all(RoleAssignment.class)
                .filter(assignment ->
                        assignment.assignee().equals(policy(DEFAULT).id()))
                .forEach(assignment -> gone.put(assignment.id(), Optional.empty()));
        organization
                .snapshot()
                .indexed(IndexKey.of(IndexKey.Kind.REFERENCE, policy(DEFAULT).id()), Recipient.class)
                .forEach(user -> gone.put(
                        user.id(),
                        Optional.of(user.withProperties(user.properties()
                                .withReferences(RecipientProperties.ROLE_ASSIGNMENT_POLICY, List.of())))));
        organization.runner().importChange(organization.session("Administrator"), "test", _ -> new Change(gone));
        assertThat(admin.run("Remove-RoleAssignmentPolicy", "Identity", DEFAULT).error())
                .isEmpty();
    }

    @Test
    @DisplayName("POL-1, VIEW-4, VIEW-6: a policy shows what is assigned to it, own properties first, as it is stored")
    void shown() {
        TestCaller.Outcome outcome = admin.run("Get-RoleAssignmentPolicy", "Identity", DEFAULT);

        assertThat(outcome.output().getFirst().memberNames())
                .startsWith("IsDefault", "Description", "RoleAssignments", "AssignedRoles", "AdminDisplayName")
                .endsWith("OrganizationId", "Id", "OriginatingServer", "IsValid", "ObjectState");
        assertThat(outcome.property("AssignedRoles").text()).contains("MyBaseOptions");
        assertThat(outcome.property("RoleAssignments").text()).contains("MyBaseOptions-" + DEFAULT);
        assertThat(outcome.property("IsDefault").text()).isEqualTo("True");
    }

    @Test
    @DisplayName("RAP-4, CMD-8: wildcards find policies or nothing, an unknown exact name is ObjectNotFound")
    void found() {
        assertThat(admin.run("Get-RoleAssignmentPolicy", "Identity", "Default*").texts())
                .containsExactly(DEFAULT);
        assertThat(admin.run("Get-RoleAssignmentPolicy", "Identity", "Nope*").output())
                .isEmpty();
        assertThat(admin.run("Get-RoleAssignmentPolicy", "Identity", "Nope").code())
                .isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("RAP-1, ASG-14, CMD-6: a new policy comes with one named assignment for each role, and is put out")
    void created() {
        TestCaller.Outcome outcome = admin.run(
                "New-RoleAssignmentPolicy",
                "Name",
                "Limited",
                "Description",
                "Little",
                "Roles",
                List.of("MyBaseOptions", "MyVoiceMail", "mybaseoptions"));

        assertThat(outcome.property("AssignedRoles").text()).isEqualTo("MyBaseOptions MyVoiceMail");
        assertThat(outcome.property("Description").text()).isEqualTo("Little");
        assertThat(outcome.property("IsDefault").text()).isEqualTo("False");
        assertThat(organization.object(RoleAssignment.class, "MyBaseOptions-Limited"))
                .matches(RoleAssignment::isUnscoped)
                .matches(RoleAssignment::enabled)
                .matches(assignment -> !assignment.delegating());
    }

    @Test
    @DisplayName("POL-5: a policy without roles is legal")
    void empty() {
        make("Nothing");

        assertThat(admin.run("Get-RoleAssignmentPolicy", "Identity", "Nothing")
                        .property("AssignedRoles")
                        .text())
                .isEmpty();
    }

    @Test
    @DisplayName("RAP-1, POL-9: a role that is not for end users is NotEndUserRole, and nothing is created")
    void administrativeRole() {
        TestCaller.Outcome outcome = admin.run(
                "New-RoleAssignmentPolicy", "Name", "Limited", "Roles", List.of("MyBaseOptions", "Mail Recipients"));

        assertThat(outcome.code()).isEqualTo("NotEndUserRole");
        assertThat(organization.has(RoleAssignmentPolicy.class, "Limited")).isFalse();
        assertThat(organization.has(RoleAssignment.class, "MyBaseOptions-Limited"))
                .isFalse();
    }

    @Test
    @DisplayName("DELEG-8: a role that the caller may not delegate is NotDelegated")
    void notDelegated() {
        Recipient anna = organization.mailbox("anna");
        organization.put(new RoleAssignment(
                ObjectHeader.created(ObjectId.ofBuiltIn("TestAssignment", "anna"), "RM-anna", TestOrganization.START),
                organization.role("Role Management").id(),
                anna.id(),
                RoleAssigneeType.User,
                false,
                true,
                new RecipientWriteScope.Implicit(),
                new ConfigWriteScope.Implicit()));

        TestCaller.Outcome outcome = organization
                .as("anna")
                .run("New-RoleAssignmentPolicy", "Name", "Limited", "Roles", List.of("MyBaseOptions"));

        assertThat(outcome.code()).isEqualTo("NotDelegated");
    }

    @Test
    @DisplayName("CMD-11: names are checked for length, characters and uniqueness")
    void names() {
        assertThat(admin.run("New-RoleAssignmentPolicy", "Name", "x".repeat(65)).code())
                .isEqualTo("NameTooLong");
        assertThat(admin.run("New-RoleAssignmentPolicy", "Name", "a*").code()).isEqualTo("InvalidName");
        assertThat(admin.run("New-RoleAssignmentPolicy", "Name", DEFAULT.toLowerCase(Locale.ROOT))
                        .code())
                .isEqualTo("NameExists");
    }

    @Test
    @DisplayName("RAP-2, POL-2, POL-4: a new default takes the flag from the old one and touches no mailbox")
    void newDefault() {
        organization.mailbox("anna");
        ObjectId before = policyOf("anna").orElseThrow();

        make("Limited", "IsDefault", true);

        assertThat(defaults()).containsExactly("Limited");
        assertThat(policyOf("anna")).contains(before);
    }

    @Test
    @DisplayName("RAP-8: the first policy of an organization that has none is the default one")
    void first() {
        withoutPolicies();
        assertThat(defaults()).isEmpty();

        make("Limited");

        assertThat(defaults()).containsExactly("Limited");
    }

    @Test
    @DisplayName("RAP-3, POL-2: making another policy the default clears the old one")
    void setDefault() {
        make("Limited");

        admin.run("Set-RoleAssignmentPolicy", "Identity", "Limited", "IsDefault", true);

        assertThat(defaults()).containsExactly("Limited");
    }

    @Test
    @DisplayName("RAP-3, CMD-11: a policy can't lose its name")
    void nameless() {
        assertThat(admin.run("Set-RoleAssignmentPolicy", "Identity", DEFAULT, "Name", NullValue.NULL)
                        .code())
                .isEqualTo("InvalidName");
        assertThat(policy(DEFAULT).name()).isEqualTo(DEFAULT);
    }

    @Test
    @DisplayName("RAP-3: the flag can't be taken from the default policy without naming a successor")
    void clearDefault() {
        make("Limited");

        assertThat(admin.run("Set-RoleAssignmentPolicy", "Identity", DEFAULT, "IsDefault", false)
                        .code())
                .isEqualTo("DefaultPolicy");
        assertThat(admin.run("Set-RoleAssignmentPolicy", "Identity", "Limited", "IsDefault", false)
                        .code())
                .isEmpty();
        assertThat(defaults()).containsExactly(DEFAULT);
    }

    @Test
    @DisplayName("RAP-3, CMD-6: name and description change, mailboxes and assignments stay")
    void renamed() {
        organization.mailbox("anna");

        TestCaller.Outcome outcome = admin.run(
                "Set-RoleAssignmentPolicy", "Identity", DEFAULT, "Name", "Standard", "Description", NullValue.NULL);

        assertThat(outcome.error()).isEmpty();
        assertThat(outcome.output()).isEmpty();
        assertThat(policy("Standard").description()).isEmpty();
        assertThat(policyOf("anna")).contains(policy("Standard").id());
        assertThat(admin.run("Get-RoleAssignmentPolicy", "Identity", "Standard")
                        .property("AssignedRoles")
                        .text())
                .contains("MyBaseOptions");
    }

    @Test
    @DisplayName("RAP-3: a name that another policy has is NameExists")
    void renamedToTaken() {
        make("Limited");

        assertThat(admin.run("Set-RoleAssignmentPolicy", "Identity", "Limited", "Name", DEFAULT)
                        .code())
                .isEqualTo("NameExists");
    }

    @Test
    @DisplayName("CMD-7: nothing to change is a warning")
    void unchanged() {
        assertThat(admin.run("Set-RoleAssignmentPolicy", "Identity", DEFAULT, "IsDefault", true)
                        .warnings())
                .singleElement()
                .asString()
                .contains("no settings of '" + DEFAULT + "' have been modified");
    }

    @Test
    @DisplayName("RAP-5: mailboxes that use a policy are reported first, with their number and names")
    void usedByMailboxes() {
        for (String name : List.of("anna", "ben", "carl", "dora")) {
            organization.mailbox(name);
        }

        TestCaller.Outcome outcome = admin.run("Remove-RoleAssignmentPolicy", "Identity", DEFAULT);

        assertThat(outcome.code()).isEqualTo("PolicyInUse");
        assertThat(outcome.message()).contains("5 mailboxes").contains("'anna'").doesNotContain("dora");
        assertThat(organization.has(RoleAssignmentPolicy.class, DEFAULT)).isTrue();
    }

    @Test
    @DisplayName("RAP-5: one mailbox is one mailbox")
    void usedByOne() {
        make("Limited");
        organization.mailbox("anna");
        assertThat(admin.run("Set-Mailbox", "Identity", "anna", "RoleAssignmentPolicy", "Limited")
                        .error())
                .isEmpty();

        assertThat(admin.run("Remove-RoleAssignmentPolicy", "Identity", "Limited")
                        .message())
                .contains("is used by 1 mailbox: 'anna'.");
    }

    @Test
    @DisplayName("RAP-5: then its assignments, then that it is the default of several")
    void usedByAssignments() {
        make("Limited", "Roles", List.of("MyBaseOptions"), "IsDefault", true);

        TestCaller.Outcome assigned = admin.run("Remove-RoleAssignmentPolicy", "Identity", "Limited");
        make("Plain", "IsDefault", true);
        TestCaller.Outcome plain = admin.run("Remove-RoleAssignmentPolicy", "Identity", "Plain");

        assertThat(assigned.code()).isEqualTo("PolicyInUse");
        assertThat(assigned.message()).contains("'MyBaseOptions-Limited'");
        assertThat(plain.code()).isEqualTo("DefaultPolicy");
    }

    @Test
    @DisplayName("POL-6, RAP-5: a policy that nothing uses goes after a prompt; the last one even as the default")
    void removed() {
        make("Limited");

        TestCaller.Outcome outcome = admin.run("Remove-RoleAssignmentPolicy", "Identity", "Limited");
        withoutPolicies();

        assertThat(outcome.steps()).containsExactly("Removing role assignment policy \"Limited\".");
        assertThat(organization.snapshot().all(RoleAssignmentPolicy.class)).isEmpty();
    }

    @Test
    @DisplayName("CMD-3: -WhatIf checks everything and changes nothing")
    void whatIf() {
        TestCaller.Outcome outcome = admin.tries("New-RoleAssignmentPolicy", "Name", "Limited", "IsDefault", true);

        assertThat(outcome.steps()).containsExactly("Creating role assignment policy \"Limited\".");
        assertThat(defaults()).containsExactly(DEFAULT);
    }
}
