package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;

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
