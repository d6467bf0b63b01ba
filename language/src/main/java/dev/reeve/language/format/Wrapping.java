package dev.reeve.language.format;

import java.util.ArrayList;
import java.util.List;

/** Breaks long texts into lines, at blanks where there are some. */
final class Wrapping {

    private Wrapping() {}

    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (Columns.width(rest) > width) {
            String part = Columns.take(rest, width);
            if (part.isEmpty()) {
                part = rest.substring(0, Character.charCount(rest.codePointAt(0)));
            }
            int blank = part.lastIndexOf(' ');
            boolean atBlank = blank > 0 && rest.charAt(part.length()) != ' ';
            String line = atBlank ? part.substring(0, blank) : part;
            lines.add(line);
            rest = rest.substring(line.length()).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
