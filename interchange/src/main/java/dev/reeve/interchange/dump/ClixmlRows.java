package dev.reeve.interchange.dump;

import dev.reeve.language.clixml.ClixmlReader;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Value;
import java.io.IOException;
import java.io.Reader;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Consumer;

/** The objects of a CLIXML file, read twice: first what is referred to, so that nothing else needs to be kept. */
final class ClixmlRows {

    /** How many values one object may be made of: a role with all entries has some ten thousand. */
    private static final long MOST_VALUES = 4_000_000;

    private int number;

    private ClixmlRows() {}

    static void read(DumpFile file, Consumer<Row> output) throws IOException {
        ClixmlRows rows = new ClixmlRows();
        try {
            Set<String> referenced;
            try (Reader reader = file.reader()) {
                referenced = ClixmlReader.references(reader);
            }
            try (Reader reader = file.reader()) {
                ClixmlReader.stream(
                        reader, ZoneOffset.UTC, MOST_VALUES, referenced, value -> rows.add(file, value, output));
            }
        } catch (CommandError e) {
            throw DumpException.at(
                    file, e.errorRecord().message() + " If the file was cut short, write it again with Export-Clixml.");
        }
    }

    // Export-Clixml -InputObject writes a list as one object.
    private void add(DumpFile file, Value value, Consumer<Row> output) {
        switch (value) {
            case ListValue list -> list.items().forEach(item -> add(file, item, output));
            case Sequence sequence -> sequence.items().forEach(item -> add(file, item, output));
            case PropertyBag bag -> output.accept(new Row(file, ++number, bag));
            default -> ++number; // a bare text or number is no object of Exchange
        }
    }
}
