package dev.reeve.commands.mail;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/** A mail as it goes over the wire and into {@code .eml} files: Internet message format, pure ASCII, lines end in CR LF. */
public final class MailText {

    private static final String END = "\r\n";
    private static final int WORD_BYTES = 42;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss xx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private MailText() {}

    /** The text of a mail. */
    public static String of(Mail mail) {
        String domain = mail.from().substring(mail.from().indexOf('@') + 1);
        StringBuilder text = new StringBuilder();
        header(text, "Date", DATE.format(mail.sent()));
        header(text, "From", mail.from());
        header(text, "To", String.join("," + END + " ", mail.to()));
        header(text, "Subject", words(mail.subject()));
        header(text, "Message-ID", "<" + mail.id() + "@" + domain + ">");
        header(text, "MIME-Version", "1.0");
        if (mail.attachment().isEmpty()) {
            part(text, "text/plain", mail.text());
        } else {
            Mail.Attachment file = mail.attachment().get();
            String boundary = "=_" + mail.id();
            header(text, "Content-Type", "multipart/mixed; boundary=\"" + boundary + "\"");
            text.append(END).append("--").append(boundary).append(END);
            part(text, "text/plain", mail.text());
            text.append("--").append(boundary).append(END);
            header(text, "Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
            part(text, file.mediaType(), file.text());
            text.append("--").append(boundary).append("--").append(END);
        }
        return text.toString();
    }

    private static void part(StringBuilder text, String mediaType, String content) {
        header(text, "Content-Type", mediaType + "; charset=utf-8");
        header(text, "Content-Transfer-Encoding", "base64");
        text.append(END)
                .append(Base64.getMimeEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)))
                .append(END);
    }

    private static void header(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append(END);
    }

    // What is not plain ASCII goes into encoded words, line ends too: nobody writes headers of his own into a subject.
    private static String words(String subject) {
        if (subject.length() <= WORD_BYTES && subject.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return subject;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        subject.codePoints().forEach(point -> {
            String character = Character.toString(point);
            if (bytes(word + character).length > WORD_BYTES) {
                words.append(encoded(word.toString())).append(END).append(' ');
                word.setLength(0);
            }
            word.append(character);
        });
        return words.append(encoded(word.toString())).toString();
    }

    private static String encoded(String word) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes(word)) + "?=";
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
