package dev.reeve.engine.difference;

import dev.reeve.engine.decision.AddressBook;
import dev.reeve.engine.decision.ScopeMembership;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All objects of the snapshot that others are compared with, by numbers in the order of their ids: what scopes hold and what
 * address books show is found out once, however many snapshots come.
 */
final class Terrain {

    private final Organization organization;
    private final DirectoryObject[] objects;
    private final ObjectId[] ids;
    private final ScopeMembership membership;
    private final AddressBook addressBook;
    private final List<BitSet> sorts;
    private final IdentityHashMap<ManagementScope, BitSet> contained = new IdentityHashMap<>();
    private final IdentityHashMap<ManagementScope, BitSet> kept = new IdentityHashMap<>();
    private final Map<ObjectId, BitSet> inside = new HashMap<>();
    private final Map<Optional<ObjectId>, BitSet> listed = new HashMap<>();
    private final Map<SequencedSet<BitSet>, List<BitSet>> partitions = new HashMap<>();

    Terrain(Organization organization) {
        this.organization = organization;
        this.objects = Stream.of(Recipient.class, RoleGroup.class, ExchangeServer.class, MailboxDatabase.class)
                .flatMap(organization::all)
                .sorted(Comparator.comparing(DirectoryObject::id))
                .toArray(DirectoryObject[]::new);
        this.ids = Arrays.stream(objects).map(DirectoryObject::id).toArray(ObjectId[]::new);
        this.membership = new ScopeMembership(organization);
        this.addressBook = new AddressBook(organization);
        Map<Object, BitSet> bySort = new LinkedHashMap<>();
        for (int number = 0; number < objects.length; number++) {
            Object sort =
                    objects[number] instanceof Recipient recipient ? recipient.type() : objects[number].getClass();
            bySort.computeIfAbsent(sort, _ -> new BitSet(objects.length)).set(number);
        }
        this.sorts = List.copyOf(bySort.values());
    }

    /** The number of an object; negative where there is none. */
    int number(ObjectId id) {
        return Arrays.binarySearch(ids, id);
    }

    ObjectId id(int number) {
        return ids[number];
    }

    /** What a scope holds, be it of this snapshot or of another in which these objects are the same. */
    BitSet contained(ManagementScope scope) {
        return contained.computeIfAbsent(scope, one -> which(object -> membership.contains(one, object)));
    }

    /** From what an exclusive scope keeps others. */
    BitSet kept(ManagementScope scope) {
        return scope.restriction() instanceof ScopeRestriction.Unusable
                ? kept.computeIfAbsent(scope, one -> which(object -> membership.protects(one, object)))
                : contained(scope);
    }

    /** The recipients inside a unit. */
    BitSet inside(ObjectId unit) {
        return inside.computeIfAbsent(
                unit,
                one -> which(object -> object instanceof Recipient recipient
                        && organization.tree().isInside(recipient, one)));
    }

    /** The recipients that the address book of whoever has this policy shows. */
    BitSet listed(Optional<ObjectId> policy) {
        return listed.computeIfAbsent(
                policy,
                one -> which(object -> object instanceof Recipient recipient && addressBook.lists(one, recipient)));
    }

    private BitSet which(Predicate<DirectoryObject> predicate) {
        BitSet set = new BitSet(objects.length);
        for (int number = 0; number < objects.length; number++) {
            if (predicate.test(objects[number])) {
                set.set(number);
            }
        }
        return set;
    }

    /** All objects, those together that are of one class and type and in the same of these sets. */
    List<BitSet> partition(SequencedSet<BitSet> sets) {
        return partitions.computeIfAbsent(sets, this::parted);
    }

    private List<BitSet> parted(SequencedSet<BitSet> sets) {
        List<BitSet> parts = sorts;
        for (BitSet set : sets) {
            List<BitSet> finer = new ArrayList<>();
            for (BitSet part : parts) {
                BitSet within = (BitSet) part.clone();
                within.and(set);
                BitSet without = (BitSet) part.clone();
                without.andNot(set);
                Stream.of(within, without).filter(some -> !some.isEmpty()).forEach(finer::add);
            }
            parts = finer;
        }
        return parts;
    }
}
