package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import java.util.Optional;

/**
 * A plan that was weighed on one snapshot.
 *
 * @param before the snapshot
 * @param change the plan's change with all that follows from it
 * @param after the snapshot after that change
 * @param decision what the authorizer said
 * @param refusal why it must not happen
 */
record Judgement(
        Organization before,
        Plan plan,
        Change change,
        Organization after,
        Decision decision,
        Optional<ReeveException> refusal) {

    /** Whether there is nothing to commit. */
    boolean changesNothing() {
        return change.isEmpty() && plan.credentials().isEmpty();
    }
}
