package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.mandatory;
import static dev.reeve.engine.Given.optional;
import static dev.reeve.engine.Given.parameter;
import static dev.reeve.engine.Given.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleEntry;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which commands and parameters a caller may use, whatever the object. */
class CommandGateTest {

    private final Fixture org = new Fixture();
    private final Recipient user = org.mailbox("User");

    private CommandRights rights(String command) {
        return org.authorizer()
                .rights(org.organization(), new Caller(user.id()), command)
                .orElseThrow();
    }

    @Test
    @DisplayName("GATE-1, GATE-2: entries of several roles add up")
    void aggregation() {
        org.assign(org.role("One", entry("Set-Mailbox", "Identity")), user);
        org.assign(org.role("Two", entry("set-mailbox", "Alias"), entry("Get-Mailbox")), user);

        assertThat(rights("SET-MAILBOX").parameters()).containsExactly("Alias", "Identity");
        assertThat(org.as(user).commands()).containsExactly("Get-Mailbox", "Set-Mailbox");
    }

    @Test
    @DisplayName("GATE-5: what is not granted does not exist")
    void notGranted() {
        org.assign(org.role("One", entry("Set-Mailbox", "Identity")), user);
        org.role("Two", entry("New-Mailbox", "Name"));

        assertThat(org.as(user).runs("New-Mailbox").refusal()).contains(ErrorCode.CommandNotFound);
        assertThat(org.as(user).runs("No-Such").refusal()).contains(ErrorCode.CommandNotFound);
        assertThat(org.as(user).runs("Set-Mailbox", "Identity", "Alias").denied())
                .satisfies(denied -> {
                    assertThat(denied.code()).isEqualTo(ErrorCode.ParameterNotFound);
                    assertThat(denied.parameter()).contains("Alias");
                    assertThat(denied.candidates())
                            .extracting(Decision.Candidate::lacked)
                            .containsExactly("its entry does not list Alias");
                });
    }

    @Test
    @DisplayName("ENTRY-5: common parameters are always usable, WhatIf and Confirm are not")
    void commonParameters() {
        org.assign(org.role("One", entry("Set-Mailbox", "Identity")), user);

        assertThat(org.as(user)
                        .runs("Set-Mailbox", "Verbose", "ErrorAction")
                        .changing(user)
                        .refusal())
                .isEmpty();
        assertThat(org.as(user).runs("Set-Mailbox", "WhatIf").changing(user).refusal())
                .contains(ErrorCode.ParameterNotFound);
    }

    @Test
    @DisplayName("GATE-6: a parameter set without its mandatory parameters does not exist")
    void parameterSets() {
        org.cmdlet(
                "New-Mailbox",
                List.of("User", "Room"),
                mandatory("Name"),
                parameter("Password", "User", true),
                parameter("Room", "Room", true),
                optional("Alias"));
        org.assign(org.role("One", entry("New-Mailbox", "Name", "Room", "Alias")), user);

        assertThat(rights("New-Mailbox").sets()).containsExactly("Room");
        assertThat(org.as(user).runs("New-Mailbox", "Name", "Password").refusal())
                .contains(ErrorCode.ParameterNotFound);
    }

    @Test
    @DisplayName("GATE-6: a cmdlet whose sets can't be completed is not callable")
    void incompletable() {
        org.cmdlet("New-Mailbox", List.of("Default"), mandatory("Name"), optional("Room"));
        org.assign(org.role("Odd", entry("New-Mailbox", "Room"), entry("Get-Mailbox")), user);

        assertThat(org.as(user).commands()).containsExactly("Get-Mailbox");
        assertThat(org.as(user).runs("New-Mailbox", "Room").refusal()).contains(ErrorCode.CommandNotFound);
    }

    @Test
    @DisplayName("EVAL-5: parameters of different sets don't go together")
    void mixedSets() {
        org.cmdlet(
                "Set-Thing",
                List.of("One", "Two"),
                parameter("First", "One", false),
                parameter("Second", "Two", false));
        org.assign(org.role("One", entry("Set-Thing", "First", "Second")), user);

        assertThat(org.as(user).runs("Set-Thing", "First", "Second").refusal())
                .contains(ErrorCode.AmbiguousParameterSet);
    }

    @Test
    @DisplayName("SPLIT-4: under Active Directory split nobody creates principals, and group cmdlets fail")
    void activeDirectorySplit() {
        org.assign(
                org.role(
                        "All",
                        entry("New-Mailbox"),
                        entry("Remove-MailUser"),
                        entry("New-DistributionGroup"),
                        entry("Enable-Mailbox"),
                        entry("Add-RoleGroupMember")),
                user);
        org.settings(true, false);

        assertThat(org.as(user).commands())
                .containsExactly("Add-RoleGroupMember", "Enable-Mailbox", "New-DistributionGroup");
        assertThat(org.as(user).runs("New-Mailbox").refusal()).contains(ErrorCode.CommandNotFound);
        assertThat(org.as(user).runs("New-DistributionGroup").refusal()).contains(ErrorCode.AdSplitForbidden);
        assertThat(org.as(user).runs("Add-RoleGroupMember").refusal()).isEmpty();
    }

    @Test
    @DisplayName("UNSC-1, UNSC-3: scripts of unscoped roles run unscoped, with the parameters of their entry")
    void scripts() {
        ManagementRole scripts = org.role(
                "Scripts", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED, script("MailboxAudit.ps1", "Department"));
        org.assign(scripts, user);
        org.exclusiveRecipientScope("Everybody", "Name -like '*'");

        assertThat(org.as(user).commands()).containsExactly("MailboxAudit.ps1");
        assertThat(org.as(user)
                        .runs("MailboxAudit.ps1", "Department")
                        .changing(org.mailbox("Other"))
                        .refusal())
                .isEmpty();
        assertThat(org.as(user).runs("MailboxAudit.ps1", "City").refusal()).contains(ErrorCode.ParameterNotFound);
    }

    @Test
    @DisplayName("ROLE-12: a script that is named after a cmdlet of the product gives nothing of that cmdlet")
    void impostor() {
        org.cmdlet(
                "Set-Mailbox",
                List.of("Identity"),
                parameter("Identity", "Identity", true),
                parameter("Quota", "Identity", false));
        ManagementRole scripts = org.role(
                "Scripts",
                ManagementRole.UNSCOPED,
                ImplicitScopes.UNSCOPED,
                script("Set-Mailbox", "Identity", "Quota"));
        org.assign(scripts, user);

        assertThat(org.as(user).commands()).isEmpty();
        assertThat(org.as(user).runs("Set-Mailbox", "Identity").refusal()).contains(ErrorCode.CommandNotFound);
        org.assign(org.role("Mail", entry("Set-Mailbox", "Identity")), user);
        assertThat(org.as(user).runs("Set-Mailbox", "Identity").refusal()).isEmpty();
        assertThat(org.as(user).runs("Set-Mailbox", "Identity", "Quota").refusal())
                .contains(ErrorCode.ParameterNotFound);
    }

    @Test
    @DisplayName("GATE-7: an application permission is asked for, with scopes, but is no command")
    void applicationPermissions() {
        RoleEntry permission =
                new RoleEntry("Impersonate-ExchangeUser", RoleEntry.Type.ApplicationPermission, new TreeSet<>(), "");
        var sales = org.unit("Sales");
        org.assign(org.role("ApplicationImpersonation", permission), user, inside(sales));

        assertThat(org.as(user).commands()).isEmpty();
        assertThat(org.as(user)
                        .runs("Impersonate-ExchangeUser")
                        .actingOn(org.mailbox("Inside", sales))
                        .refusal())
                .isEmpty();
        assertThat(org.as(user)
                        .runs("Impersonate-ExchangeUser")
                        .actingOn(org.mailbox("Outside"))
                        .refusal())
                .contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("GATE-6: a parameter of sets that can't be completed is not there, though an entry lists it")
    void parameterOfIncompletableSet() {
        org.cmdlet(
                "New-Mailbox",
                List.of("User", "Room"),
                mandatory("Name"),
                parameter("Password", "User", true),
                parameter("Quota", "User", false),
                optional("Alias"));
        org.assign(org.role("One", entry("New-Mailbox", "Name", "Quota", "Alias")), user);

        assertThat(rights("New-Mailbox").parameters()).containsExactly("Alias", "Name");
        assertThat(org.as(user).runs("New-Mailbox", "Name", "Quota").denied()).satisfies(denied -> {
            assertThat(denied.code()).isEqualTo(ErrorCode.ParameterNotFound);
            assertThat(denied.candidates())
                    .extracting(Decision.Candidate::lacked)
                    .containsExactly("no parameter set with Quota can be completed");
        });
    }

    @Test
    @DisplayName("UNSC-3: of a script one may use what entries for the script list, common parameters aside")
    void rightsToScripts() {
        Authorizer authorizer = org.authorizer(); // knows no cmdlets of other makers
        RoleEntry foreign =
                new RoleEntry("Audit.ps1", RoleEntry.Type.Cmdlet, new TreeSet<>(List.of("Other")), "Fabrikam.Tools");
        ManagementRole scripts = org.role(
                "Scripts",
                ManagementRole.UNSCOPED,
                ImplicitScopes.UNSCOPED,
                script("Audit.ps1", "Department", "Verbose"));
        ManagementRole tools = org.role("Tools", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED, foreign);
        org.assign(org.role("Users", entry("Set-User", "Phone")), user);
        org.assign(tools, user);
        assertThat(rights(authorizer, "Audit.ps1"))
                .contains(new CommandRights("Audit.ps1", params("Other"), List.of(), false));

        org.assign(scripts, user);
        assertThat(rights(authorizer, "Audit.ps1"))
                .contains(new CommandRights("Audit.ps1", params("Department"), List.of(), true));
        assertThat(rights("Set-User"))
                .isEqualTo(new CommandRights("Set-User", params("Phone"), List.of("Default"), false));
    }

    private Optional<CommandRights> rights(Authorizer authorizer, String command) {
        return authorizer.rights(org.organization(), new Caller(user.id()), command);
    }

    private static SortedSet<String> params(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
