package dev.reeve.engine.decision;

import dev.reeve.engine.decision.Decision.Candidate;
import dev.reeve.engine.decision.Decision.Denied;
import dev.reeve.engine.decision.Decision.Grant;
import dev.reeve.engine.decision.WriteUnit.Shortfall;
import dev.reeve.engine.error.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedSet;

/** Pairs what a command writes and the parameters it uses with the assignments that grant them [PAIR-2]. */
final class WriteCheck {

    private static final int REASONS = 20;

    /** A grant that covers a unit, and why it does. */
    private record Cover(CommandGrant grant, String reasons) {

        /** The same as an answer tells it, of the command itself or of a parameter. */
        Grant of(Optional<String> parameter) {
            return new Grant(grant.source().memberships(), grant.source().assignmentId(), parameter, reasons);
        }
    }

    private final WriteScopes scopes;
    private final List<CommandGrant> grants;
    private final SortedSet<String> parameters;

    /**
     * A check of one command.
     *
     * @param grants what grants the command
     * @param parameters the parameters used, common ones left out
     */
    WriteCheck(WriteScopes scopes, List<CommandGrant> grants, SortedSet<String> parameters) {
        this.scopes = scopes;
        this.grants = grants;
        this.parameters = parameters;
    }

    /** Why one of the units must not be written; adds what granted them to {@code granted}. */
    Optional<Denied> check(List<WriteUnit> units, List<Grant> granted) {
        Optional<Denied> exclusive = Optional.empty();
        List<List<Cover>> covers = new ArrayList<>(units.size());
        for (WriteUnit unit : units) {
            // PAIR-2, rule 1.
            List<CommandGrant> candidates = candidates(unit);
            List<Cover> covering = covering(candidates, unit);
            covers.add(covering);
            if (covering.isEmpty()) {
                Denied denied = outOfScope(candidates, unit);
                if (denied.code() != ErrorCode.ExclusiveScope) {
                    return Optional.of(denied);
                }
                exclusive = exclusive.or(() -> Optional.of(denied)); // EVAL-5: regular scopes before exclusive ones
            }
            for (Cover cover : covering) {
                granted.add(cover.of(Optional.empty()));
            }
        }
        if (exclusive.isPresent()) {
            return exclusive;
        }
        for (int i = 0; i < units.size(); i++) {
            Optional<Denied> denied = checkParameters(units.get(i), covers.get(i), granted);
            if (denied.isPresent()) {
                return denied;
            }
        }
        return Optional.empty();
    }

    /** What may cover the unit as a whole; where it has to be one assignment that also grants a parameter, only those [PAIR-3]. */
    private List<CommandGrant> candidates(WriteUnit unit) {
        return unit.joint() && !parameters.isEmpty()
                ? grants.stream()
                        .filter(grant -> parameters.stream().anyMatch(grant::lists))
                        .toList()
                : grants;
    }

    /**
     * PAIR-2, rule 2: each parameter with the scope of an assignment that grants it.
     *
     * @param first what covers the unit, whatever the parameter
     */
    private Optional<Denied> checkParameters(WriteUnit unit, List<Cover> first, List<Grant> granted) {
        for (String parameter : parameters) {
            List<Cover> covering = first;
            // No grant before the first that covers the unit does so, so that is the first for each parameter that it
            // lists.
            if (first.size() > 1 || !first.getFirst().grant().lists(parameter)) {
                List<CommandGrant> candidates = listing(parameter);
                covering = covering(candidates, unit);
                if (covering.isEmpty()) {
                    return Optional.of(new Denied(
                            ErrorCode.ParameterOutOfScope,
                            firstShortfall(candidates, unit).map(Shortfall::touchPoint),
                            Optional.of(parameter),
                            lacking(candidates, unit)));
                }
            }
            for (Cover cover : covering) {
                granted.add(cover.of(Optional.of(parameter)));
            }
        }
        return Optional.empty();
    }

    private List<CommandGrant> listing(String parameter) {
        List<CommandGrant> listing = new ArrayList<>(grants.size());
        for (CommandGrant grant : grants) {
            if (grant.lists(parameter)) {
                listing.add(grant);
            }
        }
        return listing;
    }

    /**
     * The first grant that covers the unit. Where the operation brings an object into an exclusive scope or takes it out, no
     * single assignment can cover both states, so one may cover the state before and another the state after [EXCL-8].
     */
    private List<Cover> covering(List<CommandGrant> candidates, WriteUnit unit) {
        for (CommandGrant grant : candidates) {
            if (unit.shortfall(scopes, grant.source()).isEmpty()) {
                return List.of(cover(grant, unit));
            }
        }
        if (unit.touchPoints().stream().noneMatch(scopes::crossesExclusiveScope)) {
            return List.of();
        }
        Optional<CommandGrant> before = coveringAt(candidates, unit, Moment.BEFORE);
        Optional<CommandGrant> after = coveringAt(candidates, unit, Moment.AFTER);
        return before.isPresent() && after.isPresent()
                ? List.of(cover(before.get(), unit), cover(after.get(), unit))
                : List.of();
    }

    private Optional<CommandGrant> coveringAt(List<CommandGrant> candidates, WriteUnit unit, Moment moment) {
        return candidates.stream()
                .filter(grant -> unit.shortfall(scopes, grant.source(), moment).isEmpty())
                .findFirst();
    }

    /** EVAL-5: exclusive scopes are the reason only where regular ones would do. */
    private Denied outOfScope(List<CommandGrant> candidates, WriteUnit unit) {
        Optional<Shortfall> exclusive = candidates.stream()
                .map(CommandGrant::source)
                .filter(source -> unit.regularShortfall(scopes, source).isEmpty())
                .findFirst()
                .flatMap(source -> unit.shortfall(scopes, source));
        if (exclusive.isPresent()) {
            return denied(ErrorCode.ExclusiveScope, exclusive.get(), candidates, unit);
        }
        Shortfall nearest = nearest(candidates, unit).orElseThrow();
        return denied(WriteUnit.outOfScopeCode(nearest.touchPoint()), nearest, candidates, unit);
    }

    private Denied denied(ErrorCode code, Shortfall shortfall, List<CommandGrant> candidates, WriteUnit unit) {
        return new Denied(code, Optional.of(shortfall.touchPoint()), Optional.empty(), lacking(candidates, unit));
    }

    /** The shortfall of the candidate that gets furthest, exclusive scopes aside. */
    private Optional<Shortfall> nearest(List<CommandGrant> candidates, WriteUnit unit) {
        List<TouchPoint> order = unit.touchPoints();
        Optional<Shortfall> nearest = Optional.empty();
        for (CommandGrant grant : candidates) {
            Optional<Shortfall> shortfall = unit.regularShortfall(scopes, grant.source());
            if (shortfall.isPresent()
                    && (nearest.isEmpty()
                            || order.indexOf(shortfall.get().touchPoint())
                                    > order.indexOf(nearest.get().touchPoint()))) {
                nearest = shortfall;
            }
        }
        return nearest;
    }

    private Optional<Shortfall> firstShortfall(List<CommandGrant> candidates, WriteUnit unit) {
        return candidates.stream()
                .flatMap(grant -> unit.shortfall(scopes, grant.source()).stream())
                .findFirst();
    }

    private List<Candidate> lacking(List<CommandGrant> candidates, WriteUnit unit) {
        List<Candidate> lacking = new ArrayList<>();
        for (CommandGrant grant : candidates) {
            unit.shortfall(scopes, grant.source())
                    .ifPresent(shortfall -> lacking.add(new Candidate(
                            grant.source().memberships(), grant.source().assignmentId(), words(shortfall))));
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

    private Cover cover(CommandGrant grant, WriteUnit unit) {
        return new Cover(grant, reasons(grant, unit.touchPoints()));
    }

    private String reasons(CommandGrant grant, List<TouchPoint> touchPoints) {
        if (touchPoints.size() == 1) {
            return reason(grant, touchPoints.getFirst()).orElse("");
        }
        // A unit that moves touches everything inside of it: a few reasons tell enough.
        SequencedSet<String> reasons = new LinkedHashSet<>();
        for (TouchPoint touchPoint : touchPoints) {
            if (reasons.size() == REASONS) {
                reasons.add("and so on");
                break;
            }
            reason(grant, touchPoint).ifPresent(reasons::add);
        }
        return String.join("; ", reasons);
    }

    private Optional<String> reason(CommandGrant grant, TouchPoint touchPoint) {
        Moment moment = touchPoint instanceof TouchPoint.ObjectAccess access
                        && access.after().isPresent()
                ? Moment.AFTER
                : Moment.BEFORE;
        return scopes.covers(grant.source(), touchPoint, moment) instanceof Coverage.Covered(String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }
}
