package dev.reeve.engine.property;

import dev.reeve.engine.name.CaseFolding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects the definitions of one registry from comma-separated lists of names. */
final class PropertyDefinitions {

    private final Set<String> multiValued;
    private final Map<String, PropertyClass> types = new LinkedHashMap<>();
    private final Map<String, EnumerationMembers> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    PropertyDefinitions(String multiValuedNames) {
        this.multiValued =
                names(multiValuedNames).stream().map(CaseFolding::fold).collect(Collectors.toSet());
    }

    void add(PropertyClass type, String propertyNames) {
        names(propertyNames).forEach(name -> types.put(name, type));
    }

    /** The members of an enumeration, as {@code Name number, …}. */
    void members(String property, String list) {
        LinkedHashMap<String, Long> numbers = new LinkedHashMap<>();
        for (String member : names(list)) {
            int blank = member.lastIndexOf(' ');
            numbers.put(member.substring(0, blank), Long.valueOf(member.substring(blank + 1)));
        }
        members.put(property, new EnumerationMembers(numbers));
    }

    PropertyRegistry registry() {
        PropertyRegistry registry = new PropertyRegistry();
        types.forEach((name, type) -> registry.add(
                name, type, multiValued.contains(CaseFolding.fold(name)), Optional.ofNullable(members.get(name))));
        return registry;
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
