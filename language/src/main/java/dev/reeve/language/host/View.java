package dev.reeve.language.host;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** How objects of one type are shown where no format command is used [SH-55]. */
public sealed interface View {

    /** A table with these columns. */
    record Table(List<Column> columns) implements View {
        public Table {
            columns = List.copyOf(columns);
        }

        /** A table of properties with automatic widths. */
        public static Table of(String... properties) {
            return new Table(Arrays.stream(properties)
                    .map(name -> new Column(name, OptionalInt.empty()))
                    .toList());
        }
    }

    /** A list of these properties. */
    record Properties(List<String> names) implements View {
        public Properties {
            names = List.copyOf(names);
        }
    }

    /** A list of all properties. */
    record AllProperties() implements View {}

    /** The object's text as it is, a page of help for example. */
    record AsText() implements View {}

    /**
     * One column.
     *
     * @param property the property shown, also the heading
     * @param width fixed width in columns, or empty for automatic
     */
    record Column(String property, OptionalInt width) {}
}
