package dev.reeve.commands.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.organization.DisconnectedMailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DisconnectedMailboxTest {

    private static final String KEPT = "Get-MailboxStatistics -Database DB1 | Where-Object {$_.DisconnectReason}";

    private final TestOrganization contoso = TestContoso.create();
    private final TestShell shell = new TestShell(contoso, "Administrator");

    @BeforeEach
    void aMailboxInTheFirstDatabase() {
        shell.run("New-Mailbox Pat -Shared -Database DB1");
    }

    @Test
    @DisplayName("MBX-3: a removed mailbox stays in its database, with its own GUID; one removed for good does not")
    void removed() {
        shell.run("$guid = (Get-Mailbox Pat).ExchangeGuid").run("Remove-Mailbox Pat -Confirm:$false");
        assertThat(shell.run(KEPT).texts("DisplayName")).containsExactly("Pat");
        assertThat(shell.run("(" + KEPT + ").MailboxGuid -eq $guid").shown()).contains("True");

        shell.run("New-Mailbox Robin -Shared -Database DB1")
                .run("Remove-Mailbox Robin -Permanent $true -Confirm:$false");
        assertThat(shell.run(KEPT).texts("DisplayName")).containsExactly("Pat");
    }

    @Test
    @DisplayName("MBX-5: after the database's retention, 30 days where it has none, a mailbox is as gone")
    void retention() {
        shell.run("Disable-Mailbox Pat -Confirm:$false");
        contoso.at("2026-01-30T23:59:59Z");
        assertThat(shell.run(KEPT).texts("DisplayName")).containsExactly("Pat");
        contoso.at("2026-01-31T00:00:01Z");
        assertThat(shell.run(KEPT).texts("DisplayName")).isEmpty();
        assertThat(shell.run("Connect-Mailbox Pat -Database DB1 -User Pat").codes())
                .containsExactly("ObjectNotFound");

        shell.run("Set-MailboxDatabase DB1 -MailboxRetention 60.00:00:00");
        assertThat(shell.run(KEPT).texts("DisplayName")).containsExactly("Pat");
    }

    @Test
    @DisplayName("MBX-5: what a database keeps goes with it")
    void database() {
        shell.run("New-MailboxDatabase Small -Server MBX1")
                .run("Mount-Database Small")
                .run("New-Mailbox Robin -Shared -Database Small")
                .run("Remove-Mailbox Robin -Confirm:$false");
        assertThat(contoso.has(DisconnectedMailbox.class, "Robin")).isTrue();

        assertThat(shell.run("Remove-MailboxDatabase Small -Confirm:$false").codes())
                .isEmpty();
        assertThat(contoso.has(DisconnectedMailbox.class, "Robin")).isFalse();
    }

    @Test
    @DisplayName("MBX-6: a mailbox is connected only to an account without one, and only while its database is mounted")
    void connected() {
        shell.run("Disable-Mailbox Pat -Confirm:$false").run("Dismount-Database DB1 -Confirm:$false");
        assertThat(shell.run("Connect-Mailbox Pat -Database DB1 -User Pat").codes())
                .containsExactly("NoDatabaseAvailable");
        shell.run("Mount-Database DB1");
        assertThat(shell.run("Connect-Mailbox Pat -Database DB1 -User David").codes())
                .containsExactly("InvalidArgument");
        assertThat(shell.run("Connect-Mailbox Pat -Database DB1 -User Pat -Shared")
                        .codes())
                .isEmpty();
        assertThat(shell.run("Get-Mailbox Pat").texts("RecipientTypeDetails")).containsExactly("SharedMailbox");
        assertThat(contoso.has(DisconnectedMailbox.class, "Pat")).isFalse();
    }

    @Test
    @DisplayName("MBX-6: -ValidateOnly connects nothing")
    void validated() {
        shell.run("Disable-Mailbox Pat -Confirm:$false");
        assertThat(shell.run("Connect-Mailbox Pat -Database DB1 -ValidateOnly").codes())
                .isEmpty();
        assertThat(contoso.has(DisconnectedMailbox.class, "Pat")).isTrue();
    }

    @Test
    @DisplayName("MBX-7: statistics count nothing, as no mail is kept")
    void statistics() {
        assertThat(shell.run("Get-MailboxStatistics Pat").texts("ItemCount")).containsExactly("0");
        assertThat(shell.run(
                                "Get-MailboxStatistics -Server (Get-MailboxDatabase DB1).Server.Name | ? DisplayName -eq Pat")
                        .texts("DatabaseName"))
                .containsExactly("DB1");
    }
}
