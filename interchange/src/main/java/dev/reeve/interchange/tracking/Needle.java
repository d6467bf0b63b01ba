package dev.reeve.interchange.tracking;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A run of ASCII characters that a line must contain, in whatever case, to be looked for at all: found without making text
 * of the line. Only ASCII folds to ASCII, so nothing that is looked for is missed.
 */
final class Needle {

    private static final int SHORTEST = 3;
    private static final byte[] LOWER = new byte[256];

    static {
        for (int i = 0; i < LOWER.length; i++) {
            LOWER[i] = (byte) (i >= 'A' && i <= 'Z' ? i + ('a' - 'A') : i);
        }
    }

    private final byte[] text;
    private final int[] skip = new int[256];
    private final int again;

    private Needle(byte[] text) {
        this.text = text;
        int last = text.length - 1;
        Arrays.fill(skip, text.length);
        for (int i = 0; i < last; i++) {
            put(text[i], last - i);
        }
        this.again = skip[text[last] & 0xFF];
        put(text[last], 0);
    }

    private void put(byte lower, int distance) {
        skip[lower & 0xFF] = distance;
        if (lower >= 'a' && lower <= 'z') {
            skip[lower - ('a' - 'A')] = distance;
        }
    }

    /** The needle of a text: its longest run without quotes and blanks at the ends of lines; empty where that is short. */
    static Optional<Needle> of(String text) {
        int best = 0;
        int length = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || !isPlain(text.charAt(i));
            if (ends) {
                if (i - from > length) {
                    best = from;
                    length = i - from;
                }
                from = i + 1;
            }
        }
        if (length < SHORTEST) {
            return Optional.empty();
        }
        byte[] run = text.substring(best, best + length).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < run.length; i++) {
            run[i] = LOWER[run[i]];
        }
        return Optional.of(new Needle(run));
    }

    // A quote is doubled in a log, and a blank may stand for a control character there.
    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F && c != '"';
    }

    /** How many characters it has: the more, the rarer. */
    int length() {
        return text.length;
    }

    /** Whether it is among the bytes. */
    boolean isIn(byte[] bytes, int from, int to) {
        int last = text.length - 1;
        int at = from + last;
        while (at < to) {
            int distance = skip[bytes[at] & 0xFF];
            if (distance > 0) {
                at += distance;
            } else if (endsAt(bytes, at)) {
                return true;
            } else {
                at += again;
            }
        }
        return false;
    }

    private boolean endsAt(byte[] bytes, int at) {
        for (int i = text.length - 2, j = at - 1; i >= 0; i--, j--) {
            if (LOWER[bytes[j] & 0xFF] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
