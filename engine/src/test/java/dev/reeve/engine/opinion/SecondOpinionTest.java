package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.decision.ReadScope;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Recipient;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Random organizations and requests get the same answer from the decision and from its plain transcription. More of
 * them: {@code -Dreeve.opinion.organizations=100000 -Dreeve.opinion.seed=7}; one again: the seed printed and 1.
 */
class SecondOpinionTest {

    private static final int ORGANIZATIONS = Integer.getInteger("reeve.opinion.organizations", 1_000);
    private static final long SEED = Long.getLong("reeve.opinion.seed", 1);
    private static final int REQUESTS = 200;

    private final TestCatalogue catalogue = new TestCatalogue();
    private final Authorizer authorizer = new Authorizer(catalogue);

    @Test
    @DisplayName(
            "EVAL-1: granted or denied, the code and the failing parameter are the same on both sides; compiled as well")
    void decisions(TestReporter reporter) {
        List<Outcome> outcomes = LongStream.range(SEED, SEED + ORGANIZATIONS)
                .parallel()
                .boxed()
                .flatMap(seed -> outcomes(seed).stream())
                .toList();

        Map<String, Outcome> differences = new TreeMap<>();
        outcomes.stream()
                .filter(outcome -> !outcome.opinion().equals(outcome.decision()))
                .forEach(outcome -> differences.putIfAbsent(outcome.kind(), outcome));
        assertThat(differences.values().stream().limit(5).map(this::shrunk))
                .as("one case of each kind of difference")
                .isEmpty();
        assertMeaningful(outcomes, reporter);
    }

    /** What both sides say to one question; the question is kept only where they differ. */
    private record Outcome(long seed, Answer opinion, Answer decision, Optional<Question> question) {
        String kind() {
            return opinion.code() + " " + decision.code();
        }
    }

    private List<Outcome> outcomes(long seed) {
        Dice dice = new Dice(seed);
        Estate estate = RandomOrganization.estate(dice, catalogue);
        RandomRequest requests = new RandomRequest(dice, catalogue, estate);
        Map<Caller, SecondOpinion> opinions = new HashMap<>();
        CompiledOrganization compiled = new Authorizer(catalogue).compiled(estate.organization());
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Question question = new Question(estate, requests.next());
            Answer opinion = opinions.computeIfAbsent(
                            question.request().caller(), caller -> new SecondOpinion(estate, catalogue, caller))
                    .decide(question.request());
            Answer decision = decision(question);
            assertThat(compiled.allows(question.request()))
                    .as("compiled, seed %d: %s", seed, question.request())
                    .isEqualTo(opinion.equals(Answer.GRANTED));
            outcomes.add(
                    new Outcome(seed, opinion, decision, Optional.of(question).filter(_ -> !opinion.equals(decision))));
        }
        return outcomes;
    }

    /** A generator that asks only what is trivially refused would prove nothing. */
    private static void assertMeaningful(List<Outcome> outcomes, TestReporter reporter) {
        Map<ErrorCode, Integer> denials = new EnumMap<>(ErrorCode.class);
        outcomes.forEach(outcome -> outcome.opinion().code().ifPresent(code -> denials.merge(code, 1, Integer::sum)));
        int asked = outcomes.size();
        int granted =
                asked - denials.values().stream().mapToInt(Integer::intValue).sum();
        reporter.publishEntry(granted + " granted of " + asked + " " + denials);
        assertThat(granted).as("granted of %d", asked).isGreaterThan(asked / 5);
        for (ErrorCode code : List.of(
                ErrorCode.NoSession,
                ErrorCode.CommandNotFound,
                ErrorCode.ParameterNotFound,
                ErrorCode.AmbiguousParameterSet,
                ErrorCode.ObjectNotFound,
                ErrorCode.OutOfWriteScope,
                ErrorCode.OutOfServerScope,
                ErrorCode.OutOfDatabaseScope,
                ErrorCode.ExclusiveScope,
                ErrorCode.ParameterOutOfScope,
                ErrorCode.NotGroupManager,
                ErrorCode.NotDelegated,
                ErrorCode.AdSplitForbidden)) {
            assertThat(denials.getOrDefault(code, 0)).as("denied with %s", code).isGreaterThan(asked / 2_000);
        }
    }

    @Test
    @DisplayName("GATE-1 GATE-6 GATE-8: sessions, commands and their parameters are the same on both sides")
    void rights() {
        for (long seed = SEED; seed < SEED + ORGANIZATIONS / 10; seed++) {
            Dice dice = new Dice(seed);
            Estate estate = RandomOrganization.estate(dice, catalogue);
            for (Recipient user : estate.organization().all(Recipient.class).toList()) {
                Caller caller = new Caller(user.id());
                SecondOpinion opinion = new SecondOpinion(estate, catalogue, caller);
                assertThat(authorizer.session(estate.organization(), caller).isEmpty())
                        .as("session of %s, seed %d", user.name(), seed)
                        .isEqualTo(opinion.opensSession());
                assertThat(new TreeSet<>(authorizer.commands(estate.organization(), caller)))
                        .as("commands of %s, seed %d", user.name(), seed)
                        .isEqualTo(new TreeSet<>(opinion.commands()));
                for (CmdletDefinition cmdlet : catalogue.all()) {
                    assertThat(authorizer.rights(estate.organization(), caller, cmdlet.name()))
                            .as("%s by %s, seed %d", cmdlet.name(), user.name(), seed)
                            .isEqualTo(opinion.rights(cmdlet.name()));
                }
            }
        }
    }

    @Test
    @DisplayName("READ-2 READ-3: what a cmdlet reads is the same on both sides")
    void readScopes() {
        for (long seed = SEED; seed < SEED + ORGANIZATIONS / 10; seed++) {
            Dice dice = new Dice(seed);
            Estate estate = RandomOrganization.estate(dice, catalogue);
            RandomRequest requests = new RandomRequest(dice, catalogue, estate);
            for (int i = 0; i < 10; i++) {
                Request request = requests.next();
                if (catalogue.find(request.cmdlet()).isEmpty()) {
                    continue;
                }
                SecondOpinion opinion = new SecondOpinion(estate, catalogue, request.caller());
                ReadScope scope = authorizer.readScope(estate.organization(), request.caller(), request.cmdlet());
                for (DirectoryObject object : requests.objects()) {
                    assertThat(scope.contains(object))
                            .as("%s by %s on %s, seed %d", request.cmdlet(), request.caller(), object, seed)
                            .isEqualTo(opinion.reads(request.cmdlet(), object));
                }
            }
        }
    }

    private Answer opinion(Question question) {
        return new SecondOpinion(
                        question.estate(), catalogue, question.request().caller())
                .decide(question.request());
    }

    private Answer decision(Question question) {
        return Answer.of(authorizer.decide(question.estate().organization(), question.request()));
    }

    /** The case, made small while both sides keep saying what they say. */
    private String shrunk(Outcome outcome) {
        List<Answer> answers = List.of(outcome.opinion(), outcome.decision());
        Question small = Shrinker.shrink(
                outcome.question().orElseThrow(), smaller -> answers(smaller).equals(Optional.of(answers)));
        return "seed %d: the opinion says %s, the decision %s%n%s"
                .formatted(outcome.seed(), outcome.opinion(), outcome.decision(), small.text());
    }

    /** What both sides say; nothing where the shrinking broke the organization. */
    private Optional<List<Answer>> answers(Question question) {
        try {
            return Optional.of(List.of(opinion(question), decision(question)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
