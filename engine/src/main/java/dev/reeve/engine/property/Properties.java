package dev.reeve.engine.property;

import dev.reeve.engine.name.ObjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An immutable, sparse set of property values of one object. Unset is the absence of values. */
public final class Properties {

    /** Nothing set. */
    public static final Properties EMPTY = new Properties(new Property[0], new Object[0]);

    private static final Comparator<Property> BY_ORDINAL =
            (one, other) -> Integer.compare(one.ordinal(), other.ordinal());

    /** How many combinations of properties are kept for all objects that set the same ones; they are a few dozen. */
    private static final int MOST_KEPT = 4_096;

    private static final Map<List<Property>, Property[]> KEPT = new ConcurrentHashMap<>();

    private final Property[] keys;

    // What is set of each: the string of a single text, another single value as it is, several as a list of them. Most
    // of what an organization holds is single texts, and a list and a value around each took more than the texts.
    private final Object[] values;

    private Properties(Property[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** With all of these at once: a copy for each, as {@link #with} makes, is spared. Lists may be empty. */
    public static Properties of(Map<Property, List<PropertyValue>> values) {
        Property[] keys = new Property[values.size()];
        int size = 0;
        for (Map.Entry<Property, List<PropertyValue>> entry : values.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                keys[size++] = entry.getKey();
            }
        }
        keys = size == keys.length ? keys : Arrays.copyOf(keys, size);
        Arrays.sort(keys, BY_ORDINAL);
        Object[] lists = new Object[size];
        for (int i = 0; i < size; i++) {
            lists[i] = packed(values.getOrDefault(keys[i], List.of()));
        }
        return new Properties(kept(keys), lists);
    }

    /** The same properties in the one array of all objects that set them. */
    private static Property[] kept(Property[] keys) {
        List<Property> asked = Arrays.asList(keys);
        Property[] known = KEPT.get(asked);
        if (known != null) {
            return known;
        }
        if (KEPT.size() < MOST_KEPT) {
            KEPT.putIfAbsent(asked, keys);
        }
        return keys;
    }

    /**
     * Which properties are set, and in what order their values are given: of an organization's objects most have one of
     * a few layouts, so that they are looked up, sorted and kept once.
     */
    public static final class Layout {
        private final Property[] keys;

        /** Where each given value belongs. */
        private final int[] places;

        /** The layout of these properties in this order. @throws IllegalArgumentException where one stands there twice */
        public Layout(List<Property> order) {
            this.keys = order.toArray(new Property[0]);
            Arrays.sort(keys, BY_ORDINAL);
            this.places = new int[keys.length];
            for (int i = 0; i < places.length; i++) {
                places[i] = Arrays.binarySearch(keys, order.get(i), BY_ORDINAL);
                if (i > 0 && keys[i] == keys[i - 1]) {
                    throw new IllegalArgumentException(keys[i] + " is given twice");
                }
            }
        }

        /** How many values it takes. */
        public int size() {
            return places.length;
        }
    }

    /** What gives the values of one property after the other. */
    @FunctionalInterface
    public interface Source {
        /** The next property's values, at least one, in a list that doesn't change. */
        List<PropertyValue> next();
    }

    /** Properties of a layout, with values taken in its order. */
    public static Properties of(Layout layout, Source source) {
        Object[] values = new Object[layout.places.length];
        for (int place : layout.places) {
            values[place] = packed(source.next());
        }
        return new Properties(layout.keys, values);
    }

    /** All values of the property; empty where it is unset. */
    public List<PropertyValue> values(Property property) {
        int at = find(property);
        return at < 0 ? List.of() : at(at);
    }

    private static Object packed(List<? extends PropertyValue> values) {
        if (values.size() != 1) {
            return List.copyOf(values);
        }
        return values.getFirst() instanceof PropertyValue.Text text ? text.text() : values.getFirst();
    }

    @SuppressWarnings("unchecked")
    private List<PropertyValue> at(int index) {
        return values[index] instanceof List<?> several ? (List<PropertyValue>) several : List.of(first(index));
    }

    private PropertyValue first(int index) {
        Object packed = values[index];
        if (packed instanceof String text) {
            return new PropertyValue.Text(text);
        }
        return packed instanceof PropertyValue only ? only : at(index).getFirst();
    }

    /** The value of a single-valued property, the first of a multi-valued one. */
    public Optional<PropertyValue> value(Property property) {
        int at = find(property);
        return at < 0 ? Optional.empty() : Optional.of(first(at));
    }

    /** The text of a text or enumeration property. */
    public Optional<String> text(Property property) {
        int at = find(property);
        if (at < 0) {
            return Optional.empty();
        }
        if (values[at] instanceof String text) {
            return Optional.of(text);
        }
        return first(at) instanceof PropertyValue.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** The texts of a multi-valued text property. */
    public List<String> texts(Property property) {
        List<String> texts = new ArrayList<>();
        for (PropertyValue value : values(property)) {
            if (value instanceof PropertyValue.Text text) {
                texts.add(text.text());
            }
        }
        return Collections.unmodifiableList(texts);
    }

    /** Whether a boolean property is set to true. */
    public boolean isTrue(Property property) {
        int at = find(property);
        return at >= 0 && first(at) instanceof PropertyValue.Flag flag && flag.value();
    }

    /** Whether a boolean property is set to false. */
    public boolean isFalse(Property property) {
        int at = find(property);
        return at >= 0 && first(at) instanceof PropertyValue.Flag flag && !flag.value();
    }

    /** The objects a reference property or an access list names. */
    public List<ObjectId> references(Property property) {
        List<PropertyValue> values = values(property);
        if (values.isEmpty()
                || !(values.getFirst() instanceof PropertyValue.Reference
                        || values.getFirst() instanceof PropertyValue.Access)) {
            return List.of();
        }
        List<ObjectId> ids = new ArrayList<>(values.size());
        for (PropertyValue value : values) {
            if (value instanceof PropertyValue.Reference reference) {
                ids.add(reference.id());
            } else if (value instanceof PropertyValue.Access access) {
                ids.add(access.trustee());
            }
        }
        return Collections.unmodifiableList(ids);
    }

    /** The entries of an access list. */
    public List<PropertyValue.Access> accessList(Property property) {
        return values(property).stream()
                .flatMap(value -> value instanceof PropertyValue.Access access ? Stream.of(access) : Stream.empty())
                .toList();
    }

    /** The properties that are set, by ordinal. */
    public List<Property> set() {
        return List.of(keys);
    }

    /** With one text value. */
    public Properties with(Property property, String text) {
        return with(property, List.of(new PropertyValue.Text(text)));
    }

    /** With one truth value. */
    public Properties with(Property property, boolean value) {
        return with(property, List.of(new PropertyValue.Flag(value)));
    }

    /** With one value. */
    public Properties with(Property property, PropertyValue value) {
        return with(property, List.of(value));
    }

    /** With these references. */
    public Properties withReferences(Property property, List<ObjectId> ids) {
        return with(
                property,
                ids.stream().<PropertyValue>map(PropertyValue.Reference::new).toList());
    }

    /** With exactly these values; none unsets the property. */
    public Properties with(Property property, List<? extends PropertyValue> replacement) {
        int at = find(property);
        if (replacement.isEmpty()) {
            return at < 0 ? this : new Properties(kept(removed(keys, at)), removed(values, at));
        }
        if (at >= 0) {
            Object[] copy = values.clone();
            copy[at] = packed(replacement);
            return new Properties(keys, copy);
        }
        int insert = -at - 1;
        return new Properties(kept(inserted(keys, insert, property)), inserted(values, insert, packed(replacement)));
    }

    /** Without any value of the property. */
    public Properties without(Property property) {
        return with(property, List.of());
    }

    private int find(Property property) {
        int low = 0;
        int high = keys.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int difference = keys[middle].ordinal() - property.ordinal();
            if (difference == 0) {
                if (keys[middle] != property) {
                    throw new IllegalArgumentException(property + " is of another registry");
                }
                return middle;
            }
            if (difference < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private static <T> T[] removed(T[] array, int at) {
        T[] copy = Arrays.copyOf(array, array.length - 1);
        System.arraycopy(array, at + 1, copy, at, array.length - at - 1);
        return copy;
    }

    private static <T> T[] inserted(T[] array, int at, T item) {
        T[] copy = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, at, copy, at + 1, array.length - at);
        copy[at] = item;
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Properties that && Arrays.equals(keys, that.keys) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < keys.length; i++) {
            text.append(i == 0 ? "" : ", ").append(keys[i]).append('=').append(at(i));
        }
        return text.append('}').toString();
    }
}
