package dev.reeve.engine.opinion;

import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Makes a question on which the two sides differ as small as it can while they still do. */
final class Shrinker {

    private final Predicate<Question> differs;
    private Question question;

    private Shrinker(Question question, Predicate<Question> differs) {
        this.question = question;
        this.differs = differs;
    }

    static Question shrink(Question question, Predicate<Question> differs) {
        Shrinker shrinker = new Shrinker(question, differs);
        String before;
        do {
            before = shrinker.question.text();
            shrinker.pass();
        } while (!shrinker.question.text().equals(before));
        return shrinker.question;
    }

    private void pass() {
        reduce(question.request().touchPoints(), kept -> question.withTouchPoints(kept));
        reduce(List.copyOf(question.request().parameters()), kept -> question.withParameters(kept));
        Set<ObjectId> touched = touched();
        List<DirectoryObject> fixed = question.objects().stream()
                .filter(object -> object instanceof OrganizationSettings || touched.contains(object.id()))
                .toList();
        reduce(
                question.objects().stream()
                        .filter(object -> !fixed.contains(object))
                        .toList(),
                kept -> question.withObjects(concat(fixed, kept)));
        question.objects().forEach(this::trim);
        simplifyTouchPoints();
    }

    /** The objects of the organization that the request touches. */
    private Set<ObjectId> touched() {
        Set<ObjectId> ids = new LinkedHashSet<>();
        for (TouchPoint touch : question.request().touchPoints()) {
            switch (touch) {
                case TouchPoint.ObjectAccess access -> ids.add(access.object().id());
                case TouchPoint.RoleDelegation delegation -> {
                    ids.add(delegation.role().id());
                    delegation.assignee().ifPresent(assignee -> ids.add(assignee.id()));
                }
                case TouchPoint.GroupManagement management ->
                    ids.add(management.group().id());
                case TouchPoint.OrganizationConfigAccess _ -> {}
            }
        }
        return ids;
    }

    private void trim(DirectoryObject object) {
        switch (object) {
            case RoleGroup group -> {
                reduce(
                        group.members(),
                        kept -> replacing(group, each -> each.withMembers(common(each.members(), kept))));
                reduce(
                        group.managedBy(),
                        kept -> replacing(group, each -> each.withManagedBy(common(each.managedBy(), kept))));
            }
            case ManagementRole role -> {
                reduce(List.copyOf(role.entries().values()), kept -> replacing(role, each -> each.withEntries(kept)));
                for (RoleEntry entry : current(role).entries().values()) {
                    reduce(
                            List.copyOf(entry.parameters()),
                            kept -> replacing(role, each -> withEntry(each, entry.withParameters(kept))));
                }
            }
            case Recipient recipient -> trim(recipient);
            case RoleAssignment assignment -> simplify(assignment);
            case ManagementScope scope -> simplify(scope);
            case OrganizationSettings settings ->
                attempt(replacing(
                        settings,
                        each -> new OrganizationSettings(each.header(), each.forestRoot(), false, false, "1")));
            default -> {}
        }
    }

    private static ManagementRole withEntry(ManagementRole role, RoleEntry replacement) {
        List<RoleEntry> entries = new ArrayList<>(role.entries().values());
        entries.replaceAll(entry -> entry.name().equals(replacement.name()) ? replacement : entry);
        return role.withEntries(entries);
    }

    private void trim(Recipient recipient) {
        reduce(recipient.properties().set(), kept -> replacing(recipient, each -> only(each, kept)));
        for (Property property : current(recipient).properties().set()) {
            reduce(
                    current(recipient).properties().values(property),
                    kept -> replacing(recipient, each -> only(each, property, current(recipient), kept)));
        }
    }

    /** Without the properties that are not kept; those it gains by a change stay. */
    private Recipient only(Recipient recipient, List<Property> kept) {
        Recipient result = recipient;
        for (Property property : current(recipient).properties().set()) {
            if (!kept.contains(property)) {
                result = result.withProperties(result.properties().without(property));
            }
        }
        return result;
    }

    private static Recipient only(Recipient recipient, Property property, Recipient before, List<PropertyValue> kept) {
        List<PropertyValue> values = new ArrayList<>(recipient.properties().values(property));
        values.removeIf(value -> before.properties().values(property).contains(value) && !kept.contains(value));
        return recipient.withProperties(recipient.properties().with(property, values));
    }

    /** Without a way through groups, and without scopes. */
    private void simplify(RoleAssignment assignment) {
        question.request()
                .caller()
                .user()
                .filter(user -> !user.equals(assignment.assignee()))
                .ifPresent(user -> attempt(replacing(
                        assignment,
                        each -> new RoleAssignment(
                                each.header(),
                                each.role(),
                                user,
                                RoleAssigneeType.User,
                                each.delegating(),
                                each.enabled(),
                                each.recipientWriteScope(),
                                each.configWriteScope()))));
        attempt(replacing(
                assignment, each -> each.scoped(new RecipientWriteScope.Implicit(), each.configWriteScope())));
        attempt(replacing(
                assignment, each -> each.scoped(each.recipientWriteScope(), new ConfigWriteScope.Implicit())));
    }

    /** Without a root, and with less of a filter. */
    private void simplify(ManagementScope scope) {
        attempt(replacing(scope, each -> each.restrictedTo(RandomScopes.withoutRoot(each.restriction()))));
        Optional<FilterTree> filter =
                Optional.ofNullable(question.estate().filters().get(scope.id()));
        for (FilterTree smaller : filter.map(FilterTree::smaller).orElse(List.of())) {
            Map<ObjectId, FilterTree> filters =
                    new LinkedHashMap<>(question.estate().filters());
            filters.put(scope.id(), smaller);
            Question simpler =
                    replacing(scope, each -> each.restrictedTo(RandomScopes.withFilter(each.restriction(), smaller)));
            attempt(new Question(new Estate(simpler.estate().organization(), filters), simpler.request()));
        }
    }

    /** With nothing changed where something is. */
    private void simplifyTouchPoints() {
        for (TouchPoint touch : question.request().touchPoints()) {
            if (touch instanceof TouchPoint.ObjectAccess(Access access, var before, var after)
                    && access == Access.MODIFY
                    && !before.equals(after)) {
                List<TouchPoint> simpler = new ArrayList<>(question.request().touchPoints());
                simpler.replaceAll(
                        each -> each.equals(touch) ? new TouchPoint.ObjectAccess(access, before, before) : each);
                attempt(question.withTouchPoints(simpler));
            }
        }
    }

    private void attempt(Question simpler) {
        if (!simpler.text().equals(question.text()) && differs.test(simpler)) {
            question = simpler;
        }
    }

    @SuppressWarnings("unchecked")
    private <T extends DirectoryObject> T current(T object) {
        return (T) question.estate().organization().find(object.id()).orElse(object);
    }

    @SuppressWarnings("unchecked")
    private <T extends DirectoryObject> Question replacing(T object, UnaryOperator<T> change) {
        return question.everywhere(each -> each.id().equals(object.id()) ? change.apply((T) each) : each);
    }

    /** Drops halves, then quarters, down to single items, as long as the difference remains. */
    private <T> void reduce(List<T> items, Function<List<T>, Question> rebuilt) {
        List<T> kept = items;
        for (int size = Math.max(1, kept.size() / 2); size >= 1 && !kept.isEmpty(); size /= 2) {
            for (int from = 0; from < kept.size(); ) {
                List<T> fewer = new ArrayList<>(kept);
                fewer.subList(from, Math.min(from + size, fewer.size())).clear();
                Question smaller = rebuilt.apply(fewer);
                if (differs.test(smaller)) {
                    question = smaller;
                    kept = fewer;
                } else {
                    from += size;
                }
            }
        }
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static List<ObjectId> common(List<ObjectId> ids, List<ObjectId> kept) {
        return ids.stream().filter(kept::contains).toList();
    }
}
