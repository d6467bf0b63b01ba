package dev.reeve.commands.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.organization.ConfigurationObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailboxFolderTest {

    private final TestOrganization contoso = TestContoso.create();
    private final TestShell shell = new TestShell(contoso, "Administrator");

    @Test
    @DisplayName("MFOLD-1: folders are named behind their mailbox, ignoring case; a mailbox alone is its top")
    void named() {
        assertThat(shell.run("Get-MailboxFolderPermission walter:\\calendar").texts("FolderName"))
                .containsOnly("Calendar");
        assertThat(shell.run("Get-MailboxFolderPermission Walter").texts("FolderName"))
                .containsOnly("Top of Information Store");
        assertThat(shell.run("Get-MailboxFolderPermission 'Walter:\\Nowhere'").codes())
                .containsExactly("ObjectNotFound");
        assertThat(shell.run("Get-MailboxFolderPermission 'Nobody:\\Calendar'").codes())
                .containsExactly("ObjectNotFound");
    }

    @Test
    @DisplayName("MFOLD-1: people make folders in their own mailbox, and one name is taken once in a folder")
    void made() {
        TestShell walter = new TestShell(contoso, "Walter");

        assertThat(walter.run("New-MailboxFolder Reports -Parent ':\\Inbox'").texts("FolderPath"))
                .hasSize(1);
        assertThat(walter.run("New-MailboxFolder reports -Parent ':\\Inbox'").codes())
                .containsExactly("NameExists");
        assertThat(walter.run("New-MailboxFolder 'a\\b' -Parent ':\\'").codes()).containsExactly("InvalidName");
        assertThat(walter.run("New-MailboxFolder Reports -Parent 'Terry:\\Inbox'")
                        .codes())
                .containsExactly("ObjectNotFound");
        assertThat(walter.run("Get-MailboxFolder ':\\Inbox' -GetChildren").texts("Name"))
                .containsExactly("Reports");
    }

    @Test
    @DisplayName("MFOLD-2: rights that are a role's show as the role; a calendar's own rights stand alone")
    void roles() {
        assertThat(shell.run(
                                "Add-MailboxFolderPermission Walter:\\Inbox -User Terry -AccessRights ReadItems,FolderVisible")
                        .texts("AccessRights"))
                .containsExactly("Reviewer");
        shell.run("Set-MailboxFolderPermission Walter:\\Inbox -User Terry -AccessRights Reviewer,CreateItems");
        assertThat(shell.run("Get-MailboxFolderPermission Walter:\\Inbox -User Terry")
                        .texts("AccessRights"))
                .containsExactly("CreateItems FolderVisible ReadItems");
        assertThat(shell.run("Set-MailboxFolderPermission Walter:\\Inbox -User Terry -AccessRights AvailabilityOnly")
                        .codes())
                .containsExactly("InvalidArgument");
        assertThat(shell.run("Set-MailboxFolderPermission Walter:\\Calendar -User Default -AccessRights None,Editor")
                        .codes())
                .containsExactly("InvalidArgument");
    }

    @Test
    @DisplayName("MFOLD-3: everybody sees when somebody is busy, anybody sees nothing, and both stay in the list")
    void standing() {
        assertThat(shell.run("Get-MailboxFolderPermission Walter:\\Calendar").texts("AccessRights"))
                .containsExactly("AvailabilityOnly", "None");
        assertThat(shell.run("Get-MailboxFolderPermission Walter:\\Inbox").texts("AccessRights"))
                .containsExactly("None", "None");
        assertThat(shell.run("Remove-MailboxFolderPermission Walter:\\Calendar -User Default -Confirm:$false")
                        .codes())
                .containsExactly("InvalidArgument");
    }

    @Test
    @DisplayName("MFOLD-3: people and security groups with mail have rights; distribution groups don't")
    void users() {
        shell.run("New-DistributionGroup List").run("New-DistributionGroup Trusted -Type Security");

        assertThat(shell.run("Add-MailboxFolderPermission Walter:\\Inbox -User List -AccessRights Reviewer")
                        .codes())
                .containsExactly("ObjectNotFound");
        assertThat(shell.run("Add-MailboxFolderPermission Walter:\\Inbox -User Trusted -AccessRights Reviewer")
                        .texts("User"))
                .containsExactly("Trusted");
    }

    @Test
    @DisplayName("MFOLD-4: adding wants nobody there, changing and removing somebody")
    void changes() {
        assertThat(shell.run("Set-MailboxFolderPermission Walter:\\Inbox -User Terry -AccessRights Editor")
                        .codes())
                .containsExactly("ObjectNotFound");
        shell.run("Add-MailboxFolderPermission Walter:\\Inbox -User Terry -AccessRights Editor");
        assertThat(shell.run("Add-MailboxFolderPermission Walter:\\Inbox -User Terry -AccessRights Owner")
                        .codes())
                .containsExactly("EntryExists");
        shell.run("Remove-MailboxFolderPermission Walter:\\Inbox -User Terry -Confirm:$false");
        assertThat(shell.run("Get-MailboxFolderPermission Walter:\\Inbox -User Terry")
                        .codes())
                .containsExactly("ObjectNotFound");
    }

    @Test
    @DisplayName("MFOLD-5: permissions go with whom they are for, and folders with their mailbox")
    void gone() {
        shell.run("New-Mailbox Desk -Shared")
                .run("New-Mailbox Helper -Shared")
                .run("Add-MailboxFolderPermission Desk:\\Inbox -User Helper -AccessRights Editor")
                .run("Remove-Mailbox Helper -Confirm:$false");

        assertThat(shell.run("Get-MailboxFolderPermission Desk:\\Inbox").texts("User"))
                .containsExactly("Default", "Anonymous");
        shell.run("Remove-Mailbox Desk -Confirm:$false");
        assertThat(contoso.snapshot()
                        .all(ConfigurationObject.class)
                        .filter(object -> object.noun().equals("MailboxFolder")))
                .isEmpty();
    }
}
