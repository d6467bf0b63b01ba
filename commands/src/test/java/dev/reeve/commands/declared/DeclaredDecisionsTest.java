package dev.reeve.commands.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.NullValue;
import dev.reeve.store.AuditEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cmdlets that Reeve does not run are held to the same scopes as those that it runs. */
class DeclaredDecisionsTest {

    /** What is said of a cmdlet that is allowed. */
    private static final String ALLOWED = "NotImplementedHere";

    private TestOrganization contoso;
    private TestCaller admin;
    private TestCaller walter;

    @BeforeEach
    void contoso() {
        contoso = TestContoso.create();
        admin = contoso.administrator();
        walter = contoso.as("Walter");
    }

    private void given(String cmdlet, Object... parameters) {
        TestCaller.Outcome outcome = admin.run(cmdlet, parameters);
        assertThat(outcome.error()).isEmpty();
    }

    private void assign(String role, String scopeParameter, String scope) {
        given("New-ManagementRoleAssignment", "Role", role, "User", "Walter", scopeParameter, scope);
    }

    private void servers(String scope, String... servers) {
        given("New-ManagementScope", "Name", scope, "ServerList", List.of(servers));
    }

    private void databases(String scope, String... databases) {
        given("New-ManagementScope", "Name", scope, "DatabaseList", List.of(databases));
    }

    private void vancouver() {
        given("New-ManagementScope", "Name", "Vancouver", "RecipientRestrictionFilter", "City -eq 'Vancouver'");
    }

    private String code(TestCaller caller, String cmdlet, Object... parameters) {
        return caller.run(cmdlet, parameters).code();
    }

    @Test
    @DisplayName("GATE-1, GATE-5: one that is not granted does not exist, nor does a parameter that is not")
    void gates() {
        given("New-ManagementRole", "Name", "Rules Light", "Parent", "Journaling");
        given(
                "Set-ManagementRoleEntry",
                "Identity",
                "Rules Light\\Set-JournalRule",
                "Parameters",
                List.of("Name"),
                "RemoveParameter",
                true);
        given("New-ManagementRoleAssignment", "Role", "Rules Light", "User", "Walter");

        assertThat(code(walter, "Set-TransportRule", "Identity", "x")).isEqualTo("CommandNotFound");
        assertThat(code(walter, "Set-JournalRule", "Identity", "x", "Name", "y"))
                .isEqualTo("ParameterNotFound");
        assertThat(code(walter, "Set-JournalRule", "Identity", "x")).isEqualTo(ALLOWED);
    }

    @Test
    @DisplayName("EVAL-5, CMD-3: what is missing is said before the scopes, and these before that it is not built")
    void order() {
        servers("First", "MBX1");
        assign("Exchange Servers", "CustomConfigWriteScope", "First");

        assertThat(code(walter, "Set-MailboxServer", "Identity", "MBX9")).isEqualTo("ObjectNotFound");
        assertThat(code(walter, "Set-MailboxServer", "Identity", "MBX2")).isEqualTo("OutOfServerScope");
        assertThat(code(walter, "Set-MailboxServer", "Identity", "MBX1")).isEqualTo(ALLOWED);
        assertThat(walter.tries("Set-MailboxServer", "Identity", "MBX1").code()).isEqualTo(ALLOWED);
        assertThat(walter.tries("Set-MailboxServer", "Identity", "MBX2").code()).isEqualTo("OutOfServerScope");
    }

    @Test
    @DisplayName("AUD-5: the refusal is logged as one inside the cmdlet, a trial and a Get are not")
    void audit() {
        admin.run("Set-JournalRule", "Identity", "Executives");
        admin.tries("Set-JournalRule", "Identity", "Executives");
        admin.run("Get-JournalRule");

        assertThat(contoso.audit())
                .filteredOn(entry -> entry.cmdlet().endsWith("JournalRule"))
                .singleElement()
                .extracting(AuditEntry::error)
                .isEqualTo(Optional.of("Set-JournalRule is granted to you, but Reeve does not run it yet."
                        + " Who may run it is known all the same: reeve who-can and reeve why tell."));
    }

    @Test
    @DisplayName("EVAL-7: a question about it has the answer of the decision, without its not being built")
    void question() {
        Answer answer = contoso.runner()
                .inquiry()
                .ask(
                        contoso.session("Administrator"),
                        DeclaredCmdlet.of(BuiltInCatalogue.instance()
                                .find("New-JournalRule")
                                .orElseThrow()),
                        TestCaller.arguments("Name", "x", "JournalEmailAddress", "journal@contoso.com"));

        assertThat(answer.decision()).isInstanceOf(Decision.Granted.class);
        assertThat(answer.rule()).isEmpty();
    }

    @Test
    @DisplayName(
            "SRV-2: a connector follows the server before its backslash, else the one of -Server, else the session's")
    void boundToServers() {
        servers("Second", "MBX2");
        assign("Receive Connectors", "CustomConfigWriteScope", "Second");

        assertThat(code(walter, "Set-ReceiveConnector", "Identity", "MBX2\\Default"))
                .isEqualTo(ALLOWED);
        assertThat(code(walter, "Set-ReceiveConnector", "Identity", "MBX1\\Default"))
                .isEqualTo("OutOfServerScope");
        assertThat(code(walter, "New-ReceiveConnector", "Name", "x", "Server", "MBX2"))
                .isEqualTo(ALLOWED);
        assertThat(code(walter, "New-ReceiveConnector", "Name", "x", "Server", "MBX1"))
                .isEqualTo("OutOfServerScope");
        // The session is on MBX1.
        assertThat(code(walter, "New-ReceiveConnector", "Name", "x")).isEqualTo("OutOfServerScope");
        assertThat(code(walter, "Set-ReceiveConnector", "Identity", "Default")).isEqualTo("OutOfServerScope");
    }

    @Test
    @DisplayName("EXCL-10: an exclusive server scope protects what is bound to the server")
    void exclusiveServers() {
        given("New-ManagementScope", "Name", "Vault", "ServerList", "MBX3", "Exclusive", true, "Force", true);

        assertThat(code(admin, "Set-ReceiveConnector", "Identity", "MBX3\\Default"))
                .isEqualTo("OutOfServerScope");
        assertThat(code(admin, "Set-ReceiveConnector", "Identity", "MBX2\\Default"))
                .isEqualTo(ALLOWED);
        assertThat(code(admin, "Get-ReceiveConnector", "Identity", "MBX3\\Default"))
                .isEqualTo(ALLOWED);
    }

    @Test
    @DisplayName("CFG-8: organization-wide configuration is out of every server scope")
    void organizationWide() {
        servers("First", "MBX1");
        assign("Journaling", "CustomConfigWriteScope", "First");

        assertThat(code(walter, "New-JournalRule", "Name", "x", "JournalEmailAddress", "a@contoso.com"))
                .isEqualTo("OutOfWriteScope");
        assertThat(code(walter, "Get-JournalRule")).isEqualTo(ALLOWED);
        assertThat(code(admin, "New-JournalRule", "Name", "x", "JournalEmailAddress", "a@contoso.com"))
                .isEqualTo(ALLOWED);
    }

    @Test
    @DisplayName(
            "CFG-5, DB-2: a database copy is the named server's or the database's; a name alone is the active copy")
    void copies() {
        servers("Second", "MBX2");
        databases("Some", "DB2");
        assign("Database Copies", "CustomConfigWriteScope", "Second");
        assign("Database Copies", "CustomConfigWriteScope", "Some");

        assertThat(code(walter, "Update-MailboxDatabaseCopy", "Identity", "DB1\\MBX2"))
                .isEqualTo(ALLOWED);
        assertThat(code(walter, "Update-MailboxDatabaseCopy", "Identity", "DB2\\MBX1"))
                .isEqualTo(ALLOWED);
        assertThat(code(walter, "Update-MailboxDatabaseCopy", "Identity", "DB1"))
                .isEqualTo("OutOfDatabaseScope");
        assertThat(code(walter, "Update-MailboxDatabaseCopy", "Identity", "DB1\\MBX3"))
                .isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("CFG-6, AUTO-2: a move needs the mailbox and the database it goes to, named or chosen")
    void moves() {
        databases("Some", "DB1");
        given(
                "New-ManagementRoleAssignment",
                "Role",
                "Move Mailboxes",
                "User",
                "Walter",
                "RecipientOrganizationalUnitScope",
                "contoso.com/Sales",
                "CustomConfigWriteScope",
                "Some");
        assertThat(contoso.snapshot().tree().canonicalName(TestContoso.alias(contoso, "Terry")))
                .startsWith("contoso.com/Sales/");

        assertThat(code(walter, "New-MoveRequest", "Identity", "Terry", "TargetDatabase", "DB1"))
                .isEqualTo(ALLOWED);
        assertThat(code(walter, "New-MoveRequest", "Identity", "Terry", "TargetDatabase", "DB2"))
                .isEqualTo("OutOfDatabaseScope");
        assertThat(code(walter, "New-MoveRequest", "Identity", "Terry")).isEqualTo(ALLOWED);
    }

    @Test
    @DisplayName("AUTO-1: where no database is within the scopes, none can be chosen")
    void noDatabase() {
        databases("Kept for journals", "DB4");
        assign("Move Mailboxes", "CustomConfigWriteScope", "Kept for journals");

        assertThat(code(walter, "New-MoveRequest", "Identity", "Terry")).isEqualTo("NoDatabaseAvailable");
    }

    @Test
    @DisplayName("MULTI-1, READ-8: the mailbox must be in the scope, whom the parameters name need only be readable")
    void permissions() {
        vancouver();
        assign("Mail Recipients", "CustomRecipientWriteScope", "Vancouver");

        assertThat(code(
                        walter,
                        "Add-MailboxPermission",
                        "Identity",
                        "Terry",
                        "User",
                        "Ray",
                        "AccessRights",
                        "FullAccess"))
                .isEmpty();
        assertThat(code(
                        walter,
                        "Add-MailboxPermission",
                        "Identity",
                        "Ray",
                        "User",
                        "Terry",
                        "AccessRights",
                        "FullAccess"))
                .isEqualTo("OutOfWriteScope");
        assertThat(code(walter, "Add-MailboxPermission", "Identity", "Terry", "User", "Nobody", "AccessRights", "x"))
                .isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("MULTI-2: Add-ADPermission is decided by what its identity names")
    void whateverIsNamed() {
        vancouver();
        assign("Active Directory Permissions", "CustomRecipientWriteScope", "Vancouver");
        List<String> right = List.of("Send-As");

        assertThat(code(walter, "Add-ADPermission", "Identity", "Terry", "User", "Ray", "ExtendedRights", right))
                .isEmpty();
        assertThat(code(walter, "Add-ADPermission", "Identity", "Ray", "User", "Ray", "ExtendedRights", right))
                .isEqualTo("OutOfWriteScope");
        // The configuration scope of the assignment is still the whole organization.
        assertThat(code(walter, "Add-ADPermission", "Identity", "MBX1", "User", "Ray", "ExtendedRights", right))
                .isEmpty();
        assertThat(code(walter, "Add-ADPermission", "Identity", "DB1", "User", "Ray", "ExtendedRights", right))
                .isEmpty();
    }

    @Test
    @DisplayName("WRITE-3: rules and folders are their mailbox's; one that names no mailbox is the caller's own")
    void ownMailbox() {
        TestCaller terry = contoso.as("Terry");

        assertThat(code(terry, "Remove-InboxRule", "Identity", "Vacation")).isEqualTo(ALLOWED);
        assertThat(code(terry, "Remove-InboxRule", "Identity", "Terry\\Vacation"))
                .isEqualTo(ALLOWED);
        assertThat(code(terry, "New-InboxRule", "Name", "x")).isEqualTo(ALLOWED);
        // Ray's mailbox is outside what Terry reads with the cmdlet [READ-4].
        assertThat(code(terry, "Remove-InboxRule", "Identity", "Ray\\Vacation")).isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("WRITE-9: a parameter that is not built refuses the command only after the state it would leave")
    void unbuiltParameter() {
        vancouver();
        assign("Mail Recipients", "CustomRecipientWriteScope", "Vancouver");
        given(
                "New-ManagementScope",
                "Name",
                "Marked",
                "RecipientRestrictionFilter",
                "CustomAttribute1 -eq 'kept'",
                "Exclusive",
                true,
                "Force",
                true);
        TestCaller.Outcome outcome = walter.run("Set-Mailbox", "Identity", "Terry", "SecondaryAddress", "12345");

        assertThat(outcome.code()).isEqualTo(ALLOWED);
        assertThat(outcome.message()).contains("SecondaryAddress");
        assertThat(code(walter, "Set-Mailbox", "Identity", "Ray", "SecondaryAddress", "12345"))
                .isEqualTo("OutOfWriteScope");
        assertThat(code(
                        walter,
                        "Set-Mailbox",
                        "Identity",
                        "Terry",
                        "SecondaryAddress",
                        "12345",
                        "CustomAttribute1",
                        "kept"))
                .isEqualTo("OutOfWriteScope");
    }

    @Test
    @DisplayName("CFG-11: a database may not be renamed out of a scope by name")
    void renamed() {
        given("New-ManagementScope", "Name", "By Name", "DatabaseRestrictionFilter", "Name -like 'DB*'");
        assign("Databases", "CustomConfigWriteScope", "By Name");

        assertThat(code(
                        walter,
                        "Set-MailboxDatabase",
                        "Identity",
                        "DB1",
                        "QuotaNotificationSchedule",
                        "Never",
                        "Name",
                        "DB9"))
                .isEqualTo(ALLOWED);
        assertThat(code(
                        walter,
                        "Set-MailboxDatabase",
                        "Identity",
                        "DB1",
                        "QuotaNotificationSchedule",
                        "Never",
                        "Name",
                        "Other"))
                .isEqualTo("OutOfDatabaseScope");
    }

    @Test
    @DisplayName("WRITE-10: a new recipient is held against the scope as it would be stored")
    void created() {
        given(
                "New-ManagementRoleAssignment",
                "Role",
                "Mail Recipient Creation",
                "User",
                "Walter",
                "RecipientOrganizationalUnitScope",
                "contoso.com/Sales");

        assertThat(code(walter, "New-RemoteMailbox", "Name", "x", "OnPremisesOrganizationalUnit", "contoso.com/Sales"))
                .isEmpty();
        assertThat(code(walter, "New-RemoteMailbox", "Name", "x")).isEqualTo("OutOfWriteScope");
        assertThat(code(
                        walter,
                        "New-RemoteMailbox",
                        "Name",
                        "x",
                        "OnPremisesOrganizationalUnit",
                        "contoso.com/Nowhere"))
                .isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("CFG-1: what a search covers is kept nowhere, so it takes a scope over every mailbox")
    void searches() {
        vancouver();
        assign("Mailbox Search", "CustomRecipientWriteScope", "Vancouver");
        given("New-ManagementRoleAssignment", "Role", "Mailbox Search", "User", "Ray");

        assertThat(code(walter, "Start-MailboxSearch", "Identity", "Case 7")).isEqualTo("OutOfWriteScope");
        assertThat(code(contoso.as("Ray"), "Start-MailboxSearch", "Identity", "Case 7"))
                .isEqualTo(ALLOWED);
        assertThat(code(walter, "New-MailboxSearch", "Name", "x", "SourceMailboxes", List.of("Terry")))
                .isEqualTo(ALLOWED);
        assertThat(code(walter, "New-MailboxSearch", "Name", "x", "SourceMailboxes", List.of("Terry", "Ray")))
                .isEqualTo("OutOfWriteScope");
    }

    @Test
    @DisplayName("GATE-7: an application permission is asked for by name, and held to the recipient scope")
    void applicationPermission() {
        vancouver();
        assign("ApplicationImpersonation", "CustomRecipientWriteScope", "Vancouver");

        assertThat(asked("Walter", "Terry")).isEqualTo("granted");
        assertThat(asked("Walter", "Ray")).isEqualTo("OutOfWriteScope");
        assertThat(asked("Walter", "Nobody")).isEqualTo("ObjectNotFound");
        assertThat(asked("Terry", "Terry")).isEqualTo("CommandNotFound");
    }

    private String asked(String caller, String mailbox) {
        Answer answer = contoso.runner()
                .inquiry()
                .askPermission(contoso.session(caller), "Impersonate-ExchangeUser", Optional.of(mailbox));
        return switch (answer.decision()) {
            case Decision.Granted _ -> "granted";
            case Decision.Denied denied -> denied.code().name();
        };
    }

    @Test
    @DisplayName("ID-2: $null never means all where something is changed")
    void nothingNamed() {
        assertThat(code(admin, "Set-MailboxServer", "Identity", NullValue.NULL)).isEqualTo("InvalidArgument");
        assertThat(contoso.snapshot().all(Recipient.class)).isNotEmpty();
    }
}
