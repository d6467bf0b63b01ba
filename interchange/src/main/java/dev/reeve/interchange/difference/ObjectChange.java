package dev.reeve.interchange.difference;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.difference.Difference.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of one object between two snapshots of one organization, with all that is kept of it. */
public final class ObjectChange {

    private ObjectChange() {}

    /** The change; empty where there is none that could be told. */
    public static Optional<Difference> of(Organization before, Organization after, ObjectId id) {
        Optional<DirectoryObject> was = before.find(id);
        Optional<DirectoryObject> is = after.find(id);
        // An object that was renamed is the same to all that refer to it.
        Describer ofAfter = new Describer(after, other -> before.find(other).map(before.tree()::canonicalName), true);
        Optional<Description> now = is.map(ofAfter::describe);
        if (was.isEmpty()) {
            return now.map(description -> new Difference(
                    description.sort(),
                    description.name(),
                    Change.ADDED,
                    Comparison.facts(Map.of(), description.facts())));
        }
        Description then = new Describer(before, _ -> Optional.empty(), true).describe(was.get());
        if (now.isEmpty()) {
            return Optional.of(
                    new Difference(then.sort(), then.name(), Change.REMOVED, Comparison.facts(then.facts(), Map.of())));
        }
        List<Difference.Fact> facts = Comparison.facts(then.facts(), now.get().facts());
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(now.get().sort(), now.get().name(), Change.CHANGED, facts));
    }
}
