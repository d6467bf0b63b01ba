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

    /** The {@code At …} line, the source line and the marker below it. */
    public List<String> display() {
        List<String> lines = new ArrayList<>();
        lines.add(script.map(name -> "At " + name + ":").orElse("At line:") + line + " char:" + column);
        lines.add("+ " + lineText);
        int shown = Math.clamp(length, 1, Math.max(1, lineText.length() - column + 1));
        lines.add("+ " + " ".repeat(Math.max(0, column - 1)) + "~".repeat(shown));
        return lines;
    }
}
