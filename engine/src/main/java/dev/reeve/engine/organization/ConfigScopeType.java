package dev.reeve.engine.organization;

import dev.reeve.engine.name.CaseFolding;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of configuration scopes, implicit and of assignments [ASG-4]. */
public enum ConfigScopeType {
    OrganizationConfig,
    None,
    NotApplicable,
    CustomConfigScope,
    ExclusiveConfigScope;

    /** The kind of that name in any case. */
    public static Optional<ConfigScopeType> named(String name) {
        return Arrays.stream(values())
                .filter(value -> CaseFolding.equal(value.name(), name))
                .findFirst();
    }
}
