package dev.reeve.engine.property;

import dev.reeve.engine.name.CaseFolding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The members of an enumeration with their numbers, in order of definition [TYPE-3].
 *
 * @param numbers number by member name with canonical casing
 */
public record EnumerationMembers(SequencedMap<String, Long> numbers) {

    public EnumerationMembers {
        numbers = new LinkedHashMap<>(numbers);
    }

    /** The canonical member name for a name in any case or a number's text. */
    public Optional<String> canonical(String text) {
        return numbers.entrySet().stream()
                .filter(member -> CaseFolding.equal(member.getKey(), text)
                        || Long.toString(member.getValue()).equals(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
