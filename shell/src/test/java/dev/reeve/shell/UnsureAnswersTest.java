package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of a load did not tell stays known, and each answer that may depend on it says so. */
class UnsureAnswersTest {

    @TempDir
    Path folder;

    private CommandLineTester home;

    @BeforeEach
    void aDump() throws IOException {
        Files.createDirectory(folder.resolve("dump"));
        file("ManagementRoles.csv", """
            Name,RoleType,Parent,IsRootRole,IsEndUserRole,ImplicitRecipientReadScope,ImplicitRecipientWriteScope,ImplicitConfigReadScope,ImplicitConfigWriteScope
            Mail Recipients,MailRecipients,,True,False,Organization,Organization,OrganizationConfig,OrganizationConfig
            """);
        file("ManagementRoleEntries.csv", """
            Role,Name,Type,PSSnapinName,Parameters
            Mail Recipients,Set-Mailbox,Cmdlet,,"Identity,Office"
            """);
        file("ManagementScopes.csv", "Name,ScopeRestrictionType,Exclusive,RecipientRoot,RecipientFilter\n");
        file("ManagementRoleAssignments.csv", """
            Name,Role,RoleAssigneeType,RoleAssigneeName,RoleAssignmentDelegationType,Enabled,RecipientWriteScope,ConfigWriteScope,CustomRecipientWriteScope
            Desk,Mail Recipients,RoleGroup,Service Desk,Regular,True,Organization,OrganizationConfig,
            Lost,Mail Recipients,RoleGroup,Service Desk,Regular,True,CustomRecipientScope,OrganizationConfig,Not there
            """);
        file("RoleGroupsMembers.csv", """
            RoleGroup,Member,RecipientType
            Service Desk,Amy,UserMailbox
            """);
        file("Recipients.csv", """
            Name,DistinguishedName,Guid,RecipientTypeDetails,PrimarySmtpAddress
            Amy,"CN=Amy,OU=People,DC=fabrikam,DC=com",11111111-1111-1111-1111-111111111111,UserMailbox,amy@fabrikam.com
            Bob,"CN=Bob,OU=People,DC=fabrikam,DC=com",22222222-2222-2222-2222-222222222222,UserMailbox,bob@fabrikam.com
            """);
        home = new CommandLineTester(folder.resolve("home"));
        assertThat(home.reeve("load", folder.resolve("dump").toString()).exitCode())
                .isZero();
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve("dump").resolve(name), text);
    }

    @Test
    void a_yes_and_a_no_say_what_was_missing() {
        Said yes = home.reeve("why", "Amy", "Set-Mailbox", "-Office", "--on", "Bob");
        assertThat(yes.exitCode()).isZero();
        assertThat(yes.out())
                .contains("not sure, since what was loaded did not tell everything:")
                .anyMatch(line -> line.startsWith("  groups: no file lists them"))
                .anyMatch(line -> line.startsWith("  assignment 'Lost': "));
        assertThat(home.reeve("why", "Bob", "Set-Mailbox").out())
                .contains("not sure, since what was loaded did not tell everything:");
    }

    @Test
    void questions_backwards_say_it_too() {
        assertThat(home.reeve("who-can", "Set-Mailbox", "--on", "Bob").out())
                .startsWith("1 person")
                .anyMatch(line -> line.startsWith("  groups: no file lists them"));
        assertThat(home.reeve("what-can", "Amy").out())
                .anyMatch(line -> line.startsWith("  groups: no file lists them"));
    }

    @Test
    void programs_are_told_as_well() {
        assertThat(home.reeve("--output", "json", "why", "Amy", "Set-Mailbox").output())
                .contains("\"missing\":[{\"subject\":");
        assertThat(home.reeve("--output", "json", "who-can", "Set-Mailbox")
                        .out()
                        .getLast())
                .startsWith("{\"missing\":[{\"subject\":");
    }

    @Test
    void an_organization_that_was_not_loaded_is_sure() {
        CommandLineTester sample = new CommandLineTester(folder.resolve("sample"));
        sample.reeve("init", "--sample", "contoso");
        assertThat(sample.reeve("why", "Administrator", "Set-Mailbox").output()).doesNotContain("not sure");
        assertThat(sample.reeve("--output", "json", "why", "Administrator", "Set-Mailbox")
                        .output())
                .doesNotContain("missing\":");
    }
}
