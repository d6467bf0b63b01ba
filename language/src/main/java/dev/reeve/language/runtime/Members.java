package dev.reeve.language.runtime;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.TypeNames;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reading properties and indexes [SH-12][SH-16]. */
public final class Members {

    private Members() {}

    /** The value of a property; of a list the values of its items' properties; null where there is none. */
    public static Value get(Value target, String name) {
        return find(target, name).orElse(NullValue.NULL);
    }

    /** The value of a property where there is one. */
    public static Optional<Value> find(Value target, String name) {
        if (target instanceof ListValue || target instanceof Sequence) {
            return ofList(ListValue.itemsOf(target), name);
        }
        Optional<Value> own = target.member(name);
        return own.isPresent() ? own : builtIn(target, name);
    }

    /** The names of an object's properties. */
    public static List<String> names(Value object) {
        return object instanceof HashTable table
                ? table.entries().stream().map(entry -> entry.key().text()).toList()
                : object.memberNames();
    }

    private static Optional<Value> ofList(List<Value> items, String name) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "count", "length", "longlength" -> {
                return Optional.of(new Whole(items.size()));
            }
            default -> {}
        }
        List<Value> values = new ArrayList<>();
        boolean found = false;
        for (Value item : items) {
            Optional<Value> value = item instanceof ListValue ? Optional.empty() : find(item, name);
            found |= value.isPresent();
            if (value.isPresent() && (value.get() instanceof ListValue || value.get() instanceof Sequence)) {
                values.addAll(ListValue.itemsOf(value.get()));
            } else {
                value.ifPresent(values::add);
            }
        }
        return found ? Optional.of(unroll(values)) : Optional.empty();
    }

    /** No value, one, or a list of several: what a pipeline's output is as one value [SH-38]. */
    static Value unroll(List<Value> values) {
        return switch (values.size()) {
            case 0 -> NullValue.NOTHING;
            case 1 -> values.getFirst();
            default -> new ListValue(values);
        };
    }

    private static Optional<Value> builtIn(Value target, String name) {
        String key = name.toLowerCase(Locale.ROOT);
        Optional<Value> special = switch (target) {
            case Text text
            when key.equals("length") -> Optional.of(new Whole(text.text().length()));
            case Moment moment -> ofMoment(moment, key);
            case TimeSpan span -> ofSpan(span.duration(), key);
            default -> Optional.empty();
        };
        if (special.isPresent()) {
            return special;
        }
        return switch (key) {
            case "count", "length" -> Optional.of(new Whole(target instanceof NullValue ? 0 : 1));
            case "ispresent" -> target instanceof Bool ? Optional.of(target) : Optional.empty();
            case "guid" -> target instanceof Guid ? Optional.of(new Text(target.text())) : Optional.empty();
            case "psobject" -> target instanceof NullValue ? Optional.empty() : Optional.of(reflected(target));
            default -> Optional.empty();
        };
    }

    private static Value reflected(Value target) {
        List<Value> properties = new ArrayList<>();
        for (String name : target.memberNames()) {
            properties.add(new PropertyBag("PSNoteProperty")
                    .put("Name", name)
                    .put("Value", target.member(name).orElse(NullValue.NULL))
                    .put("MemberType", target instanceof PropertyBag ? "NoteProperty" : "Property"));
        }
        return new PropertyBag("PSObject")
                .put("Properties", new ListValue(properties))
                .put(
                        "TypeNames",
                        new ListValue(List.of(new Text(TypeNames.full(target.typeName())), new Text("System.Object"))))
                .put("BaseObject", target);
    }

    private static Optional<Value> ofMoment(Moment moment, String key) {
        ZonedDateTime time = moment.instant().atZone(moment.zone());
        return switch (key) {
            case "year" -> whole(time.getYear());
            case "month" -> whole(time.getMonthValue());
            case "day" -> whole(time.getDayOfMonth());
            case "hour" -> whole(time.getHour());
            case "minute" -> whole(time.getMinute());
            case "second" -> whole(time.getSecond());
            case "millisecond" -> whole(time.getNano() / 1_000_000);
            case "dayofyear" -> whole(time.getDayOfYear());
            case "dayofweek" -> Optional.of(new Text(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US)));
            case "date" ->
                Optional.of(new Moment(
                        time.toLocalDate().atStartOfDay(moment.zone()).toInstant(), moment.zone()));
            case "timeofday" ->
                Optional.of(new TimeSpan(Duration.ofNanos(time.toLocalTime().toNanoOfDay())));
            case "ticks" -> whole(time.toEpochSecond() * 10_000_000L + 621_355_968_000_000_000L + time.getNano() / 100);
            default -> Optional.empty();
        };
    }

    private static Optional<Value> ofSpan(Duration span, String key) {
        return switch (key) {
            case "days" -> whole(span.toDaysPart());
            case "hours" -> whole(span.toHoursPart());
            case "minutes" -> whole(span.toMinutesPart());
            case "seconds" -> whole(span.toSecondsPart());
            case "milliseconds" -> whole(span.toMillisPart());
            case "ticks" -> whole(span.toNanos() / 100);
            case "totaldays" -> real(span, 86_400e9);
            case "totalhours" -> real(span, 3_600e9);
            case "totalminutes" -> real(span, 60e9);
            case "totalseconds" -> real(span, 1e9);
            case "totalmilliseconds" -> real(span, 1e6);
            default -> Optional.empty();
        };
    }

    private static Optional<Value> whole(long value) {
        return Optional.of(new Whole(value));
    }

    private static Optional<Value> real(Duration span, double unit) {
        return Optional.of(new Real((span.getSeconds() * 1e9 + span.getNano()) / unit));
    }

    /** {@code target[index]}; outside of the bounds null, several indexes a list. */
    static Value index(Value target, Value index) {
        if (target instanceof NullValue) {
            throw Errors.invalid("NullArray", "Cannot index into a null array.");
        }
        if (index instanceof ListValue several) {
            List<Value> values = new ArrayList<>();
            for (Value each : several.items()) {
                at(target, each).ifPresent(values::add);
            }
            return new ListValue(values);
        }
        return at(target, index).orElse(NullValue.NULL);
    }

    /** Whether it is {@code $x.PSObject.Properties}, which knows its items by name. */
    private static boolean isProperties(ListValue list) {
        return !list.items().isEmpty() && list.items().getFirst().typeName().equals("PSNoteProperty");
    }

    private static Optional<Value> at(Value target, Value index) {
        if (target instanceof HashTable table) {
            Optional<Value> keyed = table.get(index);
            boolean ordinal = table.isOrdered() && index instanceof Whole && keyed.isEmpty();
            return ordinal
                    ? position(
                            table.entries().stream().map(HashTable.Entry::value).toList(), index)
                    : keyed;
        }
        if (target instanceof Text text) {
            return position(
                    text.text()
                            .codePoints()
                            .<Value>mapToObj(c -> new Text(Character.toString(c)))
                            .toList(),
                    index);
        }
        if (target instanceof ListValue list && index instanceof Text name && isProperties(list)) {
            return list.items().stream()
                    .filter(property -> property.member("Name")
                            .map(Value::text)
                            .filter(name.text()::equalsIgnoreCase)
                            .isPresent())
                    .findFirst();
        }
        if (target instanceof ListValue || target instanceof Sequence) {
            return position(ListValue.itemsOf(target), index);
        }
        if (index instanceof Text name) {
            return target.member(name.text());
        }
        return position(List.of(target), index);
    }

    private static Optional<Value> position(List<Value> items, Value index) {
        long at = Conversion.toWhole(index).orElseThrow(() -> Errors.conversion(index, "System.Int32"));
        long from = at < 0 ? items.size() + at : at;
        return from >= 0 && from < items.size() ? Optional.of(items.get((int) from)) : Optional.empty();
    }
}
