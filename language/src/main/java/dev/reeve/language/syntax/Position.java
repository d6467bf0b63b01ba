package dev.reeve.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in what was typed, as errors show it [SH-70].
 *
 * @param script name of the script, empty for typed input
 * @param line 1-based line
 * @param column 1-based column
 * @param lineText the whole line
 * @param length how many characters of the line are meant, at least one
 */
public record Position(Optional<String> script, int line, int column, String lineText, int length) {

    // As the vendor's shell: lines fit a window of 80 columns.
    private static final int WIDTH = 69;
    private static final int BEFORE = 12;
    private static final int AFTER = 8;

    /** The {@code At …} line, the source line and the marker below it. */
    public List<String> display() {
        List<String> lines = new ArrayList<>();
        lines.add(script.map(name -> "At " + name + ":").orElse("At line:") + line + " char:" + column);
        lines.addAll(marked());
        return lines;
    }

    /** The source line with what is meant marked below; of a long line the part around it. */
    private List<String> marked() {
        int from = Math.clamp(column - 1L, 0, lineText.length());
        int to = Math.clamp(from + (long) length, from, lineText.length());
        String before = lineText.substring(0, from).replace("\t", "    ");
        String meant = lineText.substring(from, to).replace("\t", "    ");
        String after = lineText.substring(to).stripTrailing().replace("\t", "    ");
        String front = "";
        String back = "";
        int room = WIDTH - before.length() - meant.length() - after.length();
        if (room < 0) {
            int kept = Math.min(before.length(), BEFORE);
            int follows = Math.min(after.length(), AFTER);
            int spare = Math.max(0, WIDTH - kept - meant.length() - follows);
            int more = Math.min(spare, before.length() - kept);
            kept += more;
            follows = Math.min(after.length(), follows + spare - more);
            front = kept < before.length() ? "... " : "";
            before = before.substring(before.length() - kept);
            String shown = meant + after.substring(0, follows);
            back = kept + shown.length() > WIDTH || follows < after.length() ? " ..." : "";
            shown = shown.substring(0, Math.min(shown.length(), WIDTH - kept));
            meant = meant.substring(0, Math.min(meant.length(), shown.length()));
            after = shown.substring(meant.length());
        }
        return List.of(
                "+ " + front + before + meant + after + back,
                "+ " + " ".repeat(front.length() + before.length()) + "~".repeat(Math.max(1, meant.length())));
    }
}
