package dev.reeve.language.format;

import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Moments;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How files and folders are listed: in one table for each folder, under its name [SH-55]. */
final class Listing {

    /** The columns of PowerShell's own table, with its widths; what is on the right is aligned there. */
    private static final List<Column> COLUMNS = List.of(
            column("Mode", 7, false), column("LastWriteTime", 25, true), column("Length", 14, true), lastColumn());

    private Listing() {}

    static boolean isItem(Value value) {
        return value.typeName().equals("FileInfo") || value.typeName().equals("DirectoryInfo");
    }

    /** What items of one table have in common. */
    static String kind(Value item) {
        return "items of " + text(item, "DirectoryName");
    }

    static List<String> head(Value first) {
        return List.of("", "", "    Directory: " + text(first, "DirectoryName"), "");
    }

    static List<Column> columns() {
        return COLUMNS;
    }

    private static Column column(String name, int width, boolean right) {
        return new Column(name, item -> cell(item, name), OptionalInt.of(width), Optional.of(right), Optional.empty());
    }

    private static Column lastColumn() {
        return new Column(
                "Name", item -> cell(item, "Name"), OptionalInt.empty(), Optional.of(false), Optional.empty());
    }

    private static Value cell(Value item, String name) {
        Value value = item.member(name).orElse(NullValue.NULL);
        if (!(value instanceof Moment moment)) {
            return value;
        }
        String date = Moments.write(moment, "d").orElse("");
        String time = Moments.write(moment, "t").orElse("");
        return new Text("%10s  %8s".formatted(date, time));
    }

    private static String text(Value item, String name) {
        return item.member(name).map(Value::text).orElse("");
    }
}
