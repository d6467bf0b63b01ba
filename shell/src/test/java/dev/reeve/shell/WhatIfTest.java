package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reeve what-if}, and {@code -WhatIf -Verbose}, on the sample. */
class WhatIfTest {

    @TempDir
    Path folder;

    private CommandLineTester tester;

    @BeforeEach
    void start() {
        tester = new CommandLineTester(folder.resolve("home"));
        assertThat(tester.reeve("init", "--sample", "contoso").exitCode()).isZero();
    }

    @Test
    void gainsAreToldAndNothingIsDone() {
        Said said = tester.reeve("what-if", "Add-RoleGroupMember 'Recipient Management' -Member WillN");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out())
                .allMatch(line -> line.startsWith("Will Nielsen gains on "))
                .anyMatch(line -> line.contains("DB1"));
        assertThat(tester.reeve("run", "-c", "Get-RoleGroupMember 'Recipient Management' | % Name")
                        .out())
                .doesNotContain("Will Nielsen");
    }

    @Test
    void severalCommandsCountTogether() {
        Said said = tester.reeve(
                "what-if",
                "Add-RoleGroupMember 'Recipient Management' -Member WillN;"
                        + " Remove-RoleGroupMember 'Recipient Management' -Member WillN");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).containsExactly("Nobody gains or loses anything.");
    }

    @Test
    void lossesAreToldToo() {
        Said said = tester.reeve(
                "--output",
                "json",
                "what-if",
                "Set-ManagementRoleAssignment 'Mail Recipients-Fabrikam Administrators'"
                        + " -RecipientOrganizationalUnitScope contoso.com/IT");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out())
                .anyMatch(line -> line.startsWith("{\"change\":\"gain\"") && line.contains("contoso.com/IT/"))
                .anyMatch(line -> line.startsWith("{\"change\":\"loss\"")
                        && line.contains("contoso.com/Tenants/Fabrikam/")
                        && line.contains("\"name\":\"Set-Mailbox\""));
    }

    @Test
    void whatFailsOrIsNoCommandIsTold() {
        assertThat(tester.reeve("what-if", "Remove-RoleGroup Nothing").exitCode())
                .isEqualTo(1);
        assertThat(tester.reeve("what-if", "Get-Mailbox |").exitCode()).isEqualTo(2);
        assertThat(tester.reeve("what-if").exitCode()).isEqualTo(2);
    }

    @Test
    void whatIfTellsOnRequest() {
        String command = "Add-RoleGroupMember 'Recipient Management' -Member WillN -WhatIf";

        assertThat(tester.reeve("run", "-c", command + " -Verbose").err())
                .anyMatch(line -> line.startsWith("VERBOSE: Will Nielsen gains on "));
        assertThat(tester.reeve("run", "-c", command).err()).noneMatch(line -> line.contains("gains"));
    }
}
