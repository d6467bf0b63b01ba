package dev.reeve.commands.result;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An object that a cmdlet puts out: its properties in display order, and the id of the object it shows, so that it can
 * be piped on [ID-1]. Immutable; properties may be computed when they are first read.
 */
public final class ResultObject implements Value {

    private final String typeName;
    private final Supplier<String> text;
    private final Optional<ObjectId> id;
    private final ResultShape shape;
    // Of each property its value, or how it is computed until it is first read.
    private final Object[] slots;

    /** How properties are computed, by their names. */
    @FunctionalInterface
    private interface Source {
        Value value(String name);
    }

    private ResultObject(Builder builder) {
        this.typeName = builder.typeName;
        this.text = builder.text;
        this.id = builder.id;
        this.shape = ResultShape.of(builder.names, builder.aliases);
        this.slots = builder.slots.toArray();
    }

    /** Starts an object of that type that shows as {@code text} and stands for no object of the organization. */
    public static Builder of(String typeName, String text) {
        return new Builder(typeName, () -> text, Optional.empty());
    }

    /** Starts an object of that type for an object of the organization. */
    public static Builder of(String typeName, IdentityValue identity) {
        return new Builder(typeName, identity::text, Optional.of(identity.id()));
    }

    /** The same, with the identity's text computed when it is first needed. */
    public static Builder of(String typeName, Organization organization, DirectoryObject object) {
        return new Builder(typeName, () -> organization.tree().canonicalName(object), Optional.of(object.id()));
    }

    /** The id of the object shown; empty where it is none of its own, for example a role entry. */
    public Optional<ObjectId> id() {
        return id;
    }

    @Override
    public String text() {
        return text.get();
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public Optional<Value> member(String name) {
        OptionalInt place = shape.place(name);
        return place.isEmpty() ? Optional.empty() : Optional.of(value(place.getAsInt()));
    }

    private Value value(int place) {
        if (slots[place] instanceof Source source) {
            slots[place] = source.value(shape.name(place));
        }
        return (Value) slots[place];
    }

    @Override
    public List<String> memberNames() {
        return shape.shown();
    }

    /** Collects the properties of an object in display order. */
    public static final class Builder {

        private final String typeName;
        private final Supplier<String> text;
        private final Optional<ObjectId> id;
        private final List<String> names = new ArrayList<>();
        private final List<Object> slots = new ArrayList<>();
        private final Map<String, String> aliases = new LinkedHashMap<>();

        private Builder(String typeName, Supplier<String> text, Optional<ObjectId> id) {
            this.typeName = typeName;
            this.text = text;
            this.id = id;
        }

        /** Adds a property. */
        public Builder put(String name, Value value) {
            return add(name, value);
        }

        /** Adds a property that is computed when it is first read. */
        public Builder put(String name, Supplier<Value> value) {
            Source source = _ -> value.get();
            return add(name, source);
        }

        /** Adds properties that are computed, each by its name, when they are first read. */
        public Builder putAll(List<String> properties, Function<String, Value> value) {
            Source source = value::apply;
            properties.forEach(name -> add(name, source));
            return this;
        }

        private Builder add(String name, Object slot) {
            names.add(name);
            slots.add(slot);
            return this;
        }

        /** Adds a text property. */
        public Builder put(String name, String value) {
            return put(name, new Text(value));
        }

        /** Adds a truth value. */
        public Builder put(String name, boolean value) {
            return put(name, Bool.of(value));
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
}
