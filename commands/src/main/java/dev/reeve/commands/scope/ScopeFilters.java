package dev.reeve.commands.scope;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.FilterText;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;

/** Filters of scopes, checked when they are given [NMS-5] [SCOPE-12]. */
final class ScopeFilters {

    private ScopeFilters() {}

    static Filter recipients(CmdletArguments arguments, String parameter) {
        return of(arguments, parameter, RecipientProperties.REGISTRY);
    }

    static Filter servers(CmdletArguments arguments, String parameter) {
        return of(arguments, parameter, ServerProperties.REGISTRY);
    }

    static Filter databases(CmdletArguments arguments, String parameter) {
        return of(arguments, parameter, DatabaseProperties.REGISTRY);
    }

    private static Filter of(CmdletArguments arguments, String parameter, PropertyRegistry registry) {
        arguments.required(parameter);
        return FilterText.of(arguments, parameter, registry).orElseThrow();
    }
}
