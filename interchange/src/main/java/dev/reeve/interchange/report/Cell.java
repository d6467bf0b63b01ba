package dev.reeve.interchange.report;

import java.util.Collection;
import java.util.List;

/** What stands in one place of a table. */
public sealed interface Cell {

    /** A name or a few words. */
    record Text(String text) implements Cell {}

    /** Several names or sentences. */
    record Texts(List<String> texts) implements Cell {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /** How many. */
    record Count(long number) implements Cell {}

    /** Whether. */
    record Mark(boolean marked) implements Cell {}

    /** Nothing. */
    static Cell none() {
        return of("");
    }

    /** Words. */
    static Cell of(String text) {
        return new Text(text);
    }

    /** Several; none is nothing. */
    static Cell of(Collection<String> texts) {
        return texts.isEmpty() ? none() : new Texts(List.copyOf(texts));
    }

    /** A number. */
    static Cell of(long number) {
        return new Count(number);
    }

    /** Yes or no. */
    static Cell of(boolean marked) {
        return new Mark(marked);
    }

    /** As words for people. */
    default String words() {
        return switch (this) {
            case Text(String text) -> text;
            case Texts(List<String> texts) -> String.join("; ", texts);
            case Count(long number) -> Long.toString(number);
            case Mark(boolean marked) -> marked ? "yes" : "no";
        };
    }
}
