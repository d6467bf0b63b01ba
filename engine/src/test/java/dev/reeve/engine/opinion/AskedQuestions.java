package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.catalogue.Catalogue;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Backward questions about one snapshot, each compared with the decision about everybody or everything. What was decided once
 * is not decided again when the same is asked again.
 */
final class AskedQuestions {

    /** How many elements were compared, and how many of them were in an answer. */
    record Tally(int people, int allowed, int objects, int reached, int cmdlets, int usable) {
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

    private final Authorizer authorizer;
    private final Questions questions;
    private final Catalogue catalogue;
    private final Organization organization;
    private final String where;

    AskedQuestions(
            Authorizer authorizer, Questions questions, Catalogue catalogue, Organization organization, String where) {
        this.authorizer = authorizer;
        this.questions = questions;
        this.catalogue = catalogue;
        this.organization = organization;
        this.where = where;
    }

    private record Who(CommandUse use, Optional<ObjectId> target) {}

    private record What(Caller caller, CommandUse use) {}

    private final Map<Who, Set<ObjectId>> who = new HashMap<>();
    private final Map<What, Set<ObjectId>> what = new HashMap<>();

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
        Set<ObjectId> expected = who.computeIfAbsent(
                new Who(use, target.map(DirectoryObject::id)),
                _ -> everybody.stream()
                        .filter(user -> isGranted(request(use, Questions.caller(user), target)))
                        .map(Recipient::id)
                        .collect(Collectors.toSet()));
        String question = "%s: who can %s on %s".formatted(where, use, target.map(DirectoryObject::name));

        assertThat(people.stream().map(Recipient::id)).as(question).hasSameElementsAs(expected);
        assertThat(people.count()).as(question).isEqualTo(expected.size());
        assertThat(everybody).as(question).allMatch(user -> people.contains(user.id()) == expected.contains(user.id()));
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

    Tally whatCan(Caller caller, CommandUse use, int page) {
        Reached reached = questions.whatCan(organization, caller, use);
        RecipientSet recipients = reached.recipients();
        Set<ObjectId> granted = what.computeIfAbsent(
                new What(caller, use),
                _ -> organization
                        .all()
                        .filter(object -> isGranted(use.on(caller, object)))
                        .map(DirectoryObject::id)
                        .collect(Collectors.toSet()));
        List<ObjectId> expected = organization
                .all(Recipient.class)
                .map(Recipient::id)
                .filter(granted::contains)
                .toList();
        String question = "%s: what can %s with %s".formatted(where, caller, use);

        assertThat(recipients.stream().map(Recipient::id)).as(question).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(recipients.count()).as(question).isEqualTo(expected.size());
        assertThat(paged(recipients, page))
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
                        .map(DirectoryObject::id)
                        .filter(granted::contains)
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
            if (!parameters.isEmpty() || isGranted(new CommandUse(cmdlet.name(), Set.of(), deed).on(caller, target))) {
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
