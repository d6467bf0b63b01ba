package dev.reeve.engine.decision;

import dev.reeve.engine.collection.DenseTable;
import dev.reeve.engine.collection.NumberIndex;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The recipients of one snapshot by number, and their numbers by id and by name. A changed copy shares the rest. */
record NumberedRecipients(DenseTable<Recipient> recipients, NumberIndex<ObjectId> ids, NumberIndex<String> names) {

    private enum Ids implements NumberIndex.Keying<ObjectId> {
        INSTANCE;

        @Override
        public int hash(ObjectId key) {
            return key.hashCode();
        }

        @Override
        public boolean same(ObjectId one, ObjectId other) {
            return one.equals(other);
        }
    }

    static NumberedRecipients of(Lineage lineage, Organization organization) {
        // Who has rights comes first: those who ask are few, and what is known of them stands together.
        SequencedMap<ObjectId, Recipient> first = administrators(organization);
        List<Recipient> all = new ArrayList<>(first.values());
        organization.all().forEach(object -> {
            if (object instanceof Recipient recipient && !first.containsKey(recipient.id())) {
                all.add(recipient);
            }
        });
        all.forEach(_ -> lineage.nextRecipient());
        DenseTable<Recipient> recipients = DenseTable.ofSize(all.size());
        for (int number = 0; number < all.size(); number++) {
            recipients.note(number, all.get(number));
        }
        return new NumberedRecipients(
                recipients,
                NumberIndex.of(Ids.INSTANCE, mapped(all, Recipient::id)),
                NumberIndex.ofNames(NamesIgnoringCase.INSTANCE, mapped(all, Recipient::name)));
    }

    /** Users and groups to whom roles are assigned, and members of these groups. */
    private static SequencedMap<ObjectId, Recipient> administrators(Organization organization) {
        SequencedMap<ObjectId, Recipient> found = new LinkedHashMap<>();
        Set<ObjectId> seen = new HashSet<>();
        Deque<ObjectId> left = new ArrayDeque<>();
        organization.all(RoleAssignment.class).map(RoleAssignment::assignee).forEach(left::add);
        while (!left.isEmpty()) {
            ObjectId id = left.remove();
            Optional<DirectoryObject> at = seen.add(id) ? organization.find(id) : Optional.empty();
            if (at.isPresent() && at.get() instanceof Recipient recipient) {
                found.put(id, recipient);
            }
            at.filter(Memberships::conveysRights)
                    .ifPresent(group -> organization.membersOf(group).forEach(member -> left.add(member.id())));
        }
        return found;
    }

    private static <K> List<K> mapped(List<Recipient> all, Function<Recipient, K> key) {
        return new AbstractList<>() {
            @Override
            public K get(int index) {
                return key.apply(all.get(index));
            }

            @Override
            public int size() {
                return all.size();
            }
        };
    }

    /** The recipient of a number; null where it has gone. */
    @Nullable
    Recipient find(int number) {
        return recipients.find(number);
    }

    /** The recipient of a number that is here. */
    Recipient present(int number) {
        Recipient found = recipients.find(number);
        if (found == null) {
            throw new IllegalStateException("no recipient has number " + number);
        }
        return found;
    }

    /** The number of the recipient of that id; negative where there is none. */
    int number(ObjectId id) {
        return ids.find(id);
    }

    /** With a recipient as it is now, or gone. */
    NumberedRecipients with(Lineage lineage, Optional<Recipient> before, Optional<Recipient> after) {
        int known = before.map(recipient -> ids.find(recipient.id())).orElse(NumberIndex.NONE);
        int number = known >= 0 ? known : lineage.nextRecipient();
        NumberIndex<ObjectId> nextIds = ids;
        NumberIndex<String> nextNames = names;
        boolean renamed = !before.map(Recipient::name).equals(after.map(Recipient::name));
        if (before.isPresent()) {
            nextIds = after.isPresent() ? nextIds : nextIds.without(before.get().id(), number);
            nextNames = renamed ? nextNames.without(before.get().name(), number) : nextNames;
        }
        if (after.isPresent()) {
            nextIds = before.isPresent() ? nextIds : nextIds.with(after.get().id(), number);
            nextNames = renamed ? nextNames.with(after.get().name(), number) : nextNames;
        }
        return new NumberedRecipients(recipients.with(number, after.orElse(null)), nextIds, nextNames);
    }
}
