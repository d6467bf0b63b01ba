package dev.reeve.commands.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.property.PropertyValue.Access;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailboxPermissionTest {

    private final TestOrganization contoso = TestContoso.create();
    private final TestShell shell = new TestShell(contoso, "Administrator");

    @BeforeEach
    void aSharedMailbox() {
        shell.run("New-Mailbox Desk -Shared");
    }

    @Test
    @DisplayName("MPERM-1: rights of one person stand in one entry, denied ones and other inheritance apart")
    void entries() {
        shell.run("Add-MailboxPermission Desk -User Walter -AccessRights FullAccess")
                .run("Add-MailboxPermission Desk -User Walter -AccessRights ReadPermission")
                .run("Add-MailboxPermission Desk -User Walter -AccessRights DeleteItem -Deny")
                .run("Add-MailboxPermission Desk -User Walter -AccessRights DeleteItem -InheritanceType None");

        assertThat(stored()).hasSize(3);
        assertThat(stored().getFirst().rights()).containsExactly("FullAccess", "ReadPermission");
    }

    @Test
    @DisplayName("MPERM-1: taking away leaves the other rights of the entry")
    void removed() {
        shell.run("Add-MailboxPermission Desk -User Walter -AccessRights FullAccess, ReadPermission")
                .run("Remove-MailboxPermission Desk -User Walter -AccessRights FullAccess -Confirm:$false");

        assertThat(stored()).singleElement().satisfies(entry -> {
            assertThat(entry.rights()).containsExactly("ReadPermission");
            assertThat(entry.autoMapping()).isFalse();
        });
    }

    @Test
    @DisplayName("MPERM-1: groups with rights, security groups and role groups, take them; others don't")
    void trustees() {
        shell.run("New-DistributionGroup List").run("New-DistributionGroup Trusted -Type Security");

        assertThat(shell.run("Add-MailboxPermission Desk -User List -AccessRights FullAccess")
                        .codes())
                .containsExactly("ObjectNotFound");
        assertThat(shell.run("Add-MailboxPermission Desk -User Trusted -AccessRights FullAccess")
                        .texts("User"))
                .containsExactly("CONTOSO\\Trusted");
        assertThat(shell.run("Add-MailboxPermission Desk -User 'Help Desk' -AccessRights FullAccess")
                        .codes())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "MPERM-4: full access opens the mailbox by itself unless told not to; -ClearAutoMapping leaves the right")
    void autoMapping() {
        shell.run("Add-MailboxPermission Desk -User Walter -AccessRights FullAccess");
        assertThat(stored()).singleElement().matches(Access::autoMapping);
        shell.run("Remove-MailboxPermission Desk -ClearAutoMapping -Confirm:$false");
        assertThat(stored()).singleElement().matches(entry -> !entry.autoMapping());
        shell.run("Add-MailboxPermission Desk -User David -AccessRights FullAccess -AutoMapping $false");
        assertThat(stored()).noneMatch(Access::autoMapping);
    }

    @Test
    @DisplayName("MPERM-3: the mailbox's own entry shows first and is nowhere stored")
    void self() {
        assertThat(shell.run("Get-MailboxPermission Desk").texts("User")).containsExactly("NT AUTHORITY\\SELF");
        assertThat(stored()).isEmpty();
        assertThat(shell.run("Get-MailboxPermission Desk -User 'NT AUTHORITY\\SELF'")
                        .texts("User"))
                .containsExactly("NT AUTHORITY\\SELF");
        assertThat(shell.run("Get-MailboxPermission Desk -User Walter").texts("User"))
                .isEmpty();
    }

    @Test
    @DisplayName("MPERM-1: an owner is shown by -Owner alone, and there is one")
    void owner() {
        assertThat(shell.run("Get-MailboxPermission Desk -Owner").texts("Owner"))
                .containsExactly("NT AUTHORITY\\SELF");
        shell.run("Add-MailboxPermission Desk -Owner Walter").run("Add-MailboxPermission Desk -Owner David");
        assertThat(shell.run("Get-MailboxPermission Desk -Owner").texts("Owner"))
                .containsExactly("CONTOSO\\davids");
        assertThat(shell.run("Get-MailboxPermission Desk").texts("User")).containsExactly("NT AUTHORITY\\SELF");
    }

    @Test
    @DisplayName("MPERM-5: permissions of a role group that is removed go, on databases too")
    void gone() {
        shell.run("New-RoleGroup Openers")
                .run("Add-MailboxPermission Desk -User Openers -AccessRights FullAccess")
                .run("Add-ADPermission DB1 -User Openers -ExtendedRights Receive-As")
                .run("Remove-RoleGroup Openers -Confirm:$false");

        assertThat(stored()).isEmpty();
        assertThat(shell.run("Get-ADPermission DB1").texts("User")).isEmpty();
    }

    @Test
    @DisplayName("MPERM-6: the last extended right of an entry takes the entry along")
    void extended() {
        shell.run("Add-ADPermission Desk -User Walter -ExtendedRights 'Send As', receive-as");
        assertThat(shell.run("Get-ADPermission Desk -User Walter").texts("AccessRights"))
                .containsExactly("ExtendedRight");
        shell.run("Remove-ADPermission Desk -User Walter -ExtendedRights Receive-As -Confirm:$false");
        assertThat(shell.run("Get-ADPermission Desk -User Walter").texts("ExtendedRights"))
                .containsExactly("Send-As");
        shell.run("Remove-ADPermission Desk -User Walter -ExtendedRights Send-As -Confirm:$false");
        assertThat(shell.run("Get-ADPermission Desk -User Walter").texts("User"))
                .isEmpty();
    }

    private List<Access> stored() {
        return TestContoso.alias(contoso, "Desk").properties().accessList(RecipientProperties.MAILBOX_PERMISSIONS);
    }
}
