package dev.reeve.engine.decision;

import dev.reeve.engine.decision.Decision.Denied;
import dev.reeve.engine.decision.Decision.Grant;
import dev.reeve.engine.error.ErrorCode;
import java.util.List;
import java.util.Optional;

/** Pairs what a command writes and the parameters it uses with the assignments that grant them [PAIR-2]. */
final class WriteCheck {

    private final WriteScopes scopes;
    private final RequestGrants grants;

    /**
     * A check of one command.
     *
     * @param grants what grants the command and its parameters
     */
    WriteCheck(WriteScopes scopes, RequestGrants grants) {
        this.scopes = scopes;
        this.grants = grants;
    }

    /** Why one of the units must not be written; adds what granted them to {@code granted}. */
    Optional<Denied> check(List<WriteUnit> units, List<Grant> granted) {
        Optional<Denied> exclusive = Optional.empty();
        UnitCheck[] checks = new UnitCheck[units.size()];
        for (int i = 0; i < checks.length; i++) {
            checks[i] = new UnitCheck(scopes, grants, units.get(i));
            Optional<Denied> denied = checks[i].itself(granted);
            if (denied.isPresent() && denied.get().code() != ErrorCode.ExclusiveScope) {
                return denied;
            }
            if (exclusive.isEmpty()) {
                exclusive = denied; // EVAL-5: regular scopes before exclusive ones
            }
        }
        if (exclusive.isPresent()) {
            return exclusive;
        }
        for (UnitCheck check : checks) {
            Optional<Denied> denied = check.parameters(granted);
            if (denied.isPresent()) {
                return denied;
            }
        }
        return Optional.empty();
    }
}
