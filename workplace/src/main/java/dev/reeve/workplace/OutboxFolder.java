package dev.reeve.workplace;

import dev.reeve.commands.mail.Mail;
import dev.reeve.commands.mail.MailText;
import dev.reeve.commands.mail.Outbox;
import dev.reeve.store.OwnersFile;
import dev.reeve.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Keeps mail as {@code .eml} files in a folder, from which a mail program or a transport takes them: a file that is there
 * is whole.
 */
public final class OutboxFolder implements Outbox {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    /** The outbox in that folder, which is made with the first mail. */
    public OutboxFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void deliver(Mail mail) {
        Path file = folder.resolve(TIME.format(mail.sent()) + "-" + mail.id() + ".eml");
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            OwnersFile.create(unfinished);
            Files.writeString(unfinished, MailText.of(mail), StandardCharsets.US_ASCII);
            Files.move(unfinished, file);
        } catch (IOException e) {
            throw new StoreException("The mail can't be put into the outbox " + folder + ": " + e.getMessage(), e);
        }
    }
}
