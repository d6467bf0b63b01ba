package dev.reeve.commands.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lines typed by Helper, whose only role lets one attribute of mailboxes be set, and another within Seattle. */
class GrantedParametersTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestShell admin = new TestShell(organization, "Administrator");

    @BeforeEach
    void helper() {
        organization.mailbox("Terry");
        organization.recipient(
                "Helper",
                RecipientTypeDetails.User,
                Properties.EMPTY.with(RecipientProperties.SAM_ACCOUNT_NAME, "Helper"));
        run("New-ManagementScope Seattle -RecipientRestrictionFilter {City -eq 'Seattle'}");
        run("New-ManagementRole First -Parent 'Mail Recipients' -EnabledCmdlets Set-Mailbox");
        run("Set-ManagementRoleEntry 'First\\Set-Mailbox' -Parameters Identity,CustomAttribute1");
        run("New-ManagementRoleAssignment -Role First -User Helper");
    }

    private void run(String line) {
        assertThat(admin.run(line).errors()).as(line).isEmpty();
    }

    private TestShell asHelper(String line) {
        return new TestShell(organization, "Helper").run(line);
    }

    private void grantSecondWithinSeattle() {
        run("New-ManagementRole Second -Parent 'Mail Recipients' -EnabledCmdlets Set-Mailbox");
        run("Set-ManagementRoleEntry 'Second\\Set-Mailbox' -Parameters CustomAttribute2");
        run("New-ManagementRoleAssignment -Role Second -User Helper -CustomRecipientWriteScope Seattle");
    }

    @Test
    @DisplayName("GATE-3: a prefix is ambiguous among the parameters that the caller may use, hidden ones don't count")
    void prefixes() {
        assertThat(asHelper("Set-Mailbox Terry -Custom x").codes()).isEmpty();
        assertThat(admin.run("Set-Mailbox Terry -Custom x").codes()).containsExactly("AmbiguousParameter");

        grantSecondWithinSeattle();
        assertThat(asHelper("Set-Mailbox Terry -Custom x").codes()).containsExactly("AmbiguousParameter");
        assertThat(asHelper("Set-Mailbox Terry -customattribute1 y").codes()).isEmpty();
    }

    @Test
    @DisplayName("GATE-4: naming a parameter is using it, even with no value, or with the one that is there")
    void use() {
        assertThat(asHelper("Set-Mailbox Terry -CustomAttribute2 $null").codes())
                .containsExactly("ParameterNotFound");
        assertThat(asHelper("Set-Mailbox Terry -LitigationHoldEnabled $false").codes())
                .containsExactly("ParameterNotFound");

        grantSecondWithinSeattle();
        assertThat(asHelper("Set-Mailbox Terry -CustomAttribute1 x -CustomAttribute2 $null")
                        .codes())
                .containsExactly("ParameterOutOfScope");
    }

    @Test
    @DisplayName("SH-52: a script block runs with the rights of whoever typed it")
    void scriptBlocks() {
        assertThat(asHelper("'Terry' | ForEach-Object { Set-Mailbox $_ -CustomAttribute1 x }")
                        .codes())
                .isEmpty();
        assertThat(asHelper("'Terry' | ForEach-Object { Disable-Mailbox $_ -Confirm:$false }")
                        .codes())
                .containsExactly("CommandNotFound");
    }
}
