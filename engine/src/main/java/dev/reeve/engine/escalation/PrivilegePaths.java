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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out who can make himself an administrator of all permissions, in how few steps, and what would keep him from it. */
public final class PrivilegePaths {

    private static final int LONGEST = 3;

    private final Authorizer authorizer;
    private final RightsDifference difference;
    private final Organization organization;
    private final Progress progress;
    private final Powers powers;
    private final Ways ways;
    private final Map<ObjectId, ObjectId> representatives = new HashMap<>();

    /** Those who have a way of so many steps and none of fewer, as far as they are worth being taken over. */
    private final Map<Integer, NavigableSet<ObjectId>> byDistance = new HashMap<>();

    private final Map<ObjectId, Long> costs = new HashMap<>();
    private int looked;
    private int most;

    /** Who is told how far the search is. */
    @FunctionalInterface
    public interface Progress {

        /** So many of at most so many have been looked at. What it throws ends the search. */
        void at(int done, int all);
    }

    private PrivilegePaths(
            Authorizer authorizer, CommandTargets targets, Organization organization, Progress progress) {
        this.authorizer = authorizer;
        this.difference = new RightsDifference(authorizer, targets, organization);
        this.organization = organization;
        this.progress = progress;
        this.powers = Powers.of(organization);
        // Whoever is nearer had brought those who reach him a shorter way.
        this.ways = ways(organization, this::targetsAt);
    }

    private Ways ways(Organization in, IntFunction<Collection<ObjectId>> targets) {
        return new Ways(authorizer, powers, in, user -> representatives.getOrDefault(user, user), targets);
    }

    private NavigableSet<ObjectId> targetsAt(int steps) {
        return byDistance.getOrDefault(steps, Collections.emptyNavigableSet());
    }

    private NavigableSet<ObjectId> targetsWithin(int steps) {
        NavigableSet<ObjectId> within = new TreeSet<>();
        IntStream.rangeClosed(1, steps).mapToObj(this::targetsAt).forEach(within::addAll);
        return within;
    }

    /** The ways of up to three steps; people with the same rights share one. */
    public static List<PrivilegePath> find(Catalogue catalogue, CommandTargets targets, Organization organization) {
        return find(catalogue, targets, organization, (_, _) -> {}).toList();
    }

    /**
     * The ways of up to three steps, each as it is found; people with the same rights share one.
     *
     * @param catalogue the cmdlets there are
     * @param targets what commands are about, for telling how much a cut takes
     */
    public static Stream<PrivilegePath> find(
            Catalogue catalogue, CommandTargets targets, Organization organization, Progress progress) {
        return new PrivilegePaths(new Authorizer(catalogue), targets, organization, progress).find();
    }

    /** Of the short ways all are found before the first is told: by whom one gets further is what a cut is judged by. */
    private Stream<PrivilegePath> find() {
        List<List<ObjectId>> open = classes();
        most = open.size() * LONGEST;
        List<PrivilegePath> shorter = new ArrayList<>();
        for (int steps = 1; steps < LONGEST; steps++) {
            List<List<ObjectId>> left = new ArrayList<>();
            NavigableSet<ObjectId> here = new TreeSet<>();
            for (List<ObjectId> people : open) {
                look();
                Optional<List<Move>> way = ways.way(people.getFirst(), steps);
                way.ifPresentOrElse(
                        moves -> shorter.add(new PrivilegePath(people, moves, Optional.empty())),
                        () -> left.add(people));
                people.stream()
                        .filter(person -> way.isPresent() && powers.targets().contains(person))
                        .forEach(here::add);
            }
            byDistance.put(steps, here);
            open = left;
        }
        return Stream.concat(
                shorter.stream().map(found -> path(found.people(), found.moves())),
                open.stream().flatMap(people -> {
                    look();
                    return ways.way(people.getFirst(), LONGEST).map(moves -> path(people, moves)).stream();
                }));
    }

    private void look() {
        progress.at(looked++, most);
    }

    private PrivilegePath path(List<ObjectId> people, List<Move> moves) {
        look();
        return new PrivilegePath(people, moves, cut(people.getFirst(), moves));
    }

    /** Those who could begin and are not there already. */
    private List<List<ObjectId>> classes() {
        Map<Set<ObjectId>, List<ObjectId>> classes = new LinkedHashMap<>();
        for (ObjectId id : powers.beginners()) {
            List<ObjectId> alike = classes.computeIfAbsent(rights(id), _ -> new ArrayList<>());
            alike.add(id);
            representatives.put(id, alike.getFirst());
        }
        return classes.values().stream()
                .filter(people -> !ways.isSupreme(people.getFirst()))
                .toList();
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
        return isPossible && ways(after, this::targetsWithin).isNone(user, LONGEST);
    }

    /** How many commands how many people lose. */
    private long cost(RoleAssignment assignment) {
        return costs.computeIfAbsent(
                assignment.id(),
                _ -> difference.to(without(assignment)).losses().stream()
                        .mapToLong(loss ->
                                (long) loss.people().size() * loss.commands().size())
                        .sum());
    }
}
