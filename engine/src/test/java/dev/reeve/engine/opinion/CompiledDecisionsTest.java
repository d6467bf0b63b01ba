package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CallerHandle;
import dev.reeve.engine.decision.CommandHandle;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TargetHandle;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The compiled organization says what the decision says, in random organizations and after any random changes of them, which it
 * follows step by step; and earlier snapshots keep saying what they said. More: {@code -Dreeve.opinion.organizations=10000}.
 */
class CompiledDecisionsTest {

    private static final int ORGANIZATIONS = Integer.getInteger("reeve.opinion.organizations", 1_000) / 10;
    private static final long SEED = Long.getLong("reeve.opinion.seed", 1);
    private static final int STEPS = 12;
    private static final int REQUESTS = 20;
    private static final int PLAIN = 60;

    private final TestCatalogue catalogue = new TestCatalogue();

    /** A question that is asked again after every change, by handles that were found before the first. */
    private record Plain(CallerHandle caller, CommandHandle command, TargetHandle target) {}

    /** How often it was granted, and how often a change turned an answer round. */
    private record Tally(int asked, int granted, int turned) {
        Tally and(Tally other) {
            return new Tally(asked + other.asked, granted + other.granted, turned + other.turned);
        }
    }

    @Test
    @DisplayName(
            "EVAL-1 ORG-4: compiled step by step through random changes, answers and reasons are those of the decision")
    void followsChanges(TestReporter reporter) {
        Tally all = LongStream.range(SEED, SEED + ORGANIZATIONS)
                .parallel()
                .mapToObj(this::story)
                .reduce(new Tally(0, 0, 0), Tally::and);

        reporter.publishEntry(all.toString());
        assertThat(all.granted()).isGreaterThan(all.asked() / 40);
        assertThat(all.turned()).isGreaterThan(all.asked() / 1_000);
    }

    private Tally story(long seed) {
        Dice dice = new Dice(seed);
        Estate estate = RandomOrganization.estate(dice, catalogue);
        Authorizer authorizer = new Authorizer(catalogue);
        // By another one: what has been made ready is not to be held against itself.
        CompiledOrganization compiled = new Authorizer(catalogue).compiled(estate.organization());
        List<Plain> questions = questions(dice, compiled);
        List<CompiledOrganization> earlier = new ArrayList<>();
        List<Boolean> before = List.of();
        Tally tally = new Tally(0, 0, 0);
        for (int step = 0; step < STEPS; step++) {
            String where = "seed %d, step %d".formatted(seed, step);
            List<Boolean> answers = answers(authorizer, compiled, questions, where);
            tally = tally.and(tally(before, answers));
            before = answers;
            assertRequests(dice, authorizer, compiled, where);
            if (dice.chance(30)) {
                answers(authorizer, earlier.isEmpty() ? compiled : dice.pick(earlier), questions, where);
            }
            earlier.add(compiled);
            // Mostly the next snapshot of the last one; at times of an earlier one, as a trial of a change would be.
            CompiledOrganization from = dice.chance(85) ? compiled : dice.pick(earlier);
            Organization next = from.organization().apply(new RandomChange(dice, from.organization()).next());
            compiled = dice.chance(90) ? from.at(next) : compiled.at(next);
        }
        return tally;
    }

    private static Tally tally(List<Boolean> before, List<Boolean> answers) {
        int turned = 0;
        for (int i = 0; i < before.size(); i++) {
            turned += before.get(i).equals(answers.get(i)) ? 0 : 1;
        }
        return new Tally(
                answers.size(), (int) answers.stream().filter(answer -> answer).count(), turned);
    }

    private List<Plain> questions(Dice dice, CompiledOrganization compiled) {
        List<Recipient> recipients =
                new PlainDirectory(compiled.organization()).all(Recipient.class).toList();
        List<Request> requests = requests(dice, new Estate(compiled.organization(), Map.of()));
        List<Plain> questions = new ArrayList<>();
        while (questions.size() < PLAIN) {
            // By callers who might be allowed, of any recipient.
            Request request = dice.pick(requests);
            List<String> parameters = new ArrayList<>(request.parameters());
            if (dice.chance(5)) {
                parameters.add(dice.of("Verbose", "Nonsense", "\u0130dentity"));
            }
            questions.add(new Plain(
                    compiled.caller(request.caller()
                                    .user()
                                    .orElse(dice.pick(recipients).id()))
                            .or(() -> compiled.caller(dice.pick(recipients).id()))
                            .orElseThrow(),
                    compiled.command(
                            dice.chance(90)
                                    ? request.cmdlet()
                                    : request.cmdlet().toUpperCase(Locale.ROOT),
                            parameters),
                    compiled.target(dice.pick(recipients).id()).orElseThrow()));
        }
        return questions;
    }

    private static List<Boolean> answers(
            Authorizer authorizer, CompiledOrganization compiled, List<Plain> questions, String where) {
        List<Boolean> answers = new ArrayList<>();
        for (Plain question : questions) {
            Optional<Recipient> target =
                    compiled.organization().find(question.target().id(), Recipient.class);
            boolean expected = target.isPresent()
                    && authorizer.decide(compiled.organization(), request(question, target.get()))
                            instanceof Decision.Granted;
            boolean answer = compiled.allows(question.caller(), question.command(), question.target());
            assertThat(answer)
                    .as(
                            "%s: %s %s",
                            where, question.command().name(), question.command().parameters())
                    .isEqualTo(expected);
            assertByName(compiled, question, target, expected, where);
            answers.add(answer);
        }
        return answers;
    }

    private static Request request(Plain question, Recipient target) {
        return new Request(
                new Caller(question.caller().id()),
                question.command().name(),
                Set.copyOf(question.command().parameters()),
                List.of(TouchPoint.ObjectAccess.action(target)),
                ConfigRequirement.EACH);
    }

    /** By names it is the same, where they are one recipient's only. */
    private static void assertByName(
            CompiledOrganization compiled, Plain question, Optional<Recipient> target, boolean expected, String where) {
        Optional<Recipient> caller =
                compiled.organization().find(question.caller().id(), Recipient.class);
        if (target.isEmpty() || caller.isEmpty()) {
            return;
        }
        boolean unique = isUnique(compiled, caller.get().name())
                && isUnique(compiled, target.get().name());
        assertThat(compiled.allows(
                        caller.get().name().toUpperCase(Locale.ROOT),
                        question.command().name(),
                        question.command().parameters(),
                        target.get().name()))
                .as("%s by names: %s", where, question.command().name())
                .isEqualTo(unique && expected);
    }

    private static boolean isUnique(CompiledOrganization compiled, String name) {
        return new PlainDirectory(compiled.organization())
                        .all(Recipient.class)
                        .filter(recipient -> recipient.name().equalsIgnoreCase(name))
                        .count()
                == 1;
    }

    /** Requests of every kind. */
    private void assertRequests(Dice dice, Authorizer authorizer, CompiledOrganization compiled, String where) {
        Estate now = new Estate(compiled.organization(), Map.of());
        List<Request> requests = requests(dice, now);
        for (Request request : requests) {
            Decision decision = authorizer.decide(compiled.organization(), request);
            boolean answer = compiled.allows(request);
            assertThat(answer).as("%s: %s", where, request).isEqualTo(decision instanceof Decision.Granted);
            assertThat(compiled.decide(request)).as("%s: %s", where, request).isEqualTo(decision);
        }
    }

    private List<Request> requests(Dice dice, Estate estate) {
        List<Request> requests = new ArrayList<>();
        try {
            RandomRequest random = new RandomRequest(dice, catalogue, estate);
            while (requests.size() < REQUESTS) {
                requests.add(random.next());
            }
        } catch (IllegalArgumentException e) {
            return requests; // too little is left in the organization to ask about all there is
        }
        return requests;
    }
}
