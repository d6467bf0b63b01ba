package dev.reeve.commands.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.SecureText;
import org.junit.jupiter.api.Test;

class ExternalRecipientTest {

    private final TestOrganization contoso = TestContoso.create();
    private final TestCaller administrator = contoso.administrator();

    @Test
    void aMailContactHasAnAddressOutside() {
        TestCaller.Outcome made = administrator.run(
                "New-MailContact", "Name", "Pat Supplier", "ExternalEmailAddress", "pat@proseware.com");

        assertThat(made.property("ExternalEmailAddress").text()).isEqualTo("SMTP:pat@proseware.com");
        assertThat(made.property("PrimarySmtpAddress").text()).isEqualTo("pat@proseware.com");
        assertThat(made.property("RecipientType").text()).isEqualTo("MailContact");
    }

    @Test
    void aMailContactIsNotAddressedTwice() {
        assertThat(administrator
                        .run("New-MailContact", "Name", "Again", "ExternalEmailAddress", "press@proseware.com")
                        .code())
                .isEqualTo("NameExists");
        assertThat(administrator
                        .run("New-MailContact", "Name", "Nowhere", "ExternalEmailAddress", "nowhere")
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    void aMailUserMaySignInOnlyWithAPassword() { // USER-1
        administrator.run("New-MailUser", "Name", "Without", "ExternalEmailAddress", "without@proseware.com");
        administrator.run(
                "New-MailUser",
                "Name",
                "With",
                "ExternalEmailAddress",
                "with@proseware.com",
                "UserPrincipalName",
                "with@contoso.com",
                "Password",
                new SecureText("Pa$$word1"));

        assertThat(contoso.object(Recipient.class, "Without").isEnabled()).isFalse();
        assertThat(contoso.object(Recipient.class, "With").isEnabled()).isTrue();
    }

    @Test
    void whereMailGoesMayChange() {
        administrator.run(
                "Set-MailContact", "Identity", "Proseware Press", "ExternalEmailAddress", "news@proseware.com");

        assertThat(administrator
                        .run("Get-MailContact", "Identity", "Proseware Press")
                        .property("ExternalEmailAddress")
                        .text())
                .isEqualTo("SMTP:news@proseware.com");
    }

    @Test
    void eachCmdletRemovesItsOwnKindOnly() {
        assertThat(administrator
                        .run("Remove-MailUser", "Identity", "Proseware Press")
                        .code())
                .isEqualTo("ObjectNotFound");
        assertThat(administrator
                        .run("Remove-MailContact", "Identity", "Proseware Press")
                        .code())
                .isEmpty();
        assertThat(contoso.has(Recipient.class, "Proseware Press")).isFalse();
    }

    @Test
    void protocolsAreAllowedUntilForbidden() {
        assertThat(administrator
                        .run("Get-CASMailbox", "Identity", "David")
                        .property("OWAEnabled")
                        .text())
                .isEqualTo("True");
        administrator.run("Set-CASMailbox", "Identity", "David", "OWAEnabled", false);

        assertThat(administrator
                        .run("Get-CASMailbox", "Identity", "David")
                        .property("OWAEnabled")
                        .text())
                .isEqualTo("False");
    }
}
