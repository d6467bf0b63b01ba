package dev.reeve.commands.scope;

import dev.reeve.commands.cmdlet.FilterText;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;

/** Filters of scopes, checked when they are given [NMS-5] [SCOPE-12]. */
final class ScopeFilters {

    private ScopeFilters() {}

    static Filter recipients(String text) {
        return FilterText.parse(text, RecipientProperties.REGISTRY);
    }

    static Filter servers(String text) {
        return FilterText.parse(text, ServerProperties.REGISTRY);
    }

    static Filter databases(String text) {
        return FilterText.parse(text, DatabaseProperties.REGISTRY);
    }
}
