package dev.reeve.commands.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Units and what moves between them; the story is in {@code corpus/organizational-units.txt}. */
class OrganizationalUnitTest {

    private TestOrganization organization;
    private TestShell shell;

    @BeforeEach
    void start() {
        organization = new TestOrganization();
        shell = new TestShell(organization, "Administrator");
        shell.run("'A','B' | % { New-OrganizationalUnit $_ | Out-Null }");
    }

    @Test
    @DisplayName("OU-7: a unit with many people moves with all of them, in one change of one object")
    void many() {
        ObjectId unit = organization.object(OrganizationalUnit.class, "A").id();
        organization.put(IntStream.range(0, 20_000)
                .mapToObj(i -> new Recipient(
                        ObjectHeader.created(
                                ObjectId.ofBuiltIn("TestRecipient", "P" + i), "P" + i, TestOrganization.START),
                        unit,
                        RecipientTypeDetails.MailContact,
                        Properties.EMPTY))
                .toArray(Recipient[]::new));

        assertThat(shell.run("Move-ADObject contoso.com/A -TargetPath B -Confirm:$false")
                        .errors())
                .isEmpty();

        Recipient moved = organization.object(Recipient.class, "P19999");
        assertThat(organization.snapshot().tree().canonicalName(moved)).isEqualTo("contoso.com/B/A/P19999");
    }

    @Test
    @DisplayName("OU-7: the filter of a scope sees people where they would be")
    void filters() {
        organization.mailbox("Bob");
        organization.mailbox("Ann");
        shell.run("Move-ADObject Ann -TargetPath A -Confirm:$false");
        shell.run(
                "New-ManagementScope In-A -RecipientRestrictionFilter {DistinguishedName -like '*,OU=A,DC=contoso,DC=com'}"
                        + " -RecipientRoot contoso.com");
        shell.run("New-ManagementRoleAssignment -Name S -Role 'Active Directory Permissions' -User Bob"
                + " -CustomRecipientWriteScope In-A");
        TestShell bob = new TestShell(organization, "Bob");

        assertThat(bob.run("Set-OrganizationalUnit contoso.com/A -Name Other").codes())
                .containsExactly("OutOfWriteScope");
        assertThat(shell.run("Set-OrganizationalUnit contoso.com/A -Name Other").codes())
                .isEmpty();
        assertThat(bob.run("Set-OrganizationalUnit contoso.com/Other -Name A").codes())
                .as("the state before counts as well")
                .containsExactly("OutOfWriteScope");
        shell.run("Move-ADObject Ann -TargetPath contoso.com/B -Confirm:$false");
        assertThat(bob.run("Set-OrganizationalUnit contoso.com/Other -Name A").codes())
                .as("nobody is inside any more")
                .isEmpty();
    }

    @Test
    @DisplayName("OU-8: a scope that only filters recipients holds no unit")
    void filterOnly() {
        organization.mailbox("Bob");
        shell.run("New-ManagementScope Seattle -RecipientRestrictionFilter {City -eq 'Seattle'}");
        shell.run("New-ManagementRoleAssignment -Name S -Role 'Active Directory Permissions' -User Bob"
                + " -CustomRecipientWriteScope Seattle");

        assertThat(new TestShell(organization, "Bob")
                        .run("New-OrganizationalUnit C")
                        .codes())
                .containsExactly("OutOfWriteScope");
    }
}
