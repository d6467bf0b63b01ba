package dev.reeve.commands.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail.
 *
 * @param id tells it from all others
 * @param from the sender's address
 * @param to the recipients' addresses
 * @param text what it says, in plain text
 */
public record Mail(
        String id,
        Instant sent,
        String from,
        List<String> to,
        String subject,
        String text,
        Optional<Attachment> attachment) {
    public Mail {
        to = List.copyOf(to);
    }

    /** A file that comes with a mail; its text is encoded in UTF-8. */
    public record Attachment(String fileName, String mediaType, String text) {}
}
