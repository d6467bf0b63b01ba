package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;
import java.util.Optional;

/** The configuration write scope of an assignment: the role's implicit one or what replaces it [ASG-8]. */
public sealed interface ConfigWriteScope {

    /** The role's implicit write scope. */
    record Implicit() implements ConfigWriteScope {}

    /** A regular server or database scope. */
    record Custom(ObjectId scope) implements ConfigWriteScope {}

    /** An exclusive server or database scope. */
    record Exclusive(ObjectId scope) implements ConfigWriteScope {}

    /** The custom scope, regular or exclusive; empty for the role's own. */
    default Optional<ObjectId> managementScope() {
        return switch (this) {
            case Custom(ObjectId scope) -> Optional.of(scope);
            case Exclusive(ObjectId scope) -> Optional.of(scope);
            case Implicit _ -> Optional.empty();
        };
    }

    /** The kind shown for an assignment of a role with these implicit scopes. */
    default ConfigScopeType type(ImplicitScopes implicit) {
        return switch (this) {
            case Implicit() -> implicit.configWrite();
            case Custom _ -> ConfigScopeType.CustomConfigScope;
            case Exclusive _ -> ConfigScopeType.ExclusiveConfigScope;
        };
    }
}
