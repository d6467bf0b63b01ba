package dev.reeve.engine.decision;

import org.jspecify.annotations.Nullable;

/**
 * Stands for what some callers may use: equal for all who have the same assignments of the same roles, also in later snapshots in
 * which nothing of these is another. So whatever depends on that alone can be kept by it.
 */
public final class SharedRights {

    private final CallerRights rights;

    SharedRights(CallerRights rights) {
        this.rights = rights;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // rights that are known have one object each
    public boolean equals(@Nullable Object other) {
        return other instanceof SharedRights that && rights == that.rights;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(rights);
    }
}
