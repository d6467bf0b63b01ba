package dev.reeve.language.format;

import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Lays out objects as {@code Name : value} lines [SH-56]. */
public final class ListLayout {

    private ListLayout() {}

    /** The lines of one object; long values go on below with a hanging indent. */
    public static List<String> lines(List<Column> columns, Value object, int width, int limit) {
        int longest = columns.stream()
                .mapToInt(column -> Columns.width(column.heading()))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        String indent = " ".repeat(longest + 3);
        int room = Math.max(10, width - indent.length());
        for (Column column : columns) {
            String head = Columns.padRight(column.heading(), longest) + " : ";
            boolean first = true;
            for (String part : parts(Cells.text(column.cell(object), limit), room)) {
                lines.add(((first ? head : indent) + part).stripTrailing());
                first = false;
            }
        }
        return lines;
    }

    private static List<String> parts(String text, int room) {
        List<String> parts = new ArrayList<>();
        for (String line : text.split("\r\n|\r|\n", -1)) {
            parts.addAll(Wrapping.wrap(line.replace("\t", "    "), room));
        }
        return parts;
    }
}
