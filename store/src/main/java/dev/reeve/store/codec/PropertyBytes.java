package dev.reeve.store.codec;

import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sparse properties: all their names, then the values of one after the other. Thousands of recipients have the same
 * properties set, so the names are one text, looked up as a whole.
 */
final class PropertyBytes {

    private static final char BETWEEN_NAMES = ',';

    // One byte before each value. Never used for another kind later.
    private static final int TEXT = 1;
    private static final int FLAG = 2;
    private static final int WHOLE = 3;
    private static final int SIZE = 4;
    private static final int UNLIMITED = 5;
    private static final int TIME = 6;
    private static final int SPAN = 7;
    private static final int IDENTIFIER = 8;
    private static final int REFERENCE = 9;
    private static final int ACCESS = 10;
    private static final int ACCESS_TO_PROPERTY = 11;

    private static final List<PropertyValue> TRUE = List.of(new PropertyValue.Flag(true));
    private static final List<PropertyValue> FALSE = List.of(new PropertyValue.Flag(false));

    private final PropertyRegistry registry;
    private final Map<String, Properties.Layout> layouts = new HashMap<>();

    /** Reads properties of a registry, and remembers which were set together. */
    PropertyBytes(PropertyRegistry registry) {
        this.registry = registry;
    }

    static void write(ByteWriter out, Properties properties) {
        List<Property> set = properties.set();
        StringBuilder names = new StringBuilder();
        for (Property property : set) {
            names.append(names.isEmpty() ? "" : BETWEEN_NAMES).append(property.name());
        }
        out.text(names.toString());
        set.forEach(property -> out.list(properties.values(property), value -> write(out, value)));
    }

    static void write(ByteWriter out, Map<String, List<PropertyValue>> properties) {
        out.list(properties.entrySet(), property -> {
            out.text(property.getKey());
            out.list(property.getValue(), value -> write(out, value));
        });
    }

    private static void write(ByteWriter out, PropertyValue value) {
        switch (value) {
            case PropertyValue.Text(var text) -> {
                out.octet(TEXT);
                out.text(text);
            }
            case PropertyValue.Flag(var flag) -> {
                out.octet(FLAG);
                out.flag(flag);
            }
            case PropertyValue.Whole(var number) -> {
                out.octet(WHOLE);
                out.whole(number);
            }
            case PropertyValue.Size(var size) -> {
                out.octet(SIZE);
                out.whole(size);
            }
            case PropertyValue.Unlimited() -> out.octet(UNLIMITED);
            case PropertyValue.Time(var instant) -> {
                out.octet(TIME);
                out.instant(instant);
            }
            case PropertyValue.Span(var duration) -> {
                out.octet(SPAN);
                out.duration(duration);
            }
            case PropertyValue.Identifier(var uuid) -> {
                out.octet(IDENTIFIER);
                out.uuid(uuid);
            }
            case PropertyValue.Reference(var id) -> {
                out.octet(REFERENCE);
                out.id(id);
            }
            case PropertyValue.Access access -> {
                out.octet(access.property().isEmpty() ? ACCESS : ACCESS_TO_PROPERTY);
                out.id(access.trustee());
                out.texts(access.rights());
                out.texts(access.extendedRights());
                out.flag(access.deny());
                out.text(access.inheritance());
                out.flag(access.autoMapping());
                access.property().ifPresent(out::text);
            }
        }
    }

    Properties read(ByteReader in) {
        Properties.Layout layout = layouts.computeIfAbsent(in.text(), this::layout);
        return Properties.of(layout, () -> {
            List<PropertyValue> values = values(in);
            if (values.isEmpty()) {
                throw new Unreadable("a property without a value");
            }
            return values;
        });
    }

    private Properties.Layout layout(String names) {
        List<Property> order = new ArrayList<>();
        for (String name : names.isEmpty() ? new String[0] : names.split(String.valueOf(BETWEEN_NAMES), -1)) {
            order.add(registry.named(name).orElseThrow(() -> new Unreadable("unknown property " + name)));
        }
        try {
            return new Properties.Layout(order);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("a property that is given twice");
        }
    }

    /** Values by names that no registry lists. */
    static SortedMap<String, List<PropertyValue>> values(ByteReader in, Map<String, String> sharedNames) {
        SortedMap<String, List<PropertyValue>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int left = in.count(); left > 0; left--) {
            String name = sharedNames.computeIfAbsent(in.text(), same -> same);
            values.put(name, values(in));
        }
        return values;
    }

    private static List<PropertyValue> values(ByteReader in) {
        int size = in.count();
        if (size == 1) {
            return only(in);
        }
        List<PropertyValue> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(only(in).getFirst());
        }
        return List.copyOf(values);
    }

    private static List<PropertyValue> only(ByteReader in) {
        int kind = in.octet();
        return switch (kind) {
            case TEXT -> List.of(new PropertyValue.Text(in.text()));
            case FLAG -> in.flag() ? TRUE : FALSE;
            case WHOLE -> List.of(new PropertyValue.Whole(in.whole()));
            case SIZE -> List.of(new PropertyValue.Size(in.whole()));
            case UNLIMITED -> List.of(new PropertyValue.Unlimited());
            case TIME -> List.of(new PropertyValue.Time(in.instant()));
            case SPAN -> List.of(new PropertyValue.Span(in.duration()));
            case IDENTIFIER -> List.of(new PropertyValue.Identifier(in.uuid()));
            case REFERENCE -> List.of(new PropertyValue.Reference(in.id()));
            case ACCESS ->
                List.of(new PropertyValue.Access(in.id(), in.texts(), in.texts(), in.flag(), in.text(), in.flag()));
            case ACCESS_TO_PROPERTY ->
                List.of(new PropertyValue.Access(
                        in.id(), in.texts(), in.texts(), in.flag(), in.text(), in.flag(), Optional.of(in.text())));
            default -> throw new Unreadable("unexpected kind of value " + kind);
        };
    }
}
