package dev.reeve.engine.question;

import dev.reeve.engine.collection.NumberSet;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recipients of one snapshot: counted at once, and listed by name, ignoring case, then by id, without a list of all of
 * them. Immutable.
 */
public final class RecipientSet {

    /** Fewer than one of so many are sorted by themselves. */
    private static final int FEW = 16;

    private final SnapshotTables tables;
    private final NumberSet numbers;

    RecipientSet(SnapshotTables tables, NumberSet numbers) {
        this.tables = tables;
        this.numbers = numbers;
    }

    /** Where a page ended: it holds for later snapshots too, whoever came or went meanwhile. */
    public record Place(String name, ObjectId id) {
        /** Behind a recipient. */
        public static Place after(Recipient recipient) {
            return new Place(recipient.name(), recipient.id());
        }
    }

    /** How many there are. */
    public int count() {
        return numbers.size();
    }

    /** Whether the recipient of that id is one of them. */
    public boolean contains(ObjectId id) {
        return numbers.contains(tables.compiled().number(id));
    }

    /** Those of these types. */
    public RecipientSet ofTypes(Collection<RecipientTypeDetails> types) {
        NumberSet.Sum all = new NumberSet.Sum();
        types.forEach(type -> all.add(tables.compiled().sets().ofType(type)));
        all.keep(numbers);
        return new RecipientSet(tables, all.set());
    }

    /** All of them, in order. */
    public Stream<Recipient> stream() {
        return from(order(), 0);
    }

    /** The next ones, in order: the first where no place is given. */
    public List<Recipient> page(Optional<Place> after, int size) {
        NameOrder order = order();
        return from(order, after.map(order::placeAfter).orElse(0)).limit(size).toList();
    }

    private Stream<Recipient> from(NameOrder order, int place) {
        CompiledOrganization compiled = tables.compiled();
        return IntStream.range(place, order.size())
                .map(order::at)
                .filter(numbers::contains)
                .mapToObj(number -> compiled.recipient(number).orElseThrow());
    }

    private NameOrder order() {
        if (numbers.size() > tables.compiled().sets().all().size() / FEW) {
            return tables.order();
        }
        List<Integer> members = new ArrayList<>();
        for (int number = numbers.next(0); number >= 0; number = numbers.next(number + 1)) {
            members.add(number);
        }
        return NameOrder.of(
                tables.compiled(), members.stream().mapToInt(Integer::intValue).toArray());
    }
}
