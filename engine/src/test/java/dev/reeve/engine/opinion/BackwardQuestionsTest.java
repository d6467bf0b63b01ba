package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import dev.reeve.engine.question.Questions;
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
 * What backward questions answer is, for every single person, object, cmdlet and parameter, what the decision says of it: in
 * random organizations and after any random changes of them. More: {@code -Dreeve.opinion.organizations=10000}.
 */
class BackwardQuestionsTest {

    private static final int ORGANIZATIONS = Integer.getInteger("reeve.opinion.organizations", 1_000) / 20;
    private static final long SEED = Long.getLong("reeve.opinion.seed", 1);
    private static final int STEPS = 6;
    private static final int QUESTIONS = 8;

    private final TestCatalogue catalogue = new TestCatalogue();

    @Test
    @DisplayName(
            "EVAL-7 ORG-4: who can, what can and which cmdlets: each element as the decision says, after every change")
    void agreesElementByElement(TestReporter reporter) {
        AskedQuestions.Tally all = LongStream.range(SEED, SEED + ORGANIZATIONS)
                .parallel()
                .mapToObj(this::story)
                .reduce(AskedQuestions.Tally.NONE, AskedQuestions.Tally::and);

        reporter.publishEntry(all.toString());
        assertThat(all.allowed()).isGreaterThan(all.people() / 100);
        assertThat(all.reached()).isGreaterThan(all.objects() / 100);
        assertThat(all.usable()).isGreaterThan(all.cmdlets() / 100);
    }

    private AskedQuestions.Tally story(long seed) {
        Dice dice = new Dice(seed);
        Organization organization = RandomOrganization.estate(dice, catalogue).organization();
        Authorizer authorizer = new Authorizer(catalogue);
        Questions questions = new Questions(authorizer, catalogue);
        List<Organization> earlier = new ArrayList<>();
        AskedQuestions.Tally tally = AskedQuestions.Tally.NONE;
        for (int step = 0; step < STEPS; step++) {
            String where = "seed %d, step %d".formatted(seed, step);
            tally = tally.and(ask(dice, authorizer, questions, organization, where));
            earlier.add(organization);
            // Mostly the next snapshot of the last one; at times of an earlier one, as a trial of a change would be.
            Organization from = dice.chance(85) ? organization : dice.pick(earlier);
            organization = from.apply(new RandomChange(dice, from).next());
        }
        return tally;
    }

    private AskedQuestions.Tally ask(
            Dice dice, Authorizer authorizer, Questions questions, Organization organization, String where) {
        List<Request> requests = requests(dice, organization);
        if (requests.isEmpty()) {
            return AskedQuestions.Tally.NONE;
        }
        AskedQuestions asking = new AskedQuestions(authorizer, questions, catalogue, organization, where);
        List<DirectoryObject> objects = new ArrayList<>(organization.all().toList());
        objects.sort((one, other) -> one.id().compareTo(other.id()));
        AskedQuestions.Tally tally = AskedQuestions.Tally.NONE;
        for (int i = 0; i < QUESTIONS; i++) {
            Request request = dice.pick(requests);
            CommandUse use = use(dice, request);
            DirectoryObject target = dice.chance(60)
                    ? dice.pick(
                            objects.stream().filter(Recipient.class::isInstance).toList())
                    : dice.pick(objects);
            tally = tally.and(asking.whoCan(use, Optional.of(target)));
            tally = tally.and(asking.whoCan(use, Optional.empty()));
            tally = tally.and(asking.whatCan(request.caller(), use, 1 + dice.below(5)));
            if (i == 0) {
                tally = tally.and(asking.commandsFor(request.caller(), target, use.deed()));
            }
        }
        return tally;
    }

    private static CommandUse use(Dice dice, Request request) {
        List<String> parameters = new ArrayList<>(request.parameters());
        while (dice.chance(40) && !parameters.isEmpty()) {
            parameters.removeLast();
        }
        if (dice.chance(5)) {
            parameters.add(dice.of("Verbose", "Nonsense", "\u0130dentity"));
        }
        return new CommandUse(
                dice.chance(90) ? request.cmdlet() : request.cmdlet().toUpperCase(Locale.ROOT),
                Set.copyOf(parameters),
                dice.of(Deed.READ, Deed.WRITE, Deed.WRITE, Deed.WRITE, Deed.MANAGE, Deed.DELEGATE));
    }

    private List<Request> requests(Dice dice, Organization organization) {
        List<Request> requests = new ArrayList<>();
        try {
            RandomRequest random = new RandomRequest(dice, catalogue, new Estate(organization, Map.of()));
            while (requests.size() < QUESTIONS) {
                requests.add(random.next());
            }
        } catch (IllegalArgumentException e) {
            return requests; // too little is left in the organization to ask about all there is
        }
        return requests;
    }
}
