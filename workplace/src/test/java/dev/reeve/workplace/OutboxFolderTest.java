package dev.reeve.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.commands.mail.Mail;
import dev.reeve.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outbox of a home. */
class OutboxFolderTest {

    private static final Mail MAIL = new Mail(
            "4711",
            Instant.parse("2026-01-15T09:00:00Z"),
            "postmaster@contoso.com",
            List.of("chief@contoso.com"),
            "January",
            "Found nothing.",
            Optional.empty());

    @TempDir
    Path folder;

    @Test
    @DisplayName("AUD-11: a mail is one whole file, for its owner only")
    void delivered() throws IOException {
        Path outbox = folder.resolve("outbox");

        new OutboxFolder(outbox).deliver(MAIL);

        try (Stream<Path> files = Files.list(outbox)) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file).hasFileName("20260115T090000Z-4711.eml");
                assertThat(Files.readString(file)).contains("Subject: January\r\n");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            });
        }
    }

    @Test
    @DisplayName("An outbox that can't be written to is told, not swallowed")
    void unusable() throws IOException {
        Path outbox = Files.writeString(folder.resolve("outbox"), "no folder");

        assertThatThrownBy(() -> new OutboxFolder(outbox).deliver(MAIL))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("outbox");
    }
}
