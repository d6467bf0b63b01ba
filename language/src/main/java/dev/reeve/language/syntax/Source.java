package dev.reeve.language.syntax;

import java.util.Optional;

/**
 * A text that was parsed.
 *
 * @param text the whole text
 * @param name the script's name; empty for typed input
 */
public record Source(String text, Optional<String> name) {

    /** The place of an extent. */
    public Position position(Extent extent) {
        return position(extent.start(), extent.end());
    }

    /** The place between two offsets; only its first line is shown. */
    public Position position(int start, int end) {
        int from = Math.clamp(start, 0, text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < from; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int lineEnd = text.indexOf('\n', lineStart);
        String whole = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
        String shown = whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole;
        int length = Math.max(1, Math.min(end, lineStart + shown.length()) - from);
        return new Position(name, line, from - lineStart + 1, shown, length);
    }

    /** The text of an extent. */
    public String slice(Extent extent) {
        return text.substring(extent.start(), extent.end());
    }
}
