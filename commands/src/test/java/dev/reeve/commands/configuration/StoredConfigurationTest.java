package dev.reeve.commands.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.organization.ConfigurationObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the cmdlets of stored configuration do beyond keeping values. */
class StoredConfigurationTest {

    private final TestOrganization contoso = TestContoso.create();
    private final TestShell admin = new TestShell(contoso, "Administrator");

    @Test
    @DisplayName("SRV-2: however an object of a server is named, the scopes of that server decide")
    void byServer() {
        admin.run("New-ManagementScope First -ServerList MBX1 | Out-Null");
        admin.run("New-ManagementRoleAssignment -Role 'Receive Connectors' -User Walter"
                + " -CustomConfigWriteScope First | Out-Null");
        ConfigurationObject other = contoso.snapshot()
                .configuration("ReceiveConnector")
                .filter(object -> object.name().equals("Default MBX2"))
                .findFirst()
                .orElseThrow();
        TestShell walter = new TestShell(contoso, "Walter");

        for (String identity : new String[] {
            "'MBX2\\Default MBX2'",
            "'Default MBX2'",
            other.id().toString(),
            "'" + contoso.snapshot().tree().distinguishedName(other) + "'",
            "(Get-ReceiveConnector 'MBX2\\Default MBX2')"
        }) {
            assertThat(walter.run("Set-ReceiveConnector " + identity + " -Banner '220 x'")
                            .codes())
                    .as(identity)
                    .containsExactly("OutOfServerScope");
        }
        assertThat(walter.run("Set-ReceiveConnector 'Default MBX1' -Banner '220 x'")
                        .codes())
                .isEmpty();
    }

    @Test
    @DisplayName("EXCL-10: an exclusive server scope protects the settings of the server")
    void exclusive() {
        admin.run("New-ManagementScope Vault -ServerList MBX3 -Exclusive -Force | Out-Null");

        assertThat(admin.run("Set-TransportService MBX3 -MessageTrackingLogMaxAge 60")
                        .codes())
                .containsExactly("OutOfServerScope");
        assertThat(admin.run("Set-TransportService MBX2 -MessageTrackingLogMaxAge 60")
                        .codes())
                .isEmpty();
    }

    @Test
    @DisplayName("READ-4: somebody else's rule is as missing to an end user as none")
    void own() {
        admin.run("New-InboxRule Secret -Mailbox Ray -DeleteMessage $true | Out-Null");
        TestShell terry = new TestShell(contoso, "Terry");

        assertThat(terry.run("Get-InboxRule -Mailbox Ray").codes()).containsExactly("ObjectNotFound");
        assertThat(terry.run("Remove-InboxRule 'Ray\\Secret' -Confirm:$false").codes())
                .containsExactly("ObjectNotFound");
        assertThat(terry.run("Get-InboxRule").names()).isEmpty();
    }

    @Test
    @DisplayName("ID-4: of several of one name the session's server's is meant; elsewhere it is ambiguous")
    void sessionServer() {
        admin.run("'MBX1', 'MBX2' | ForEach-Object { New-ReceiveConnector Scanners -Server $_ -Usage Custom"
                + " -Bindings 0.0.0.0:2600 -RemoteIPRanges 10.0.0.0/8 } | Out-Null");

        assertThat(admin.run("Get-ReceiveConnector Scanners").texts("Server")).containsExactly("MBX1");
    }

    @Test
    @DisplayName("The organization's settings go by the organization's name, before and after they were set")
    void organization() {
        assertThat(admin.run("Get-OrganizationConfig").texts("Name")).containsExactly("Contoso");
        admin.run("Set-OrganizationConfig -MailTipsLargeAudienceThreshold 50");

        assertThat(admin.run("Get-OrganizationConfig").texts("Identity")).containsExactly("Contoso");
    }

    @Test
    @DisplayName("AUD-5: no password is kept, neither in the object nor in the records")
    void secrets() {
        admin.run("$secret = ConvertTo-SecureString 'Very-Secret-1' -AsPlainText -Force");
        admin.run("$credential = New-Object System.Management.Automation.PSCredential('relay', $secret)");
        admin.run("New-SendConnector Relay -AddressSpaces fabrikam.com -AuthenticationCredential $credential");

        assertThat(admin.codes()).isEmpty();
        assertThat(contoso.snapshot().configuration("SendConnector", "Relay"))
                .hasValueSatisfying(connector ->
                        assertThat(connector.text("AuthenticationCredential")).contains("relay"));
        assertThat(contoso.audit().toString()).doesNotContain("Very-Secret-1");
        admin.run("Add-AvailabilityAddressSpace -ForestName fabrikam.com -AccessMethod OrgWideFB"
                + " -Credentials 'Very-Secret-1'");
        assertThat(admin.codes()).containsExactly("InvalidArgument");
        assertThat(contoso.audit().toString()).doesNotContain("Very-Secret-1");
    }

    @Test
    @DisplayName("RRG-4: what belongs to a mailbox goes with it, and nothing names it any more")
    void removedMailbox() {
        admin.run("New-InboxRule Vacation -Mailbox Ray -DeleteMessage $true | Out-Null");
        admin.run("New-TransportRule Watch -From Ray, Terry | Out-Null");

        admin.run("Remove-Mailbox Ray -Confirm:$false");

        assertThat(admin.codes()).isEmpty();
        assertThat(contoso.snapshot().configuration("InboxRule")).isEmpty();
        assertThat(contoso.snapshot()
                        .configuration("TransportRule", "Watch")
                        .orElseThrow()
                        .references("From"))
                .containsExactly(TestContoso.alias(contoso, "Terry").id());
    }

    @Test
    @DisplayName("ORG-3: settings have one identity, before they are first set and after")
    void settings() {
        String before = admin.run("Get-PopSettings -Server MBX2").texts("Guid").getFirst();
        admin.run("Set-PopSettings -Server MBX2 -LoginType PlainTextLogin");

        assertThat(admin.run("Get-PopSettings -Server MBX2").texts("Guid")).containsExactly(before);
        assertThat(admin.run("Get-PopSettings -Server MBX2").texts("LoginType")).containsExactly("PlainTextLogin");
        assertThat(admin.run("Get-PopSettings -Server MBX1").texts("LoginType")).containsExactly("SecureLogin");
    }

    @Test
    @DisplayName("CMD-7: setting what is there already changes nothing, not even the time of change")
    void unchanged() {
        admin.run("New-RemoteDomain Fabrikam -DomainName fabrikam.com | Out-Null");
        long version = contoso.snapshot().version().number();

        admin.run("Set-RemoteDomain Fabrikam -AutoForwardEnabled $true");

        assertThat(contoso.snapshot().version().number()).isEqualTo(version);
        assertThat(admin.shown()).contains("no settings of");
    }

    @Test
    @DisplayName("AUD-6: the log names the object that a command was about, also where others moved for it")
    void audited() {
        admin.run("New-TransportRule First | Out-Null");
        admin.run("New-TransportRule Second -Priority 0 | Out-Null");

        assertThat(contoso.audit().getFirst().object().name()).isEqualTo("Second");
    }
}
