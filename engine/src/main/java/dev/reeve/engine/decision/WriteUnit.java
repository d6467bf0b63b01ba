package dev.reeve.engine.decision;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;

/**
 * Writes of one command that one assignment must cover together.
 *
 * @param all every one of these must be covered
 * @param servers server touch points of which the side as a whole may stand for the databases [CFG-5]
 * @param databases the other side
 * @param joint whether it is a creation or spans dimensions, so that an assignment counts for it only if it grants
 *     some of the parameters used: an entry for one odd parameter set is not a grant of the command [PAIR-3] [EX-8]
 */
record WriteUnit(List<TouchPoint> all, List<TouchPoint> servers, List<TouchPoint> databases, boolean joint) {

    private static final List<Moment> BOTH = List.of(Moment.BEFORE, Moment.AFTER);

    /** So many reasons tell enough of a unit that moves, which touches everything inside of it. */
    private static final int REASONS = 20;

    /** What comes of holding a source against a unit. */
    sealed interface Outcome {}

    /** It covers all of it; why, in words. */
    record Covering(String reasons) implements Outcome {}

    /** What keeps it from that. */
    record Shortfall(TouchPoint touchPoint, Moment moment, Coverage.Lacking lacking) implements Outcome {}

    /** The units of a request, in the order of its touch points [PAIR-2] [PAIR-3] [CFG-5] [CFG-7]. */
    static List<WriteUnit> of(Request request) {
        List<TouchPoint> writes = writes(request.touchPoints());
        boolean creates = false;
        for (TouchPoint touchPoint : writes) {
            creates |= isCreation(touchPoint);
        }
        return switch (request.requirement()) {
            case EACH -> {
                boolean joint = creates || spansDimensions(writes);
                yield joint && !writes.isEmpty()
                        ? List.of(new WriteUnit(writes, List.of(), List.of(), true))
                        : singly(writes);
            }
            case SERVER_OR_DATABASE -> {
                List<TouchPoint> rest = writes.stream()
                        .filter(touchPoint -> dimension(touchPoint) != Dimension.SERVER
                                && dimension(touchPoint) != Dimension.DATABASE)
                        .toList();
                yield writes.isEmpty()
                        ? List.of()
                        : List.of(new WriteUnit(
                                rest,
                                ofDimension(writes, Dimension.SERVER),
                                ofDimension(writes, Dimension.DATABASE),
                                creates || !rest.isEmpty()));
            }
            case SERVER_AND_DATABASE -> singly(writes);
        };
    }

    private static List<TouchPoint> writes(List<TouchPoint> touchPoints) {
        if (touchPoints.size() == 1) {
            return isWrite(touchPoints.getFirst()) ? touchPoints : List.of();
        }
        List<TouchPoint> writes = new ArrayList<>(touchPoints.size());
        for (TouchPoint touchPoint : touchPoints) {
            if (isWrite(touchPoint)) {
                writes.add(touchPoint);
            }
        }
        return writes;
    }

    private static boolean spansDimensions(List<TouchPoint> writes) {
        for (TouchPoint touchPoint : writes) {
            if (dimension(touchPoint) != dimension(writes.getFirst())) {
                return true;
            }
        }
        return false;
    }

    private static List<WriteUnit> singly(List<TouchPoint> writes) {
        if (writes.size() == 1) {
            return List.of(new WriteUnit(writes, List.of(), List.of(), false));
        }
        List<WriteUnit> units = new ArrayList<>(writes.size());
        for (TouchPoint touchPoint : writes) {
            units.add(new WriteUnit(List.of(touchPoint), List.of(), List.of(), false));
        }
        return units;
    }

    private static List<TouchPoint> ofDimension(List<TouchPoint> writes, Dimension dimension) {
        return writes.stream()
                .filter(touchPoint -> dimension(touchPoint) == dimension)
                .toList();
    }

    /** What kind of scope decides on a touch point. */
    enum Dimension {
        RECIPIENT,
        SERVER,
        DATABASE,
        ORGANIZATION
    }

    /** What a write outside the regular scopes is refused with [REASON-1]. */
    static ErrorCode outOfScopeCode(TouchPoint touchPoint) {
        return switch (dimension(touchPoint)) {
            case RECIPIENT, ORGANIZATION -> ErrorCode.OutOfWriteScope;
            case SERVER -> ErrorCode.OutOfServerScope;
            case DATABASE -> ErrorCode.OutOfDatabaseScope;
        };
    }

    static Dimension dimension(TouchPoint touchPoint) {
        return touchPoint instanceof TouchPoint.ObjectAccess access
                ? dimension(access.object())
                : Dimension.ORGANIZATION;
    }

    private static Dimension dimension(DirectoryObject object) {
        return switch (object) {
            case Recipient _ -> Dimension.RECIPIENT;
            case ExchangeServer _ -> Dimension.SERVER;
            case MailboxDatabase _ -> Dimension.DATABASE;
            default -> Dimension.ORGANIZATION;
        };
    }

    private static boolean isWrite(TouchPoint touchPoint) {
        return switch (touchPoint) {
            case TouchPoint.ObjectAccess access -> access.access() != Access.READ;
            case TouchPoint.OrganizationConfigAccess(Access access) -> access != Access.READ;
            case TouchPoint.RoleDelegation _, TouchPoint.GroupManagement _ -> false;
        };
    }

    private static boolean isCreation(TouchPoint touchPoint) {
        return switch (touchPoint) {
            case TouchPoint.ObjectAccess access -> access.access() == Access.CREATE;
            case TouchPoint.OrganizationConfigAccess(Access access) -> access == Access.CREATE;
            case TouchPoint.RoleDelegation _, TouchPoint.GroupManagement _ -> false;
        };
    }

    /** All its touch points. */
    List<TouchPoint> touchPoints() {
        if (isWithoutSides()) {
            return all;
        }
        List<TouchPoint> touchPoints = new ArrayList<>(all);
        touchPoints.addAll(servers);
        touchPoints.addAll(databases);
        return touchPoints;
    }

    /** Whether all of it must be covered, and nothing is a choice of server or database. */
    boolean isWithoutSides() {
        return servers.isEmpty() && databases.isEmpty();
    }

    /** Whether the operation brings an object into an exclusive scope or takes it out of one [EXCL-8]. */
    boolean crossesExclusiveScope(WriteScopes scopes) {
        for (TouchPoint touchPoint : touchPoints()) {
            if (scopes.crossesExclusiveScope(touchPoint)) {
                return true;
            }
        }
        return false;
    }

    /** The first thing that keeps the source from covering the unit at that moment. */
    Optional<Shortfall> shortfall(WriteScopes scopes, GrantSource source, Moment moment) {
        return firstOf(all, scopes, source, List.of(moment), _ -> true).or(() -> eitherSide(scopes, source, moment));
    }

    /** Whether the source covers the unit, or else the first thing that keeps it from that. */
    Outcome outcome(WriteScopes scopes, GrantSource source) {
        if (all.size() == 1 && isWithoutSides()) {
            return outcome(scopes, source, all.getFirst());
        }
        Optional<Shortfall> first = firstOf(all, scopes, source, BOTH, _ -> true);
        if (first.isEmpty() && !isWithoutSides()) {
            first = eitherSide(scopes, source, Moment.BEFORE).or(() -> eitherSide(scopes, source, Moment.AFTER));
        }
        return first.isPresent() ? first.get() : new Covering(reasons(scopes, source));
    }

    private static Outcome outcome(WriteScopes scopes, GrantSource source, TouchPoint touchPoint) {
        return switch (scopes.covers(source, touchPoint, Moment.BEFORE)) {
            case Coverage.Lacking lacking -> new Shortfall(touchPoint, Moment.BEFORE, lacking);
            case Coverage.Covered(String before) when scopes.isSame(touchPoint) -> new Covering(before);
            case Coverage.Covered(String before) ->
                switch (scopes.covers(source, touchPoint, Moment.AFTER)) {
                    case Coverage.Lacking lacking -> new Shortfall(touchPoint, Moment.AFTER, lacking);
                    case Coverage.Covered(String after) ->
                        new Covering(lasting(touchPoint) == Moment.BEFORE ? before : after);
                };
        };
    }

    /** Why the source covers the unit, once it is known that it does, at any of the moments. */
    String reasons(WriteScopes scopes, GrantSource source) {
        SequencedSet<String> reasons = new LinkedHashSet<>();
        for (TouchPoint touchPoint : touchPoints()) {
            if (reasons.size() == REASONS) {
                reasons.add("and so on");
                break;
            }
            if (scopes.covers(source, touchPoint, lasting(touchPoint)) instanceof Coverage.Covered(String reason)) {
                reasons.add(reason);
            }
        }
        return String.join("; ", reasons);
    }

    /** The moment whose scope is the reason: that of the state which remains. */
    private static Moment lasting(TouchPoint touchPoint) {
        return touchPoint instanceof TouchPoint.ObjectAccess access
                        && access.after().isPresent()
                ? Moment.AFTER
                : Moment.BEFORE;
    }

    /** The first thing that would keep the source from covering the unit if there were no exclusive scopes. */
    Optional<Shortfall> regularShortfall(WriteScopes scopes, GrantSource source) {
        Optional<Shortfall> first = firstOf(all, scopes, source, BOTH, WriteUnit::isRegular);
        return first.isPresent() || isWithoutSides()
                ? first
                : regularEitherSide(scopes, source, Moment.BEFORE)
                        .or(() -> regularEitherSide(scopes, source, Moment.AFTER));
    }

    private static boolean isRegular(Coverage.Lacking lacking) {
        return !lacking.exclusive();
    }

    /** CFG-5, EXCL-10: one of server and database, but every side that an exclusive scope protects. */
    private Optional<Shortfall> eitherSide(WriteScopes scopes, GrantSource source, Moment moment) {
        boolean serverProtected = isProtected(servers, scopes, moment);
        boolean databaseProtected = isProtected(databases, scopes, moment);
        if (!serverProtected && !databaseProtected) {
            return regularEitherSide(scopes, source, moment);
        }
        Optional<Shortfall> server = firstOf(servers, scopes, source, List.of(moment), _ -> true);
        return server.filter(_ -> serverProtected)
                .or(() -> firstOf(databases, scopes, source, List.of(moment), _ -> true)
                        .filter(_ -> databaseProtected));
    }

    /** CFG-5: one of server and database. */
    private Optional<Shortfall> regularEitherSide(WriteScopes scopes, GrantSource source, Moment moment) {
        Optional<Shortfall> server = firstOf(servers, scopes, source, List.of(moment), WriteUnit::isRegular);
        Optional<Shortfall> database = firstOf(databases, scopes, source, List.of(moment), WriteUnit::isRegular);
        boolean covered = (!servers.isEmpty() && server.isEmpty()) || (!databases.isEmpty() && database.isEmpty());
        return covered ? Optional.empty() : database.or(() -> server);
    }

    private static boolean isProtected(List<TouchPoint> side, WriteScopes scopes, Moment moment) {
        return side.stream().anyMatch(touchPoint -> scopes.isProtected(touchPoint, moment));
    }

    private static Optional<Shortfall> firstOf(
            List<TouchPoint> touchPoints,
            WriteScopes scopes,
            GrantSource source,
            List<Moment> moments,
            Predicate<Coverage.Lacking> counts) {
        for (TouchPoint touchPoint : touchPoints) {
            for (Moment moment : scopes.isSame(touchPoint) ? moments.subList(0, 1) : moments) {
                if (scopes.covers(source, touchPoint, moment) instanceof Coverage.Lacking lacking
                        && counts.test(lacking)) {
                    return Optional.of(new Shortfall(touchPoint, moment, lacking));
                }
            }
        }
        return Optional.empty();
    }
}
