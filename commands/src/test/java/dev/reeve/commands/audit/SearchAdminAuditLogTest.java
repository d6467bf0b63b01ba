package dev.reeve.commands.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.language.value.Moment;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.AuditWrite;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Search-AdminAuditLog}. */
class SearchAdminAuditLogTest {

    private static final String SEARCH = "Search-AdminAuditLog";

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();
    private final TestShell shell = new TestShell(organization, "Administrator");

    /** Three days of two administrators. */
    @BeforeEach
    void history() {
        organization.mailbox("Jane");
        shell.run("Add-RoleGroupMember 'Organization Management' -Member Jane");
        organization.at("2026-03-01T09:00:00Z");
        admin.run("New-RoleGroup", "Name", "Help", "Roles", List.of("Mail Recipients"));
        organization.at("2026-03-02T09:00:00Z");
        TestCaller jane = organization.as("Jane");
        jane.run("Set-RoleGroup", "Identity", "Help", "Description", "helps");
        jane.run("Remove-ManagementRole", "Identity", "Mail Recipients");
        organization.at("2026-03-03T09:00:00Z");
        admin.run("Set-RoleGroup", "Identity", "Help", "DisplayName", "Help!");
        organization.at("2026-03-10T00:00:00Z");
    }

    private List<String> found(Object... parameters) {
        return summary(admin.run(SEARCH, parameters));
    }

    private static List<String> summary(Outcome outcome) {
        assertThat(outcome.error()).isEmpty();
        return outcome.output().stream()
                .map(entry -> entry.member("RunDate").orElseThrow().text().substring(3, 5) + " "
                        + entry.member("CmdletName").orElseThrow().text())
                .filter(text -> !text.startsWith("01 Add"))
                .toList();
    }

    private static Moment moment(String instant) {
        return new Moment(Instant.parse(instant), ZoneOffset.UTC);
    }

    @Test
    @DisplayName("AUD-9: without conditions everything is found, newest first; AUD-13: at once")
    void everything() {
        assertThat(found())
                .containsExactly(
                        "03 Set-RoleGroup", "02 Remove-ManagementRole", "02 Set-RoleGroup", "01 New-RoleGroup");
    }

    @Test
    @DisplayName("AUD-9: one of the cmdlets, whatever their case; no wildcards")
    void cmdlets() {
        assertThat(found("Cmdlets", List.of("new-rolegroup", "Remove-ManagementRole")))
                .containsExactly("02 Remove-ManagementRole", "01 New-RoleGroup");
        assertThat(found("Cmdlets", List.of("*-RoleGroup"))).isEmpty();
    }

    @Test
    @DisplayName("AUD-9: an entry qualifies that used any of the parameters, and they are given with cmdlets only")
    void parameters() {
        assertThat(found("Cmdlets", List.of("Set-RoleGroup"), "Parameters", List.of("description", "ManagedBy")))
                .containsExactly("02 Set-RoleGroup");
        assertThat(found("Cmdlets", List.of("Set-RoleGroup"), "Parameters", List.of("Description", "DisplayName")))
                .hasSize(2);
        assertThat(admin.run(SEARCH, "Parameters", List.of("Description")).code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    @DisplayName("AUD-9: all conditions must hold, each by any of its values")
    void together() {
        assertThat(found(
                        "Cmdlets",
                        List.of("Set-RoleGroup", "New-RoleGroup"),
                        "UserIds",
                        List.of("Jane"),
                        "ObjectIds",
                        List.of("Help", "Mail Recipients"),
                        "IsSuccess",
                        true))
                .containsExactly("02 Set-RoleGroup");
        assertThat(found("Cmdlets", List.of("New-RoleGroup"), "UserIds", List.of("Jane")))
                .isEmpty();
    }

    @Test
    @DisplayName("AUD-9: success and failure")
    void success() {
        assertThat(found("IsSuccess", false)).containsExactly("02 Remove-ManagementRole");
        assertThat(found("IsSuccess", true)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@contoso.com",
                "CONTOSO\\jane",
                "contoso.com\\Jane",
                "jane",
                "contoso.com/Users/Jane",
                "Jane Doe"
            })
    @DisplayName("AUD-9: users by principal name, account with and without domain, canonical and display name")
    void users(String user) {
        admin.run("Set-User", "Identity", "Jane", "DisplayName", "Jane Doe");
        organization.as("Jane").run("Set-RoleGroup", "Identity", "Help", "Description", "helps others");

        List<String> found = found("UserIds", List.of(user));

        // The entries of before she got that display name know her by it no less.
        assertThat(found).startsWith("10 Set-RoleGroup");
        if (!user.equals("Jane Doe")) {
            assertThat(found).containsExactly("10 Set-RoleGroup", "02 Remove-ManagementRole", "02 Set-RoleGroup");
        }
    }

    @Test
    @DisplayName("AUD-9: somebody who was renamed is found by the old and the new name, somebody removed by all of his")
    void formerUsers() {
        shell.run("Set-User Jane -SamAccountName jdoe -UserPrincipalName jdoe@contoso.com");
        assertThat(shell.codes()).isEmpty();
        assertThat(found("UserIds", List.of("jdoe"))).hasSize(2);
        assertThat(found("UserIds", List.of("Jane"))).hasSize(2);

        shell.run("Remove-Mailbox Jane -Confirm:$false");
        assertThat(shell.codes()).isEmpty();
        assertThat(found("UserIds", List.of("CONTOSO\\jane"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Help", "contoso.com/Microsoft Exchange Security Groups/Help", "HELP"})
    @DisplayName("AUD-9: objects by name and canonical name")
    void objects(String object) {
        assertThat(found("ObjectIds", List.of(object)))
                .containsExactly("03 Set-RoleGroup", "02 Set-RoleGroup", "01 New-RoleGroup");
    }

    @Test
    @DisplayName("AUD-9: a range of time includes its start, and its start is not after its end")
    void range() {
        assertThat(found("StartDate", moment("2026-03-02T09:00:00Z"), "EndDate", moment("2026-03-03T00:00:00Z")))
                .containsExactly("02 Remove-ManagementRole", "02 Set-RoleGroup");
        assertThat(found("EndDate", moment("2026-03-02T00:00:00Z"))).containsExactly("01 New-RoleGroup");
        assertThat(admin.run(
                                SEARCH,
                                "StartDate",
                                moment("2026-03-03T00:00:00Z"),
                                "EndDate",
                                moment("2026-03-02T00:00:00Z"))
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @ParameterizedTest
    @CsvSource({
        "03/02/2026, 3",
        "2026-03-02, 3",
        "3/2/2026, 3",
        "'03/02/2026 10:00', 1",
        "'2026-03-02 10:00:00', 1",
        "'3/2/2026 9:00 AM', 3",
        "2026-03-03T09:00:01Z, 0"
    })
    @DisplayName("AUD-9: dates are written month first or year first, and without a time mean the start of the day")
    void dates(String start, int entries) {
        assertThat(shell.run("Search-AdminAuditLog -StartDate '" + start + "'").texts("CmdletName"))
                .hasSize(entries);
    }

    @Test
    @DisplayName("AUD-9: the end date without a time is the start of that day too")
    void endDate() {
        assertThat(shell.run("Search-AdminAuditLog -StartDate 03/02/2026 -EndDate 03/03/2026")
                        .texts("CmdletName"))
                .containsExactly("Remove-ManagementRole", "Set-RoleGroup");
        assertThat(shell.run("Search-AdminAuditLog -StartDate yesterday").codes())
                .hasSize(1);
    }

    @Test
    @DisplayName("AUD-10: nobody is external here")
    void external() {
        assertThat(found("ExternalAccess", true)).isEmpty();
        assertThat(found("ExternalAccess", false)).hasSize(4);
    }

    @Test
    @DisplayName(
            "AUD-9, CMD-8: as many as asked for, from an index counted from 0, with a warning where there are more")
    void pages() {
        Outcome first = admin.run(SEARCH, "ResultSize", "2");
        assertThat(summary(first)).containsExactly("03 Set-RoleGroup", "02 Remove-ManagementRole");
        assertThat(first.warnings()).singleElement().asString().contains("StartIndex 2");

        assertThat(summary(admin.run(SEARCH, "ResultSize", "2", "StartIndex", "2")))
                .containsExactly("02 Set-RoleGroup", "01 New-RoleGroup");
        assertThat(admin.run(SEARCH, "StartIndex", "99").output()).isEmpty();
        assertThat(admin.run(SEARCH, "StartIndex", "-1").code()).isEqualTo("InvalidArgument");
    }

    @Test
    @DisplayName("AUD-9: a thousand by default, at most 250,000 or Unlimited")
    void sizes() {
        IntStream.range(0, 1100)
                .forEach(i -> organization.store.record(
                        organization.id,
                        AuditWrite.keepingAll(new AuditEntry(
                                AuditEntry.ModifiedObject.NONE,
                                "Set-Mailbox",
                                List.of(),
                                new AuditEntry.Caller("x", List.of(), "x", new UUID(0, 0)),
                                Optional.empty(),
                                Instant.parse("2026-03-04T00:00:00Z").plusSeconds(i),
                                ""))));

        Outcome standard = admin.run(SEARCH);
        assertThat(standard.output()).hasSize(1000);
        assertThat(standard.warnings()).hasSize(1);
        assertThat(admin.run(SEARCH, "ResultSize", "Unlimited").output()).hasSizeGreaterThan(1100);
        assertThat(admin.run(SEARCH, "ResultSize", "250000").warnings()).isEmpty();
        for (String bad : List.of("250001", "0", "-1", "many")) {
            assertThat(admin.run(SEARCH, "ResultSize", bad).code()).isEqualTo("InvalidArgument");
        }
    }

    @Test
    @DisplayName("AUD-6: an entry has these properties, in this order")
    void properties() {
        assertThat(admin.run(SEARCH, "IsSuccess", false).output().getFirst().memberNames())
                .containsExactly(
                        "RunspaceId",
                        "ObjectModified",
                        "CmdletName",
                        "CmdletParameters",
                        "ModifiedProperties",
                        "ModifiedObjectResolvedName",
                        "Caller",
                        "Succeeded",
                        "Error",
                        "RunDate",
                        "OriginatingServer",
                        "Identity",
                        "IsValid",
                        "ObjectState");
        assertThat(shell.run("Search-AdminAuditLog -IsSuccess $false").lines())
                .contains(
                        "ObjectModified             : Mail Recipients",
                        "CmdletParameters           : {Identity}",
                        "Caller                     : contoso.com/Users/Jane",
                        "Succeeded                  : False",
                        "OriginatingServer          : EX01 (15.02.1544.004)");
        assertThat(shell.run("(Search-AdminAuditLog)[0].Error").lines()).containsExactly("None");
    }

    @Test
    @DisplayName("AUD-15: parameters and modified properties are objects of their own")
    void members() {
        assertThat(shell.run("(Search-AdminAuditLog)[0].CmdletParameters").lines())
                .contains("DisplayName Help!", "Identity    Help");
        assertThat(shell.run("$LogEntries = Search-AdminAuditLog -Cmdlets Set-RoleGroup;"
                                + " $LogEntries | ForEach { $_.CmdletParameters }")
                        .texts("Name"))
                .containsExactly("DisplayName", "Identity", "Description", "Identity");
        assertThat(shell.run("$Results = Search-AdminAuditLog; $Results[4].ModifiedProperties")
                        .codes())
                .isEmpty();
    }

    @Test
    @DisplayName("AUD-9: cmdlets come by pipeline too")
    void pipeline() {
        assertThat(shell.run("'New-RoleGroup', 'Remove-ManagementRole' | Search-AdminAuditLog")
                        .texts("CmdletName"))
                .containsExactly("New-RoleGroup", "Remove-ManagementRole");
    }

    @Test
    @DisplayName("BUILT-6: Audit Logs configures and searches, View-Only Audit Logs searches, others do neither")
    void whoMay() {
        organization.mailbox("Reader");
        organization.mailbox("Writer");
        shell.run("New-ManagementRoleAssignment -Role 'View-Only Audit Logs' -User Reader;"
                + " New-ManagementRoleAssignment -Role 'Audit Logs' -User Writer");

        assertThat(organization.as("Reader").run(SEARCH).code()).isEmpty();
        assertThat(organization
                        .as("Reader")
                        .run("Set-AdminAuditLogConfig", "LogLevel", "Verbose")
                        .code())
                .isEqualTo("CommandNotFound");
        assertThat(organization
                        .as("Writer")
                        .run("Set-AdminAuditLogConfig", "LogLevel", "Verbose")
                        .code())
                .isEmpty();
        assertThat(organization.as("Writer").run(SEARCH).code()).isEmpty();
        organization.mailbox("Nobody");
        assertThat(organization.as("Nobody").run(SEARCH).code()).isEqualTo("CommandNotFound");
    }

    @Test
    @DisplayName("AUD-13: no cmdlet edits or deletes an entry")
    void appendOnly() {
        assertThat(shell.run("Get-Command *AdminAuditLog*").names())
                .containsExactly(
                        "Get-AdminAuditLogConfig",
                        "New-AdminAuditLogSearch",
                        "Search-AdminAuditLog",
                        "Set-AdminAuditLogConfig",
                        "Write-AdminAuditLog");
    }
}
