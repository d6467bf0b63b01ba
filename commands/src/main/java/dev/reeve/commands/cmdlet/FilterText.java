package dev.reeve.commands.cmdlet;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.property.PropertyRegistry;

/** Filters as commands are given them. */
public final class FilterText {

    private FilterText() {}

    /**
     * The filter over properties of a registry.
     *
     * @throws ReeveException {@code InvalidFilter}, saying what is wrong and where [OPATH-27]
     */
    public static Filter parse(String text, PropertyRegistry registry) {
        try {
            return Filter.parse(text, registry);
        } catch (InvalidFilterException e) {
            throw new ReeveException(ErrorCode.InvalidFilter, String.valueOf(e.getMessage()), text);
        }
    }
}
