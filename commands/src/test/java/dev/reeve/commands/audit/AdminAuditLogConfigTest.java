package dev.reeve.commands.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.language.value.NullValue;
import dev.reeve.store.AuditEntry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Get-} and {@code Set-AdminAuditLogConfig}, and what of it is recorded and kept. */
class AdminAuditLogConfigTest {

    private static final String SET = "Set-AdminAuditLogConfig";
    private static final String AGE_LIMIT = "AdminAuditLogAgeLimit";

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();
    private final TestShell shell = new TestShell(organization, "Administrator");

    private AdminAuditLogConfig config() {
        return organization.snapshot().adminAuditLogConfig();
    }

    private List<String> logged() {
        return organization.audit().stream().map(AuditEntry::cmdlet).toList();
    }

    private void newRole(String name) {
        assertThat(admin.run("New-ManagementRole", "Name", name, "Parent", "Mail Recipients")
                        .error())
                .isEmpty();
    }

    @Test
    @DisplayName("AUD-1: everything is recorded and kept for 90 days unless said otherwise")
    void defaults() {
        assertThat(shell.run("Get-AdminAuditLogConfig | Format-List Admin*, LogLevel, Test*, Name")
                        .lines())
                .contains(
                        "AdminAuditLogEnabled         : True",
                        "AdminAuditLogCmdlets         : {*}",
                        "AdminAuditLogParameters      : {*}",
                        "AdminAuditLogExcludedCmdlets : {}",
                        "AdminAuditLogAgeLimit        : 90.00:00:00",
                        "LogLevel                     : None",
                        "TestCmdletLoggingEnabled     : False",
                        "Name                         : Admin Audit Log Settings");
        assertThat(shell.run("Get-AdminAuditLogConfig").lines()).anyMatch(line -> line.startsWith("WhenChanged "));
    }

    @Test
    @DisplayName("AUD-2: each setting can be changed, and only those given change")
    void settings() {
        shell.run("Set-AdminAuditLogConfig -AdminAuditLogCmdlets *-Mailbox,*RoleGroup* -AdminAuditLogParameters *Quota"
                + " -AdminAuditLogExcludedCmdlets New-Mailbox -AdminAuditLogAgeLimit 180.12:00:00 -LogLevel Verbose"
                + " -TestCmdletLoggingEnabled $true -Name Log -Force");
        assertThat(shell.codes()).isEmpty();

        AdminAuditLogConfig config = config();
        assertThat(config)
                .isEqualTo(new AdminAuditLogConfig(
                        config.header().named("Log"),
                        true,
                        List.of("*-Mailbox", "*RoleGroup*"),
                        List.of("*Quota"),
                        List.of("New-Mailbox"),
                        Duration.ofDays(180).plusHours(12),
                        true,
                        true));
    }

    @Test
    @DisplayName("AUD-2, CMD-10: lists take Add and Remove, and $null clears")
    void lists() {
        shell.run("Set-AdminAuditLogConfig -AdminAuditLogCmdlets @{Add='Set-*','New-*'; Remove='*'}");
        assertThat(config().cmdlets()).containsExactly("Set-*", "New-*");

        shell.run("Set-AdminAuditLogConfig -AdminAuditLogCmdlets $null");
        assertThat(config().cmdlets()).isEmpty();
        newRole("Unseen");
        assertThat(logged()).doesNotContain("New-ManagementRole");
    }

    @Test
    @DisplayName("AUD-2: excluding everything is refused, everything but with others is not")
    void excludingAll() {
        Outcome all = admin.run(SET, "AdminAuditLogExcludedCmdlets", List.of("*"));

        assertThat(all.code()).isEqualTo("InvalidArgument");
        assertThat(config().excludedCmdlets()).isEmpty();
        assertThat(organization.audit())
                .singleElement()
                .satisfies(entry -> assertThat(entry.error()).isPresent());

        admin.run(SET, "AdminAuditLogExcludedCmdlets", List.of("*-Mailbox", "*-User"));
        assertThat(config().excludedCmdlets()).containsExactly("*-Mailbox", "*-User");
    }

    @Test
    @DisplayName("AUD-2: the identity is needless, and one of something else is not found")
    void identity() {
        shell.run("Get-AdminAuditLogConfig | Set-AdminAuditLogConfig -LogLevel Verbose");
        assertThat(shell.codes()).isEmpty();
        assertThat(config().verbose()).isTrue();
        shell.run("Set-AdminAuditLogConfig 'Admin Audit Log Settings' -LogLevel None");
        assertThat(config().verbose()).isFalse();

        shell.run("Set-AdminAuditLogConfig Administrator -LogLevel Verbose");
        assertThat(shell.codes()).containsExactly("ObjectNotFound");
        assertThat(config().verbose()).isFalse();
    }

    @Test
    @DisplayName("AUD-2, CMD-7: the same settings once more are no change, and that is said")
    void noChange() {
        assertThat(admin.run(SET, "LogLevel", "None").warnings())
                .singleElement()
                .asString()
                .contains("no settings");
    }

    @Test
    @DisplayName("CFG-8: the log is configured by whoever may write organization-wide configuration")
    void decided() {
        organization.mailbox("Auditor");
        shell.run("New-ManagementScope -Name Servers -ServerRestrictionFilter {Name -like '*'};"
                + " New-ManagementRoleAssignment -Role 'Audit Logs' -User Auditor -CustomConfigWriteScope Servers");

        Outcome refused = organization.as("Auditor").run(SET, "AdminAuditLogEnabled", false);

        assertThat(refused.code()).isEqualTo("OutOfWriteScope");
        assertThat(config().enabled()).isTrue();
        assertThat(organization.audit().getFirst().cmdlet()).isEqualTo(SET);
        assertThat(organization.audit().getFirst().error()).isPresent();
    }

    @Test
    @DisplayName("AUD-4: what switches the log off and on is recorded, what happens in between is not")
    void switchedOff() {
        newRole("Before");
        admin.run(SET, "AdminAuditLogEnabled", false);
        newRole("Between");
        admin.run(SET, "AdminAuditLogEnabled", true);
        newRole("After");

        assertThat(logged()).containsExactly("New-ManagementRole", SET, SET, "New-ManagementRole");
        assertThat(organization.audit().getFirst().object().name()).isEqualTo("After");
    }

    @Test
    @DisplayName("AUD-3: patterns of cmdlets, exclusions and parameters are taken from the configuration")
    void patterns() {
        admin.run(SET, "AdminAuditLogCmdlets", List.of("*RoleGroup*"));
        newRole("Other");
        admin.run("New-RoleGroup", "Name", "G");
        admin.run(SET, "AdminAuditLogExcludedCmdlets", List.of("Add-*"));
        admin.run("Add-RoleGroupMember", "Identity", "G", "Member", "Administrator");
        admin.run(SET, "AdminAuditLogParameters", List.of("Desc*"));
        admin.run("Set-RoleGroup", "Identity", "G", "DisplayName", "Group");
        admin.run("Set-RoleGroup", "Identity", "G", "Description", "a group");

        assertThat(logged()).containsExactly("Set-RoleGroup", SET, SET, "New-RoleGroup", SET);
        assertThat(organization.audit().getFirst().parameters())
                .contains(new AuditEntry.NamedValue("Description", "a group"));
    }

    @Test
    @DisplayName(
            "AUD-7: entries age as time goes on: they are not found any more, and go with the next that is written")
    void ageing() {
        organization.at("2026-03-01T00:00:00Z");
        newRole("Old");
        organization.at("2026-05-30T00:00:00Z");
        assertThat(admin.run("Search-AdminAuditLog").texts("ObjectModified")).containsExactly("Old");

        organization.at("2026-05-30T00:00:01Z");
        assertThat(admin.run("Search-AdminAuditLog").output()).isEmpty();
        assertThat(organization.audit()).hasSize(1);
        newRole("New");
        assertThat(organization.audit())
                .singleElement()
                .satisfies(entry -> assertThat(entry.object().name()).isEqualTo("New"));
    }

    @Test
    @DisplayName("AUD-7: lowering the age limit deletes at once what is older; the change itself is recorded after it")
    void lowering() {
        organization.at("2026-03-01T00:00:00Z");
        newRole("Old");
        organization.at("2026-03-20T00:00:00Z");
        newRole("Young");
        organization.at("2026-03-21T00:00:00Z");

        admin.run(SET, AGE_LIMIT, "10.00:00:00");

        assertThat(organization.audit())
                .extracting(entry -> entry.object().name())
                .containsExactly("Admin Audit Log Settings", "Young");
    }

    @Test
    @DisplayName("AUD-7: what is deleted does not come back with a longer age limit")
    void raising() {
        organization.at("2026-03-01T00:00:00Z");
        newRole("Old");
        organization.at("2026-03-21T00:00:00Z");
        admin.run(SET, AGE_LIMIT, "10.00:00:00");

        admin.run(SET, AGE_LIMIT, "365.00:00:00");

        assertThat(admin.run("Search-AdminAuditLog").texts("CmdletName")).containsExactly(SET, SET);
    }

    @Test
    @DisplayName(
            "AUD-7, AUD-4: 0 empties the log whatever the clocks say; that is recorded, and stays with all that follows")
    void purge() {
        newRole("Of this moment");
        organization.at("2025-12-31T00:00:00Z");

        assertThat(admin.run(SET, AGE_LIMIT, "0").error()).isEmpty();
        organization.at("2027-01-01T00:00:00Z");
        newRole("Later");

        assertThat(admin.run("Search-AdminAuditLog").texts("CmdletName")).containsExactly("New-ManagementRole", SET);
        // Once more empties it once more, although it changes no setting.
        admin.run(SET, AGE_LIMIT, "0");
        assertThat(admin.run("Search-AdminAuditLog").texts("CmdletName")).containsExactly(SET);
    }

    @Test
    @DisplayName("AUD-7: a refused or merely tried change of the age limit deletes nothing")
    void notPurged() {
        newRole("Kept");

        admin.tries(SET, AGE_LIMIT, "0");
        admin.run(SET, AGE_LIMIT, "0", "AdminAuditLogExcludedCmdlets", List.of("*"));

        assertThat(logged()).containsExactly(SET, "New-ManagementRole");
    }

    @ParameterizedTest
    @CsvSource({"30.00:00:00, 30.00:00:00", "12:00:00, 12:00:00", "90, 90.00:00:00", "0, 00:00:00", "1.6:30, 1.06:30:00"
    })
    @DisplayName("AUD-7: age limits are written dd.hh:mm:ss")
    void ageLimits(String given, String shown) {
        shell.run("Set-AdminAuditLogConfig -AdminAuditLogAgeLimit " + given);

        assertThat(shell.run("Get-AdminAuditLogConfig").texts(AGE_LIMIT)).containsExactly(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'ninety days'", "-1", "'-1.00:00:00'", "$null", "''"})
    @DisplayName("AUD-7: what is no age limit is refused")
    void badAgeLimits(String given) {
        shell.run("Set-AdminAuditLogConfig -AdminAuditLogAgeLimit " + given);

        assertThat(shell.codes()).containsExactly("InvalidArgument");
        assertThat(config().ageLimit()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    @DisplayName("AUD-8: a comment is recorded like a run with a parameter, where the cmdlet is audited")
    void comments() {
        assertThat(admin.run("Write-AdminAuditLog", "Comment", "Change 4711").warnings())
                .isEmpty();
        assertThat(organization.audit())
                .singleElement()
                .satisfies(entry -> assertThat(entry.parameters())
                        .containsExactly(new AuditEntry.NamedValue("Comment", "Change 4711")));

        admin.run(SET, "AdminAuditLogCmdlets", List.of("Set-*"));
        admin.run("Write-AdminAuditLog", "Comment", "unseen");
        assertThat(logged()).containsExactly(SET, "Write-AdminAuditLog");
    }

    @Test
    @DisplayName("AUD-8: a comment has at most 500 characters")
    void longComments() {
        assertThat(admin.run("Write-AdminAuditLog", "Comment", "x".repeat(500)).code())
                .isEmpty();
        assertThat(admin.run("Write-AdminAuditLog", "Comment", "x".repeat(501)).code())
                .isEqualTo("ValueTooLong");
        assertThat(admin.run("Write-AdminAuditLog", "Comment", NullValue.NULL).code())
                .isEqualTo("InvalidArgument");
        assertThat(organization.audit())
                .extracting(entry -> entry.error().isEmpty())
                .containsExactly(false, false, true);
    }
}
