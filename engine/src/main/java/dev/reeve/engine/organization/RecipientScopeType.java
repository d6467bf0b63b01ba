package dev.reeve.engine.organization;

import dev.reeve.engine.name.CaseFolding;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of recipient scopes, implicit and of assignments [ROLE-6] [ASG-4]. */
public enum RecipientScopeType {
    Organization,
    MyGAL,
    Self,
    MyDistributionGroups,
    None,
    NotApplicable,
    OU,
    CustomRecipientScope,
    ExclusiveRecipientScope;

    /** The kind of that name in any case. */
    public static Optional<RecipientScopeType> named(String name) {
        return Arrays.stream(values())
                .filter(value -> CaseFolding.equal(value.name(), name))
                .findFirst();
    }

    /** Whether everything this kind may reach is certainly within {@code other}; for implicit kinds [ROLE-6]. */
    public boolean isWithin(RecipientScopeType other) {
        return this == other
                || switch (other) {
                    case Organization -> this != NotApplicable;
                    case MyGAL -> this == Self || this == MyDistributionGroups || this == None;
                    case Self, MyDistributionGroups -> this == None;
                    default -> false;
                };
    }
}
