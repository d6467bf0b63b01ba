package dev.reeve.commands.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.run.AccountPasswords;
import dev.reeve.commands.run.CommandRunner;
import dev.reeve.language.value.SecureText;
import dev.reeve.store.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordHashTest {

    private static final SecureText PASSWORD = new SecureText("pässwört-1");

    @Test
    @DisplayName("SH-74: what lasts is never hashed cheaply: nothing works on a home with choices that can be repeated")
    void nothingRepeatableInAHome(@TempDir Path home) {
        Choices repeatable = Choices.from(new Random(1));
        try (SqliteStore store = SqliteStore.create(home)) {
            assertThatThrownBy(() -> new CommandRunner(store, BuiltInCatalogue.instance(), repeatable))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new AccountPasswords(store, repeatable))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("SH-74: what is kept says how it was made and not what of")
    void form() {
        assertThat(PasswordHash.of(PASSWORD, new UUID(1, 2)))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAEAAAAAAAAAAg$")
                .doesNotContain("ssw");
    }

    @Test
    @DisplayName("Where a run can be repeated the salt is known to all, and the work would protect nobody")
    void cheapInScratchCopies() {
        assertThat(PasswordHash.of(PASSWORD, Choices.random())).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");

        String kept = PasswordHash.of(PASSWORD, Choices.from(new Random(1)));

        assertThat(kept).startsWith("$argon2id$v=19$m=8,t=1,p=1$");
        assertThat(PasswordHash.verify(PASSWORD, kept)).isTrue();
    }

    @Test
    void onlyTheSamePasswordFits() {
        String kept = PasswordHash.of(PASSWORD, UUID.randomUUID());

        assertThat(PasswordHash.verify(new SecureText("pässwört-1"), kept)).isTrue();
        assertThat(PasswordHash.verify(new SecureText("passwort-1"), kept)).isFalse();
    }

    @Test
    @DisplayName("A hash made by argon2's own command, with other parameters")
    void foreign() {
        // echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1: a test vector of the reference implementation
        String kept = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(PasswordHash.verify(new SecureText("password"), kept)).isTrue();
        assertThat(PasswordHash.verify(new SecureText("Password"), kept)).isFalse();
    }

    @Test
    void nothingFitsWhereNothingIsKept() {
        assertThat(PasswordHash.verify(PASSWORD, Optional.empty())).isFalse();
        assertThat(PasswordHash.verify(PASSWORD, "pbkdf2-sha256$210000$00$AA=="))
                .isFalse();
        assertThat(PasswordHash.verify(PASSWORD, "$argon2id$v=19$m=99999999999,t=2,p=1$c29tZXNhbHQ$AA"))
                .isFalse();
    }
}
