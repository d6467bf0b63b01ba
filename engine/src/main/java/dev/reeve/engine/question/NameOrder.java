package dev.reeve.engine.question;

import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Recipient;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The numbers of recipients in the order of their names, ignoring case, and of their ids where names are the same. */
final class NameOrder {

    /** The same order of any objects. */
    static final Comparator<DirectoryObject> OBJECTS = (one, other) -> {
        int byName = CaseFolding.compare(one.name(), other.name());
        return byName != 0 ? byName : one.id().compareTo(other.id());
    };

    /** A recipient with its number; the name folded, since it is compared often. */
    private record Named(String name, Recipient recipient, int number) {

        static final Comparator<Named> ORDER = (one, other) -> {
            int byName = CaseFolding.compare(one.name, other.name);
            return byName != 0 ? byName : one.recipient.id().compareTo(other.recipient.id());
        };

        static Optional<Named> of(CompiledOrganization compiled, int number) {
            return compiled.recipient(number)
                    .map(recipient -> new Named(CaseFolding.fold(recipient.name()), recipient, number));
        }
    }

    private final CompiledOrganization compiled;
    private final int[] numbers;

    private NameOrder(CompiledOrganization compiled, int[] numbers) {
        this.compiled = compiled;
        this.numbers = numbers;
    }

    /** The order of all of these. */
    static NameOrder of(CompiledOrganization compiled, int[] numbers) {
        return new NameOrder(compiled, sorted(compiled, numbers));
    }

    private static int[] sorted(CompiledOrganization compiled, int[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> Named.of(compiled, number))
                .flatMap(Optional::stream)
                .sorted(Named.ORDER)
                .mapToInt(Named::number)
                .toArray();
    }

    /** The order in a later or earlier snapshot, where these may have come, gone or been renamed. */
    NameOrder at(CompiledOrganization other, int[] changed) {
        int[] moved = changed.clone();
        Arrays.sort(moved);
        int[] again = sorted(other, Arrays.stream(moved).distinct().toArray());
        int[] merged = new int[numbers.length + again.length];
        int size = 0;
        int next = 0;
        for (int number : numbers) {
            if (Arrays.binarySearch(moved, number) >= 0) {
                continue;
            }
            while (next < again.length && precedes(other, again[next], number)) {
                merged[size++] = again[next++];
            }
            merged[size++] = number;
        }
        while (next < again.length) {
            merged[size++] = again[next++];
        }
        return new NameOrder(other, Arrays.copyOf(merged, size));
    }

    private static boolean precedes(CompiledOrganization compiled, int one, int other) {
        List<Named> both = List.of(
                Named.of(compiled, one).orElseThrow(), Named.of(compiled, other).orElseThrow());
        return Named.ORDER.compare(both.getFirst(), both.getLast()) < 0;
    }

    /** How many there are. */
    int size() {
        return numbers.length;
    }

    /** The number at a place. */
    int at(int place) {
        return numbers[place];
    }

    /** The first place behind a name and id. */
    int placeAfter(RecipientSet.Place last) {
        int low = 0;
        int high = numbers.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Recipient recipient = compiled.recipient(numbers[middle]).orElseThrow();
            int byName = CaseFolding.compare(recipient.name(), last.name());
            if (byName < 0 || (byName == 0 && recipient.id().compareTo(last.id()) <= 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
