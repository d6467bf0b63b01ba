package dev.reeve.engine.invariant;

import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import java.util.Optional;

/** Checks what must hold after every commit [INV-1] to [INV-10], on the resulting snapshot. Pure. */
public final class Invariants {

    private Invariants() {}

    /**
     * The first invariant that the change would break.
     *
     * @param before the snapshot the change was decided on
     * @param change the change
     * @param after that snapshot with the change applied
     */
    public static Optional<Violation> check(Organization before, Change change, Organization after) {
        return Optional.empty();
    }
}
