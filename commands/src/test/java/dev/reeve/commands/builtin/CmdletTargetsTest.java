package dev.reeve.commands.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.Cmdlets;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.DecidedCmdlet;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.engine.catalogue.CmdletDefinition;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cmdlets touch, by the shipped data. */
class CmdletTargetsTest {

    @Test
    @DisplayName("CFG-1: every cmdlet of the catalogue declares what it touches, by parameters that it has")
    void complete() {
        for (CmdletDefinition cmdlet : BuiltInCatalogue.instance().all()) {
            CmdletTargets targets = CmdletTargets.of(cmdlet.name()).orElseThrow();

            assertThat(targets.targets().stream()
                            .flatMap(target -> target.from().stream())
                            .filter(name -> cmdlet.parameter(name).isEmpty()))
                    .as(cmdlet.name())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("CFG-2: a cmdlet of the vendor's table with two alternatives")
    void serverOrDatabase() {
        CmdletTargets targets = CmdletTargets.of("remove-mailboxdatabase").orElseThrow();

        assertThat(targets.requirement()).isEqualTo("serverOrDatabase");
        assertThat(targets.targets())
                .contains(new CmdletTargets.Target("Database", "delete", Optional.of("Identity"), ""));
    }

    @Test
    @DisplayName("The cmdlets that Reeve runs read where the data says read, and change where it says otherwise")
    void agrees() {
        for (Cmdlet cmdlet : Cmdlets.all()) {
            CmdletTargets targets = CmdletTargets.of(cmdlet.name()).orElseThrow();

            switch (cmdlet) {
                // A search counts as an action in the data, and yet all that it names is read; what the session itself
                // is told touches nothing.
                case ReadCmdlet _ ->
                    assertThat(targets.targets())
                            .as(cmdlet.name())
                            .allMatch(target -> Set.of("read", "session").contains(target.access()));
                case ChangeCmdlet _ ->
                    assertThat(targets.access()).as(cmdlet.name()).isNotEqualTo("read");
                case DecidedCmdlet _ -> throw new AssertionError(cmdlet.name() + " does not run");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "New-Mailbox, Database Recipient",
        "Enable-Mailbox, Database Recipient",
        "Connect-Mailbox, Database Recipient",
        "New-MoveRequest, Database Recipient",
        "Disable-Mailbox, Recipient",
        "Set-User, Recipient",
        "Set-CASMailbox, Recipient",
        "Add-MailboxPermission, Recipient",
        "Remove-MailboxPermission, Recipient",
        "Add-DistributionGroupMember, Recipient",
        "Remove-DistributionGroupMember, Recipient",
        "Update-DistributionGroupMember, Recipient",
        "Set-DistributionGroup, Recipient",
        "New-DistributionGroup, Recipient",
        "New-RoleGroup, RbacConfig RoleGroup",
        "Add-RoleGroupMember, RoleGroup",
        "New-ManagementRoleAssignment, RbacConfig",
        "Move-DatabasePath, Database Server"
    })
    @DisplayName("MULTI-2: what common cmdlets write; all else they name is only read")
    void writes(String cmdlet, String classes) {
        assertThat(CmdletTargets.of(cmdlet).orElseThrow().targets().stream()
                        .filter(target -> !target.access().equals("read"))
                        .map(CmdletTargets.Target::objectClass)
                        .distinct()
                        .sorted())
                .containsExactly(classes.split(" ", -1));
    }

    @Test
    @DisplayName("CFG-6: a move is about the database it goes to")
    void destination() {
        assertThat(CmdletTargets.of("New-MoveRequest").orElseThrow().targets())
                .filteredOn(target -> target.objectClass().equals("Database"))
                .extracting(target -> target.from().orElseThrow())
                .containsExactly("TargetDatabase", "ArchiveTargetDatabase");
    }
}
