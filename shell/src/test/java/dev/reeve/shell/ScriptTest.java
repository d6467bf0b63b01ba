package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.difference.Transfer;
import dev.reeve.interchange.script.Command;
import dev.reeve.interchange.script.ScriptPlan;
import dev.reeve.shell.CommandLineTester.Said;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script written of two states makes the second of the first, its counterpart the first of the second, in this shell. */
class ScriptTest {

    private static final String BEFORE = """
        New-ManagementScope 'Seattle people' -RecipientRestrictionFilter "City -eq 'Seattle'"
        New-ManagementScope 'Marketing people' -RecipientRoot contoso.com/Marketing -RecipientRestrictionFilter "Title -like '*a*'"
        New-ManagementScope 'Two servers' -ServerList MBX1,MBX2
        New-ManagementScope 'Two databases' -DatabaseList DB1,DB2
        New-ManagementScope 'Old servers' -ServerRestrictionFilter "Name -like 'MBX*'"
        New-ManagementScope 'Executives' -RecipientRestrictionFilter "Title -like '*President*'" -Exclusive -Force
        New-ManagementScope 'Turns exclusive' -RecipientRestrictionFilter "Company -eq 'x'"
        New-ManagementScope 'Unused' -RecipientRestrictionFilter "Company -eq 'y'"
        New-ManagementRole 'Our Recipients' -Parent 'Mail Recipients'
        Remove-ManagementRoleEntry 'Our Recipients\\Set-Mailbox' -Confirm:$false
        Set-ManagementRoleEntry 'Our Recipients\\Set-User' -Parameters Identity,Office,Title,Phone
        New-ManagementRole 'Their Recipients' -Parent 'Our Recipients'
        New-ManagementRole 'Moves' -Parent 'Mail Recipients'
        New-ManagementRole 'Moves along' -Parent 'Moves'
        New-ManagementRole 'Goes' -Parent 'Databases'
        New-RoleGroup Desk -Roles 'Our Recipients' -CustomRecipientWriteScope 'Seattle people' -Members AdeleC,David `
            -ManagedBy Administrator,'Help Desk'
        New-RoleGroup 'Old Desk' -Roles 'Message Tracking' -Members Desk -Description 'It was.'
        New-RoleGroup 'Renamed Desk' -Members David
        New-ManagementRoleAssignment -Name unit -Role 'Our Recipients' -User AdeleC `
            -RecipientOrganizationalUnitScope contoso.com/Marketing
        New-ManagementRoleAssignment -Name servers -Role Databases -SecurityGroup Desk -CustomConfigWriteScope 'Two servers'
        New-ManagementRoleAssignment -Name old -Role Databases -SecurityGroup Desk -CustomConfigWriteScope 'Old servers'
        New-ManagementRoleAssignment -Name moving -Role 'Moves along' -SecurityGroup Desk
        New-ManagementRoleAssignment -Name passed -Role 'Message Tracking' -User AdeleC
        New-ManagementRoleAssignment -Name turning -Role 'Mail Recipients' -SecurityGroup Desk `
            -CustomRecipientWriteScope 'Turns exclusive'
        New-ManagementRoleAssignment -Name suspended -Role Databases -SecurityGroup Desk
        Set-ManagementRoleAssignment suspended -Enabled $false
        New-RoleAssignmentPolicy 'Few rights' -Roles MyBaseOptions
        New-RoleAssignmentPolicy 'No rights'
        Set-Mailbox AdeleC -RoleAssignmentPolicy 'No rights' -CustomAttribute3 xyz
        """;

    /** A change of every kind. */
    private static final String CHANGES = """
        Set-ManagementScope 'Seattle people' -RecipientRestrictionFilter "City -eq 'Seattle' -or City -eq 'O''Hare'" -RecipientRoot contoso.com/Marketing
        Set-ManagementScope 'Marketing people' -RecipientRoot $null -Name 'All like a'
        Remove-ManagementRoleAssignment old -Confirm:$false
        Remove-ManagementScope 'Old servers' -Confirm:$false
        Remove-ManagementScope 'Unused' -Confirm:$false
        New-ManagementScope 'New databases' -DatabaseRestrictionFilter "Name -like 'DB*'"
        Remove-ManagementRoleAssignment servers -Confirm:$false
        Remove-ManagementScope 'Two servers' -Confirm:$false
        New-ManagementScope 'Two servers' -ServerList MBX2,MBX3
        New-ManagementRoleAssignment -Name servers -Role Databases -SecurityGroup Desk -CustomConfigWriteScope 'Two servers'
        Remove-ManagementRoleAssignment turning -Confirm:$false
        Remove-ManagementScope 'Turns exclusive' -Confirm:$false
        New-ManagementScope 'Turns exclusive' -RecipientRestrictionFilter "Company -eq 'x'" -Exclusive -Force
        New-ManagementRoleAssignment -Name turning -Role 'Mail Recipients' -SecurityGroup Desk `
            -ExclusiveRecipientWriteScope 'Turns exclusive'
        Add-ManagementRoleEntry 'Our Recipients\\Set-Mailbox' -Parameters Identity,Office
        Add-ManagementRoleEntry 'Their Recipients\\Set-Mailbox' -Parameters Identity
        Set-ManagementRoleEntry 'Our Recipients\\Set-User' -Parameters City,Fax -AddParameter
        Set-ManagementRoleEntry 'Their Recipients\\Set-User' -Parameters City -AddParameter
        Set-ManagementRoleEntry 'Their Recipients\\Set-User' -Parameters Phone -RemoveParameter
        Set-ManagementRoleEntry 'Our Recipients\\Set-User' -Parameters Phone -RemoveParameter
        Remove-ManagementRoleEntry 'Their Recipients\\Get-User' -Confirm:$false
        Remove-ManagementRoleEntry 'Our Recipients\\Get-User' -Confirm:$false
        Remove-ManagementRoleAssignment moving -Confirm:$false
        Remove-ManagementRole 'Moves' -Recurse -Confirm:$false
        New-ManagementRole 'Moves' -Parent 'Distribution Groups'
        New-ManagementRole 'Moves along' -Parent 'Moves'
        New-ManagementRoleAssignment -Name moving -Role 'Moves along' -SecurityGroup Desk
        Remove-ManagementRole 'Goes' -Confirm:$false
        New-ManagementRole 'Newest' -Parent 'Their Recipients' -Description 'It''s new.'
        Set-ManagementRoleEntry 'Newest\\Set-User' -Parameters Identity,City
        Set-RoleGroup 'Renamed Desk' -Name 'Desk by another name'
        New-RoleGroup 'New Desk' -Members 'Desk by another name',AdeleC -ManagedBy 'Desk by another name','Help Desk'
        Add-RoleGroupMember 'Desk by another name' -Member 'New Desk'
        Remove-RoleGroupMember Desk -Member AdeleC -Confirm:$false
        Add-RoleGroupMember Desk -Member User1
        Set-RoleGroup Desk -ManagedBy @{Add='New Desk'; Remove='Help Desk'}
        Remove-RoleGroup 'Old Desk' -Confirm:$false
        Set-ManagementRoleAssignment unit -CustomRecipientWriteScope 'All like a'
        Set-ManagementRoleAssignment 'Our Recipients-Desk' -CustomRecipientWriteScope $null
        Set-ManagementRoleAssignment suspended -Enabled $true -CustomConfigWriteScope 'New databases'
        Remove-ManagementRoleAssignment passed -Confirm:$false
        New-ManagementRoleAssignment -Name passed -Role 'Message Tracking' -User David
        New-ManagementRoleAssignment -Name new -Role 'Newest' -User David -RecipientRelativeWriteScope Self
        Set-ManagementRoleAssignment new -Enabled $false
        New-ManagementRoleAssignment -Name delegating -Role 'Newest' -SecurityGroup 'New Desk' -Delegating
        New-RoleAssignmentPolicy 'New rights' -Roles MyBaseOptions,MyContactInformation -IsDefault
        Set-Mailbox AdeleC -RoleAssignmentPolicy 'New rights' -CustomAttribute3 $null -CustomAttribute4 "it’s" `
            -ExtensionCustomAttribute1 one,two
        Set-User AdeleC -City Seattle -Title 'a "b" $c `d'
        Remove-RoleAssignmentPolicy 'No rights' -Confirm:$false
        Set-RoleAssignmentPolicy 'Few rights' -Name 'Fewer rights'
        Remove-DistributionGroupMember 'Seattle Users' -Member AdeleC -BypassSecurityGroupManagerCheck -Confirm:$false
        """;

    private static final String SCRIPTS_BEFORE = """
        New-ManagementRoleAssignment -Role 'Unscoped Role Management' -SecurityGroup 'Organization Management'
        New-ManagementRole Scripts -UnScopedTopLevel
        Add-ManagementRoleEntry 'Scripts\\Move.ps1' -Parameters User,City -UnScopedTopLevel
        Add-ManagementRoleEntry 'Scripts\\Audit.ps1' -Parameters Path -UnScopedTopLevel
        New-ManagementRole 'Fewer scripts' -Parent Scripts
        Set-ManagementRoleEntry 'Fewer scripts\\Move.ps1' -Parameters City -RemoveParameter -UnScopedTopLevel
        New-ManagementRoleAssignment -Name runs -Role 'Fewer scripts' -User David
        New-ManagementRole Goes -UnScopedTopLevel
        Add-ManagementRoleEntry 'Goes\\Move.ps1' -Parameters User -UnScopedTopLevel
        """;

    private static final String SCRIPTS_CHANGED = """
        Remove-ManagementRoleEntry 'Fewer scripts\\Audit.ps1' -Confirm:$false
        Remove-ManagementRoleEntry 'Scripts\\Audit.ps1' -Confirm:$false
        Set-ManagementRoleEntry 'Scripts\\Move.ps1' -Parameters Force -AddParameter -UnScopedTopLevel
        Set-ManagementRoleEntry 'Fewer scripts\\Move.ps1' -Parameters Force -AddParameter -UnScopedTopLevel
        Remove-ManagementRole Goes -UnScopedTopLevel -Confirm:$false
        New-ManagementRole Newest -UnScopedTopLevel -Description 'It runs.'
        Add-ManagementRoleEntry 'Newest\\Audit.ps1' -Parameters Path -UnScopedTopLevel
        Add-ManagementRoleEntry 'Newest\\Get-Date' -PSSnapinName Microsoft.PowerShell.Utility -Parameters Format -UnScopedTopLevel
        New-ManagementRoleAssignment -Name newest -Role Newest -SecurityGroup 'Help Desk'
        """;

    @TempDir
    Path folder;

    private CommandLineTester before;
    private CommandLineTester after;

    @BeforeEach
    void anOrganization() {
        before = new CommandLineTester(folder.resolve("before"));
        after = new CommandLineTester(folder.resolve("after"));
    }

    private void bothAreTheSample() {
        SampleHome.in(before.home());
        SampleHome.in(after.home());
    }

    /** Before and after a change of every kind. */
    private void everyKindOfChange() {
        SampleHome.in(before.home(), BEFORE);
        SampleHome.in(after.home(), BEFORE + CHANGES);
    }

    private static void run(CommandLineTester tester, String text) {
        Said said = tester.reeve("run", "-c", text);
        withoutErrors(said);
    }

    private static void withoutErrors(Said said) {
        assertThat(said.err()).allMatch(line -> line.startsWith("WARNING: "));
        assertThat(said.exitCode()).isZero();
    }

    private Said scripted() {
        return before.reeve("script", before.home().toString(), after.home().toString(), script().toString());
    }

    private Path script() {
        return folder.resolve("changes.ps1");
    }

    private Path back() {
        return folder.resolve("changes-back.ps1");
    }

    private Said apply(Path script) {
        return before.reeve("run", script.toString(), "-Apply");
    }

    private void isLike(CommandLineTester other) {
        assertThat(before.reeve("diff", before.home().toString(), other.home().toString())
                        .output())
                .isEqualTo("No difference.");
    }

    private void forthAndBack() {
        CommandLineTester start = copyOfBefore();
        Said forth = apply(script());
        withoutErrors(forth);
        assertThat(forth.output()).endsWith(" steps.");
        isLike(after);
        assertThat(apply(script()).out())
                .as("the second time")
                .containsExactly("Nothing to do: all of it is so already.");
        isLike(after);
        Said back = apply(back());
        withoutErrors(back);
        isLike(start);
        assertThat(apply(back()).out()).containsExactly("Nothing to do: all of it is so already.");
    }

    private CommandLineTester copyOfBefore() {
        return SampleHome.copy(before, folder.resolve("start"));
    }

    @Test
    void changes_of_every_kind_are_made_and_taken_back() {
        everyKindOfChange();
        Said said = scripted();
        assertThat(said.errors()).isEmpty();
        assertThat(said.exitCode()).isZero();
        forthAndBack();
    }

    /** UNSC-3: entries of unscoped roles name scripts of the server, which lie in both homes. */
    @Test
    void unscoped_roles_with_scripts_are_made_and_taken_back() throws IOException {
        bothAreTheSample();
        for (CommandLineTester home : List.of(before, after)) {
            Path scripts = Files.createDirectories(home.home().resolve("RemoteScripts"));
            Files.writeString(scripts.resolve("Move.ps1"), "param($User, $City, [switch]$Force) $User");
            Files.writeString(scripts.resolve("Audit.ps1"), "param($Path) $Path");
        }
        run(before, SCRIPTS_BEFORE);
        run(after, SCRIPTS_BEFORE + SCRIPTS_CHANGED);
        assertThat(scripted().errors()).isEmpty();
        forthAndBack();
    }

    @Test
    void without_apply_nothing_is_changed() {
        everyKindOfChange();
        scripted();
        String version = "@" + snapshot(before).version();
        Said said = before.reeve("run", script().toString());
        withoutErrors(said);
        assertThat(said.out())
                .contains("What if: Creating management scope \"New databases\".")
                .anyMatch(line -> line.startsWith("    cannot be tried before the steps above are done: "));
        assertThat(said.out().getLast()).startsWith("Nothing was changed: ");
        assertThat("@" + snapshot(before).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void random_delegations_are_made_and_taken_back(long seed) {
        bothAreTheSample();
        Random random = new Random(seed);
        before.reeve("run", "-c", RandomDelegation.script(random));
        after.reeve("run", "-c", RandomDelegation.script(random));
        assertThat(scripted().exitCode()).isZero();
        forthAndBack();
    }

    @Test
    void what_was_made_since_the_first_version_is_scripted() {
        bothAreTheSample();
        CommandLineTester start = copyOfBefore();
        run(before, BEFORE);
        assertThat(before.reeve("script", script().toString()).exitCode()).isZero();
        withoutErrors(apply(back()));
        isLike(start);
    }

    @Test
    void role_groups_get_back_what_they_ship_with_and_keep_their_members() {
        bothAreTheSample();
        run(before, """
            Remove-ManagementRoleAssignment 'User Options-Help Desk' -Confirm:$false
            New-ManagementRoleAssignment -Name own -Role Databases -SecurityGroup 'Help Desk'
            New-ManagementRoleAssignment -Name others -Role Databases -SecurityGroup 'Records Management'
            Add-RoleGroupMember 'Help Desk' -Member AdeleC
            """);
        CommandLineTester start = copyOfBefore();
        assertThat(before.reeve("script", "--defaults", "Help Desk", script().toString())
                        .exitCode())
                .isZero();
        withoutErrors(apply(script()));
        Said said = before.reeve("diff", "defaults", before.home().toString());
        assertThat(said.output())
                .doesNotContain("own")
                .doesNotContain("User Options-Help Desk")
                .contains("others");
        assertThat(before.reeve("run", "-c", "Get-RoleGroupMember 'Help Desk' | ForEach-Object Name")
                        .out())
                .contains("Adele Cooper");
        withoutErrors(apply(back()));
        isLike(start);
    }

    @Test
    void a_hostile_name_stays_a_name() throws IOException {
        bothAreTheSample();
        String hostile = """
            New-ManagementScope "'; Remove-RoleGroup Desk #>" -RecipientRestrictionFilter "City -eq '$(Get-Date)'"
            New-ManagementScope '$(Remove-RoleGroup Desk)`$x"' -RecipientRestrictionFilter "City -eq '`$x`"'"
            New-ManagementScope '’’; Remove-RoleGroup Desk; ‘‘' -RecipientRestrictionFilter "City -eq 'x'"
            New-RoleGroup '-Confirm' -Members AdeleC
            New-RoleGroup '@go' -Members '-Confirm'
            New-ManagementRole '} ; Remove-RoleGroup Desk ; {' -Parent 'Mail Recipients'
            New-ManagementRoleAssignment -Name "''' | %{}" -Role '} ; Remove-RoleGroup Desk ; {' -SecurityGroup '@go' `
                -CustomRecipientWriteScope "'; Remove-RoleGroup Desk #>"
            """.replace("$(Get-Date)", "`$(Get-Date)");
        run(before, "New-RoleGroup Desk");
        run(after, "New-RoleGroup Desk\n" + hostile);
        assertThat(scripted().errors()).isEmpty();
        forthAndBack();
        assertThat(before.reeve("run", "-c", "(Get-RoleGroup Desk).Name").out()).containsExactly("Desk");
    }

    @Test
    void a_text_of_several_lines_ends_nowhere_else() {
        bothAreTheSample();
        run(before, "New-RoleGroup Desk");
        run(after, "New-RoleGroup Desk; Set-User David -Title \"a`nRemove-RoleGroup Desk -Confirm:`$false`n\"");
        assertThat(scripted().errors()).isEmpty();
        forthAndBack();
        assertThat(before.reeve("run", "-c", "(Get-RoleGroup Desk).Name").out()).containsExactly("Desk");
    }

    @Test
    void what_no_cmdlet_makes_is_told_in_the_head_and_on_the_error_stream() throws IOException {
        bothAreTheSample();
        run(
                after,
                "Remove-Mailbox AdeleC -Confirm:$false; Set-User David -FirstName Dave; Set-Mailbox David -Alias dave");
        Said said = scripted();
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.errors())
                .contains("not in the script: recipient contoso.com/Marketing/Adele Cooper: is there and was not")
                .contains("David Strome: other Alias");
        assertThat(Files.readString(script()))
                .contains("# Not in it, to be seen to by hand:\n")
                .contains("# - recipient contoso.com/Marketing/Adele Cooper: ")
                .contains("-FirstName 'Dave'");
    }

    @Test
    void only_what_exchange_documents_is_called() {
        everyKindOfChange();
        Organization one = snapshot(before);
        Organization other = Transfer.onto(one, snapshot(after), _ -> true);
        List<Command> commands = Stream.of(ScriptPlan.between(one, other), ScriptPlan.between(other, one))
                .flatMap(plan -> plan.steps().stream())
                .flatMap(step -> step.commands().stream())
                .toList();
        assertThat(commands).hasSizeGreaterThan(100).allSatisfy(command -> {
            CmdletDefinition definition =
                    BuiltInCatalogue.instance().find(command.cmdlet()).orElseThrow();
            assertThat(definition.parameters().stream().map(CmdletParameter::name))
                    .containsAll(command.arguments().stream()
                            .map(Command.Argument::name)
                            .filter(name -> !name.isEmpty())
                            .toList())
                    .contains("WhatIf", "Confirm");
        });
    }

    @Test
    void a_script_that_is_there_is_not_written_over() {
        bothAreTheSample();
        run(after, "New-RoleGroup Desk");
        assertThat(scripted().exitCode()).isZero();
        assertThat(scripted().errors()).contains("is there already");
    }

    @Test
    void of_alike_organizations_there_is_nothing_to_script() {
        bothAreTheSample();
        assertThat(scripted().output()).isEqualTo("No difference, so there is nothing to script.");
        assertThat(script()).doesNotExist();
    }

    private static Organization snapshot(CommandLineTester tester) {
        try (OrganizationStore store = SqliteStore.open(tester.home())) {
            return store.snapshot(store.organizations().getFirst().id());
        }
    }
}
