package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.advice.Advice;
import dev.reeve.engine.advice.Advice.Effect;
import dev.reeve.engine.advice.Advice.Remedy;
import dev.reeve.engine.advice.Adviser;
import dev.reeve.engine.advice.Adviser.Limits;
import dev.reeve.engine.advice.Step;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.difference.CommandTargets;
import dev.reeve.engine.difference.Difference;
import dev.reeve.engine.difference.RightsDifference;
import dev.reeve.engine.difference.Shift;
import dev.reeve.engine.difference.Shift.ShiftedCommand;
import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What is advised turns the answer, is allowed, and is the least that does: no fewer steps do, by trying all there are, in
 * random organizations. More: {@code -Dreeve.opinion.organizations=10000}.
 */
class AdviceTest {

    private static final int ORGANIZATIONS = Math.max(3, Integer.getInteger("reeve.opinion.organizations", 1_000) / 80);
    private static final long SEED = Long.getLong("reeve.opinion.seed", 1);
    private static final int REQUESTS = 8;

    /** Two steps at most, so that all pairs can be tried; and all of what is found. */
    private static final Limits LIMITS = new Limits(2, 1_000_000, 40);

    private final TestCatalogue catalogue = new TestCatalogue();
    private final Authorizer authorizer = new Authorizer(catalogue);

    private record Tally(long ofOne, long ofTwo, long assigned, long helpless) {
        Tally and(Tally other) {
            return new Tally(
                    ofOne + other.ofOne, ofTwo + other.ofTwo, assigned + other.assigned, helpless + other.helpless);
        }
    }

    @Test
    @DisplayName("EVAL-1: advice turns a refusal into a grant, breaks no invariant, and nothing smaller does")
    void isTheLeastThatHelps(TestReporter reporter) {
        Tally all = LongStream.range(SEED, SEED + ORGANIZATIONS)
                .parallel()
                .mapToObj(this::story)
                .reduce(new Tally(0, 0, 0, 0), Tally::and);

        reporter.publishEntry(all.toString());
        assertThat(all.ofOne()).isGreaterThan(ORGANIZATIONS);
        assertThat(all.ofTwo()).isGreaterThan(ORGANIZATIONS / 10);
    }

    @Test
    @DisplayName("Advice that nobody waits for any more stops at once, however much is left to try")
    void stopsWhereAbandoned() {
        Estate estate = RandomOrganization.estate(new Dice(SEED), catalogue);
        RandomRequest requests = new RandomRequest(new Dice(SEED), catalogue, estate);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        Adviser.advise(
                                authorizer,
                                catalogue,
                                CommandTargets.anything(),
                                estate.organization(),
                                requests.next(),
                                LIMITS,
                                () -> asked.incrementAndGet() > 2);
                    }
                })
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasValue(3);
    }

    private Tally story(long seed) {
        Dice dice = new Dice(seed);
        Estate estate = RandomOrganization.estate(dice, catalogue);
        RandomRequest requests = new RandomRequest(dice, catalogue, estate);
        Tally tally = new Tally(0, 0, 0, 0);
        for (int i = 0; i < REQUESTS; i++) {
            Request request = requests.next();
            if (authorizer.decide(estate.organization(), request) instanceof Decision.Denied denied) {
                tally = tally.and(check(
                        estate.organization(),
                        request,
                        "seed %d, request %d, %s, %s".formatted(seed, i, denied.code(), request)));
            }
        }
        return tally;
    }

    private Tally check(Organization organization, Request request, String where) {
        Advice advice = Adviser.advise(
                authorizer, catalogue, CommandTargets.anything(), organization, request, LIMITS, () -> false);
        advice.remedies().forEach(remedy -> assertTurns(organization, request, remedy, where));
        List<Step> all = EveryStep.of(organization, request);
        if (advice.obstacle().isPresent()) {
            assertThat(turning(organization, request, all)).as(where).isEmpty();
            return new Tally(0, 0, 0, 1);
        }
        boolean isAssigned = advice.remedies().stream()
                .flatMap(remedy -> remedy.steps().stream())
                .anyMatch(Step.Assign.class::isInstance);
        int length = isAssigned || advice.remedies().isEmpty()
                ? Integer.MAX_VALUE
                : advice.remedies().getFirst().steps().size();
        List<Step> turning = turning(organization, request, all);
        if (length == 1) {
            assertAllTold(advice, turning, where);
            return new Tally(1, 0, 0, 0);
        }
        assertThat(turning).as(where).isEmpty();
        if (length > 2) {
            for (Step step : all) {
                Optional<Organization> after = taken(organization, step);
                if (after.isPresent() && isAboutCaller(step)) {
                    assertThat(turning(after.get(), step.renewed(request), EveryStep.of(after.get(), request)))
                            .as("%s after %s", where, step)
                            .isEmpty();
                }
            }
        }
        return new Tally(
                0, length == 2 ? 1 : 0, isAssigned ? 1 : 0, advice.remedies().isEmpty() ? 1 : 0);
    }

    /** The second of two steps may be any; the first any that a second could need before it. */
    private static boolean isAboutCaller(Step step) {
        return !(step instanceof Step.LinkScope) && !(step instanceof Step.WidenScope);
    }

    private void assertTurns(Organization organization, Request request, Remedy remedy, String where) {
        Organization at = organization;
        Request renewed = request;
        for (Step step : remedy.steps()) {
            Optional<Organization> after = taken(at, step);
            assertThat(after).as("%s: %s", where, step).isPresent();
            at = after.orElseThrow();
            renewed = step.renewed(renewed);
        }
        assertThat(authorizer.decide(at, renewed))
                .as("%s: %s", where, remedy.steps())
                .isInstanceOf(Decision.Granted.class);
        assertThat(remedy.effect()).as("%s: %s", where, remedy.steps()).isEqualTo(listed(organization, request, at));
    }

    /** The effect of being there, counted in the list of all gains and losses. */
    private Effect listed(Organization before, Request request, Organization after) {
        Difference difference = RightsDifference.between(authorizer, CommandTargets.anything(), before, after);
        NavigableSet<ObjectId> people = new TreeSet<>();
        Set<ObjectId> objects = new HashSet<>();
        Set<String> rights = new HashSet<>();
        for (Shift gain : difference.gains()) {
            people.addAll(gain.people());
            objects.addAll(
                    switch (gain.objects()) {
                        case Shift.Reached.Objects(var ids) -> ids;
                        case Shift.Reached.Themselves() -> gain.people();
                        case Shift.Reached.OrganizationConfiguration() ->
                            List.of(before.settings().id());
                    });
            for (ShiftedCommand command : gain.commands()) {
                command.parameters().forEach(parameter -> rights.add(command.name() + " " + parameter));
                if (command.itself()) {
                    rights.add(command.name());
                }
            }
        }
        request.caller().user().ifPresent(people::remove);
        touched(request).forEach(objects::remove);
        Set<ObjectId> losing = difference.losses().stream()
                .flatMap(loss -> loss.people().stream())
                .collect(Collectors.toSet());
        return new Effect(people.size(), objects.size(), rights.size(), losing.size(), List.copyOf(people));
    }

    private static Set<ObjectId> touched(Request request) {
        Set<ObjectId> touched = new HashSet<>();
        for (TouchPoint touchPoint : request.touchPoints()) {
            switch (touchPoint) {
                case TouchPoint.ObjectAccess access ->
                    touched.add(access.object().id());
                case TouchPoint.RoleDelegation delegation ->
                    delegation.assignee().ifPresent(assignee -> touched.add(assignee.id()));
                case TouchPoint.GroupManagement management ->
                    touched.add(management.group().id());
                case TouchPoint.OrganizationConfigAccess _ -> {
                    // no object
                }
            }
        }
        return touched;
    }

    private static Optional<Organization> taken(Organization organization, Step step) {
        Change change = Change.put(step.after());
        Organization after = organization.apply(change);
        return Invariants.check(organization, change, after).isPresent() ? Optional.empty() : Optional.of(after);
    }

    private List<Step> turning(Organization organization, Request request, List<Step> steps) {
        List<Step> turning = new ArrayList<>();
        for (Step step : steps) {
            if (taken(organization, step)
                    .filter(after -> authorizer.decide(after, step.renewed(request)) instanceof Decision.Granted)
                    .isPresent()) {
                turning.add(step);
            }
        }
        return turning;
    }

    /** Whatever single step does it is told of, if only as the object that it changes. */
    private static void assertAllTold(Advice advice, List<Step> turning, String where) {
        if (advice.isComplete()) {
            Set<ObjectId> told = advice.remedies().stream()
                    .map(remedy -> remedy.steps().getFirst().after().id())
                    .collect(Collectors.toSet());
            assertThat(turning)
                    .as(where)
                    .allMatch(step -> told.contains(step.after().id()));
        }
    }
}
