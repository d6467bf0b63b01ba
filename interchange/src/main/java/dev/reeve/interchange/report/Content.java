package dev.reeve.interchange.report;

import java.util.List;

/**
 * What a report tells.
 *
 * @param considered what was looked at, and how much of it
 * @param open what could not be looked at, or is not told, in a sentence each
 * @param tables at least one; the first is the one that tables of numbers programs take
 * @param pictures ways of several steps
 */
public record Content(List<Counted> considered, List<String> open, List<Table> tables, List<PathPicture> pictures) {

    public Content {
        considered = List.copyOf(considered);
        open = List.copyOf(open);
        tables = List.copyOf(tables);
        pictures = List.copyOf(pictures);
    }

    /** How many of something. */
    public record Counted(String what, long count) {}

    /** One table. */
    public static Content of(List<Counted> considered, List<String> open, Table table) {
        return new Content(considered, open, List.of(table), List.of());
    }
}
