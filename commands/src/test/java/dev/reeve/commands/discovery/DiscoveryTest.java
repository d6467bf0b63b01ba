package dev.reeve.commands.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code Get-Command} and {@code Get-Help} for an administrator, and for a help desk with a cut-down role. */
class DiscoveryTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestShell admin = new TestShell(organization, "Administrator");
    private final TestShell helpDesk;

    DiscoveryTest() {
        ManagementRole parent = organization.role("Mail Recipients");
        ManagementRole role = new ManagementRole(
                        ObjectHeader.created(ObjectId.ofBuiltIn("TestRole", "Desk"), "Desk", TestOrganization.START),
                        parent.roleType(),
                        Optional.of(parent.id()),
                        "",
                        parent.implicitScopes(),
                        parent.entries(),
                        false,
                        false)
                .withEntries(List.of(
                        parent.entry("Get-Mailbox").orElseThrow(),
                        parent.entry("Enable-MailboxQuarantine").orElseThrow(),
                        parent.entry("Set-Mailbox").orElseThrow().withParameters(List.of("Identity", "Office"))));
        Recipient desk = organization.recipient(
                "desk", RecipientTypeDetails.User, Properties.EMPTY.with(RecipientProperties.SAM_ACCOUNT_NAME, "desk"));
        organization.put(
                role,
                new RoleAssignment(
                        ObjectHeader.created(
                                ObjectId.ofBuiltIn("TestAssignment", "Desk"), "Desk-desk", TestOrganization.START),
                        role.id(),
                        desk.id(),
                        RoleAssigneeType.User,
                        false,
                        true,
                        new RecipientWriteScope.Implicit(),
                        new ConfigWriteScope.Implicit()));
        helpDesk = new TestShell(organization, "desk");
    }

    @Test
    @DisplayName("SH-65: only what the caller may run is listed")
    void onlyGranted() {
        assertThat(helpDesk.run("Get-Command *-Mail*").names())
                .containsExactly("Enable-MailboxQuarantine", "Get-Mailbox", "Send-MailMessage", "Set-Mailbox");
        assertThat(admin.run("Get-Command *-Mailbox").names()).contains("Get-Mailbox", "New-Mailbox", "Set-Mailbox");
    }

    @Test
    @DisplayName("SH-65: commands of the language and functions of the session are listed too")
    void ownCommands() {
        helpDesk.run("function Get-Desk { 1 }");

        assertThat(helpDesk.run("Get-Command").names())
                .contains("Get-Mailbox", "Where-Object", "Get-Command", "Get-Help", "Get-Desk", "fl");
        assertThat(helpDesk.run("Get-Command Get-Desk").texts("CommandType")).containsExactly("Function");
        assertThat(helpDesk.run("Get-Command fl").texts("ResolvedCommandName")).containsExactly("Format-List");
    }

    @Test
    @DisplayName("SH-65, GATE-5: unknown and ungranted exact names give one and the same error")
    void notFound() {
        assertThat(helpDesk.run("Get-Command New-Mailbox").codes()).containsExactly("CommandNotFound");
        String ungranted = helpDesk.errors().getFirst().record().message();

        helpDesk.run("Get-Command Nope-Mailbox");

        assertThat(helpDesk.errors().getFirst().record().message())
                .contains("is not recognized as the name of a cmdlet")
                .isEqualTo(ungranted.replace("New-Mailbox", "Nope-Mailbox"));
    }

    @Test
    @DisplayName("SH-65: a wildcard that fits nothing gives nothing; one missing name of several stops none")
    void severalNames() {
        assertThat(helpDesk.run("Get-Command New-Mail*").codes()).isEmpty();
        assertThat(helpDesk.names()).isEmpty();
        assertThat(helpDesk.run("Get-Command New-Mailbox, Get-Mailbox").names()).containsExactly("Get-Mailbox");
        assertThat(helpDesk.codes()).containsExactly("CommandNotFound");
    }

    @Test
    @DisplayName("SH-65: verb, noun and kind narrow the list")
    void conditions() {
        assertThat(admin.run("Get-Command -Verb Remove -Noun Management*").names())
                .containsExactly(
                        "Remove-ManagementRole",
                        "Remove-ManagementRoleAssignment",
                        "Remove-ManagementRoleEntry",
                        "Remove-ManagementScope");
        assertThat(admin.run("Get-Command -CommandType Alias f*").names()).contains("fl", "ft");
        assertThat(admin.run("Get-Command -CommandType Function").names()).isEmpty();
        assertThat(helpDesk.run("Get-Command -ParameterName Office").names()).containsExactly("Set-Mailbox");
        assertThat(admin.run("Get-Command -Noun Mailbox -TotalCount 2").names()).hasSize(2);
    }

    @Test
    @DisplayName("SH-65: the columns are CommandType, Name, Version and Source")
    void columns() {
        assertThat(helpDesk.run("Get-Command Get-Mailbox").lines().get(1))
                .matches("CommandType +Name +Version +Source *");
    }

    @Test
    @DisplayName("SH-65, GATE-2: the parameters of a command are the caller's")
    void parameters() {
        helpDesk.run("(Get-Command Set-Mailbox).Parameters.Keys");

        assertThat(helpDesk.lines()).containsExactlyInAnyOrder("Identity", "Office");
    }

    @Test
    @DisplayName("ORG-4: a role that was taken away is gone from the list at once")
    void atOnce() {
        assertThat(helpDesk.run("Get-Command Set-Mailbox").codes()).isEmpty();
        ManagementRole role = organization.role("Desk");
        organization.put(role.withEntries(List.of(role.entry("Get-Mailbox").orElseThrow())));

        assertThat(helpDesk.run("Get-Command Set-Mailbox").codes()).containsExactly("CommandNotFound");
    }

    @Test
    @DisplayName("SH-66: help shows synopsis and syntax with brackets around what may be left out")
    void syntax() {
        assertThat(admin.run("Get-Help New-RoleAssignmentPolicy").shown())
                .contains("NAME\n    New-RoleAssignmentPolicy")
                .contains("SYNOPSIS\n    Makes a role assignment policy")
                .contains("    New-RoleAssignmentPolicy [-Name] <String> [-Confirm] [-Description <String>]"
                        + " [-DomainController <Fqdn>]\n    [-IsDefault]")
                .contains("[-Roles <RoleIdParameter[]>]")
                .contains("[<CommonParameters>]");
    }

    @Test
    @DisplayName("SH-66: optional positions have double brackets, and each parameter set has a line")
    void parameterSets() {
        String shown = admin.run("Get-Help Get-ManagementRole").shown();

        assertThat(shown).contains("    Get-ManagementRole [[-Identity] <RoleIdParameter>]");
        assertThat(shown.split("    Get-ManagementRole \\[", -1)).hasSizeGreaterThan(2);
    }

    @Test
    @DisplayName("SH-66, GATE-2: only the caller's parameters are shown")
    void onlyOwnParameters() {
        String shown = helpDesk.run("Get-Help Set-Mailbox -Full").shown();

        assertThat(shown)
                .contains("-Office <String>")
                .doesNotContain("-Database")
                .doesNotContain("-RoleAssignmentPolicy")
                .doesNotContain("-Alias");
        assertThat(helpDesk.run("Get-Help Set-Mailbox -Parameter *").names())
                .containsExactlyInAnyOrder("Identity", "Office");
    }

    @Test
    @DisplayName("SH-66, GATE-6: sets that the caller can't complete are not shown")
    void onlyOwnSets() {
        assertThat(helpDesk.run("Get-Command Set-Mailbox -Syntax").lines())
                .containsExactly(
                        "Set-Mailbox [-Identity] <MailboxIdParameter> [-Office <String>] [<CommonParameters>]");
    }

    @Test
    @DisplayName("SH-66: one parameter says whether it is required, its place and what is piped into it")
    void oneParameter() {
        assertThat(helpDesk.run("Get-Help Set-Mailbox -Parameter identity").shown())
                .contains("-Identity <MailboxIdParameter>")
                .containsPattern("Required\\? +true")
                .containsPattern("Position\\? +1")
                .containsPattern("Accept pipeline input\\? +true");
        assertThat(helpDesk.run("Get-Help Set-Mailbox -Parameter Database").codes())
                .containsExactly("ParameterNotFound");
    }

    @Test
    @DisplayName("SH-66: examples are shown on request")
    void examples() {
        assertThat(admin.run("Get-Help New-ManagementRole").shown()).doesNotContain("EXAMPLE 1");
        assertThat(admin.run("Get-Help New-ManagementRole -Examples").shown())
                .contains("EXAMPLE 1")
                .contains("PS> New-ManagementRole -Name")
                .doesNotContain("SYNTAX");
        assertThat(admin.run("Get-Help New-ManagementRole -Detailed").shown())
                .contains("SYNTAX", "PARAMETERS", "EXAMPLE 1");
    }

    @Test
    @DisplayName("SH-66: a granted cmdlet that Reeve does not run has its syntax, and says so")
    void notBuilt() {
        assertThat(helpDesk.run("Get-Help Enable-MailboxQuarantine").shown())
                .contains("    Enable-MailboxQuarantine [-Identity]")
                .contains("Reeve does not run it yet");
    }

    @Test
    @DisplayName("SH-66, GATE-5: help about an ungranted cmdlet is not found, like help about none")
    void ungranted() {
        assertThat(helpDesk.run("Get-Help New-Mailbox").codes()).containsExactly("CommandNotFound");
        assertThat(helpDesk.shown()).isEmpty();
        assertThat(helpDesk.run("Get-Help Nope").codes()).containsExactly("CommandNotFound");
    }

    @Test
    @DisplayName("SH-66: -? is help, and does not run the command")
    void questionMark() {
        assertThat(admin.run("Remove-ManagementRole -?").shown())
                .contains("NAME\n    Remove-ManagementRole")
                .contains("SYNTAX");
        assertThat(helpDesk.run("New-Mailbox -?").codes()).containsExactly("CommandNotFound");
    }

    @Test
    @DisplayName("SH-66: aliases, functions and commands of the language have help too")
    void otherCommands() {
        assertThat(helpDesk.run("Get-Help where").shown()).contains("NAME\n    Where-Object");
        assertThat(helpDesk.run("function Get-Desk($Place) { 1 }; Get-Help Get-Desk")
                        .shown())
                .contains("Get-Desk [[-Place] <");
        assertThat(helpDesk.run("Get-Help").shown()).contains("Get-Command");
    }

    @Test
    @DisplayName("SH-66: a wildcard lists topics, and shows the page where there is but one")
    void topics() {
        assertThat(helpDesk.run("Get-Help *-Mailbox").names()).containsExactly("Get-Mailbox", "Set-Mailbox");
        assertThat(helpDesk.run("Get-Help Get-Mailb*").shown()).contains("SYNTAX");
    }

    @Test
    @DisplayName("SH-66: the parts of a page are properties")
    void properties() {
        assertThat(admin.run("(Get-Help Remove-RoleAssignmentPolicy).Synopsis").shown())
                .isEqualTo(organization.cmdlet("Remove-RoleAssignmentPolicy").synopsis());
    }
}
