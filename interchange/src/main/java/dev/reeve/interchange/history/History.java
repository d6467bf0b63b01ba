package dev.reeve.interchange.history;

import dev.reeve.commands.advice.DifferenceText;
import dev.reeve.commands.advice.ProductTargets;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.difference.RightsDifference;
import dev.reeve.engine.difference.Shift;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.difference.Difference;
import dev.reeve.interchange.difference.Difference.Fact;
import dev.reeve.interchange.difference.ObjectChange;
import dev.reeve.interchange.history.JournalWalk.Step;
import dev.reeve.store.JournalEntry.Changed;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened to an object, or to a person and all that stands behind what he may do; and what he did himself. For one
 * thread.
 */
public final class History {

    /** Changes of more objects than this are imports: who gained what by one is told by {@code reeve diff}. */
    private static final int MOST_OBJECTS = 500;

    private static final String MANY = "Who gained and lost what is not told of a change of so many objects; reeve diff"
            + " compares two versions.";

    private final ProductTargets targets = new ProductTargets();
    private final Subject subject;
    private Standing standing;

    private History(Subject subject, Organization now) {
        this.subject = subject;
        this.standing = Standing.of(now, subject.id(), subject.person());
    }

    /**
     * The events, newest first; each is looked for as it is asked for.
     *
     * @param since the earliest time
     * @param until the first time that is too late
     */
    public static Stream<Event> of(
            OrganizationStore store,
            OrganizationId organization,
            Subject subject,
            Optional<Instant> since,
            Optional<Instant> until) {
        History history = new History(subject, store.snapshot(organization));
        return JournalWalk.of(store, organization)
                .takeWhile(step -> since.isEmpty() || !time(step).isBefore(since.get()))
                // Steps that are too late are walked too: who was in which group then follows from them.
                .flatMap(step ->
                        history.event(step, until.isEmpty() || time(step).isBefore(until.get())).stream());
    }

    /**
     * What happened to everybody and everything in a period, newest first.
     *
     * @param since the earliest time
     * @param until the first time that is too late
     */
    public static Stream<Event> ofAll(
            OrganizationStore store, OrganizationId organization, Instant since, Instant until) {
        ProductTargets targets = new ProductTargets();
        return JournalWalk.of(store, organization)
                .takeWhile(step -> !time(step).isBefore(since))
                .filter(step -> time(step).isBefore(until))
                .map(step -> new Event(
                        step.entry().version(),
                        step.entry().attribution(),
                        false,
                        step.isFirst() ? List.of() : changes(step, step.entry().changes()),
                        rights(step, targets, Optional.empty())));
    }

    private static Instant time(Step step) {
        return step.entry().attribution().when();
    }

    private Optional<Event> event(Step step, boolean wanted) {
        Standing after = standing;
        List<Changed> concerned = step.entry().changes().stream()
                .filter(changed -> Stream.of(changed.before(), changed.after())
                        .flatMap(Optional::stream)
                        .anyMatch(after::concerns))
                .toList();
        if (!concerned.isEmpty()) {
            standing = Standing.of(step.before(), subject.id(), subject.person());
        }
        if (!wanted) {
            return Optional.empty();
        }
        boolean own = subject.person() && isOwn(step);
        Set<String> principals = names(step, after, standing);
        List<Difference> changes = own && !step.isFirst()
                ? changes(step, step.entry().changes())
                : changes(step, step.isFirst() ? whatItIs(concerned, after) : concerned).stream()
                        .flatMap(change -> own(change, principals).stream())
                        .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Event(
                        step.entry().version(),
                        step.entry().attribution(),
                        own,
                        changes,
                        concerned.isEmpty()
                                ? List.of()
                                : rights(
                                        step,
                                        targets,
                                        subject.person() ? Optional.of(subject.id()) : Optional.empty())));
    }

    /** With the organization came all roles and assignments; told is the object, and the groups around it. */
    private static List<Changed> whatItIs(List<Changed> concerned, Standing standing) {
        return concerned.stream()
                .filter(changed -> standing.principals().contains(changed.id()))
                .toList();
    }

    private static List<Difference> changes(Step step, List<Changed> changed) {
        return changed.stream()
                .flatMap(each -> ObjectChange.of(step.before(), step.after(), each.id()).stream())
                .toList();
    }

    /** By whom something was done is recorded under the name that he had at the time. */
    private boolean isOwn(Step step) {
        return step.before()
                .find(subject.id())
                .map(step.before().tree()::canonicalName)
                .filter(step.entry().attribution().caller()::equals)
                .isPresent();
    }

    private static Set<String> names(Step step, Standing after, Standing before) {
        Set<ObjectId> ids = new HashSet<>(after.principals());
        ids.addAll(before.principals());
        return ids.stream()
                .flatMap(id -> Stream.of(step.before(), step.after())
                        .flatMap(organization -> organization.find(id).stream()
                                .map(object -> organization.tree().canonicalName(object))))
                .collect(Collectors.toSet());
    }

    /** Of a group around a person it is not told who else came and went. */
    private Optional<Difference> own(Difference change, Set<String> principals) {
        if (!subject.person() || change.name().equals(subject.name())) {
            return Optional.of(change);
        }
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : change.facts()) {
            Fact own = fact.name().equals("Members")
                    ? new Fact(
                            fact.name(),
                            fact.gone().stream().filter(principals::contains).toList(),
                            fact.come().stream().filter(principals::contains).toList())
                    : fact;
            if (!own.gone().isEmpty() || !own.come().isEmpty()) {
                facts.add(own);
            }
        }
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(change.sort(), change.name(), change.change(), facts));
    }

    private static List<String> rights(Step step, ProductTargets targets, Optional<ObjectId> person) {
        if (step.isFirst()) {
            return List.of();
        }
        if (step.entry().changes().size() > MOST_OBJECTS) {
            return List.of(MANY);
        }
        var difference = RightsDifference.between(BuiltInCatalogue.instance(), targets, step.before(), step.after());
        var told = person.map(id -> new dev.reeve.engine.difference.Difference(
                        of(difference.gains(), id), of(difference.losses(), id)))
                .orElse(difference);
        return told.isEmpty() ? List.of() : new DifferenceText(step.before(), step.after(), _ -> true).lines(told);
    }

    private static List<Shift> of(List<Shift> shifts, ObjectId person) {
        return shifts.stream()
                .filter(shift -> shift.people().contains(person))
                .map(shift -> new Shift(List.of(person), shift.objects(), shift.commands()))
                .toList();
    }
}
