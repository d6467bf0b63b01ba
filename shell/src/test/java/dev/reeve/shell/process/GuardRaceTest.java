package dev.reeve.shell.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards hold where two processes each remove what the other one would leave [INV-4] [EVAL-6]. */
class GuardRaceTest {

    private static final List<String> ROLES = List.of(
            "Audit Logs",
            "Databases",
            "Journaling",
            "Legal Hold",
            "Mail Recipients",
            "Migration",
            "Monitoring",
            "Public Folders",
            "Transport Rules",
            "User Options");

    @TempDir
    Path folder;

    @Test
    @DisplayName("INV-4: of the last two delegating assignments one stays, and the loser gets LastDelegatingAssignment")
    void theLastTwoDelegatingAssignments() throws Exception {
        Path home = folder.resolve("home");
        String roles = String.join("','", ROLES);
        ReeveProcess.run(folder, home, "init", "--domain", "contoso.com");
        ReeveProcess.Ended prepared = ReeveProcess.run(
                folder,
                home,
                "run",
                "-c",
                "New-RoleGroup Second | Out-Null; '" + roles
                        + "' | % { New-ManagementRoleAssignment -Role $_ -SecurityGroup Second -Delegating | Out-Null }");
        assertThat(prepared.exitCode()).isZero();

        // Both go through the roles in the same order, side by side.
        ReeveProcess one = removing(home, roles, "Organization Management");
        ReeveProcess other = removing(home, roles, "Second");
        List<String> refusals = Stream.concat(one.end().err().stream(), other.end().err().stream())
                .filter(line -> line.contains("\"error\""))
                .toList();

        Organization organization = Homes.wholeOrganization(home);
        assertThat(ROLES)
                .allSatisfy(role ->
                        assertThat(delegatingAssignments(organization, role)).isEqualTo(1));
        assertThat(refusals)
                .hasSize(ROLES.size())
                .allSatisfy(line -> assertThat(line).contains("\"code\":\"LastDelegatingAssignment\""));
    }

    private ReeveProcess removing(Path home, String roles, String group) {
        return ReeveProcess.start(
                folder,
                home,
                "--output",
                "json",
                "run",
                "-c",
                "'" + roles + "' | % { Remove-ManagementRoleAssignment \"$_-" + group
                        + "-Delegating\" -Confirm:$false }");
    }

    private static long delegatingAssignments(Organization organization, String role) {
        return organization
                .all(RoleAssignment.class)
                .filter(assignment -> assignment.delegating()
                        && organization
                                .find(assignment.role())
                                .filter(found -> found.name().equals(role))
                                .isPresent())
                .count();
    }
}
