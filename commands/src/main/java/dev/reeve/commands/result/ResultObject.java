package dev.reeve.commands.result;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * An object that a cmdlet puts out: its properties in display order, and the id of the object it shows, so that it can
 * be piped on [ID-1]. Immutable; properties may be computed when they are first read.
 */
public final class ResultObject implements Value {

    private final String typeName;
    private final String text;
    private final Optional<ObjectId> id;
    private final SequencedMap<String, Supplier<Value>> properties;
    private final Map<String, String> names;

    private ResultObject(Builder builder) {
        this.typeName = builder.typeName;
        this.text = builder.text;
        this.id = builder.id;
        this.properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(builder.properties));
        this.names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        names.putAll(builder.aliases);
        properties.keySet().forEach(name -> names.put(name, name));
    }

    /** Starts an object of that type that shows as {@code text} and stands for no object of the organization. */
    public static Builder of(String typeName, String text) {
        return new Builder(typeName, text, Optional.empty());
    }

    /** Starts an object of that type for an object of the organization. */
    public static Builder of(String typeName, IdentityValue identity) {
        return new Builder(typeName, identity.text(), Optional.of(identity.id()));
    }

    /** The id of the object shown; empty where it is none of its own, for example a role entry. */
    public Optional<ObjectId> id() {
        return id;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public Optional<Value> member(String name) {
        return Optional.ofNullable(names.get(name)).map(properties::get).map(Supplier::get);
    }

    @Override
    public List<String> memberNames() {
        return new ArrayList<>(properties.keySet());
    }

    /** Collects the properties of an object in display order. */
    public static final class Builder {

        private final String typeName;
        private final String text;
        private final Optional<ObjectId> id;
        private final SequencedMap<String, Supplier<Value>> properties = new LinkedHashMap<>();
        private final Map<String, String> aliases = new LinkedHashMap<>();

        private Builder(String typeName, String text, Optional<ObjectId> id) {
            this.typeName = typeName;
            this.text = text;
            this.id = id;
        }

        /** Adds a property. */
        public Builder put(String name, Value value) {
            properties.put(name, () -> value);
            return this;
        }

        /** Adds a property that is computed when it is first read. */
        public Builder put(String name, Supplier<Value> value) {
            properties.put(name, new Once(value));
            return this;
        }

        /** Adds a text property. */
        public Builder put(String name, String value) {
            return put(name, new dev.reeve.language.value.Text(value));
        }

        /** Adds a truth value. */
        public Builder put(String name, boolean value) {
            return put(name, dev.reeve.language.value.Bool.of(value));
        }

        /** Lets a property be read by another name too, under which no list shows it. */
        public Builder alias(String alias, String property) {
            aliases.put(alias, property);
            return this;
        }

        /** The object. */
        public ResultObject build() {
            return new ResultObject(this);
        }
    }

    private static final class Once implements Supplier<Value> {

        private final Supplier<Value> source;
        private Optional<Value> value = Optional.empty();

        Once(Supplier<Value> source) {
            this.source = source;
        }

        @Override
        public Value get() {
            if (value.isEmpty()) {
                value = Optional.of(source.get());
            }
            return value.get();
        }
    }
}
