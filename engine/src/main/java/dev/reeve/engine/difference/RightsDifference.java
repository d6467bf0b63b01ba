package dev.reeve.engine.difference;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.CallerDecisions;
import dev.reeve.engine.decision.RightsTables;
import dev.reeve.engine.difference.PersonClass.Rights;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds out who gains and who loses what between two snapshots.
 *
 * <p>What is told of is: this person, this command, with this one parameter or with none, acting on this object, or reading
 * it where the command only reads; as the decision answers it. So it is about roles and scopes; that a group has managers
 * besides, or a role wants delegation, is not part of it.
 *
 * <p>Several snapshots may be compared with one: what is known of that one, and of roles and scopes that they share, is found
 * out once. For one thread.
 */
public final class RightsDifference {

    private final Authorizer authorizer;
    private final CommandTargets targets;
    private final Organization before;
    private final RightsTables tables;
    private final Map<Rights, Rights> kinds = new HashMap<>();
    private final Map<ObjectId, Rights> people = new HashMap<>();
    private final Map<Rights, RightsTables.Table> held = new HashMap<>();
    private final Map<ObjectId, Set<ObjectId>> behind = new HashMap<>();
    private final Map<ObjectId, SortedMap<ObjectId, String>> own = new HashMap<>();
    private Optional<Terrain> terrain = Optional.empty();

    /**
     * Differences from one snapshot.
     *
     * @param targets what commands are about
     */
    public RightsDifference(Authorizer authorizer, CommandTargets targets, Organization before) {
        this.authorizer = authorizer;
        this.targets = targets;
        this.before = before;
        this.tables = authorizer.tables();
    }

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
        return new RightsDifference(authorizer, targets, before).to(after);
    }

    /** Who gains and who loses what in another snapshot of the organization. */
    public Difference to(Organization after) {
        Shifts gains = new Shifts();
        Shifts losses = new Shifts();
        enter(after, gains, losses);
        return new Difference(gains.rows(), losses.rows());
    }

    /**
     * How much that is, without listing it.
     *
     * @param except objects that are not counted
     */
    public Extent extent(Organization after, Set<ObjectId> except) {
        Tally gains = new Tally(before.settings().id());
        Tally losses = new Tally(before.settings().id());
        enter(after, gains, losses);
        return new Extent(gains.people(), losses.people(), gains.objects(except), gains.rights());
    }

    private void enter(Organization after, Ledger gains, Ledger losses) {
        Snapshots snapshots = Snapshots.of(before, after);
        if (snapshots.changed().isEmpty()) {
            return;
        }
        Optional<Concern> concern = Concern.of(snapshots);
        ChangedObjects objects = ChangedObjects.of(snapshots);
        Map<Rights, Rights> concerned = new HashMap<>();
        Map<Rights, Rights> concernedAfter = new HashMap<>();
        Map<Rights, Rights> known = new HashMap<>();
        Map<PersonClass, List<ObjectId>> classes = new HashMap<>();
        boolean keepsAssignments = snapshots.keepsAssignments();
        AffectedPeople.of(this, snapshots, objects).stream().sorted().forEach(person -> {
            PersonClass all = personClass(after, person, keepsAssignments, known);
            PersonClass own = concern.map(one -> new PersonClass(
                            concerned.computeIfAbsent(all.was(), rights -> one.of(before, rights)),
                            concernedAfter.computeIfAbsent(all.is(), rights -> one.of(after, rights))))
                    .orElse(all);
            classes.computeIfAbsent(own, _ -> new ArrayList<>()).add(person);
        });
        Map<ObjectId, Map.Entry<PersonClass, List<ObjectId>>> inOrder = new TreeMap<>();
        classes.entrySet().forEach(entry -> inOrder.put(entry.getValue().getFirst(), entry));
        inOrder.values()
                .forEach(entry -> new ClassComparison(
                                this, snapshots, concern, objects, entry.getKey(), entry.getValue())
                        .enter(gains, losses));
    }

    private PersonClass personClass(
            Organization after, ObjectId person, boolean keepsAssignments, Map<Rights, Rights> known) {
        Rights was = people.computeIfAbsent(person, one -> rights(before, one, kinds));
        return new PersonClass(was, keepsAssignments ? was : rights(after, person, known));
    }

    /** One object for all who have the same. */
    private Rights rights(Organization organization, ObjectId person, Map<Rights, Rights> known) {
        return known.computeIfAbsent(
                Rights.of(organization, person, decisions(organization, person)), rights -> rights);
    }

    /** What somebody may do in a snapshot. */
    CallerDecisions decisions(Organization organization, ObjectId person) {
        return authorizer.decisions(
                organization, Audience.caller(organization.find(person).orElseThrow()));
    }

    /** The people who act as an assignee in the first snapshot, looked up once: a policy may have all there are. */
    Set<ObjectId> behind(ObjectId assignee) {
        return behind.computeIfAbsent(assignee, one -> Audience.behind(before, one));
    }

    /** What is somebody's own in the first snapshot and one in which everybody acts as the same groups. */
    SortedMap<ObjectId, String> own(ObjectId person, Function<ObjectId, SortedMap<ObjectId, String>> finding) {
        return own.computeIfAbsent(person, finding);
    }

    /** What commands are about. */
    CommandTargets targets() {
        return targets;
    }

    /** What callers have. */
    RightsTables tables() {
        return tables;
    }

    /** What people have who have these rights in the first snapshot, of whom this is one. */
    RightsTables.Table held(Rights rights, CallerDecisions one) {
        return held.computeIfAbsent(rights, _ -> tables.of(one));
    }

    /** All objects of the first snapshot. */
    Terrain terrain() {
        Terrain found = terrain.orElseGet(() -> new Terrain(before));
        terrain = Optional.of(found);
        return found;
    }
}
