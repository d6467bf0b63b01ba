package dev.reeve.shell.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.commands.discovery.Discovery;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** SH-66: every example that {@code Get-Help} shows runs on the sample organization, so none goes stale. */
class HelpExamplesTest {

    private static final Instant NOW = Instant.parse("2026-09-15T09:00:00Z");

    /** What the examples speak of, made before those that do not make it themselves. */
    private static final Map<String, String> MADE = Map.ofEntries(
            Map.entry(
                    "anna",
                    "New-Mailbox Anna -Alias anna -UserPrincipalName anna@contoso.com"
                            + " -Password (ConvertTo-SecureString 'Sommer!2026' -AsPlainText -Force) | Out-Null;"
                            + " Set-Mailbox anna -CustomAttribute1 x"),
            Map.entry("Sales Recipients", "New-ManagementRole 'Sales Recipients' -Parent 'Mail Recipients' | Out-Null"),
            Map.entry(
                    "Mail Recipients-Help Desk",
                    "New-ManagementRoleAssignment 'Mail Recipients-Help Desk'"
                            + " -Role 'Mail Recipients' -SecurityGroup 'Help Desk' | Out-Null"),
            Map.entry(
                    "Seattle Users",
                    "New-ManagementScope 'Seattle Users' -RecipientRestrictionFilter"
                            + " { City -eq 'Seattle' } | Out-Null"),
            Map.entry("Seattle Help Desk", "New-RoleGroup 'Seattle Help Desk' -ManagedBy Administrator | Out-Null"),
            Map.entry("Limited Mailbox", "New-RoleAssignmentPolicy 'Limited Mailbox' | Out-Null"),
            Map.entry(
                    "Help Desk Scripts",
                    "New-ManagementRoleAssignment -Role 'Unscoped Role Management'"
                            + " -User Administrator | Out-Null;"
                            + " New-ManagementRole 'Help Desk Scripts' -UnScopedTopLevel | Out-Null"),
            Map.entry("Remove-RoleGroupMember", "Add-RoleGroupMember 'Help Desk' -Member anna"),
            Map.entry(
                    "Remove-DistributionGroupMember",
                    "Add-DistributionGroupMember 'Book Club' -Member terry -BypassSecurityGroupManagerCheck"),
            Map.entry("Connect-Mailbox", "Disable-Mailbox ray"),
            Map.entry("Get-Content", "'david' | Set-Content names.txt; 'Mailbox' | Set-Content roles.txt"),
            Map.entry("people.csv", "'Alias,Office', 'david,17' | Set-Content people.csv"));

    private static final Scratch SCRATCH = new Scratch(
            () -> {
                throw new AssertionError("No home is needed.");
            },
            RemoteScripts.none(),
            NOW);

    @TempDir
    Path folder;

    private record Example(String command, String code) {}

    @TestFactory
    Stream<DynamicTest> examples() throws Exception {
        return read().stream()
                // They need a request of somebody else's; corpus/joining-groups.txt tells of these.
                .filter(example -> !example.command().endsWith("-GroupMembershipRequest"))
                .map(example -> DynamicTest.dynamicTest(example.code(), () -> run(example)));
    }

    private static List<Example> read() throws Exception {
        try (InputStream stream = Objects.requireNonNull(Discovery.class.getResourceAsStream("help.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("E\t"))
                    .map(line -> line.split("\t"))
                    .map(fields -> new Example(fields[1], fields[2]))
                    .toList();
        }
    }

    private void run(Example example) throws Exception {
        List<String> lines = new ArrayList<>(List.of("organization: contoso", ""));
        if (example.code().contains("MoveUser.ps1")) {
            lines.addAll(List.of("script MoveUser.ps1:", "  param($User)", "  Get-User $User"));
        }
        lines.addAll(List.of("as Administrator", "PS> $ConfirmPreference = 'None'"));
        for (String name : List.of(
                "anna",
                "Sales Recipients",
                "Mail Recipients-Help Desk",
                "Seattle Users",
                "Seattle Help Desk",
                "Limited Mailbox",
                "Help Desk Scripts",
                "Remove-RoleGroupMember",
                "Remove-DistributionGroupMember",
                "Connect-Mailbox",
                "Get-Content",
                "people.csv")) {
            boolean makes = example.code().startsWith("New-")
                    && example.code().indexOf("\"" + name + "\"") > 0
                    && !example.code().contains("-" + "CustomRecipientWriteScope \"" + name);
            if (example.code().contains(name) && !makes) {
                lines.add("PS> " + MADE.get(name));
            }
        }
        lines.add("PS> " + example.code());
        Path file = Files.write(folder.resolve("example.txt"), lines);

        for (Story story : StoryReader.read(file)) {
            assertThat(StoryTeller.tell(story, SCRATCH, folder).report()).isEmpty();
        }
    }
}
