package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;
import java.util.Optional;

/** The recipient write scope of an assignment: the role's implicit one or what replaces it [ASG-8]. */
public sealed interface RecipientWriteScope {

    /** The role's implicit write scope. */
    record Implicit() implements RecipientWriteScope {}

    /** A predefined relative scope: Organization, MyGAL, Self, MyDistributionGroups or None. */
    record Relative(RecipientScopeType type) implements RecipientWriteScope {}

    /** Everything inside a unit or domain. */
    record Unit(ObjectId unit) implements RecipientWriteScope {}

    /** A regular custom scope. */
    record Custom(ObjectId scope) implements RecipientWriteScope {}

    /** An exclusive custom scope. */
    record Exclusive(ObjectId scope) implements RecipientWriteScope {}

    /** The custom scope, regular or exclusive; empty where it is none. */
    default Optional<ObjectId> managementScope() {
        return switch (this) {
            case Custom(ObjectId scope) -> Optional.of(scope);
            case Exclusive(ObjectId scope) -> Optional.of(scope);
            case Implicit _, Relative _, Unit _ -> Optional.empty();
        };
    }

    /** The object that it refers to: a unit or a custom scope; empty where it is as wide as is said by its kind alone. */
    default Optional<ObjectId> reference() {
        return this instanceof Unit(ObjectId unit) ? Optional.of(unit) : managementScope();
    }

    /** The kind shown for an assignment of a role with these implicit scopes. */
    default RecipientScopeType type(ImplicitScopes implicit) {
        return switch (this) {
            case Implicit() -> implicit.recipientWrite();
            case Relative(RecipientScopeType type) -> type;
            case Unit _ -> RecipientScopeType.OU;
            case Custom _ -> RecipientScopeType.CustomRecipientScope;
            case Exclusive _ -> RecipientScopeType.ExclusiveRecipientScope;
        };
    }
}
