package dev.reeve.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.shell.home.NewHome;
import dev.reeve.store.InMemoryStore;
import dev.reeve.workplace.ReadableNames;
import dev.reeve.workplace.Workplace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadableNamesTest {

    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

    private static Workplace workplace;

    @BeforeAll
    static void openTheSample() {
        InMemoryStore store = new InMemoryStore();
        workplace = new Workplace(
                store,
                store.create("contoso.com", NewHome.contoso(NOW), NewHome.attribution("test", NOW)),
                Choices.from(new Random(1)),
                InstantSource.fixed(NOW));
    }

    @Test
    @DisplayName("SH-67: roles complete what takes a role")
    void roles() {
        assertThat(names("Administrator", "New-ManagementRoleAssignment", "Role", "mail rec"))
                .containsExactly("Mail Recipient Creation", "Mail Recipients");
    }

    @Test
    @DisplayName("SH-67: an identity is completed by what the cmdlet's noun names")
    void identities() {
        assertThat(names("Administrator", "Set-Mailbox", "Identity", "Dav")).contains("David Strome");
        assertThat(names("Administrator", "Add-RoleGroupMember", "Identity", "Help"))
                .containsExactly("Help Desk");
        assertThat(names("Administrator", "Remove-ManagementRoleEntry", "Identity", "Journaling\\New-J"))
                .containsExactly("Journaling\\New-JournalRule");
    }

    @Test
    @DisplayName("SH-67: what no cmdlet of that noun lists is completed by the one that does, paths as they are begun")
    void listedByOthers() {
        assertThat(names("Administrator", "Mount-Database", "Identity", "DB")).contains("DB1");
        assertThat(names("Administrator", "Suspend-MailboxDatabaseCopy", "Identity", "DB1\\"))
                .contains("DB1\\MBX1");
        assertThat(names("Administrator", "Add-ADPermission", "Identity", "Dav"))
                .contains("David Strome");
        assertThat(names("Administrator", "New-AddressBookPolicy", "RoomList", "\\All R"))
                .containsExactly("\\All Rooms");
        assertThat(names("Administrator", "Set-ReceiveConnector", "Identity", "MBX1\\Def"))
                .contains("MBX1\\Default MBX1");
    }

    @Test
    @DisplayName("SH-67: nothing is offered that the caller may not read")
    void nothingForThoseWhoMayNotRead() {
        assertThat(names("User1", "New-ManagementRoleAssignment", "Role", "Mail"))
                .isEmpty();
    }

    @Test
    void nothingIsOfferedForParametersThatNameNoObject() {
        assertThat(names("Administrator", "Set-Mailbox", "DisplayName", "D")).isEmpty();
    }

    private static List<String> names(String user, String command, String parameter, String prefix) {
        return new ReadableNames(workplace.commands(workplace.open(user, "test", Optional.empty())))
                .completing(command, parameter, prefix);
    }
}
