package dev.reeve.commands.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.language.value.SecureText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OwnPasswordTest {

    private static final SecureText OLD = new SecureText("Secret-12345");
    private static final SecureText NEW = new SecureText("Other-67890");

    private final TestOrganization contoso = TestContoso.create();
    private final TestCaller terry = contoso.as("terrya");

    @BeforeEach
    void terryHasAPassword() {
        contoso.administrator().run("Set-Mailbox", "Identity", "Terry", "Password", OLD);
    }

    private boolean signsInWith(SecureText password) {
        return contoso.store
                .credential(contoso.id, TestContoso.alias(contoso, "Terry").id())
                .filter(kept -> PasswordHash.verify(password, kept.secret()))
                .isPresent();
    }

    private TestCaller.Outcome change(Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        all[0] = "Identity";
        all[1] = "Terry";
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return terry.run("Set-Mailbox", all);
    }

    @Test
    @DisplayName("COMP-5: who knows the old password sets the new one")
    void known() {
        assertThat(change("OldPassword", OLD, "NewPassword", NEW).message()).isEmpty();

        assertThat(signsInWith(NEW)).isTrue();
        assertThat(signsInWith(OLD)).isFalse();
    }

    @Test
    @DisplayName("COMP-5, AUD-6: who does not know it changes nothing, and neither is recorded")
    void unknown() {
        assertThat(change("OldPassword", NEW, "NewPassword", NEW).code()).isEqualTo("InvalidArgument");

        assertThat(signsInWith(OLD)).isTrue();
        assertThat(contoso.audit().getFirst().parameters().toString()).doesNotContain("Other-67890");
    }

    @Test
    @DisplayName("COMP-5: after some wrong ones none is looked at for a while, whoever asks, and where he only tries")
    void guesses() {
        TestCaller helpDesk = contoso.administrator();
        for (int guess = 0; guess < 3; guess++) {
            assertThat(change("OldPassword", NEW, "NewPassword", NEW).message()).contains("is not right");
            assertThat(terry.tries("Set-Mailbox", "Identity", "Terry", "OldPassword", NEW, "NewPassword", NEW)
                            .message())
                    .contains(guess < 2 ? "is not right" : "Try again in");
        }
        assertThat(change("OldPassword", OLD, "NewPassword", NEW).message()).contains("Try again in");
        assertThat(signsInWith(OLD)).isTrue();
        assertThat(helpDesk.run("Set-Mailbox", "Identity", "David", "OldPassword", NEW, "NewPassword", NEW)
                        .message())
                .contains("is not right");

        contoso.at("2026-01-01T00:00:02Z");

        assertThat(change("OldPassword", OLD, "NewPassword", NEW).message()).isEmpty();
    }

    @Test
    @DisplayName("COMP-5: one goes not without the other")
    void together() {
        assertThat(change("NewPassword", NEW).code()).isEqualTo("InvalidArgument");
        assertThat(change("OldPassword", OLD).code()).isEqualTo("InvalidArgument");
        assertThat(signsInWith(OLD)).isTrue();
    }
}
