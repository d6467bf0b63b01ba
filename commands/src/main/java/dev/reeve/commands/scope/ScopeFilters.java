package dev.reeve.commands.scope;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;

/** Filters of scopes, checked when they are given [NMS-5] [SCOPE-12]. */
final class ScopeFilters {

    private ScopeFilters() {}

    static Filter recipients(String text) {
        return parse(text, RecipientProperties.REGISTRY);
    }

    static Filter servers(String text) {
        return parse(text, ServerProperties.REGISTRY);
    }

    static Filter databases(String text) {
        return parse(text, DatabaseProperties.REGISTRY);
    }

    private static Filter parse(String text, PropertyRegistry registry) {
        try {
            return Filter.parse(text, registry);
        } catch (InvalidFilterException e) {
            throw new ReeveException(
                    ErrorCode.InvalidFilter,
                    "The filter '" + text + "' can't be used: " + e.getMessage() + " (at column " + e.column() + ").",
                    text);
        }
    }
}
