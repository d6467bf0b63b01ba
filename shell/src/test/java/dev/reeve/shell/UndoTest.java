package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import dev.reeve.shell.CommandLineTester.Said;
import dev.reeve.store.JournalEntry;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One change is taken back as a new change, which takes the rights that the inverse takes and passes the same guards. */
class UndoTest {

    @TempDir
    Path folder;

    private CommandLineTester home;

    @BeforeEach
    void anOrganization() {
        home = SampleHome.in(folder.resolve("home"), "New-RoleGroup Desk -Roles 'Mail Recipients' -Members AdeleC");
    }

    /** Runs commands that make one version; answers that. */
    private String run(String text) {
        Said said = home.reeve("run", "-c", text);
        assertThat(said.exitCode()).as(said.errors()).isZero();
        return version();
    }

    private String version() {
        return snapshot().version().toString();
    }

    private Organization snapshot() {
        try (OrganizationStore store = SqliteStore.open(home.home())) {
            return store.snapshot(store.organizations().getFirst().id());
        }
    }

    private void isAsIn(String version) {
        assertThat(home.reeve("diff", "@" + version, "@" + version()).output()).isEqualTo("No difference.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add-RoleGroupMember Desk -Member David",
                "Set-RoleGroup Desk -ManagedBy David -Name 'Other Desk' -BypassSecurityGroupManagerCheck",
                "New-RoleGroup 'New Desk' -Roles Databases,'Mail Recipients' -Members David",
                "Remove-RoleGroup Desk -Confirm:$false",
                "Set-ManagementRoleAssignment 'Mail Recipients-Desk' -RecipientOrganizationalUnitScope contoso.com/Marketing",
                "Remove-ManagementRoleAssignment 'Mail Recipients-Desk' -Confirm:$false",
                "New-ManagementScope Berlin -RecipientRestrictionFilter \"City -eq 'Berlin'\"",
                "New-ManagementRole Own -Parent 'Mail Recipients'",
                "New-RoleAssignmentPolicy New -Roles MyBaseOptions -IsDefault",
                "Set-User David -City Berlin -Title $null"
            })
    void a_change_is_undone_and_the_undoing_too(String change) {
        String before = version();
        String changed = run(change);
        Said said = home.reeve("undo", changed);
        assertThat(said.errors()).isEmpty();
        assertThat(said.out().getLast()).isEqualTo("Version " + changed + " is undone, by version " + version() + ".");
        isAsIn(before);
        assertThat(home.reeve("undo", "@" + version()).errors()).isEmpty();
        isAsIn(changed);
    }

    @Test
    void an_undoing_stands_in_the_journal_and_in_the_audit_log() {
        String changed = run("Add-RoleGroupMember Desk -Member David");
        home.reeve("undo", changed);
        try (OrganizationStore store = SqliteStore.open(home.home())) {
            var id = store.organizations().getFirst().id();
            List<JournalEntry> journal = store.journal(id, new Version(Long.parseLong(changed)));
            assertThat(journal).singleElement().satisfies(entry -> {
                assertThat(entry.attribution().command()).isEqualTo("Remove-RoleGroupMember");
                assertThat(entry.attribution().caller()).isEqualTo("contoso.com/Users/Administrator");
            });
            try (Stream<?> audit =
                    store.auditEntries(id, Instant.EPOCH, Instant.now().plusSeconds(60))) {
                assertThat(audit.findFirst().orElseThrow().toString()).contains("Remove-RoleGroupMember");
            }
        }
    }

    @Test
    void what_was_changed_since_is_not_undone() {
        String changed = run("Add-RoleGroupMember Desk -Member David");
        String later = run("Add-RoleGroupMember Desk -Member User1");
        Said said = home.reeve("undo", changed);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors())
                .contains("'Desk' was changed since by version " + later + " (Add-RoleGroupMember)")
                .contains("Nothing was changed.");
        assertThat(version()).isEqualTo(later);
    }

    @Test
    void a_change_of_something_else_since_does_not_matter() {
        String changed = run("Add-RoleGroupMember Desk -Member David");
        run("New-RoleGroup Unrelated");
        assertThat(home.reeve("undo", changed).exitCode()).isZero();
    }

    @Test
    void a_guard_holds_for_an_undoing() {
        String changed = run(
                "New-ManagementRoleAssignment -Name second -Role 'Role Management' -SecurityGroup 'Organization Management'");
        String last = run("Remove-ManagementRoleAssignment 'Role Management-Organization Management' -Confirm:$false");
        Said said = home.reeve("undo", changed);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).contains("can't be undone").contains("Role Management");
        assertThat(version()).isEqualTo(last);
    }

    @Test
    void whoever_may_not_make_the_inverse_change_may_not_undo() {
        String changed = run("Add-RoleGroupMember Desk -Member David");
        Said said = home.reeve("--as", "AdeleC", "undo", changed);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors())
                .contains("is not undone, and nothing was changed")
                .contains("Remove-RoleGroupMember");
        assertThat(version()).isEqualTo(changed);
    }

    @Test
    void whoever_manages_the_group_may_undo_what_he_did_there() {
        run("Set-RoleGroup Desk -ManagedBy AdeleC -BypassSecurityGroupManagerCheck");
        run(
                "New-ManagementRole Filling -Parent 'Role Management'; Get-ManagementRoleEntry 'Filling\\*' |"
                        + " Where-Object { $_.Name -notlike '*-RoleGroupMember' } | Remove-ManagementRoleEntry -Confirm:$false;"
                        + " Get-ManagementRoleEntry 'Filling\\*' | Set-ManagementRoleEntry -Parameters Bypass"
                        + "SecurityGroupManagerCheck -RemoveParameter; New-ManagementRoleAssignment -Role Filling -User AdeleC");
        String changed = run("Add-RoleGroupMember Desk -Member David -BypassSecurityGroupManagerCheck");
        assertThat(home.reeve("--as", "AdeleC", "undo", changed).errors()).isEmpty();
    }

    @Test
    void what_no_command_takes_back_is_told() {
        String removed = run("Remove-Mailbox David -Confirm:$false");
        Said said = home.reeve("undo", removed);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).contains("can't be undone").contains("knows no passwords");
        String described = run("Set-RoleGroup Desk -Description 'Something else'");
        assertThat(home.reeve("undo", described).errors()).contains("can't be undone");
        assertThat(version()).isEqualTo(described);
    }

    @Test
    void the_first_version_and_those_that_are_not_there_are_refused() {
        assertThat(home.reeve("undo", "1").errors()).contains("the first one made the organization");
        assertThat(home.reeve("undo", "999").exitCode()).isEqualTo(2);
        assertThat(home.reeve("undo").exitCode()).isEqualTo(2);
        assertThat(home.reeve("undo", "Desk").exitCode()).isEqualTo(2);
    }
}
