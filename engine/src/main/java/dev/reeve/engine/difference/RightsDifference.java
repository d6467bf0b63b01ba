package dev.reeve.engine.difference;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds out who gains and who loses what between two snapshots.
 *
 * <p>What is told of is: this person, this command, with this one parameter or with none, acting on this object, or reading
 * it where the command only reads; as the decision answers it. So it is about roles and scopes; that a group has managers
 * besides, or a role wants delegation, is not part of it.
 */
public final class RightsDifference {

    private RightsDifference() {}

    /**
     * The difference, for who has no authorizer.
     *
     * @param catalogue the commands
     * @param targets what they are about
     */
    public static Difference between(
            Catalogue catalogue, CommandTargets targets, Organization before, Organization after) {
        return between(new Authorizer(catalogue), targets, before, after);
    }

    /**
     * The difference, exact for snapshots of one organization. Quick where one came from the other by few changes.
     *
     * @param targets what commands are about
     */
    public static Difference between(
            Authorizer authorizer, CommandTargets targets, Organization before, Organization after) {
        Snapshots snapshots = Snapshots.of(before, after);
        if (snapshots.changed().isEmpty()) {
            return new Difference(List.of(), List.of());
        }
        ChangedObjects objects = ChangedObjects.of(snapshots);
        Map<PersonClass, List<ObjectId>> classes = AffectedPeople.of(snapshots, objects).stream()
                .sorted()
                .collect(Collectors.groupingBy(
                        person -> PersonClass.of(authorizer, snapshots, person), HashMap::new, Collectors.toList()));
        Map<ObjectId, ClassComparison> inOrder = new TreeMap<>();
        classes.forEach((rights, people) -> inOrder.put(
                people.getFirst(), new ClassComparison(authorizer, targets, snapshots, objects, rights, people)));
        Ledger gains = new Ledger();
        Ledger losses = new Ledger();
        inOrder.values().forEach(comparison -> comparison.enter(gains, losses));
        return new Difference(gains.shifts(), losses.shifts());
    }
}
