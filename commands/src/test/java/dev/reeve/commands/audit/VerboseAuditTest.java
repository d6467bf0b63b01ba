package dev.reeve.commands.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.AuditEntry.ModifiedProperty;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What entries say of modified objects where the log level is Verbose. */
class VerboseAuditTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();
    private final TestShell shell = new TestShell(organization, "Administrator");

    @BeforeEach
    void verbose() {
        organization.mailbox("Jane");
        admin.run("Set-AdminAuditLogConfig", "LogLevel", "Verbose");
    }

    private AuditEntry after(String command) {
        assertThat(shell.run(command).codes()).isEmpty();
        return organization.audit().getFirst();
    }

    private static List<String> names(AuditEntry entry) {
        return entry.object().properties().stream().map(ModifiedProperty::name).toList();
    }

    @Test
    @DisplayName("AUD-6: at level None no properties and no resolved name")
    void none() {
        admin.run("Set-AdminAuditLogConfig", "LogLevel", "None");

        AuditEntry entry = after("Set-Mailbox Jane -ProhibitSendQuota 2GB");

        assertThat(entry.object()).isEqualTo(AuditEntry.ModifiedObject.named("contoso.com/Users/Jane"));
    }

    @Test
    @DisplayName("AUD-6: a recipient's properties before and after, as its Get cmdlet shows them")
    void recipient() {
        AuditEntry entry = after("Set-Mailbox Jane -ProhibitSendQuota 2GB -DisplayName 'Jane Doe'");

        assertThat(entry.object().resolvedName()).isEqualTo("Jane");
        assertThat(entry.object().properties())
                .contains(
                        new ModifiedProperty("ProhibitSendQuota", "Unlimited", "2 GB (2,147,483,648 bytes)"),
                        new ModifiedProperty("DisplayName", "Jane", "Jane Doe"));
        assertThat(names(entry)).doesNotContain("WhenChanged", "Identity", "Alias");
    }

    @Test
    @DisplayName("AUD-6: another cmdlet shows another property of the same recipient")
    void otherNoun() {
        assertThat(after("Set-CASMailbox Jane -OWAEnabled $false").object().properties())
                .containsExactly(new ModifiedProperty("OWAEnabled", "True", "False"));
        assertThat(after("Set-User Jane -City Oslo").object().properties())
                .containsExactly(new ModifiedProperty("City", "", "Oslo"));
    }

    @Test
    @DisplayName("AUD-6: members of groups are named")
    void members() {
        assertThat(after("Add-RoleGroupMember 'Help Desk' -Member Jane")
                        .object()
                        .properties())
                .containsExactly(new ModifiedProperty("Members", "", "contoso.com/Users/Jane"));
        assertThat(after("Remove-RoleGroupMember 'Help Desk' -Member Jane -Confirm:$false")
                        .object()
                        .properties())
                .containsExactly(new ModifiedProperty("Members", "contoso.com/Users/Jane", ""));
    }

    @Test
    @DisplayName("AUD-6: roles by their entries, scopes by their filters, assignments by what they grant")
    void permissions() {
        after("New-ManagementRole Names -Parent 'Mail Recipients'");
        assertThat(names(after("Set-ManagementRoleEntry Names\\Set-Mailbox -Parameters Identity,DisplayName")))
                .containsExactly("RoleEntries");
        after("New-ManagementScope Oslo -RecipientRestrictionFilter {City -eq 'Oslo'}");
        assertThat(after("Set-ManagementScope Oslo -RecipientRestrictionFilter {City -eq 'Bergen'}")
                        .object()
                        .properties())
                .containsExactly(new ModifiedProperty("RecipientFilter", "City -eq 'Oslo'", "City -eq 'Bergen'"));
        after("New-ManagementRoleAssignment -Name A -Role Names -User Jane");
        assertThat(after("Set-ManagementRoleAssignment A -Enabled $false")
                        .object()
                        .properties())
                .containsExactly(new ModifiedProperty("Enabled", "True", "False"));
    }

    @Test
    @DisplayName("AUD-6: of a new object its values, of a removed one its name only")
    void newAndRemoved() {
        AuditEntry created = after("New-RoleGroup Oslo -Description 'the office'");
        assertThat(created.object().properties())
                .contains(
                        new ModifiedProperty("Description", "", "the office"),
                        new ModifiedProperty("Name", "", "Oslo"));
        assertThat(names(created)).doesNotContain("Guid", "WhenCreated", "LinkedGroup");

        AuditEntry removed = after("Remove-RoleGroup Oslo -Confirm:$false -BypassSecurityGroupManagerCheck");
        assertThat(removed.object().resolvedName()).isEqualTo("Oslo");
        assertThat(removed.object().properties()).isEmpty();
    }

    @Test
    @DisplayName("AUD-6: a refused run has modified nothing")
    void refused() {
        admin.run("Remove-ManagementRole", "Identity", "Mail Recipients");

        AuditEntry entry = organization.audit().getFirst();
        assertThat(entry.object().resolvedName()).isEqualTo("Mail Recipients");
        assertThat(entry.object().properties()).isEmpty();
    }

    @Test
    @DisplayName("AUD-6: secrets are in no entry, verbose or not")
    void secrets() {
        after("New-Mailbox Bob -UserPrincipalName bob@contoso.com"
                + " -Password (ConvertTo-SecureString 'Secret-12345' -AsPlainText -Force)");

        assertThat(organization.audit().toString())
                .doesNotContain("Secret-12345")
                .contains("*****");
    }

    @Test
    @DisplayName("AUD-4, AUD-6: switching verbosity off is itself recorded with its values")
    void config() {
        assertThat(after("Set-AdminAuditLogConfig -LogLevel None").object().properties())
                .containsExactly(new ModifiedProperty("LogLevel", "Verbose", "None"));
    }
}
