package dev.reeve.language.cmdlets;

import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Moments;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TypeNames;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of comma-separated text [SH-60][SH-61][SH-64]. */
final class Csv {

    private Csv() {}

    static String typeLine(Value object) {
        String name = object.typeName();
        boolean selected = name.startsWith("Selected.");
        return "#TYPE "
                + (selected
                        ? "Selected." + TypeNames.full(name.substring("Selected.".length()))
                        : TypeNames.full(name));
    }

    static String header(List<String> names, char delimiter) {
        return names.stream().map(Csv::quoted).collect(Collectors.joining(String.valueOf(delimiter)));
    }

    static String row(List<String> names, Value object, char delimiter) {
        return names.stream()
                .map(name -> cell(object.member(name).orElse(NullValue.NULL)))
                .collect(Collectors.joining(String.valueOf(delimiter)));
    }

    private static String cell(Value value) {
        return value instanceof NullValue ? "" : quoted(text(value));
    }

    /** The text of one property's value in a file. */
    static String text(Value value) {
        return switch (value) {
            // As in PowerShell a list shows its type; a calculated column joins it.
            case ListValue _ -> "System.Object[]";
            case Moment moment -> Moments.write(moment, "G").orElseGet(moment::text);
            default -> value.text();
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Objects from rows; the first row names the properties unless {@code header} does. */
    static List<Value> read(String text, char delimiter, List<String> header) {
        List<List<String>> rows = rows(text, delimiter);
        List<Value> objects = new ArrayList<>();
        List<String> names = header;
        for (List<String> row : rows) {
            if (names.isEmpty()) {
                names = row;
                continue;
            }
            PropertyBag bag = new PropertyBag();
            for (int i = 0; i < names.size(); i++) {
                bag.put(names.get(i), i < row.size() ? new Text(row.get(i)) : NullValue.NULL);
            }
            objects.add(bag);
        }
        return objects;
    }

    private static List<List<String>> rows(String text, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inQuotes = false;
        boolean any = false;
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.startsWith("#TYPE")) {
            int end = body.indexOf('\n');
            body = end < 0 ? "" : body.substring(end + 1);
        }
        for (int i = 0; i <= body.length(); i++) {
            int c = i < body.length() ? body.charAt(i) : -1;
            if (inQuotes && c >= 0) {
                boolean doubled = c == '"' && i + 1 < body.length() && body.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    inQuotes = false;
                } else {
                    cell.append((char) c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                inQuotes = true;
                any = true;
            } else if (c == delimiter) {
                row.add(cell.toString());
                cell.setLength(0);
                any = true;
            } else if (c == '\n' || c < 0) {
                if (any || !cell.isEmpty()) {
                    row.add(cell.toString());
                    rows.add(row);
                }
                row = new ArrayList<>();
                cell.setLength(0);
                any = false;
            } else if (c != '\r') {
                cell.append((char) c);
            }
        }
        return rows;
    }
}
