package dev.reeve.engine.property;

import dev.reeve.engine.name.CaseFolding;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/** The members of an enumeration with their numbers, in order of definition [TYPE-3]. */
public final class EnumerationMembers {

    /** How members make up a value. */
    public enum Kind {
        /** A value is one member. */
        CHOICE,
        /** A value is a set of members, written {@code A, B}, and compared as a whole [TYPE-3]. */
        FLAGS,
        /** A value is a set of members; it equals each one it holds [PROP-4]. */
        ROLES
    }

    private final SequencedMap<String, Long> numbers;
    private final Map<String, Long> byFoldedName = new HashMap<>();
    private final Kind kind;

    /**
     * Members.
     *
     * @param numbers number by member name with canonical casing
     * @param kind how members make up a value
     */
    public EnumerationMembers(SequencedMap<String, Long> numbers, Kind kind) {
        this.numbers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(numbers));
        this.kind = kind;
        numbers.forEach((name, number) -> byFoldedName.put(CaseFolding.fold(name), number));
    }

    /** Number by member name with canonical casing. */
    public SequencedMap<String, Long> numbers() {
        return numbers;
    }

    /** How members make up a value. */
    public Kind kind() {
        return kind;
    }

    /** The canonical member name for a name in any case or a number's text. */
    public Optional<String> canonical(String text) {
        return numbers.entrySet().stream()
                .filter(member -> CaseFolding.equal(member.getKey(), text)
                        || Long.toString(member.getValue()).equals(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The number of a value's text: a member's name in any case, a number, or for flags several of them separated by
     * commas. Empty where a part is neither a member nor, for flags, a number.
     */
    public OptionalLong number(String text) {
        Long whole = numbers.get(text); // as most values are written
        if (whole != null) {
            return OptionalLong.of(whole);
        }
        if (kind == Kind.CHOICE) {
            return part(text);
        }
        long number = 0;
        for (String part : text.split(",", -1)) {
            OptionalLong bits = part(part);
            if (bits.isEmpty()) {
                return OptionalLong.empty();
            }
            number |= bits.getAsLong();
        }
        return OptionalLong.of(number);
    }

    /** Whether a value's text holds all bits of a member. */
    public boolean holds(String text, String member) {
        OptionalLong value = number(text);
        long bits = number(member).orElseThrow();
        return value.isPresent() && (value.getAsLong() & bits) == bits;
    }

    private OptionalLong part(String part) {
        String text = part.strip();
        Long named = byFoldedName.get(CaseFolding.fold(text));
        if (named != null) {
            return OptionalLong.of(named);
        }
        if (!text.matches("[+-]?\\d{1,18}")) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(text);
        return kind == Kind.CHOICE && !numbers.containsValue(number) ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** The member names with canonical casing, in order of definition. */
    public List<String> names() {
        return List.copyOf(numbers.keySet());
    }
}
