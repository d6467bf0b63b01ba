package dev.reeve.commands.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.SecureText;
import dev.reeve.store.AuditEntry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the administrator audit log says of commands. */
class AuditTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    private AdminAuditLogConfig config(boolean enabled, List<String> cmdlets, List<String> parameters) {
        AdminAuditLogConfig config = organization.snapshot().adminAuditLogConfig();
        return new AdminAuditLogConfig(
                config.header(), enabled, cmdlets, parameters, List.of("*-Excluded"), config.ageLimit(), false, false);
    }

    private static AdminAuditLogConfig testing(AdminAuditLogConfig config) {
        return new AdminAuditLogConfig(
                config.header(),
                config.enabled(),
                config.cmdlets(),
                config.parameters(),
                config.excludedCmdlets(),
                config.ageLimit(),
                config.verbose(),
                true);
    }

    @Test
    @DisplayName("AUD-6: an entry says who did what with which parameters to which object")
    void success() {
        organization.at("2026-03-01T00:00:00Z");
        admin.run("New-ManagementRole", "Name", "A", "Parent", "Mail Recipients");

        AuditEntry entry = organization.audit().getFirst();
        assertThat(entry.cmdlet()).isEqualTo("New-ManagementRole");
        assertThat(entry.object().name()).isEqualTo("A");
        assertThat(entry.caller().name()).isEqualTo("contoso.com/Users/Administrator");
        assertThat(entry.parameters())
                .containsExactly(
                        new AuditEntry.NamedValue("Name", "A"), new AuditEntry.NamedValue("Parent", "Mail Recipients"));
        assertThat(entry.error()).isEmpty();
        assertThat(entry.when()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(entry.originatingServer()).startsWith("EX01 (15.");
    }

    @Test
    @DisplayName("AUD-5: what a rule, guard or scope refuses is logged with its error")
    void refused() {
        admin.run("Remove-ManagementRole", "Identity", "Mail Recipients");

        assertThat(organization.audit())
                .singleElement()
                .satisfies(entry -> assertThat(entry.error())
                        .hasValueSatisfying(error -> assertThat(error).contains("built in")));
    }

    @Test
    @DisplayName("AUD-5: what is refused before it starts is not logged, nor is what-if")
    void notStarted() {
        organization.mailbox("Nobody");

        organization.as("Nobody").run("New-ManagementRole", "Name", "A", "Parent", "Mail Recipients");
        admin.run("New-ManagementRole", "Name", "A", "UnScopedTopLevel", true);
        admin.tries("Remove-ManagementRole", "Identity", "Mail Recipients");

        assertThat(organization.audit())
                .extracting(AuditEntry::cmdlet)
                .doesNotContain("New-ManagementRole", "Remove-ManagementRole");
    }

    @Test
    @DisplayName(
            "INV-10: changes, refusals by scope, manager check, guard and rule, and what changes nothing are recorded")
    void everyChange() {
        organization.mailbox("Helper");
        organization.mailbox("David");
        admin.run("New-ManagementScope", "Name", "None", "RecipientRestrictionFilter", "City -eq 'Nowhere'");
        admin.run(
                "New-RoleGroup",
                "Name",
                "Helpers",
                "Roles",
                List.of("Mail Recipients", "Role Management"),
                "Members",
                List.of("Helper"),
                "CustomRecipientWriteScope",
                "None");
        TestCaller helper = organization.as("Helper");
        int before = organization.audit().size();

        helper.run("Set-Mailbox", "Identity", "David", "DisplayName", "D"); // scope
        helper.run("Add-RoleGroupMember", "Identity", "Help Desk", "Member", "David"); // manager check
        admin.run(
                "Remove-ManagementRoleAssignment",
                "Identity",
                "Mail Recipients-Organization Management-Delegating"); // guard
        admin.run("Set-Mailbox", "Identity", "David", "Alias", "a b"); // rule
        admin.run("Set-Mailbox", "Identity", "Nobody", "DisplayName", "N"); // no such object
        admin.run("Set-Mailbox", "Identity", "David", "DisplayName", "Dave");
        admin.run("Set-Mailbox", "Identity", "David", "DisplayName", "Dave"); // no change

        List<AuditEntry> recorded =
                organization.audit().subList(0, organization.audit().size() - before);
        assertThat(recorded.reversed())
                .extracting(entry -> entry.error().isEmpty())
                .containsExactly(false, false, false, false, false, true, true);
    }

    @Test
    @DisplayName("AUD-3: reading is not logged")
    void reading() {
        admin.run("Get-ManagementRole");

        assertThat(organization.audit()).isEmpty();
    }

    @Test
    @DisplayName("AUD-3: cmdlet, exclusion and parameter patterns decide together")
    void patterns() {
        AdminAuditLogConfig config = config(true, List.of("*-Mailbox", "*-Excluded"), List.of("*Quota"));

        assertThat(AuditLog.records(config, "Set-Mailbox", Set.of("ProhibitSendQuota")))
                .isTrue();
        assertThat(AuditLog.records(config, "Set-Mailbox", Set.of("DisplayName")))
                .isFalse();
        assertThat(AuditLog.records(config, "Set-User", Set.of("ProhibitSendQuota")))
                .isFalse();
        assertThat(AuditLog.records(config, "Set-Excluded", Set.of("ProhibitSendQuota")))
                .isFalse();
        assertThat(AuditLog.records(config, "Get-Mailbox", Set.of("ProhibitSendQuota")))
                .isFalse();
        assertThat(AuditLog.records(config, "Search-Mailbox", Set.of("ProhibitSendQuota")))
                .isFalse();
    }

    @Test
    @DisplayName("AUD-3: Test cmdlets only where asked for; a run without parameters counts where the pattern is *")
    void testCmdlets() {
        AdminAuditLogConfig config = config(true, List.of("*"), List.of("*"));

        assertThat(AuditLog.records(config, "Test-ServiceHealth", Set.of())).isFalse();
        assertThat(AuditLog.records(testing(config), "Test-ServiceHealth", Set.of()))
                .isTrue();
        assertThat(AuditLog.records(config, "Update-SafeList", Set.of())).isTrue();
    }

    @Test
    @DisplayName("AUD-4: changes of the log's own configuration are always logged")
    void always() {
        assertThat(AuditLog.records(config(false, List.of(), List.of()), "Set-AdminAuditLogConfig", Set.of()))
                .isTrue();
    }

    @Test
    @DisplayName("AUD-6, SH-74: secrets are masked by type and by name")
    void secrets() {
        CmdletArguments arguments = new CmdletArguments(TestCaller.arguments(
                "Key",
                new SecureText("hunter2"),
                "LinkedCredential",
                new Credential("x", new SecureText("hunter2")),
                "Password",
                "hunter2"));

        assertThat(AuditLog.parameters(arguments))
                .extracting(AuditEntry.NamedValue::value)
                .containsOnly("*****");
    }
}
