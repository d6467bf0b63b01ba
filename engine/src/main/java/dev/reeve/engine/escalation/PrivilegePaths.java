package dev.reeve.engine.escalation;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.difference.Audience;
import dev.reeve.engine.difference.CommandTargets;
import dev.reeve.engine.difference.RightsDifference;
import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out who can make himself an administrator of all permissions, in how few steps, and what would keep him from it. */
public final class PrivilegePaths {

    private static final int LONGEST = 3;
    private static final int STATES = 400;

    private final Authorizer authorizer;
    private final RightsDifference difference;
    private final Organization organization;

    private PrivilegePaths(Authorizer authorizer, CommandTargets targets, Organization organization) {
        this.authorizer = authorizer;
        this.difference = new RightsDifference(authorizer, targets, organization);
        this.organization = organization;
    }

    /**
     * The end of a search.
     *
     * @param moves the shortest way; empty where there is none, for who is there already, and where the search gave up
     * @param isThorough whether it did not give up
     */
    private record Search(Optional<List<Move>> moves, boolean isThorough) {

        boolean isNone() {
            return isThorough && moves.isEmpty();
        }
    }

    /** Somebody after some moves. */
    private record State(Organization organization, ObjectId user, List<Move> moves, Set<ObjectId> joined) {}

    /**
     * The ways of up to three steps; people with the same rights share one.
     *
     * @param catalogue the cmdlets there are
     * @param targets what commands are about, for telling how much a cut takes
     */
    public static List<PrivilegePath> find(Catalogue catalogue, CommandTargets targets, Organization organization) {
        return new PrivilegePaths(new Authorizer(catalogue), targets, organization).find();
    }

    private List<PrivilegePath> find() {
        Powers powers = Powers.of(organization);
        Map<Set<ObjectId>, List<ObjectId>> classes = new LinkedHashMap<>();
        powers.beginners().stream()
                .filter(id -> organization.find(id, Recipient.class).isPresent())
                .forEach(id -> classes.computeIfAbsent(rights(id), _ -> new ArrayList<>())
                        .add(id));
        List<PrivilegePath> paths = new ArrayList<>();
        classes.values()
                .forEach(people -> path(powers, organization, people.getFirst(), LONGEST)
                        .moves()
                        .ifPresent(
                                moves -> paths.add(new PrivilegePath(people, moves, cut(people.getFirst(), moves)))));
        return paths;
    }

    /** What tells people apart: their assignments, and the groups that they manage. */
    private Set<ObjectId> rights(ObjectId user) {
        Recipient object = organization.find(user, Recipient.class).orElseThrow();
        Set<ObjectId> rights = authorizer.effectiveAssignments(organization, Audience.caller(object)).stream()
                .map(EffectiveAssignment::assignment)
                .map(RoleAssignment::id)
                .collect(Collectors.toCollection(HashSet::new));
        rights.addAll(
                authorizer.decisions(organization, Audience.caller(object)).managedRoleGroups());
        organization.indexed(IndexKey.of(Kind.MANAGER, user)).forEach(group -> rights.add(group.id()));
        return rights;
    }

    private Search path(Powers powers, Organization from, ObjectId user, int longest) {
        Deque<State> open = new ArrayDeque<>(List.of(new State(from, user, List.of(), Set.of())));
        Set<List<Object>> seen = new HashSet<>();
        int states = 0;
        while (!open.isEmpty() && states++ < STATES) {
            State state = open.remove();
            Recipient at =
                    state.organization().find(state.user(), Recipient.class).orElseThrow();
            Moves moves = new Moves(authorizer, powers, state.organization(), at);
            if (moves.isSupreme()) {
                return new Search(Optional.of(state.moves()).filter(moved -> !moved.isEmpty()), true);
            }
            if (state.moves().size() == longest) {
                continue;
            }
            for (Move move : moves.all()) {
                next(state, move)
                        .filter(next -> seen.add(List.of(next.user(), next.joined())))
                        .ifPresent(open::add);
            }
        }
        return new Search(Optional.empty(), open.isEmpty());
    }

    private static Optional<State> next(State state, Move move) {
        Change change = move.change();
        Organization after = state.organization().apply(change);
        if (Invariants.check(state.organization(), change, after).isPresent()) {
            return Optional.empty();
        }
        List<Move> moves = new ArrayList<>(state.moves());
        moves.add(move);
        Set<ObjectId> joined = new HashSet<>(state.joined());
        joined.addAll(change.after().keySet());
        return Optional.of(new State(
                after, move instanceof Move.TakeOver over ? over.user().id() : state.user(), moves, joined));
    }

    /** Of the assignments that allow its steps the one whose suspension leaves no way and takes the least from anybody. */
    private Optional<RoleAssignment> cut(ObjectId user, List<Move> moves) {
        return moves.stream()
                .flatMap(move -> move.allowedBy().stream())
                .distinct()
                .flatMap(id -> organization.find(id, RoleAssignment.class).stream())
                .filter(assignment -> isCutBy(user, assignment))
                .min(Comparator.comparingLong(this::cost).thenComparing(RoleAssignment::id));
    }

    private Organization without(RoleAssignment assignment) {
        return organization.apply(Change.put(assignment.enabled(false)));
    }

    private boolean isCutBy(ObjectId user, RoleAssignment assignment) {
        Organization after = without(assignment);
        boolean isPossible = Invariants.check(organization, Change.put(assignment.enabled(false)), after)
                .isEmpty();
        return isPossible && path(Powers.of(after), after, user, LONGEST).isNone();
    }

    /** How many commands how many people lose. */
    private long cost(RoleAssignment assignment) {
        return difference.to(without(assignment)).losses().stream()
                .mapToLong(loss -> (long) loss.people().size() * loss.commands().size())
                .sum();
    }
}
