package dev.reeve.language.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Lays out one text per object side by side, for {@code Format-Wide}. */
public final class WideLayout {

    private WideLayout() {}

    /** The lines; the number of columns by the longest text where none is given. */
    public static List<String> lines(List<String> texts, OptionalInt columns, int width) {
        int longest = texts.stream().mapToInt(Columns::width).max().orElse(1);
        int count = Math.max(1, columns.orElse(2));
        int cell = Math.max(
                1, Math.min(width / count - 1, columns.isPresent() ? width : Math.max(longest, width / count - 1)));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += count) {
            StringBuilder line = new StringBuilder();
            for (int j = i; j < Math.min(texts.size(), i + count); j++) {
                line.append(Columns.padRight(Cells.cut(Cells.flat(texts.get(j)), cell), cell))
                        .append(' ');
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
