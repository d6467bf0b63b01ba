package dev.reeve.engine.property;

import java.util.Optional;

/**
 * A property of a registry. Two properties are the same only if they are the same instance.
 */
public final class Property {

    private final String name;
    private final PropertyClass type;
    private final boolean multiValued;
    private final Optional<EnumerationMembers> members;
    private final PropertyComparison comparison;
    private final boolean filterable;
    private final int ordinal;

    Property(
            String name,
            PropertyClass type,
            boolean multiValued,
            Optional<EnumerationMembers> members,
            PropertyComparison comparison,
            boolean filterable,
            int ordinal) {
        this.name = name;
        this.type = type;
        this.multiValued = multiValued;
        this.members = members;
        this.comparison = comparison;
        this.filterable = filterable;
        this.ordinal = ordinal;
    }

    /** Its name with canonical casing. */
    public String name() {
        return name;
    }

    /** What its values are. */
    public PropertyClass type() {
        return type;
    }

    /** Whether it may hold several values. */
    public boolean isMultiValued() {
        return multiValued;
    }

    /** The members of its enumeration where they are known. */
    public Optional<EnumerationMembers> members() {
        return members;
    }

    /** How filters compare it where its class alone does not say. */
    public PropertyComparison comparison() {
        return comparison;
    }

    /** Whether filters may name it [OPATH-28]; objects carry some that they may not. */
    public boolean isFilterable() {
        return filterable;
    }

    /** Its place in its registry: 0-based, dense, not stable between releases and never stored. */
    public int ordinal() {
        return ordinal;
    }

    @Override
    public String toString() {
        return name;
    }
}
