package dev.reeve.commands.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryTree;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.Version;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Active Directory split permissions, turned on and off. */
class SplitPermissionsTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    private List<String> turn(boolean on) {
        organization
                .runner()
                .importChange(
                        organization.session("Administrator"),
                        "setup",
                        before -> SplitPermissions.plan(before, on, TestOrganization.START)
                                .change());
        return SplitPermissions.plan(organization.snapshot(), on, TestOrganization.START)
                .steps();
    }

    private Recipient windowsPermissions() {
        return organization.object(Recipient.class, NewOrganization.WINDOWS_PERMISSIONS);
    }

    private List<ObjectId> itsMembers() {
        return windowsPermissions().properties().references(RecipientProperties.MEMBERS);
    }

    private String itsPlace() {
        return organization
                .snapshot()
                .find(windowsPermissions().container(), OrganizationalUnit.class)
                .orElseThrow()
                .name();
    }

    private List<RoleAssignment> assignments(boolean delegating) {
        return organization
                .snapshot()
                .all(RoleAssignment.class)
                .filter(assignment -> assignment.delegating() == delegating)
                .filter(assignment -> organization
                        .snapshot()
                        .find(assignment.role(), ManagementRole.class)
                        .orElseThrow()
                        .createsPrincipals())
                .toList();
    }

    @Test
    @DisplayName("SPLIT-1: shared is how an organization begins: the servers may create principals")
    void shared() {
        assertThat(organization.snapshot().settings().activeDirectorySplit()).isFalse();
        assertThat(itsMembers()).containsExactly(ObjectId.ofBuiltIn("Recipient", NewOrganization.TRUSTED_SUBSYSTEM));
        assertThat(assignments(false))
                .extracting(RoleAssignment::name)
                .containsExactlyInAnyOrder(
                        "Mail Recipient Creation-Organization Management",
                        "Mail Recipient Creation-Recipient Management",
                        "Security Group Creation and Membership-Organization Management");
    }

    @Test
    @DisplayName(
            "SPLIT-3: on is one version: the flag, unit and group, no regular assignment left, each delegating one kept")
    void on() {
        admin.run("New-ManagementRole", "Name", "Derived", "Parent", "Mail Recipient Creation");
        admin.run("New-ManagementRoleAssignment", "Role", "Derived", "User", "Administrator");
        int delegating = assignments(true).size();
        Version before = organization.snapshot().version();
        assertThat(turn(true)).isEmpty();

        assertThat(organization.store.journal(organization.id, before)).hasSize(1);
        assertThat(organization.snapshot().settings().activeDirectorySplit()).isTrue();
        assertThat(itsPlace()).isEqualTo(SplitPermissions.PROTECTED_GROUPS);
        assertThat(itsMembers()).isEmpty();
        assertThat(assignments(false)).isEmpty();
        assertThat(assignments(true)).hasSize(delegating);
    }

    @Test
    @DisplayName("SPLIT-3: off takes unit and group back, but no assignment")
    void off() {
        turn(true);
        assertThat(turn(false)).isEmpty();

        assertThat(organization.snapshot().settings().activeDirectorySplit()).isFalse();
        assertThat(itsPlace()).isEqualTo(DirectoryTree.SECURITY_GROUPS);
        assertThat(itsMembers()).containsExactly(ObjectId.ofBuiltIn("Recipient", NewOrganization.TRUSTED_SUBSYSTEM));
        assertThat(organization.has(OrganizationalUnit.class, SplitPermissions.PROTECTED_GROUPS))
                .isFalse();
        assertThat(assignments(false)).isEmpty();
    }

    @Test
    @DisplayName("SPLIT-3: a protected unit that somebody else put something into stays")
    void unitInUse() {
        turn(true);
        Recipient own = organization.securityGroup("Own");
        OrganizationalUnit unit = organization.object(OrganizationalUnit.class, SplitPermissions.PROTECTED_GROUPS);
        organization.put(own.in(unit.id()));
        turn(false);

        assertThat(organization.has(OrganizationalUnit.class, SplitPermissions.PROTECTED_GROUPS))
                .isTrue();
        assertThat(itsPlace()).isEqualTo(DirectoryTree.SECURITY_GROUPS);
    }

    @Test
    @DisplayName("SPLIT-6: meanwhile the roles may be assigned, with a warning; the cmdlets stay away")
    void assigning() {
        turn(true);

        assertThat(admin.run(
                                "New-ManagementRoleAssignment",
                                "Role",
                                "Mail Recipient Creation",
                                "SecurityGroup",
                                "Organization Management")
                        .warnings())
                .singleElement()
                .asString()
                .contains("split permissions are on");
        assertThat(admin.run(
                                "New-RoleGroup",
                                "Name",
                                "Principals",
                                "Roles",
                                List.of("Security Group Creation and Membership"))
                        .warnings())
                .hasSize(1);
        assertThat(admin.run("New-ManagementRoleAssignment", "Role", "Journaling", "User", "Administrator")
                        .warnings())
                .isEmpty();
        assertThat(admin.run("Remove-Mailbox", "Identity", "Administrator").code())
                .isEqualTo("CommandNotFound");
        assertThat(turn(true)).isEmpty();
        assertThat(assignments(false)).isEmpty();
    }
}
