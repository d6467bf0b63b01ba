package dev.reeve.interchange.script;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.ScopeRestriction;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was and what is to be, under the same ids. What no cmdlet changes of an object, such as the role of an assignment, is
 * changed by removing the object and making it again, with all that refers to it.
 */
final class Sides {

    private final Organization before;
    private final Organization after;
    private final Set<ObjectId> replaced = new HashSet<>();

    Sides(Organization before, Organization after) {
        this.before = before;
        this.after = after;
        changed(ManagementRole.class).filter(Sides::isOtherRole).forEach(pair -> replaceWithChildren(pair.before()));
        changed(ManagementScope.class).filter(Sides::isOtherScope).forEach(pair -> replaced.add(pair.id()));
        both(RoleAssignment.class).filter(this::isOtherAssignment).forEach(pair -> replaced.add(pair.id()));
    }

    /** An object as it was and as it is to be. */
    record Pair<T extends DirectoryObject>(T before, T after) {
        ObjectId id() {
            return before.id();
        }

        /** Whether it gets another name. */
        boolean isRenamed() {
            return !before.name().equals(after.name());
        }
    }

    Organization before() {
        return before;
    }

    Organization after() {
        return after;
    }

    /** Whether an object is removed and made again. */
    boolean isReplaced(ObjectId id) {
        return replaced.contains(id);
    }

    /** Objects to be made, those that are made again among them, by name. */
    <T extends DirectoryObject> List<T> made(Class<T> type) {
        return sorted(
                after.all(type).filter(object -> before.find(object.id()).isEmpty() || replaced.contains(object.id())));
    }

    /** Objects that are to go for good, by name. */
    <T extends DirectoryObject> List<T> gone(Class<T> type) {
        return sorted(before.all(type).filter(object -> after.find(object.id()).isEmpty()));
    }

    /** Objects to be removed and made again, as they were, by name. */
    <T extends DirectoryObject> List<T> replaced(Class<T> type) {
        return sorted(before.all(type).filter(object -> replaced.contains(object.id())));
    }

    /** Objects that stay and change, by name. */
    <T extends DirectoryObject> List<Pair<T>> kept(Class<T> type) {
        return changed(type)
                .filter(pair -> !replaced.contains(pair.id()))
                .sorted(Comparator.comparing(pair -> pair.after().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private <T extends DirectoryObject> Stream<Pair<T>> changed(Class<T> type) {
        return both(type).filter(pair -> !pair.before().equals(pair.after()));
    }

    private <T extends DirectoryObject> Stream<Pair<T>> both(Class<T> type) {
        return before.all(type).flatMap(was -> after.find(was.id(), type).map(is -> new Pair<>(was, is)).stream());
    }

    static <T extends DirectoryObject> List<T> sorted(Stream<T> objects) {
        return objects.sorted(Comparator.comparing(DirectoryObject::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(DirectoryObject::id))
                .toList();
    }

    /** What an object is called while the script runs: renames come first, and recipients stay where they are. */
    String name(ObjectId id) {
        return now(id).map(DirectoryObject::name).orElseGet(id::toString);
    }

    /** Where an object stands while the script runs. */
    String distinguishedName(ObjectId id) {
        return now(id).map(
                        object -> side(object).tree().distinguishedName(object).toString())
                .orElseGet(id::toString);
    }

    /** The same as people write it. */
    String canonicalName(ObjectId id) {
        return now(id).map(object -> side(object).tree().canonicalName(object)).orElseGet(id::toString);
    }

    private Optional<DirectoryObject> now(ObjectId id) {
        Optional<DirectoryObject> was = before.find(id);
        return was.filter(Recipient.class::isInstance).or(() -> after.find(id)).or(() -> was);
    }

    private Organization side(DirectoryObject object) {
        return (object instanceof Recipient && before.find(object.id()).isPresent())
                        || after.find(object.id()).isEmpty()
                ? before
                : after;
    }

    private void replaceWithChildren(ManagementRole role) {
        if (replaced.add(role.id())) {
            before.all(ManagementRole.class)
                    .filter(child -> child.parent().filter(role.id()::equals).isPresent())
                    .forEach(this::replaceWithChildren);
        }
    }

    private static boolean isOtherRole(Pair<ManagementRole> pair) {
        return !pair.before().builtIn()
                && !pair.after().builtIn()
                && (!CaseFolding.equal(pair.before().name(), pair.after().name())
                        || !pair.before().parent().equals(pair.after().parent())
                        || pair.before().isUnscoped() != pair.after().isUnscoped());
    }

    private static boolean isOtherScope(Pair<ManagementScope> pair) {
        ScopeRestriction was = pair.before().restriction();
        ScopeRestriction is = pair.after().restriction();
        return pair.before().exclusive() != pair.after().exclusive()
                || !was.typeName().equals(is.typeName())
                || ((isList(was) || isList(is)) && !was.equals(is));
    }

    private static boolean isList(ScopeRestriction restriction) {
        return restriction instanceof ScopeRestriction.ServerList
                || restriction instanceof ScopeRestriction.DatabaseList;
    }

    private boolean isOtherAssignment(Pair<RoleAssignment> pair) {
        RoleAssignment was = pair.before();
        RoleAssignment is = pair.after();
        return !was.name().equals(is.name())
                || !was.role().equals(is.role())
                || !was.assignee().equals(is.assignee())
                || was.delegating() != is.delegating()
                || Stream.concat(used(was), used(is)).anyMatch(replaced::contains);
    }

    /** The role and the scopes that an assignment refers to. */
    static Stream<ObjectId> used(RoleAssignment assignment) {
        return Stream.of(
                        Stream.of(assignment.role()),
                        assignment.recipientWriteScope().managementScope().stream(),
                        assignment.configWriteScope().managementScope().stream())
                .flatMap(ids -> ids);
    }
}
