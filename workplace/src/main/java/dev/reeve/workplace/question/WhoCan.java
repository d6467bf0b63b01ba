package dev.reeve.workplace.question;

import dev.reeve.commands.run.CommandInquiry;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.People;
import dev.reeve.engine.question.Questions;
import dev.reeve.workplace.Workplace;
import dev.reeve.workplace.question.Asked.Given;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Asks who may run a command. Without values of parameters the answer comes from assignments and scopes at once; with values,
 * which may name more objects that are touched, everybody who has the command is asked about as {@code why} asks.
 */
public final class WhoCan {

    private final Workplace workplace;
    private final Organization organization;
    private final String actor;
    private final List<Given> given;
    private final Optional<String> on;
    private final Optional<DirectoryObject> target;
    private final CommandUse use;
    private final People people;

    /** Those who may, where each was asked about. */
    private final Optional<List<Person>> asked;

    /**
     * A question.
     *
     * @param on the object, given as the cmdlet's identity
     * @param actor who asks
     * @param folder below which the command would read files; empty where it may read none
     * @throws dev.reeve.engine.error.ReeveException where the object can't be told, or there is no such parameter
     */
    public WhoCan(
            Workplace workplace,
            String cmdlet,
            List<Given> given,
            Optional<String> on,
            String actor,
            Optional<Path> folder) {
        this.workplace = workplace;
        this.actor = actor;
        this.organization = workplace.snapshot();
        this.given = List.copyOf(given);
        this.on = on;
        Subjects subjects = new Subjects(organization, cmdlet);
        Set<String> parameters = subjects.parameters(given);
        this.target = on.map(name -> subjects.object(name, parameters));
        this.use = subjects.use(parameters, target);
        boolean hasValues = given.stream().anyMatch(each -> !each.values().isEmpty());
        // With values more may be touched, or less, as by who joins a group: whoever has the command is asked about.
        this.people = target.isPresent() && !hasValues
                ? workplace.questions().whoCan(organization, use, target.get())
                : workplace.questions().whoCan(organization, use);
        this.asked = hasValues
                ? Optional.of(people.stream()
                        .flatMap(user -> withValues(user, folder).stream())
                        .toList())
                : Optional.empty();
    }

    /** Somebody who may, and what lets him. */
    public record Person(Recipient user, String identity, boolean hasShell, List<Reason> reasons) {
        public Person {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The answer.
     *
     * @param count how many users may
     * @param linked the role groups of foreign groups that grant it
     */
    public record Answer(int count, List<People.Linked> linked) {}

    /** How many may, and which foreign groups: known before anybody is listed. */
    public Answer count() {
        return new Answer(asked.map(List::size).orElseGet(people::count), people.linked());
    }

    /** Everybody who may, by name. */
    public Stream<Recipient> users() {
        return asked.<Stream<Recipient>>map(persons -> persons.stream().map(Person::user))
                .orElseGet(people::stream);
    }

    /** What lets somebody who may. */
    public Person reasons(Recipient user) {
        return asked.stream()
                .flatMap(List::stream)
                .filter(person -> person.user().id().equals(user.id()))
                .findFirst()
                .orElseGet(() -> person(user));
    }

    /** Hands over everybody who may, by name. */
    public void list(Consumer<Person> to) {
        if (asked.isPresent()) {
            asked.get().forEach(to);
        } else {
            people.stream().map(this::person).forEach(to);
        }
    }

    private Optional<Person> withValues(Recipient user, Optional<Path> folder) {
        Asked question = new Asked(who(user), use.cmdlet(), given, on);
        Reply reply = new Question(workplace, question, actor, folder).ask();
        return reply.granted()
                ? Optional.of(person(
                        user,
                        reply.answers().stream()
                                .map(CommandInquiry.Answer::decision)
                                .toList()))
                : Optional.empty();
    }

    /** What a session is opened by: behind a linked mailbox is an account of another forest. */
    private static String who(Recipient user) {
        return user.linkedAccount()
                .filter(_ -> user.type().isMailbox())
                .map(Recipient.LinkedAccount::name)
                .orElseGet(() -> user.id().toString());
    }

    private Person person(Recipient user) {
        Caller caller = Questions.caller(user);
        Request request = target.map(object -> use.on(caller, object)).orElseGet(() -> use.by(caller));
        return person(user, List.of(workplace.questions().decide(organization, request)));
    }

    private Person person(Recipient user, List<Decision> decisions) {
        return new Person(
                user,
                organization.tree().canonicalName(user),
                user.hasRemotePowerShell(),
                decisions.stream()
                        .flatMap(decision -> Reasons.of(organization, decision).stream())
                        .filter(Reason::granted)
                        .toList());
    }
}
