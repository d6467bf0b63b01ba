package dev.reeve.commands.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.engine.organization.ManagementRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code Get-}, {@code New-} and {@code Remove-ManagementRole}. */
class ManagementRoleTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    private void derive(String name, String parent) {
        assertThat(admin.run("New-ManagementRole", "Name", name, "Parent", parent)
                        .error())
                .isEmpty();
    }

    @Test
    @DisplayName("NMR-1, ROLE-10: a derived role copies type and entries of its parent")
    void derived() {
        TestCaller.Outcome outcome =
                admin.run("New-ManagementRole", "Name", "Sales Recipients", "Parent", "Mail Recipients");

        assertThat(outcome.texts()).containsExactly("Sales Recipients");
        assertThat(outcome.property("RoleType").text()).isEqualTo("MailRecipients");
        assertThat(outcome.property("Parent").text()).isEqualTo("Mail Recipients");
        assertThat(organization.role("Sales Recipients").entries())
                .isEqualTo(organization.role("Mail Recipients").entries());
    }

    @Test
    @DisplayName("NMR-1: only the cmdlets named in EnabledCmdlets are copied")
    void enabledCmdlets() {
        admin.run(
                "New-ManagementRole",
                "Name",
                "Quota",
                "Parent",
                "Mail Recipients",
                "EnabledCmdlets",
                List.of("get-mailbox", "Set-Mailbox"));

        assertThat(organization.role("Quota").entries().keySet()).containsExactly("Get-Mailbox", "Set-Mailbox");
    }

    @Test
    @DisplayName("NMR-2: an enabled cmdlet that the parent lacks is EntryNotInParent, and nothing is created")
    void enabledCmdletNotInParent() {
        TestCaller.Outcome outcome = admin.run(
                "New-ManagementRole",
                "Name",
                "Quota",
                "Parent",
                "Mail Recipients",
                "EnabledCmdlets",
                List.of("Search-Mailbox"));

        assertThat(outcome.code()).isEqualTo("EntryNotInParent");
        assertThat(organization.has(ManagementRole.class, "Quota")).isFalse();
    }

    @Test
    @DisplayName("NMR-2, ROLE-11: an empty list of enabled cmdlets is refused")
    void nothingEnabled() {
        assertThat(admin.run(
                                "New-ManagementRole",
                                "Name",
                                "Quota",
                                "Parent",
                                "Mail Recipients",
                                "EnabledCmdlets",
                                List.of())
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    @DisplayName("NMR-3: neither parent nor switch is a missing mandatory parameter")
    void neitherParentNorSwitch() {
        assertThat(admin.run("New-ManagementRole", "Name", "Quota").code()).isEqualTo("MissingMandatoryParameter");
    }

    @Test
    @DisplayName("NMR-5: the switch UnScopedTopLevel is unknown to whoever only has Role Management")
    void switchNotGranted() {
        TestCaller.Outcome outcome = admin.run("New-ManagementRole", "Name", "Scripts", "UnScopedTopLevel", true);

        assertThat(outcome.code()).isEqualTo("ParameterNotFound");
        assertThat(outcome.message())
                .contains("A parameter cannot be found that matches parameter name 'UnScopedTopLevel'");
    }

    @Test
    @DisplayName("CMD-11: names are checked for length, characters and uniqueness")
    void names() {
        assertThat(admin.run("New-ManagementRole", "Name", "x".repeat(65), "Parent", "Mail Recipients")
                        .code())
                .isEqualTo("NameTooLong");
        assertThat(admin.run("New-ManagementRole", "Name", "a\\b", "Parent", "Mail Recipients")
                        .code())
                .isEqualTo("InvalidName");
        assertThat(admin.run("New-ManagementRole", "Name", "mail recipients", "Parent", "Mail Recipients")
                        .code())
                .isEqualTo("NameExists");
    }

    @Test
    @DisplayName("GMR-1: without arguments all roles, by name (CMD-9)")
    void all() {
        List<String> names = admin.run("Get-ManagementRole").texts();

        assertThat(names).hasSize(85).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    @DisplayName("CMD-8: an exact identity that matches nothing is ObjectNotFound, a wildcard gives nothing")
    void notFound() {
        assertThat(admin.run("Get-ManagementRole", "Identity", "Nothing").code())
                .isEqualTo("ObjectNotFound");
        assertThat(admin.run("Get-ManagementRole", "Identity", "Nothing").message())
                .contains("couldn't be found on");
        assertThat(admin.run("Get-ManagementRole", "Identity", "Nothing*").output())
                .isEmpty();
    }

    @Test
    @DisplayName("GMR-2: GetChildren gives immediate children, Recurse the role and all below it")
    void children() {
        derive("A", "Mail Recipients");
        derive("B", "A");

        assertThat(admin.run("Get-ManagementRole", "Identity", "Mail Recipients", "GetChildren", true)
                        .texts())
                .containsExactly("A");
        assertThat(admin.run("Get-ManagementRole", "Identity", "Mail Recipients", "Recurse", true)
                        .texts())
                .containsExactly("Mail Recipients", "A", "B");
    }

    @Test
    @DisplayName("GMR-3: with a cmdlet, all parameters must be on that one entry; without, anywhere in the role")
    void byParameters() {
        assertThat(admin.run("Get-ManagementRole", "Cmdlet", "Set-Mailbox", "CmdletParameters", List.of("Password"))
                        .texts())
                .contains("Reset Password");
        assertThat(admin.run(
                                "Get-ManagementRole",
                                "Cmdlet",
                                "Set-Mailbox",
                                "CmdletParameters",
                                List.of("Password", "ParentRoleEntry"))
                        .texts())
                .isEmpty();
        assertThat(admin.run("Get-ManagementRole", "CmdletParameters", List.of("ParentRoleEntry", "Roles"))
                        .texts())
                .containsExactly("Role Management");
    }

    @Test
    @DisplayName("GMR-5: by role type, in any case")
    void byType() {
        derive("A", "UM Mailboxes");

        assertThat(admin.run("Get-ManagementRole", "RoleType", "UmMailboxes").texts())
                .containsExactly("A", "UM Mailboxes");
    }

    @Test
    @DisplayName("GMR-6: a wildcard with Recurse does not name one role")
    void wildcardRecurse() {
        assertThat(admin.run("Get-ManagementRole", "Identity", "Mail*", "Recurse", true)
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    @DisplayName("GMR-7: the properties with scope in their name are the four implicit scopes")
    void scopeProperties() {
        assertThat(admin.run("Get-ManagementRole", "Identity", "Legal Hold").output().getFirst().memberNames().stream()
                        .filter(name -> name.contains("Scope")))
                .containsExactly(
                        "ImplicitRecipientReadScope",
                        "ImplicitRecipientWriteScope",
                        "ImplicitConfigReadScope",
                        "ImplicitConfigWriteScope");
    }

    @Test
    @DisplayName("RMR-1: built-in roles can't be removed")
    void builtIn() {
        assertThat(admin.run("Remove-ManagementRole", "Identity", "Mail Recipients")
                        .code())
                .isEqualTo("BuiltInRoleImmutable");
    }

    @Test
    @DisplayName("RMR-3: a role with children goes only with Recurse, and then with all of them")
    void removeRecursively() {
        derive("A", "Mail Recipients");
        derive("B", "A");

        assertThat(admin.run("Remove-ManagementRole", "Identity", "A").code()).isEqualTo("RoleHasChildren");
        assertThat(admin.run("Remove-ManagementRole", "Identity", "A", "Recurse", true)
                        .error())
                .isEmpty();
        assertThat(organization.has(ManagementRole.class, "A")).isFalse();
        assertThat(organization.has(ManagementRole.class, "B")).isFalse();
    }

    @Test
    @DisplayName("RMR-5, CMD-3: what-if with Recurse names each role that would go and removes none")
    void whatIf() {
        derive("A", "Mail Recipients");
        derive("B", "A");

        TestCaller.Outcome outcome = admin.tries("Remove-ManagementRole", "Identity", "A", "Recurse", true);

        assertThat(outcome.steps())
                .containsExactly("Removing management role \"A\".", "Removing management role \"B\".");
        assertThat(organization.has(ManagementRole.class, "B")).isTrue();
    }

    @Test
    @DisplayName("ID-5: cmdlets that change state never expand wildcards")
    void wildcard() {
        derive("A", "Mail Recipients");

        assertThat(admin.run("Remove-ManagementRole", "Identity", "A*").code()).isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("ROLE-1, ROLE-8: what a role tells of itself; one without a parent is a root")
    void attributes() {
        derive("A", "Mail Recipients");
        TestCaller.Outcome root = admin.run("Get-ManagementRole", "Identity", "Mail Recipients");
        TestCaller.Outcome child = admin.run("Get-ManagementRole", "Identity", "A");

        assertThat(root.output().getFirst().memberNames())
                .contains("Name", "RoleType", "Parent", "Description", "RoleEntries", "Guid", "WhenCreated");
        assertThat(child.property("IsDeprecated").text()).isEqualTo("False");
        assertThat(child.property("RoleState").text()).isEqualTo("Usable");
        assertThat(child.property("MailboxPlanIndex").text()).isEmpty();
        assertThat(child.property("IsEndUserRole").text()).isEqualTo("False");
        assertThat(child.property("IsRootRole").text()).isEqualTo("False");
        assertThat(root.property("IsRootRole").text()).isEqualTo("True");
    }

    @Test
    @DisplayName("ROLE-13: what is no type of role is refused")
    void unknownType() {
        assertThat(new TestShell(organization, "Administrator")
                        .run("Get-ManagementRole -RoleType Nonsense")
                        .codes())
                .containsExactly("CannotConvertArgument");
    }
}
