package dev.reeve.commands.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.sample.TestContoso;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("MPERM-7: permissions on connectors and other stored configuration")
class ConnectorPermissionTest {

    private static final String ANYBODY = "-User 'NT AUTHORITY\\ANONYMOUS LOGON'";

    private final TestOrganization contoso = TestContoso.create();
    private final TestShell shell = new TestShell(contoso, "Administrator");

    @Test
    @DisplayName("MPERM-7: anonymous senders get rights on a connector, which show with it and go again")
    void anonymous() {
        shell.run("New-ReceiveConnector Printers -Server MBX1 -Usage Custom -Bindings 0.0.0.0:2600 -RemoteIPRanges"
                + " 10.0.0.0/8");

        assertThat(shell.run("Get-ReceiveConnector MBX1\\Printers | Add-ADPermission " + ANYBODY
                                + " -ExtendedRights ms-Exch-SMTP-Accept-Any-Recipient")
                        .texts("User"))
                .containsExactly("NT AUTHORITY\\ANONYMOUS LOGON");
        shell.run("Remove-ADPermission MBX1\\Printers " + ANYBODY
                + " -ExtendedRights ms-Exch-SMTP-Accept-Any-Recipient -Confirm:$false");
        assertThat(shell.run("Get-ADPermission MBX1\\Printers").texts("User")).isEmpty();
    }

    @Test
    @DisplayName("MPERM-7, SRV-2: the scope of the connector's server decides")
    void scoped() {
        shell.run("New-ManagementScope 'First Server' -ServerList MBX1")
                .run("New-ManagementRoleAssignment -Role 'Active Directory Permissions' -User Walter"
                        + " -CustomConfigWriteScope 'First Server'")
                .run("New-ManagementRoleAssignment -Role 'View-Only Configuration' -User Walter");
        TestShell walter = new TestShell(contoso, "Walter");
        String right = " -ExtendedRights ms-Exch-SMTP-Accept-Any-Sender";

        assertThat(walter.run("Add-ADPermission 'MBX1\\Default MBX1' " + ANYBODY + right)
                        .codes())
                .isEmpty();
        assertThat(walter.run("Add-ADPermission 'MBX2\\Default MBX2' " + ANYBODY + right)
                        .codes())
                .containsExactly("OutOfServerScope");
    }

    @Test
    @DisplayName("MPERM-7: recipients' lists take users and groups only; who is removed leaves a connector's list too")
    void others() {
        assertThat(shell.run("Add-ADPermission Walter " + ANYBODY + " -ExtendedRights Send-As")
                        .codes())
                .containsExactly("ObjectNotFound");
        shell.run("New-Mailbox Helper -Shared")
                .run("Add-ADPermission 'MBX1\\Default MBX1' -User Helper -AccessRights GenericRead")
                .run("Remove-Mailbox Helper -Confirm:$false");
        assertThat(shell.run("Get-ADPermission 'MBX1\\Default MBX1'").texts("User"))
                .isEmpty();
    }
}
