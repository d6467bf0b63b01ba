package dev.reeve.engine.opinion;

import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.Version;
import dev.reeve.engine.property.Property;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

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
        shrinker.shrink();
        return shrinker.question;
    }

    private void shrink() {
        String before;
        do {
            before = question.text();
            reduce(question.request().touchPoints(), this::withTouchPoints);
            reduce(List.copyOf(question.request().parameters()), this::withParameters);
            Set<ObjectId> touched = touched(question.request());
            List<DirectoryObject> fixed = question.estate()
                    .organization()
                    .all()
                    .filter(object -> isFixed(object, touched))
                    .toList();
            reduce(
                    question.estate()
                            .organization()
                            .all()
                            .filter(object -> !isFixed(object, touched))
                            .toList(),
                    kept -> withObjects(concat(fixed, kept)));
            for (DirectoryObject object : question.estate().organization().all().toList()) {
                if (!touched.contains(object.id())) {
                    trim(object);
                }
            }
        } while (!question.text().equals(before));
    }

    private static boolean isFixed(DirectoryObject object, Set<ObjectId> touched) {
        return object instanceof OrganizationSettings || touched.contains(object.id());
    }

    /** Objects as they stand in the request must stay as they are in the organization. */
    private static Set<ObjectId> touched(Request request) {
        Set<ObjectId> ids = new LinkedHashSet<>();
        for (TouchPoint touch : request.touchPoints()) {
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
                reduce(group.members(), kept -> withObject(current(group).withMembers(kept)));
                reduce(group.managedBy(), kept -> withObject(current(group).withManagedBy(kept)));
            }
            case ManagementRole role ->
                reduce(List.copyOf(role.entries().values()), kept -> withObject(role.withEntries(kept)));
            case Recipient recipient -> {
                reduce(recipient.properties().set(), kept -> withObject(only(recipient, kept)));
                for (Property property : current(recipient).properties().set()) {
                    reduce(
                            current(recipient).properties().values(property),
                            kept -> withObject(current(recipient)
                                    .withProperties(
                                            current(recipient).properties().with(property, kept))));
                }
            }
            default -> {}
        }
    }

    @SuppressWarnings("unchecked")
    private <T extends DirectoryObject> T current(T object) {
        return (T) question.estate().organization().find(object.id()).orElse(object);
    }

    private static Recipient only(Recipient recipient, List<Property> kept) {
        Recipient result = recipient;
        for (Property property : recipient.properties().set()) {
            if (!kept.contains(property)) {
                result = result.withProperties(result.properties().without(property));
            }
        }
        return result;
    }

    private Question withObject(DirectoryObject replacement) {
        return withObjects(question.estate()
                .organization()
                .all()
                .map(object -> object.id().equals(replacement.id()) ? replacement : object)
                .toList());
    }

    private Question withObjects(List<DirectoryObject> objects) {
        return new Question(
                new Estate(
                        Organization.of(new Version(1), objects),
                        question.estate().filters()),
                question.request());
    }

    private Question withTouchPoints(List<TouchPoint> touchPoints) {
        Request request = question.request();
        return new Question(
                question.estate(),
                new Request(
                        request.caller(), request.cmdlet(), request.parameters(), touchPoints, request.requirement()));
    }

    private Question withParameters(List<String> parameters) {
        Request request = question.request();
        return new Question(
                question.estate(),
                new Request(
                        request.caller(),
                        request.cmdlet(),
                        Set.copyOf(parameters),
                        request.touchPoints(),
                        request.requirement()));
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
}
