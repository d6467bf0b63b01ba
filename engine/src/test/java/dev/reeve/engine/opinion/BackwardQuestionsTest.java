package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import dev.reeve.engine.question.People;
import dev.reeve.engine.question.Questions;
import dev.reeve.engine.question.Reached;
import dev.reeve.engine.question.RecipientSet;
import dev.reeve.engine.question.UsableCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** How many elements were compared, and how many of them were in an answer. */
    private record Tally(int people, int allowed, int objects, int reached, int cmdlets, int usable) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

        Tally and(Tally other) {
            return new Tally(
                    people + other.people,
                    allowed + other.allowed,
                    objects + other.objects,
                    reached + other.reached,
                    cmdlets + other.cmdlets,
                    usable + other.usable);
        }
    }

    @Test
    @DisplayName(
            "EVAL-7 ORG-4: who can, what can and which cmdlets: each element as the decision says, after every change")
    void agreesElementByElement(TestReporter reporter) {
        Tally all = LongStream.range(SEED, SEED + ORGANIZATIONS)
                .parallel()
                .mapToObj(this::story)
                .reduce(Tally.NONE, Tally::and);

        reporter.publishEntry(all.toString());
        assertThat(all.allowed()).isGreaterThan(all.people() / 100);
        assertThat(all.reached()).isGreaterThan(all.objects() / 100);
        assertThat(all.usable()).isGreaterThan(all.cmdlets() / 100);
    }

    private Tally story(long seed) {
        Dice dice = new Dice(seed);
        Organization organization = RandomOrganization.estate(dice, catalogue).organization();
        Authorizer authorizer = new Authorizer(catalogue);
        Questions questions = new Questions(authorizer, catalogue);
        List<Organization> earlier = new ArrayList<>();
        Tally tally = Tally.NONE;
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

    private Tally ask(Dice dice, Authorizer authorizer, Questions questions, Organization organization, String where) {
        List<Request> requests = requests(dice, organization);
        if (requests.isEmpty()) {
            return Tally.NONE;
        }
        Asking asking = new Asking(authorizer, questions, organization, where);
        List<DirectoryObject> objects = new ArrayList<>(organization.all().toList());
        objects.sort((one, other) -> one.id().compareTo(other.id()));
        Tally tally = Tally.NONE;
        for (int i = 0; i < QUESTIONS; i++) {
            Request request = dice.pick(requests);
            CommandUse use = use(dice, request);
            DirectoryObject target = dice.chance(60)
                    ? dice.pick(
                            objects.stream().filter(Recipient.class::isInstance).toList())
                    : dice.pick(objects);
            tally = tally.and(asking.whoCan(use, Optional.of(target)));
            tally = tally.and(asking.whoCan(use, Optional.empty()));
            tally = tally.and(asking.whatCan(dice, request.caller(), use));
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

    /** Questions about one snapshot. */
    private final class Asking {

        private final Authorizer authorizer;
        private final Questions questions;
        private final Organization organization;
        private final String where;

        Asking(Authorizer authorizer, Questions questions, Organization organization, String where) {
            this.authorizer = authorizer;
            this.questions = questions;
            this.organization = organization;
            this.where = where;
        }

        private boolean isGranted(Request request) {
            return authorizer.decide(organization, request) instanceof Decision.Granted;
        }

        private Request request(CommandUse use, Caller caller, Optional<DirectoryObject> target) {
            return target.map(object -> use.on(caller, object)).orElseGet(() -> use.by(caller));
        }

        Tally whoCan(CommandUse use, Optional<DirectoryObject> target) {
            People people = target.map(object -> questions.whoCan(organization, use, object))
                    .orElseGet(() -> questions.whoCan(organization, use));
            List<Recipient> everybody = organization.all(Recipient.class).toList();
            Set<ObjectId> expected = everybody.stream()
                    .filter(user -> isGranted(request(use, Questions.caller(user), target)))
                    .map(Recipient::id)
                    .collect(Collectors.toSet());
            String question = "%s: who can %s on %s".formatted(where, use, target.map(DirectoryObject::name));

            assertThat(people.stream().map(Recipient::id)).as(question).hasSameElementsAs(expected);
            assertThat(people.count()).as(question).isEqualTo(expected.size());
            assertThat(everybody)
                    .as(question)
                    .allMatch(user -> people.contains(user.id()) == expected.contains(user.id()));
            assertLinked(use, target, people, question);
            return new Tally(everybody.size(), expected.size(), 0, 0, 0, 0);
        }

        /** Of foreign groups it is told what an account in that group alone may. */
        private void assertLinked(CommandUse use, Optional<DirectoryObject> target, People people, String question) {
            Set<ObjectId> sufficing = people.linked().stream()
                    .filter(People.Linked::suffices)
                    .map(linked -> linked.group().id())
                    .collect(Collectors.toSet());
            organization.all(RoleGroup.class).filter(RoleGroup::isLinked).forEach(group -> {
                Caller member = new Caller(
                        Optional.empty(),
                        Optional.of(new Caller.ForeignAccount(
                                "S-1-5-21-1", Set.of(group.linkedGroup().orElseThrow()))));
                assertThat(sufficing.contains(group.id()))
                        .as("%s, in linked %s", question, group.name())
                        .isEqualTo(isGranted(request(use, member, target)));
            });
        }

        Tally whatCan(Dice dice, Caller caller, CommandUse use) {
            Reached reached = questions.whatCan(organization, caller, use);
            RecipientSet recipients = reached.recipients();
            List<Recipient> expected = organization
                    .all(Recipient.class)
                    .filter(recipient -> isGranted(use.on(caller, recipient)))
                    .toList();
            String question = "%s: what can %s with %s".formatted(where, caller, use);

            assertThat(recipients.stream().map(Recipient::id))
                    .as(question)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(Recipient::id).toList());
            assertThat(recipients.count()).as(question).isEqualTo(expected.size());
            assertThat(paged(recipients, 1 + dice.below(5)))
                    .as(question)
                    .isEqualTo(recipients.stream().toList());
            List<DirectoryObject> others = organization
                    .all()
                    .filter(object -> !(object instanceof Recipient))
                    .toList();
            Set<ObjectId> found = new HashSet<>();
            others.stream()
                    .map(DirectoryObject::getClass)
                    .distinct()
                    .forEach(type -> reached.objects(type).forEach(object -> found.add(object.id())));
            assertThat(found)
                    .as(question)
                    .isEqualTo(others.stream()
                            .filter(object -> isGranted(use.on(caller, object)))
                            .map(DirectoryObject::id)
                            .collect(Collectors.toSet()));
            return new Tally(
                    0,
                    0,
                    (int) organization.all(Recipient.class).count() + others.size(),
                    expected.size() + found.size(),
                    0,
                    0);
        }

        private static List<Recipient> paged(RecipientSet recipients, int size) {
            List<Recipient> all = new ArrayList<>();
            List<Recipient> page = recipients.page(Optional.empty(), size);
            while (!page.isEmpty()) {
                all.addAll(page);
                page = recipients.page(Optional.of(RecipientSet.Place.after(page.getLast())), size);
            }
            return all;
        }

        Tally commandsFor(Caller caller, DirectoryObject target, Deed deed) {
            Map<String, Set<String>> expected = new TreeMap<>();
            int asked = 0;
            for (var cmdlet : catalogue.all()) {
                Set<String> parameters = new TreeSet<>();
                for (CmdletParameter parameter : cmdlet.parameters()) {
                    asked++;
                    if (isGranted(new CommandUse(cmdlet.name(), Set.of(parameter.name()), deed).on(caller, target))) {
                        parameters.add(parameter.name());
                    }
                }
                if (!parameters.isEmpty()
                        || isGranted(new CommandUse(cmdlet.name(), Set.of(), deed).on(caller, target))) {
                    expected.put(cmdlet.name(), parameters);
                }
            }
            Map<String, Set<String>> answer =
                    questions
                            .commandsFor(
                                    organization,
                                    caller,
                                    target,
                                    cmdlet -> catalogue.find(cmdlet).map(_ -> deed))
                            .stream()
                            .collect(Collectors.toMap(
                                    UsableCommand::cmdlet,
                                    usable -> new TreeSet<>(usable.parameters()),
                                    (one, _) -> one,
                                    TreeMap::new));

            assertThat(answer)
                    .as("%s: commands for %s on %s by %s", where, caller, target.name(), deed)
                    .isEqualTo(expected);
            return new Tally(
                    0,
                    0,
                    0,
                    0,
                    asked,
                    expected.values().stream().mapToInt(Set::size).sum());
        }
    }
}
