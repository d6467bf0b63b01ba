package dev.reeve.engine.escalation;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The shortest ways in which people of one snapshot come to administer all permissions. Only the last step is looked for
 * everywhere; the one before leads to somebody, or to a group, from where a way of the rest is known. What one joins changes
 * nobody else's rights, so whoever is taken over goes his own way, which is found once for all who come to him.
 */
final class Ways {

    private static final int STATES = 400;

    private final Authorizer authorizer;
    private final Powers powers;
    private final Organization organization;
    private final UnaryOperator<ObjectId> representative;
    private final IntFunction<Collection<ObjectId>> within;
    private final Map<Asked, Optional<List<Move>>> known = new HashMap<>();
    private int states;
    private boolean isThorough = true;

    private record Asked(ObjectId user, int steps) {}

    /** Somebody after some moves. */
    private record State(Organization organization, ObjectId user, Set<ObjectId> joined) {}

    /**
     * Ways in a snapshot.
     *
     * @param representative one of all who have the same rights as somebody
     * @param within the targets that may have a way of at most so many steps: all that have one, perhaps more
     */
    Ways(
            Authorizer authorizer,
            Powers powers,
            Organization organization,
            UnaryOperator<ObjectId> representative,
            IntFunction<Collection<ObjectId>> within) {
        this.authorizer = authorizer;
        this.powers = powers;
        this.organization = organization;
        this.representative = representative;
        this.within = within;
    }

    /** Whether somebody administers all permissions already. */
    boolean isSupreme(ObjectId user) {
        return isSupreme(new State(organization, user, Set.of()));
    }

    private boolean isSupreme(State state) {
        return moves(state).isSupreme();
    }

    /** Whether no way of at most so many steps is there, for certain. */
    boolean isNone(ObjectId user, int longest) {
        states = 0;
        isThorough = true;
        for (int steps = 1; steps <= longest; steps++) {
            if (exactly(user, steps).isPresent()) {
                return false;
            }
        }
        return isThorough;
    }

    /** The first way of so many steps of somebody who has none of fewer. */
    Optional<List<Move>> way(ObjectId user, int steps) {
        states = 0;
        return exactly(user, steps);
    }

    private Optional<List<Move>> exactly(ObjectId user, int steps) {
        Asked asked = new Asked(representative.apply(user), steps);
        Optional<List<Move>> way = known.get(asked);
        if (way == null) {
            way = search(new State(organization, user, Set.of()), steps, new HashSet<>());
            known.put(asked, way);
        }
        return way;
    }

    private Moves moves(State state) {
        Recipient at = state.organization().find(state.user(), Recipient.class).orElseThrow();
        return new Moves(authorizer, powers, state.organization(), at);
    }

    private Optional<List<Move>> search(State state, int steps, Set<List<Object>> seen) {
        Moves moves = moves(state);
        return steps == 1 ? last(state, moves) : longer(state, moves, steps, seen);
    }

    private Optional<List<Move>> last(State state, Moves moves) {
        return Stream.<Stream<Move>>of(
                        moves.joins(powers.supremeGroups()),
                        moves.assignments().stream(),
                        moves.takeOvers(powers.supremeTargets()))
                .flatMap(each -> each)
                .filter(move -> next(state, move).filter(this::isSupreme).isPresent())
                .findFirst()
                .map(List::of);
    }

    private Optional<List<Move>> longer(State state, Moves moves, int steps, Set<List<Object>> seen) {
        for (Move join : moves.joins(powers.groups()).toList()) {
            Optional<State> joined = next(state, join).filter(next -> seen.add(List.of(next.joined(), steps)));
            if (joined.isPresent() && ++states > STATES) {
                isThorough = false;
                break;
            }
            Optional<List<Move>> rest = joined.flatMap(next -> search(next, steps - 1, seen));
            if (rest.isPresent()) {
                return rest.map(moved -> before(join, moved));
            }
        }
        return moves.takeOvers(within.apply(steps - 1))
                .flatMap(move -> move instanceof Move.TakeOver over
                        ? exactly(over.user().id(), steps - 1).map(rest -> before(over, rest)).stream()
                        : Stream.empty())
                .findFirst();
    }

    private static List<Move> before(Move move, List<Move> rest) {
        List<Move> all = new ArrayList<>(List.of(move));
        all.addAll(rest);
        return List.copyOf(all);
    }

    private static Optional<State> next(State state, Move move) {
        Change change = move.change();
        if (move instanceof Move.TakeOver over) {
            return Optional.of(new State(state.organization(), over.user().id(), state.joined()));
        }
        Organization after = state.organization().apply(change);
        if (Invariants.check(state.organization(), change, after).isPresent()) {
            return Optional.empty();
        }
        Set<ObjectId> joined = new HashSet<>(state.joined());
        joined.addAll(change.after().keySet());
        return Optional.of(new State(after, state.user(), joined));
    }
}
