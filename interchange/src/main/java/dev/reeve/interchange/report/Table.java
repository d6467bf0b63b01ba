package dev.reeve.interchange.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table of a report.
 *
 * @param title what it is called
 * @param columns what stands above its columns
 * @param rows its rows, found out as they are read; each as many cells as there are columns
 * @param shortened rows that say the same to people where alike ones would fill a book; programs get all
 */
public record Table(
        String title,
        List<String> columns,
        Supplier<Stream<List<Cell>>> rows,
        Optional<Supplier<Stream<List<Cell>>>> shortened) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** A table whose rows are for people and programs alike. */
    public static Table of(String title, List<String> columns, Supplier<Stream<List<Cell>>> rows) {
        return new Table(title, columns, rows, Optional.empty());
    }

    /** The rows for people. */
    public Stream<List<Cell>> rowsForPeople() {
        return shortened.orElse(rows).get();
    }
}
