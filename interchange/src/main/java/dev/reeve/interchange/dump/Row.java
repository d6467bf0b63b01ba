package dev.reeve.interchange.dump;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One object of a file.
 *
 * @param number which of its file, 1-based
 */
record Row(DumpFile file, int number, PropertyBag object) {

    // What a list becomes where somebody exports objects without joining it.
    private static final List<String> TYPE_NAMES =
            List.of("System.Object[]", "System.String[]", "System.Collections.", "Microsoft.Exchange.Data.");

    private static final Pattern APART = Pattern.compile("[;\n]");
    private static final Pattern COMMA = Pattern.compile(",");

    private static final int SHORTEST_TIME = "2026-01-01T00:00".length();
    private static final int YEAR = 4;

    /** Whether the file tells this property, be it as nothing. */
    boolean tells(String property) {
        return object.member(property).isPresent();
    }

    /** The value of the first of these properties that has one. */
    Optional<Value> value(String... properties) {
        for (String property : properties) {
            Optional<Value> value = object.member(property)
                    .filter(found -> !(found instanceof NullValue) && !isTypeName(found))
                    .filter(found -> !found.text().isBlank() || found instanceof ListValue);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** Whether a column holds the name of a list's type where its values should be. */
    boolean lostList(String property) {
        return object.member(property).filter(Row::isTypeName).isPresent();
    }

    private static boolean isTypeName(Value value) {
        return value instanceof Text text && TYPE_NAMES.stream().anyMatch(text.text()::startsWith);
    }

    /** The text of the first of these properties that has one. */
    Optional<String> text(String... properties) {
        return value(properties).map(Row::plain).map(String::strip).filter(text -> !text.isEmpty());
    }

    // An enumeration comes as its name, or as an object that shows it.
    private static String plain(Value value) {
        return items(value).stream().findFirst().map(Value::text).orElse("");
    }

    /** The values of a list; in CSV they stand in one field, apart by semicolons or line breaks, or else by commas. */
    List<Value> values(String... properties) {
        Optional<Value> value = value(properties);
        if (value.isEmpty()) {
            return List.of();
        }
        List<Value> items = items(value.get());
        boolean isOneText = items.size() == 1 && items.getFirst() instanceof Text;
        return isOneText && file.form().equals(Optional.of(DumpFile.Form.CSV))
                ? split(items.getFirst().text())
                : items;
    }

    private static List<Value> split(String field) {
        String text = field.strip();
        if (text.startsWith("{") && text.endsWith("}")) {
            text = text.substring(1, text.length() - 1);
        }
        Stream<String> parts = text.indexOf(';') >= 0 || text.indexOf('\n') >= 0
                ? APART.splitAsStream(text)
                : text.indexOf('=') >= 0 ? Stream.of(text) : COMMA.splitAsStream(text);
        List<Value> values = new ArrayList<>();
        parts.map(String::strip).filter(part -> !part.isEmpty()).forEach(part -> values.add(new Text(part)));
        return values;
    }

    private static List<Value> items(Value value) {
        return switch (value) {
            case ListValue list -> list.items();
            case Sequence sequence -> List.copyOf(sequence.items());
            case NullValue _ -> List.of();
            default -> List.of(value);
        };
    }

    /** The texts of a list. */
    List<String> texts(String... properties) {
        return values(properties).stream()
                .map(Value::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The object that the first of these properties that says something names. */
    Optional<Pointer> pointer(String... properties) {
        return value(properties)
                .map(Row::items)
                .flatMap(items -> items.stream().findFirst().flatMap(Pointer::of));
    }

    /** The role that is named, whatever the file calls that column. */
    Optional<Pointer> role() {
        return pointer("Role", "RoleName", "ManagementRoleName", "ManagementRole");
    }

    /** The objects that a list names. */
    List<Pointer> pointers(String... properties) {
        return values(properties).stream()
                .flatMap(value -> Pointer.of(value).stream())
                .toList();
    }

    /** A truth value. */
    Optional<Boolean> flag(String property) {
        return value(property)
                .flatMap(value -> value instanceof Bool bool
                        ? Optional.of(bool.truth())
                        : switch (value.text().strip().toLowerCase(Locale.ROOT)) {
                            case "true", "1", "$true", "yes" -> Optional.of(true);
                            case "false", "0", "$false", "no" -> Optional.of(false);
                            default -> Optional.empty();
                        });
    }

    /** A point in time, where it is written in a form that leaves no doubt. */
    Optional<Instant> time(String... properties) {
        return value(properties)
                .flatMap(value -> value instanceof Moment moment
                        ? Optional.of(moment.instant())
                        : parsed(value.text().strip()));
    }

    private static Optional<Instant> parsed(String text) {
        // Other forms, of which a file may hold hundreds of thousands, need not fail twice each.
        if (text.length() < SHORTEST_TIME || text.charAt(YEAR) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            try {
                return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }

    /** Where it stands, for people. */
    String place() {
        return file.name() + ", object " + number;
    }
}
