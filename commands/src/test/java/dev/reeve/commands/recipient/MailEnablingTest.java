package dev.reeve.commands.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.organization.Recipient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailEnablingTest {

    private final TestOrganization contoso = TestContoso.create();
    private final TestShell shell = new TestShell(contoso, "Administrator");

    @Test
    @DisplayName("MBX-1, MBX-2: a contact without an address keeps its page, and gets a new address")
    void contact() {
        shell.run("New-MailContact Press -ExternalEmailAddress press@fabrikam.com")
                .run("Set-Contact Press -Department News -Notes Old")
                .run("Disable-MailContact Press -Confirm:$false");
        assertThat(shell.run("Get-Contact Press").texts("RecipientType")).containsExactly("Contact");
        assertThat(shell.run("Get-Contact Press").texts("Department")).containsExactly("News");
        assertThat(shell.run("Get-MailContact Press").codes()).containsExactly("ObjectNotFound");

        shell.run("Enable-MailContact Press -ExternalEmailAddress news@fabrikam.com -Alias newsroom");
        assertThat(shell.run("Get-MailContact newsroom").texts("ExternalEmailAddress"))
                .containsExactly("SMTP:news@fabrikam.com");
    }

    @Test
    @DisplayName("MBX-1, MBX-2: an account loses its address and keeps its logon; a disabled one stays disabled")
    void mailUser() {
        shell.run("New-MailUser Pat -ExternalEmailAddress pat@fabrikam.com")
                .run("Disable-MailUser Pat -Confirm:$false");
        assertThat(shell.run("Get-User Pat").texts("RecipientTypeDetails")).containsExactly("DisabledUser");
        assertThat(shell.run("Get-User Pat").texts("SamAccountName")).containsExactly("Pat");

        shell.run("Enable-MailUser Pat -ExternalEmailAddress pat2@fabrikam.com");
        assertThat(shell.run("Get-MailUser Pat").texts("PrimarySmtpAddress")).containsExactly("pat2@fabrikam.com");
        assertThat(contoso.object(Recipient.class, "Pat").isEnabled()).isFalse();
    }

    @Test
    @DisplayName("MBX-1, MBX-2: a group keeps owners and members without its address; its kind stays")
    void group() {
        shell.run("New-DistributionGroup Trusted -Type Security -Members Walter -ManagedBy David")
                .run("Disable-DistributionGroup Trusted -Confirm:$false");
        assertThat(shell.run("Get-Group Trusted").texts("RecipientTypeDetails"))
                .containsExactly("UniversalSecurityGroup");

        shell.run("Enable-DistributionGroup Trusted -Alias trusted2");
        assertThat(shell.run("Get-DistributionGroup trusted2").texts("RecipientTypeDetails"))
                .containsExactly("MailUniversalSecurityGroup");
        assertThat(shell.run("Get-DistributionGroupMember trusted2").texts("Name"))
                .containsExactly("Walter Harp");
    }

    @Test
    @DisplayName("MBX-9: a remote mailbox has its routing address as external and as one of its own")
    void remote() {
        shell.run("New-RemoteMailbox Cloud -Shared -RemoteRoutingAddress cloud@contoso.mail.onmicrosoft.com");
        assertThat(shell.run("Get-RemoteMailbox Cloud").texts("RemoteRoutingAddress"))
                .containsExactly("SMTP:cloud@contoso.mail.onmicrosoft.com");
        assertThat(shell.run("Get-RemoteMailbox Cloud").texts("PrimarySmtpAddress"))
                .containsExactly("Cloud@contoso.com");
        assertThat(shell.run("Get-Recipient cloud@contoso.mail.onmicrosoft.com").names())
                .containsExactly("Cloud");
        assertThat(shell.run("Get-MailUser Cloud").texts("RecipientTypeDetails"))
                .containsExactly("RemoteSharedMailbox");

        shell.run("Set-RemoteMailbox Cloud -Type Room").run("Enable-RemoteMailbox Cloud -Archive");
        assertThat(shell.run("Get-RemoteMailbox -Archive").texts("RecipientTypeDetails"))
                .containsExactly("RemoteRoomMailbox");
        shell.run("Disable-RemoteMailbox Cloud -Confirm:$false");
        assertThat(shell.run("Get-User Cloud").texts("RecipientType")).containsExactly("User");
    }

    @Test
    @DisplayName("PROP-1: policies of a mailbox are references, found by their distinguished names")
    void policies() {
        shell.run("New-Mailbox Desk -Shared -RetentionPolicy 'Default MRM Policy'")
                .run("Set-Mailbox Desk -SharingPolicy 'Default Sharing Policy'")
                .run("Set-CASMailbox Desk -OwaMailboxPolicy Default -EwsEnabled $false");
        assertThat(shell.codes()).isEmpty();
        assertThat(shell.run(
                                "Get-Mailbox -Filter \"RetentionPolicy -eq '$((Get-RetentionPolicy 'Default MRM Policy').DistinguishedName)'\"")
                        .names())
                .containsExactly("Desk");
        assertThat(shell.run("Get-Mailbox Desk").texts("SharingPolicy")).containsExactly("Default Sharing Policy");
        assertThat(shell.run("Get-CASMailbox Desk").texts("EwsEnabled")).containsExactly("False");
        assertThat(shell.run("Set-Mailbox Desk -RetentionPolicy 'Default Sharing Policy'")
                        .codes())
                .containsExactly("ObjectNotFound");
    }

    @Test
    @DisplayName("MBX-8: limits stand in order, whichever of them is given")
    void limits() {
        shell.run("New-Mailbox Desk -Shared").run("Set-Mailbox Desk -ProhibitSendQuota 1GB");
        assertThat(shell.run("Set-Mailbox Desk -ProhibitSendReceiveQuota 900MB").codes())
                .containsExactly("InvalidArgument");
        assertThat(shell.run("Set-Mailbox Desk -IssueWarningQuota 2GB").codes()).containsExactly("InvalidArgument");
        assertThat(shell.run("Set-Mailbox Desk -ArchiveWarningQuota 2GB -ArchiveQuota 1GB")
                        .codes())
                .containsExactly("InvalidArgument");
        assertThat(shell.run("Set-Mailbox Desk -IssueWarningQuota 1GB -ProhibitSendReceiveQuota 1GB")
                        .codes())
                .isEmpty();
    }
}
