package dev.reeve.engine.property;

import dev.reeve.engine.name.CaseFolding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects the definitions of one registry from comma-separated lists of names. */
final class PropertyDefinitions {

    private final Set<String> multiValued;
    private final Map<String, PropertyClass> types = new LinkedHashMap<>();
    private final Map<String, EnumerationMembers> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, PropertyComparison> comparisons = new HashMap<>();
    private final Set<String> unfilterable = new HashSet<>();

    PropertyDefinitions(String multiValuedNames) {
        this.multiValued =
                names(multiValuedNames).stream().map(CaseFolding::fold).collect(Collectors.toSet());
    }

    void add(PropertyClass type, String propertyNames) {
        names(propertyNames).forEach(name -> types.put(name, type));
    }

    /** Properties that objects carry but filters don't know. */
    void unfilterable(PropertyClass type, String propertyNames) {
        add(type, propertyNames);
        unfilterable.addAll(names(propertyNames));
    }

    void compared(PropertyComparison comparison, String propertyNames) {
        names(propertyNames).forEach(name -> comparisons.put(name, comparison));
    }

    /** The members of an enumeration, as {@code Name number, …}. */
    void members(String property, String list) {
        members(property, list, EnumerationMembers.Kind.CHOICE);
    }

    /** The members of an enumeration of which a value may hold several. */
    void flags(String property, String list) {
        members(property, list, EnumerationMembers.Kind.FLAGS);
    }

    /** The members of an enumeration of which a value may hold several and equals each. */
    void serverRoles(String property, String list) {
        members(property, list, EnumerationMembers.Kind.ROLES);
    }

    private void members(String property, String list, EnumerationMembers.Kind kind) {
        LinkedHashMap<String, Long> numbers = new LinkedHashMap<>();
        for (String member : names(list)) {
            int blank = member.lastIndexOf(' ');
            numbers.put(member.substring(0, blank), Long.valueOf(member.substring(blank + 1)));
        }
        members.put(property, new EnumerationMembers(numbers, kind));
    }

    PropertyRegistry registry() {
        PropertyRegistry registry = new PropertyRegistry();
        types.forEach((name, type) -> registry.add(new Property(
                name,
                type,
                multiValued.contains(CaseFolding.fold(name)),
                Optional.ofNullable(members.get(name)),
                comparisons.getOrDefault(name, PropertyComparison.ORDINARY),
                !unfilterable.contains(name),
                registry.size())));
        return registry;
    }

    // Every process comes through here before it does anything: no pattern but where a line ends within a name.
    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        StringTokenizer parts = new StringTokenizer(list, ",");
        while (parts.hasMoreTokens()) {
            String name = parts.nextToken().strip();
            if (!name.isEmpty()) {
                names.add(name.indexOf('\n') < 0 ? name : name.replaceAll("\\s+", " "));
            }
        }
        return names;
    }
}
