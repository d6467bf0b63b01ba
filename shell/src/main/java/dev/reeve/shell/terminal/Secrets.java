package dev.reeve.shell.terminal;

import java.util.regex.Pattern;

/** What must not be kept in a history [SH-74]. */
final class Secrets {

    private static final Pattern SECRET = Pattern.compile(
            "ConvertTo-SecureString|[-\u2013\u2014\u2015]\\w*(password|credential|secret)", Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    /** Whether a line may hold a password: rather a line too many left out than one kept. */
    static boolean mayBeIn(String line) {
        return SECRET.matcher(line).find();
    }
}
