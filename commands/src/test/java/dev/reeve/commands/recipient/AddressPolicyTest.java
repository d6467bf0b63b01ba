package dev.reeve.commands.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.sample.TestContoso;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AddressPolicyTest {

    private final TestOrganization contoso = TestContoso.create();
    private final TestShell shell = new TestShell(contoso, "Administrator");

    @Test
    @DisplayName("ADDR-4, ADDR-7: a new mailbox gets the addresses of the first policy that it satisfies")
    void first() {
        policy("Second", "Alias -like 'd*'", "%m.second");
        policy("First", "Alias -like 'de*'", "%m.first");
        shell.run("Set-EmailAddressPolicy First -Priority 1");

        shell.run("New-Mailbox Desk -Shared -Alias desk").run("New-Mailbox Door -Shared -Alias door");

        assertThat(primary("desk")).isEqualTo("desk.first@contoso.com");
        assertThat(primary("door")).isEqualTo("door.second@contoso.com");
    }

    @Test
    @DisplayName("ADDR-7: a policy for a container is for nobody outside")
    void container() {
        shell.run("New-EmailAddressPolicy Sales -IncludedRecipients AllRecipients -RecipientContainer contoso.com/Sales"
                + " -EnabledEmailAddressTemplates 'SMTP:%m.sales@contoso.com' -Priority 1");
        shell.run("New-Mailbox Inside -Shared -OrganizationalUnit contoso.com/Sales")
                .run("New-Mailbox Outside -Shared");

        assertThat(primary("Inside")).isEqualTo("Inside.sales@contoso.com");
        assertThat(primary("Outside")).isEqualTo("Outside@contoso.com");
    }

    @Test
    @DisplayName("ADDR-3, ADDR-6: who is off the policy keeps the address, whatever it is called")
    void off() {
        shell.run("New-Mailbox Desk -Shared -PrimarySmtpAddress desk1@contoso.com")
                .run("Set-Mailbox Desk -Alias other");
        assertThat(primary("other")).isEqualTo("desk1@contoso.com");
    }

    @Test
    @DisplayName("ADDR-8: a policy that is applied gives no address twice, and leaves alone whoever is off it")
    void applied() {
        shell.run("New-Mailbox One -Shared").run("New-Mailbox Two -Shared").run("New-Mailbox Three -Shared");
        shell.run("'One','Two','Three' | Set-User -LastName Same")
                .run("Set-Mailbox Three -EmailAddressPolicyEnabled $false");
        policy("Same", "LastName -eq 'Same'", "%s");
        shell.run("Set-EmailAddressPolicy Same -Priority 1");

        assertThat(shell.run("Update-EmailAddressPolicy Same").codes()).isEmpty();

        assertThat(new String[] {primary("One"), primary("Two")})
                .containsExactlyInAnyOrder("Same@contoso.com", "Same2@contoso.com");
        assertThat(primary("Three")).isEqualTo("Three@contoso.com");
    }

    @Test
    @DisplayName("ADDR-8: -UpdateSecondaryAddressesOnly leaves the primary address")
    void secondary() {
        shell.run("New-AcceptedDomain Other -DomainName other.com").run("New-Mailbox Desk -Shared");
        shell.run("Set-EmailAddressPolicy 'Default Policy' -EnabledEmailAddressTemplates"
                + " 'SMTP:%m.new@contoso.com','smtp:%m@other.com'");
        shell.run("Update-EmailAddressPolicy 'Default Policy' -UpdateSecondaryAddressesOnly");

        assertThat(primary("Desk")).isEqualTo("Desk@contoso.com");
        assertThat(shell.run("Get-Mailbox Desk@other.com").names()).containsExactly("Desk");
    }

    @Test
    @DisplayName("ADDR-7: a template of a domain that is not accepted is refused")
    void accepted() {
        assertThat(shell.run("Set-EmailAddressPolicy 'Default Policy' -EnabledPrimarySMTPAddressTemplate '@other.com'")
                        .codes())
                .containsExactly("InvalidArgument");
        shell.run("New-AcceptedDomain Other -DomainName *.other.com");
        assertThat(shell.run(
                                "Set-EmailAddressPolicy 'Default Policy' -EnabledPrimarySMTPAddressTemplate '@mail.other.com'")
                        .codes())
                .isEmpty();
        shell.run("New-Mailbox Desk -Shared");
        assertThat(primary("Desk")).isEqualTo("Desk@mail.other.com");
    }

    private void policy(String name, String filter, String local) {
        shell.run("New-EmailAddressPolicy " + name + " -RecipientFilter {" + filter
                + "} -EnabledEmailAddressTemplates 'SMTP:" + local + "@contoso.com'");
        assertThat(shell.codes()).isEmpty();
    }

    private String primary(String alias) {
        return shell.run("Get-Mailbox " + alias).texts("PrimarySmtpAddress").getFirst();
    }
}
