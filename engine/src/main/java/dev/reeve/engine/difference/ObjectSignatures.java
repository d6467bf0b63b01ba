package dev.reeve.engine.difference;

import dev.reeve.engine.decision.AddressBook;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.decision.ScopeMembership;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the assignments of a class of people can tell of objects, in both snapshots: objects of the same signature are decided
 * on alike, apart from whose they are.
 */
final class ObjectSignatures {

    /** What one snapshot knows. */
    private record View(
            Organization organization,
            ScopeMembership membership,
            AddressBook addressBook,
            Optional<ObjectId> policy,
            List<ManagementScope> scopes,
            List<ManagementScope> exclusive) {}

    private final List<View> views = new ArrayList<>();
    private final Set<ObjectId> units = new TreeSet<>();
    private final Set<ObjectId> scopes = new TreeSet<>();

    ObjectSignatures(Snapshots snapshots, PersonClass people, Collection<EffectiveAssignment> assignments) {
        assignments.stream().map(EffectiveAssignment::assignment).forEach(this::addScopes);
        views.add(view(snapshots.before(), people.was()));
        views.add(view(snapshots.after(), people.is()));
    }

    private View view(Organization organization, PersonClass.Rights rights) {
        return new View(
                organization,
                new ScopeMembership(organization),
                new AddressBook(organization),
                rights.addressBookPolicy(),
                scopes.stream()
                        .flatMap(id -> organization.find(id, ManagementScope.class).stream())
                        .toList(),
                organization
                        .all(ManagementScope.class)
                        .filter(ManagementScope::exclusive)
                        .sorted((one, other) -> one.id().compareTo(other.id()))
                        .toList());
    }

    private void addScopes(RoleAssignment assignment) {
        // The others are the same for all objects but the caller's own.
        if (assignment.recipientWriteScope() instanceof RecipientWriteScope.Unit(ObjectId unit)) {
            units.add(unit);
        }
        assignment.recipientWriteScope().managementScope().ifPresent(scopes::add);
        assignment.configWriteScope().managementScope().ifPresent(scopes::add);
    }

    /** Whether a scope that these assignments have, or an exclusive one, is another than before. */
    boolean hasChangedScopes(Snapshots snapshots) {
        return snapshots
                .changed(ManagementScope.class)
                .anyMatch(id -> scopes.contains(id)
                        || snapshots.states(id, ManagementScope.class).stream().anyMatch(ManagementScope::exclusive));
    }

    /** The signature of an object that is there in both snapshots. */
    String of(ObjectId id) {
        StringBuilder signature = new StringBuilder();
        for (View view : views) {
            DirectoryObject object = view.organization().find(id).orElseThrow();
            signature.append(object.getClass().getSimpleName());
            view.scopes().forEach(scope -> bit(signature, view.membership().contains(scope, object)));
            view.exclusive().forEach(scope -> bit(signature, view.membership().protects(scope, object)));
            if (object instanceof Recipient recipient) {
                units.forEach(unit -> bit(signature, view.organization().tree().isInside(recipient, unit)));
                bit(signature, view.addressBook().lists(view.policy(), recipient));
                signature.append(recipient.type());
            }
            signature.append('|');
        }
        return signature.toString();
    }

    /** The sets that say the same of objects which are no others in the second snapshot than in the first. */
    SequencedSet<BitSet> sets(Terrain terrain) {
        SequencedSet<BitSet> sets = new LinkedHashSet<>();
        for (View view : views) {
            view.scopes().forEach(scope -> sets.add(terrain.contained(scope)));
            view.exclusive().forEach(scope -> sets.add(terrain.kept(scope)));
            sets.add(terrain.listed(view.policy()));
        }
        units.forEach(unit -> sets.add(terrain.inside(unit)));
        return sets;
    }

    private static void bit(StringBuilder signature, boolean value) {
        signature.append(value ? '1' : '0');
    }
}
