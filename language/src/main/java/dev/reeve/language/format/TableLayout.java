package dev.reeve.language.format;

import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Lays out a table [SH-56]; rows may come in portions, all under the first portion's widths. */
public final class TableLayout {

    /**
     * How a table looks.
     *
     * @param autoSize whether columns are as wide as their values, the last ones cut or left out where they do not fit
     * @param wrap whether long values go on below instead of being cut
     * @param hideHeaders whether the headings are left out
     */
    public record Style(boolean autoSize, boolean wrap, boolean hideHeaders) {

        /** Cut to the width, with headings. */
        public static final Style PLAIN = new Style(false, false, false);
    }

    /** The fewest characters to which {@code -AutoSize} cuts a column; one that would be narrower is left out. */
    private static final int NARROWEST = 4;

    private final List<Column> columns;
    private final Style style;
    private final int width;
    private final int limit;
    private List<Integer> widths = List.of();
    private List<Boolean> rights = List.of();

    /** A table of the given columns for a total width, lists in cells with at most {@code limit} items. */
    public TableLayout(List<Column> columns, Style style, int width, int limit) {
        this.columns = columns;
        this.style = style;
        this.width = width;
        this.limit = limit;
    }

    /** The headings and the first rows. */
    public List<String> first(List<Value> objects) {
        List<List<Value>> cells = objects.stream().map(this::cells).toList();
        List<String> lines = new ArrayList<>();
        if (columns.isEmpty()) {
            return lines;
        }
        measure(cells);
        if (!style.hideHeaders()) {
            lines.addAll(headings());
        }
        cells.forEach(row -> lines.addAll(row(row)));
        return lines;
    }

    /** The headings of the columns that were left out, once the first rows were laid out. */
    public List<String> leftOut() {
        return columns.stream().skip(widths.size()).map(Column::heading).toList();
    }

    /** More rows. */
    public List<String> more(List<Value> objects) {
        List<String> lines = new ArrayList<>();
        objects.forEach(object -> lines.addAll(row(cells(object))));
        return lines;
    }

    private List<Value> cells(Value object) {
        return columns.stream().map(column -> column.cell(object)).toList();
    }

    private void measure(List<List<Value>> rows) {
        List<Integer> wanted = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            Column column = columns.get(i);
            int longest = rows.stream()
                    .mapToInt(row -> Columns.width(shown(row.get(at))))
                    .max()
                    .orElse(0);
            int natural = Math.max(Columns.width(column.heading()), longest);
            wanted.add(Math.max(1, column.width().orElse(natural)));
            List<Value> values = rows.stream()
                    .map(row -> row.get(at))
                    .filter(value -> !(value instanceof NullValue))
                    .toList();
            right.add(column.right().orElse(!values.isEmpty() && values.stream().allMatch(Cells::isRight)));
        }
        rights = right;
        widths = style.autoSize() ? trimmed(wanted) : squeezed(wanted);
    }

    // SH-56: -AutoSize shows whole values; where they do not all fit the last columns go, and the last that stays is
    // cut.
    private List<Integer> trimmed(List<Integer> wanted) {
        List<Integer> kept = new ArrayList<>(wanted);
        for (int excess = excess(kept); excess > 0; excess = excess(kept)) {
            int last = kept.removeLast();
            if (kept.isEmpty() || last - excess >= NARROWEST) {
                kept.add(Math.max(1, last - excess));
                return kept;
            }
        }
        return kept;
    }

    private int excess(List<Integer> wanted) {
        return wanted.stream().mapToInt(Integer::intValue).sum() + wanted.size() - 1 - width;
    }

    /** Shares the width: narrow columns get what they need, the others an equal part of the rest. */
    private List<Integer> squeezed(List<Integer> wanted) {
        int count = Math.min(wanted.size(), Math.max(1, (width + 1) / 2));
        List<Integer> result = new ArrayList<>(wanted.subList(0, count));
        int room = width - (count - 1);
        if (result.stream().mapToInt(Integer::intValue).sum() <= room) {
            return result;
        }
        boolean[] settled = new boolean[count];
        boolean changed = true;
        int open = count;
        while (changed && open > 0) {
            changed = false;
            int share = Math.max(1, room / open);
            for (int i = 0; i < count; i++) {
                if (!settled[i] && wanted.get(i) <= share) {
                    settled[i] = true;
                    room -= wanted.get(i);
                    open--;
                    changed = true;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            if (!settled[i]) {
                int share = Math.max(1, room / open);
                result.set(i, share);
                room -= share;
                open--;
            }
        }
        return result;
    }

    private List<String> headings() {
        StringBuilder names = new StringBuilder();
        StringBuilder dashes = new StringBuilder();
        for (int i = 0; i < widths.size(); i++) {
            String name = Cells.cut(columns.get(i).heading(), widths.get(i));
            String dash = "-".repeat(Columns.width(name));
            names.append(i > 0 ? " " : "").append(aligned(name, i));
            dashes.append(i > 0 ? " " : "").append(aligned(dash, i));
        }
        return List.of(names.toString().stripTrailing(), dashes.toString().stripTrailing());
    }

    private String aligned(String text, int column) {
        return rights.get(column)
                ? Columns.padLeft(text, widths.get(column))
                : Columns.padRight(text, widths.get(column));
    }

    private String shown(Value value) {
        return Cells.flat(Cells.text(value, limit));
    }

    private List<String> row(List<Value> cells) {
        List<List<String>> parts = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.size(); i++) {
            String text = shown(cells.get(i));
            List<String> lines =
                    style.wrap() ? Wrapping.wrap(text, widths.get(i)) : List.of(Cells.cut(text, widths.get(i)));
            parts.add(lines);
            height = Math.max(height, lines.size());
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                String part = line < parts.get(i).size() ? parts.get(i).get(line) : "";
                text.append(i > 0 ? " " : "").append(aligned(part, i));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }
}
