package dev.reeve.interchange.difference;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.difference.Difference.Change;
import dev.reeve.interchange.difference.Difference.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares what was with what is. Objects are the same by their GUID, else by their sort and where they stand. */
public final class Comparison {

    /** Weightiest first. */
    private static final List<String> SORTS =
            List.of("role", "role group", "assignment", "scope", "policy", "recipient", "unit", "server", "database");

    private final Organization after;
    private final Describer describer;
    private final Predicate<String> sorts;

    private Comparison(Organization after, Describer describer, Predicate<String> sorts) {
        this.after = after;
        this.describer = describer;
        this.sorts = sorts;
    }

    /** How the second organization differs from the first. */
    public static List<Difference> of(Organization before, Organization after) {
        return of(before, after, _ -> true);
    }

    /**
     * The same of some sorts of objects.
     *
     * @param sorts which sorts count
     */
    public static List<Difference> of(Organization before, Organization after, Predicate<String> sorts) {
        Describer describer = new Describer(after, id -> before.find(id).map(before.tree()::canonicalName));
        return new Comparison(after, describer, sorts).with(new Describer(before).all());
    }

    /** How an organization differs from what a baseline says. */
    public static List<Difference> with(Stream<Description> baseline, Organization after) {
        return new Comparison(after, new Describer(after), _ -> true).with(baseline);
    }

    private List<Difference> with(Stream<Description> before) {
        List<Difference> differences = new ArrayList<>();
        Counterparts counterparts = new Counterparts(after);
        List<Description> left = new ArrayList<>();
        before.filter(description -> sorts.test(description.sort())).forEach(description -> {
            Optional<DirectoryObject> same =
                    ObjectId.find(description.id()).flatMap(id -> counterparts.byId(id, description.sort()));
            if (same.isPresent()) {
                compare(description, same.get()).ifPresent(differences::add);
            } else {
                left.add(description);
            }
        });
        for (Description description : left) {
            counterparts
                    .byPlace(description.key())
                    .ifPresentOrElse(
                            object -> compare(description, object).ifPresent(differences::add),
                            () -> differences.add(
                                    new Difference(description.sort(), description.name(), Change.REMOVED, List.of())));
        }
        after.all()
                .filter(object -> Describer.isDescribed(object) && !counterparts.isMet(object))
                .map(describer::describe)
                .filter(description -> sorts.test(description.sort()))
                .forEach(description -> differences.add(new Difference(
                        description.sort(), description.name(), Change.ADDED, facts(Map.of(), description.facts()))));
        differences.sort(Comparator.<Difference>comparingInt(difference -> SORTS.indexOf(difference.sort()))
                .thenComparing(Difference::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Difference::change));
        return differences;
    }

    private Optional<Difference> compare(Description before, DirectoryObject object) {
        Description now = describer.describe(object);
        List<Fact> facts = facts(before.facts(), now.facts());
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(now.sort(), now.name(), Change.CHANGED, facts));
    }

    static List<Fact> facts(Map<String, List<String>> before, Map<String, List<String>> after) {
        List<Fact> facts = new ArrayList<>();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            List<String> was = before.getOrDefault(name, List.of());
            List<String> is = after.getOrDefault(name, List.of());
            if (!was.equals(is)) {
                List<String> gone = new ArrayList<>(was);
                gone.removeAll(new HashSet<>(is));
                List<String> come = new ArrayList<>(is);
                come.removeAll(new HashSet<>(was));
                facts.add(new Fact(name, gone, come));
            }
        }
        return facts;
    }
}
