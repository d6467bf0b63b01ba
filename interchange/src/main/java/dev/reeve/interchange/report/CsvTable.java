package dev.reeve.interchange.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as comma-separated values that a spreadsheet takes for text, whatever somebody is named. */
public final class CsvTable {

    /** By this spreadsheets know that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String END = "\r\n";

    private CsvTable() {}

    /** A table; each row ends with when and of what it was so, for rows are put together with those of other reports. */
    static void write(Table table, Source source, Writer writer) throws IOException {
        List<String> columns = new ArrayList<>(table.columns());
        columns.addAll(List.of("Organization", "Version", "Written"));
        writer.write(MARK + line(columns.stream()));
        List<String> end = List.of(
                source.forestRoot(),
                source.version().toString(),
                source.written().toString());
        try (Stream<List<Cell>> rows = table.rows().get()) {
            for (List<Cell> row : (Iterable<List<Cell>>) rows::iterator) {
                writer.write(line(Stream.concat(row.stream().map(Cell::words), end.stream())));
            }
        }
    }

    /** A line of these values. */
    public static String line(Stream<String> values) {
        return values.map(CsvTable::quoted).collect(Collectors.joining(",")) + END;
    }

    /** A value in quotation marks; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(value.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }
}
