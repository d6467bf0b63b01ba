package dev.reeve.engine.advice;

import dev.reeve.engine.advice.Advice.Effect;
import dev.reeve.engine.advice.Advice.Obstacle;
import dev.reeve.engine.advice.Advice.Remedy;
import dev.reeve.engine.advice.Step.AddEntry;
import dev.reeve.engine.advice.Step.LinkScope;
import dev.reeve.engine.advice.StepsAhead.Stage;
import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.difference.CommandTargets;
import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the smallest changes that would make a refused request a granted one. It goes through all steps that could help,
 * first one at a time, then two together, then three; each is applied to a copy, held to the invariants, and the request is
 * decided there. Where some number of steps suffices, no greater one is looked at.
 */
public final class Adviser {

    /** How far to look: remedies of so many steps, with so many decisions, of which so many are told. */
    public record Limits(int steps, int decisions, int remedies) {

        /** What one waits for at a keyboard. */
        public static final Limits STANDARD = new Limits(3, 20_000, 12);
    }

    /** How many groups that come to the same are told, those that open least: there may be very many. */
    private static final int ALIKE = 3;

    /** Steps that were taken, where they lead, and how the request would be made there. */
    private record Path(List<Step> steps, Organization organization, Request request) {
        Path and(Step step, Organization after) {
            List<Step> more = new ArrayList<>(steps);
            more.add(step);
            return new Path(more, after, step.renewed(request));
        }

        Stage stage() {
            return steps.isEmpty() ? Stage.JOIN : StepsAhead.stage(steps.getLast());
        }

        Set<Object> key() {
            return steps.stream()
                    .map(step -> List.of(step.getClass(), step.after()))
                    .collect(Collectors.toSet());
        }
    }

    private final Authorizer authorizer;
    private final Organization organization;
    private final Request request;
    private final Ground ground;
    private final Limits limits;
    private final BooleanSupplier abandoned;
    private final Openings openings;
    private final StepsAhead ahead;
    private int decisions;

    private Adviser(
            Authorizer authorizer,
            Catalogue catalogue,
            CommandTargets targets,
            Organization organization,
            Request request,
            Limits limits,
            BooleanSupplier abandoned) {
        this.authorizer = authorizer;
        this.organization = organization;
        this.request = request;
        this.ground = new Ground(organization, catalogue, request);
        this.limits = limits;
        this.abandoned = abandoned;
        this.openings = new Openings(authorizer, targets, organization, ground);
        this.ahead = new StepsAhead(ground, new JoinableGroups(organization, ground));
    }

    /**
     * What would make the request a granted one; nothing where it is granted already.
     *
     * @param targets what commands are about, for counting what a remedy opens
     * @param abandoned whether nobody waits for the answer any more; asked again and again
     * @throws CancellationException where nobody does
     */
    public static Advice advise(
            Authorizer authorizer,
            Catalogue catalogue,
            CommandTargets targets,
            Organization organization,
            Request request,
            Limits limits,
            BooleanSupplier abandoned) {
        return new Adviser(authorizer, catalogue, targets, organization, request, limits, abandoned).advise();
    }

    private void checkWanted() {
        if (abandoned.getAsBoolean()) {
            throw new CancellationException("nobody waits for the advice any more");
        }
    }

    private Advice advise() {
        if (authorizer.decide(organization, request) instanceof Decision.Granted) {
            return new Advice(List.of(), Optional.empty(), true);
        }
        Optional<Obstacle> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return Advice.outside(obstacle.get());
        }
        List<Path> found = search();
        boolean isComplete = decisions < limits.decisions();
        if (found.isEmpty()) {
            found = assignments();
        }
        List<List<Step>> all = found.stream().flatMap(this::alike).toList();
        isComplete &= found.stream().mapToLong(this::countAlike).sum() == all.size();
        List<Remedy> remedies = openings.likelySmallest(all, 3 * limits.remedies()).stream()
                .map(steps -> new Remedy(steps, effect(steps)))
                .sorted(Comparator.comparing(Remedy::effect, Openings.SMALLEST))
                .limit(limits.remedies())
                .toList();
        return new Advice(remedies, Optional.empty(), isComplete && remedies.size() == all.size());
    }

    /** What does the same for the request, this among it or what opens less. */
    private Stream<List<Step>> alike(Path path) {
        List<Path> all = List.of(new Path(List.of(), organization, request));
        for (Step step : path.steps()) {
            all = all.stream()
                    .flatMap(before ->
                            openings
                                    .lightest(
                                            ahead.like(step, before.organization())
                                                    .toList(),
                                            ALIKE)
                                    .stream()
                                    .flatMap(other -> tried(before, other).stream()))
                    .toList();
        }
        return all.stream().map(Path::steps);
    }

    private long countAlike(Path path) {
        return path.steps().stream()
                .mapToLong(step -> ahead.like(step, organization).count())
                .reduce(1, (some, others) -> some * others);
    }

    private Effect effect(List<Step> steps) {
        checkWanted();
        Organization after = organization;
        for (Step step : steps) {
            after = after.apply(Change.put(step.after()));
        }
        return openings.of(after);
    }

    private Optional<Obstacle> obstacle() {
        if (request.caller().foreignAccount().isEmpty()) {
            Optional<Recipient> user =
                    ground.userObject().filter(found -> found.type().isUser());
            if (user.isEmpty()) {
                return Optional.of(Obstacle.NO_USER);
            }
            if (!user.get().isEnabled()) {
                return Optional.of(Obstacle.ACCOUNT_DISABLED);
            }
        }
        if (!ground.isKnown()) {
            return Optional.of(Obstacle.NO_SUCH_COMMAND);
        }
        if (!ground.hasParameters()) {
            return Optional.of(Obstacle.NO_SUCH_PARAMETER);
        }
        if (!ground.isPossible()) {
            return Optional.of(Obstacle.PARAMETERS_EXCLUDE_EACH_OTHER);
        }
        return authorizer.isKeptByDirectorySplit(organization, request.cmdlet())
                ? Optional.of(Obstacle.SPLIT_PERMISSIONS)
                : Optional.empty();
    }

    private List<Path> search() {
        List<Path> open = List.of(new Path(List.of(), organization, request));
        for (int length = 1; length <= limits.steps(); length++) {
            List<Path> found = new ArrayList<>();
            List<Path> next = new ArrayList<>();
            Set<Set<Object>> seen = new HashSet<>();
            for (Path path : open) {
                Holdings holdings = Holdings.of(authorizer, path.organization(), request.caller());
                for (Step step : ahead.from(path.stage(), path.organization(), holdings)) {
                    if (decisions >= limits.decisions()) {
                        return lesser(found);
                    }
                    // Of groups that are alike the first that may be joined.
                    ahead.like(step, path.organization())
                            .flatMap(like -> tried(path, like).stream())
                            .findFirst()
                            .filter(further -> seen.add(further.key()))
                            .ifPresent(further -> (isGranted(further) ? found : next).add(further));
                }
            }
            if (!found.isEmpty()) {
                return lesser(found);
            }
            open = next;
        }
        return List.of();
    }

    private Optional<Path> tried(Path path, Step step) {
        Change change = Change.put(step.after());
        Organization after = path.organization().apply(change);
        return Invariants.check(path.organization(), change, after).isPresent()
                ? Optional.empty()
                : Optional.of(path.and(step, after));
    }

    private boolean isGranted(Path path) {
        checkWanted();
        decisions++;
        return authorizer.decide(path.organization(), path.request()) instanceof Decision.Granted;
    }

    /** Without those that do more of the same: more parameters than will do, a second scope where one will do. */
    private List<Path> lesser(List<Path> found) {
        Map<Set<Object>, Path> least = new LinkedHashMap<>();
        for (Path path : found) {
            least.merge(
                    path.steps().stream().map(Step::target).collect(Collectors.toSet()),
                    path,
                    (one, other) -> parameters(other) < parameters(one) ? other : one);
        }
        Set<Set<Object>> targets = least.keySet();
        return least.entrySet().stream()
                .filter(entry -> entry.getValue().steps().stream()
                        .noneMatch(step -> isMoreThanNeeded(step, entry.getKey(), targets)))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static int parameters(Path path) {
        return path.steps().stream()
                .mapToInt(step -> step instanceof AddEntry(var _, var entry)
                        ? entry.parameters().size()
                        : 0)
                .sum();
    }

    /** Whether a step changes both scopes of an assignment where changing one of them is among what was found. */
    private static boolean isMoreThanNeeded(Step step, Set<Object> path, Set<Set<Object>> found) {
        if (!(step instanceof LinkScope(var assignment, var recipient, var config))
                || recipient.equals(assignment.recipientWriteScope())
                || config.equals(assignment.configWriteScope())) {
            return false;
        }
        return List.of(
                        new LinkScope(assignment, recipient, assignment.configWriteScope()),
                        new LinkScope(assignment, assignment.recipientWriteScope(), config))
                .stream()
                .anyMatch(simpler -> {
                    Set<Object> other = new HashSet<>(path);
                    other.remove(step.target());
                    other.add(simpler.target());
                    return found.contains(other);
                });
    }

    /** Where nothing that is there leads to it: a role that has it, given to who asks. */
    private List<Path> assignments() {
        Path here = new Path(List.of(), organization, request);
        return NewAssignments.of(organization, ground)
                .flatMap(step -> tried(here, step).stream())
                .filter(this::isGranted)
                .toList();
    }
}
