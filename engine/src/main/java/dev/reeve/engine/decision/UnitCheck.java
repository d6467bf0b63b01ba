package dev.reeve.engine.decision;

import dev.reeve.engine.decision.Decision.Candidate;
import dev.reeve.engine.decision.Decision.Denied;
import dev.reeve.engine.decision.Decision.Grant;
import dev.reeve.engine.decision.WriteUnit.Covering;
import dev.reeve.engine.decision.WriteUnit.Outcome;
import dev.reeve.engine.decision.WriteUnit.Shortfall;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** One unit held against what grants a command, each grant once: first for the command itself, then for its parameters. */
final class UnitCheck {

    /** A grant that covers the unit, and why it does. */
    private record Cover(int grant, Optional<ObjectId> assignment, String reasons) {}

    private final WriteScopes scopes;
    private final RequestGrants grants;
    private final WriteUnit unit;

    /** What came of each grant, as far as it has been asked. */
    private final @Nullable Outcome[] outcomes;

    /** What covers the unit, whatever the parameter. */
    private List<Cover> covers = List.of();

    UnitCheck(WriteScopes scopes, RequestGrants grants, WriteUnit unit) {
        this.scopes = scopes;
        this.grants = grants;
        this.unit = unit;
        this.outcomes = new Outcome[grants.size()];
    }

    private Outcome outcome(int grant) {
        Outcome known = outcomes[grant];
        if (known == null) {
            known = unit.outcome(scopes, grants.source(grant));
            outcomes[grant] = known;
        }
        return known;
    }

    private Cover cover(int grant, String reasons) {
        return new Cover(grant, grants.source(grant).assignmentId(), reasons);
    }

    /** PAIR-2, rule 1: an assignment for the command. */
    Optional<Denied> itself(List<Grant> granted) {
        // Where it has to be one assignment that also grants a parameter, only those count [PAIR-3].
        IntPredicate candidates = unit.joint() && grants.parameterCount() > 0 ? grants::listsAny : _ -> true;
        covers = covering(candidates);
        if (covers.isEmpty()) {
            return Optional.of(outOfScope(candidates));
        }
        grant(covers, Optional.empty(), granted);
        return Optional.empty();
    }

    /** PAIR-2, rule 2: each parameter with the scope of an assignment that grants it. */
    Optional<Denied> parameters(List<Grant> granted) {
        for (int i = 0; i < grants.parameterCount(); i++) {
            int parameter = i;
            Optional<String> name = Optional.of(grants.parameter(parameter));
            List<Cover> covering = covers;
            // No grant before the first that covers the unit does so: it is the first for each parameter that it lists.
            if (covers.size() > 1 || !grants.lists(covers.getFirst().grant(), parameter)) {
                IntPredicate candidates = grant -> grants.lists(grant, parameter);
                covering = covering(candidates);
                if (covering.isEmpty()) {
                    return Optional.of(new Denied(
                            ErrorCode.ParameterOutOfScope, firstFailing(candidates), name, lacking(candidates)));
                }
            }
            grant(covering, name, granted);
        }
        return Optional.empty();
    }

    private void grant(List<Cover> covering, Optional<String> parameter, List<Grant> granted) {
        for (Cover cover : covering) {
            granted.add(new Grant(
                    grants.source(cover.grant()).memberships(), cover.assignment(), parameter, cover.reasons()));
        }
    }

    /**
     * The first grant that covers the unit. Where the operation brings an object into an exclusive scope or takes it out, no
     * single assignment can cover both states, so one may cover the state before and another the state after [EXCL-8].
     */
    private List<Cover> covering(IntPredicate candidates) {
        for (int grant = 0; grant < grants.size(); grant++) {
            if (candidates.test(grant) && outcome(grant) instanceof Covering(String reasons)) {
                return List.of(cover(grant, reasons));
            }
        }
        if (!unit.crossesExclusiveScope(scopes)) {
            return List.of();
        }
        List<Cover> both = new ArrayList<>();
        coveringAt(candidates, Moment.BEFORE).ifPresent(both::add);
        coveringAt(candidates, Moment.AFTER).ifPresent(both::add);
        return both.size() == 2 ? both : List.of();
    }

    private Optional<Cover> coveringAt(IntPredicate candidates, Moment moment) {
        for (int grant = 0; grant < grants.size(); grant++) {
            if (candidates.test(grant)
                    && unit.shortfall(scopes, grants.source(grant), moment).isEmpty()) {
                return Optional.of(cover(grant, unit.reasons(scopes, grants.source(grant))));
            }
        }
        return Optional.empty();
    }

    /** EVAL-5: exclusive scopes are the reason only where regular ones would do. */
    private Denied outOfScope(IntPredicate candidates) {
        List<TouchPoint> order = unit.touchPoints();
        Optional<Shortfall> nearest = Optional.empty();
        for (int grant = 0; grant < grants.size(); grant++) {
            if (candidates.test(grant) && outcome(grant) instanceof Shortfall shortfall) {
                Optional<Shortfall> regular = regular(grant, shortfall);
                if (regular.isEmpty()) {
                    return denied(ErrorCode.ExclusiveScope, shortfall, candidates);
                }
                if (nearest.isEmpty()
                        || order.indexOf(regular.get().touchPoint())
                                > order.indexOf(nearest.get().touchPoint())) {
                    nearest = regular; // the one that gets furthest
                }
            }
        }
        Shortfall shortfall = nearest.orElseThrow();
        return denied(WriteUnit.outOfScopeCode(shortfall.touchPoint()), shortfall, candidates);
    }

    /** The first thing that would keep a grant from covering the unit if there were no exclusive scopes. */
    private Optional<Shortfall> regular(int grant, Shortfall shortfall) {
        return shortfall.lacking().exclusive() || !unit.isWithoutSides()
                ? unit.regularShortfall(scopes, grants.source(grant))
                : Optional.of(shortfall);
    }

    private Denied denied(ErrorCode code, Shortfall shortfall, IntPredicate candidates) {
        return new Denied(code, Optional.of(shortfall.touchPoint()), Optional.empty(), lacking(candidates));
    }

    private Optional<TouchPoint> firstFailing(IntPredicate candidates) {
        for (int grant = 0; grant < grants.size(); grant++) {
            if (candidates.test(grant) && outcome(grant) instanceof Shortfall shortfall) {
                return Optional.of(shortfall.touchPoint());
            }
        }
        return Optional.empty();
    }

    private List<Candidate> lacking(IntPredicate candidates) {
        List<Candidate> lacking = new ArrayList<>(grants.size());
        for (int grant = 0; grant < grants.size(); grant++) {
            if (candidates.test(grant) && outcome(grant) instanceof Shortfall shortfall) {
                GrantSource source = grants.source(grant);
                lacking.add(new Candidate(source.memberships(), source.assignmentId(), words(shortfall)));
            }
        }
        return lacking;
    }

    private static String words(Shortfall shortfall) {
        boolean moves = shortfall.touchPoint() instanceof TouchPoint.ObjectAccess access
                && access.access() == Access.MODIFY
                && shortfall.moment() == Moment.AFTER;
        return moves
                ? shortfall.moment().words() + ", " + shortfall.lacking().lacked()
                : shortfall.lacking().lacked();
    }
}
