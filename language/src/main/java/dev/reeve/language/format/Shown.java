package dev.reeve.language.format;

import dev.reeve.language.host.View;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How the language's own kinds of values are shown where they stand alone: by their parts. */
final class Shown {

    private static final int ENTRY_NAME = 30;

    private static final Map<String, View> VIEWS = Map.of(
            "DictionaryEntry",
            new View.Table(List.of(
                    new View.Column("Name", OptionalInt.of(ENTRY_NAME)),
                    new View.Column("Value", OptionalInt.empty()))),
            "GroupInfo",
            new View.Table(List.of(
                    new View.Column("Count", OptionalInt.of(5)),
                    new View.Column("Name", OptionalInt.of(25)),
                    new View.Column("Group", OptionalInt.empty()))),
            "GroupInfoNoElement",
            new View.Table(
                    List.of(new View.Column("Count", OptionalInt.of(5)), new View.Column("Name", OptionalInt.of(25)))),
            "MemberDefinition",
            View.Table.of("Name", "MemberType", "Definition"),
            "Version",
            new View.Table(List.of(
                    new View.Column("Major", OptionalInt.of(6)),
                    new View.Column("Minor", OptionalInt.of(6)),
                    new View.Column("Build", OptionalInt.of(6)),
                    new View.Column("Revision", OptionalInt.of(8)))));

    private Shown() {}

    /** The view of a kind of the language's own. */
    static Optional<View> view(String typeName) {
        return Optional.ofNullable(VIEWS.get(typeName));
    }

    static Value guid(Guid guid) {
        return new PropertyBag("Guid").put("Guid", guid.text());
    }

    static Value span(TimeSpan span) {
        Duration length = span.duration();
        return new PropertyBag("TimeSpan")
                .put("Days", new Whole(length.toDaysPart()))
                .put("Hours", new Whole(length.toHoursPart()))
                .put("Minutes", new Whole(length.toMinutesPart()))
                .put("Seconds", new Whole(length.toSecondsPart()))
                .put("Milliseconds", new Whole(length.toMillisPart()))
                .put("Ticks", new Whole(length.toNanos() / 100))
                .put("TotalDays", total(length, 86_400e9))
                .put("TotalHours", total(length, 3_600e9))
                .put("TotalMinutes", total(length, 60e9))
                .put("TotalSeconds", total(length, 1e9))
                .put("TotalMilliseconds", total(length, 1e6));
    }

    private static Value total(Duration length, double unit) {
        return new Text(new Real((length.getSeconds() * 1e9 + length.getNano()) / unit).text());
    }
}
