package dev.reeve.engine.invariant;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.Optional;
import java.util.function.Function;

/**
 * One object of a change, in its states before and after, with the snapshots around it.
 *
 * @param was the snapshot before
 * @param is the snapshot after
 * @param before the object before; empty where it is new
 * @param after the object after; empty where it is removed
 */
record Changed(
        Organization was,
        Organization is,
        ObjectId id,
        Optional<DirectoryObject> before,
        Optional<DirectoryObject> after) {

    /** The state before, if the object is of that class. */
    <T extends DirectoryObject> Optional<T> before(Class<T> type) {
        return before.filter(type::isInstance).map(type::cast);
    }

    /** The state after, if the object is of that class. */
    <T extends DirectoryObject> Optional<T> after(Class<T> type) {
        return after.filter(type::isInstance).map(type::cast);
    }

    /** The object of that class that the change removes, if it does. */
    <T extends DirectoryObject> Optional<T> removed(Class<T> type) {
        return after.isPresent() ? Optional.empty() : before(type);
    }

    /** Whether what a property of the object says is new or not as before. */
    <T extends DirectoryObject> boolean differs(Class<T> type, Function<T, ?> property) {
        return !before(type).map(property).equals(after(type).map(property));
    }
}
