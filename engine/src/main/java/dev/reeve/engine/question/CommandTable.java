package dev.reeve.engine.question;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.collection.NumberSet;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything that grants one cmdlet to anybody: assignments with the people who hold them [GATE-1]. */
final class CommandTable {

    /**
     * One assignment that grants the cmdlet.
     *
     * @param scope number of its unit or custom scope, if it has one
     * @param members the people who hold it
     */
    record Row(Grant grant, RoleEntry entry, int scope, NumberSet members) {

        /** Whether it writes the same recipients, whoever of its people uses it. */
        boolean isForAll() {
            return !grant.limited()
                    && switch (grant.place()) {
                        case EVERYWHERE, ORGANIZATION, SCOPE, EXCLUSIVE -> true;
                        case SELF, SELF_EXEMPT, OWN_GROUPS, NOWHERE -> false;
                    };
        }

        Row heldBy(NumberSet people) {
            return new Row(grant, entry, scope, people);
        }
    }

    /** By what rows say the same of every recipient. */
    private record Alike(RoleEntry entry, Grant.Place place, int scope, Grant.Sight sight, boolean limited) {

        static Alike of(Row row) {
            Grant grant = row.grant();
            return new Alike(row.entry(), grant.place(), row.scope(), grant.sight(), grant.limited());
        }
    }

    /** Whether an entry is for a cmdlet of the product, whose parameter sets the catalogue knows. */
    static boolean isOfExchange(RoleEntry entry) {
        return entry.type() == RoleEntry.Type.Cmdlet && entry.snapIn().equalsIgnoreCase(RoleEntry.EXCHANGE_SNAP_IN);
    }

    private final List<Row> rows;
    /** The numbers of the scopes of the rows, apart from these: most rows are looked at for nothing else. */
    private final int[] scopes;

    private final Map<Grant.Place, BitSet> places = new EnumMap<>(Grant.Place.class);
    private final BitSet forAll;
    private final boolean seesRecipients;
    private final boolean readsConfiguration;
    private final Optional<CmdletDefinition> shape;
    private final Map<String, CmdletParameter> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, BitSet> listings = new ConcurrentHashMap<>();
    private final Map<List<String>, Gate> gates = new ConcurrentHashMap<>();
    private volatile @Nullable CommandTable forRecipients;

    /** Who can complete some of the parameter sets. */
    sealed interface Gate {
        /** Whoever has any row. */
        record Open() implements Gate {}

        record Of(NumberSet people) implements Gate {}
    }

    private CommandTable(List<Row> rows, Optional<CmdletDefinition> shape) {
        this.rows = rows;
        this.scopes = rows.stream().mapToInt(Row::scope).toArray();
        for (Grant.Place place : Grant.Place.values()) {
            places.put(place, which(row -> row.grant().place() == place));
        }
        this.forAll = which(Row::isForAll);
        this.seesRecipients = rows.stream().allMatch(row -> row.grant().sight() == Grant.Sight.ALL);
        this.readsConfiguration = rows.stream().allMatch(row -> row.grant().readsConfiguration());
        this.shape = shape;
        shape.ifPresent(found -> found.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter)));
    }

    static CommandTable of(CompiledOrganization compiled, Persons persons, Catalogue catalogue, String cmdlet) {
        Organization organization = compiled.organization();
        Optional<CmdletDefinition> shape = catalogue.find(cmdlet);
        List<Row> rows = new ArrayList<>();
        organization
                .all(ManagementRole.class)
                .forEach(role -> role.entry(cmdlet)
                        // A script that bears the name of a cmdlet of the product grants nothing of it [ROLE-12].
                        .filter(entry -> isOfExchange(entry) || shape.isEmpty())
                        .ifPresent(entry -> organization
                                .indexed(IndexKey.of(Kind.ROLE, role.id()), RoleAssignment.class)
                                .filter(assignment -> assignment.enabled() && !assignment.delegating()) // ASSIGNEE-9
                                .forEach(assignment -> {
                                    Grant grant = Grant.of(organization, assignment, role);
                                    rows.add(new Row(
                                            grant,
                                            entry,
                                            grant.scope().map(compiled::scope).orElse(-1),
                                            persons.members(assignment.assignee())));
                                })));
        rows.sort(Comparator.comparing(row -> row.grant().assignment().id()));
        return new CommandTable(List.copyOf(rows), shape);
    }

    /**
     * The same for questions about recipients, with fewer rows: assignments that grant the same parameters in the same place are
     * one, which the people of all of them hold. Which assignment it is and what it configures such a row does not tell.
     */
    CommandTable forRecipients() {
        CommandTable known = forRecipients;
        if (known == null) {
            known = new CommandTable(united(), shape);
            forRecipients = known; // another thread may have made the same
        }
        return known;
    }

    private List<Row> united() {
        Map<Alike, List<Row>> alike = new LinkedHashMap<>();
        rows.forEach(row ->
                alike.computeIfAbsent(Alike.of(row), _ -> new ArrayList<>()).add(row));
        return alike.values().stream().map(CommandTable::united).toList();
    }

    private static Row united(List<Row> alike) {
        NumberSet.Sum people = new NumberSet.Sum();
        alike.forEach(row -> people.add(row.members()));
        return alike.getFirst().heldBy(people.set());
    }

    /** Whether an entry grants the cmdlet at all: a script that bears the name of one of the product's does not [ROLE-12]. */
    boolean isGenuine(RoleEntry entry) {
        return shape.isEmpty() || isOfExchange(entry);
    }

    /** Whether each row lets everybody who holds it read all recipients. */
    boolean seesRecipients() {
        return seesRecipients;
    }

    /** Whether each row lets everybody who holds it read the configuration. */
    boolean readsConfiguration() {
        return readsConfiguration;
    }

    List<Row> rows() {
        return rows;
    }

    Row row(int index) {
        return rows.get(index);
    }

    /** The number of the unit or custom scope of a row; negative where it has none. */
    int scope(int row) {
        return scopes[row];
    }

    /** The rows that write such recipients. Never to be changed, as all that is told here. */
    BitSet at(Grant.Place place) {
        return Objects.requireNonNull(places.get(place)); // each place has some, maybe none
    }

    /** Whether a row writes the same recipients, whoever of its people uses it. */
    boolean isForAll(int row) {
        return forAll.get(row);
    }

    private BitSet which(Predicate<Row> condition) {
        BitSet which = new BitSet(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            which.set(i, condition.test(rows.get(i)));
        }
        return which;
    }

    /** The rows that list a parameter. */
    BitSet listing(String parameter) {
        BitSet known = listings.get(parameter);
        if (known != null) {
            return known;
        }
        BitSet listing = which(row -> row.entry().parameters().contains(parameter));
        if (!listing.isEmpty()) { // what anybody may think of is not kept
            listings.put(parameter, listing);
        }
        return listing;
    }

    /** Everybody who has any row. */
    NumberSet.Sum holders() {
        NumberSet.Sum sum = new NumberSet.Sum();
        rows.forEach(row -> sum.add(row.members()));
        return sum;
    }

    /** Everybody who has a row that lists the parameter. */
    NumberSet.Sum holders(String parameter) {
        NumberSet.Sum sum = new NumberSet.Sum();
        listing(parameter).stream().forEach(row -> sum.add(rows.get(row).members()));
        return sum;
    }

    /** Who can complete a parameter set that has room for all of these [GATE-6]. */
    Gate gate(SortedSet<String> used) {
        if (shape.isEmpty()) {
            return gates.computeIfAbsent(List.of(), _ -> withoutShape());
        }
        List<String> sets = shape.get().sets().stream()
                .filter(set -> used.stream().allMatch(parameter -> belongs(parameter, set)))
                .toList();
        return gates.computeIfAbsent(sets, this::completing);
    }

    private boolean belongs(String parameter, String set) {
        return Optional.ofNullable(parameters.get(parameter))
                .flatMap(found -> found.membership(set))
                .isPresent();
    }

    /** Of what the catalogue does not know, an entry that calls itself the product's makes nothing available. */
    private Gate withoutShape() {
        NumberSet.Sum claimed = new NumberSet.Sum();
        rows.stream().filter(row -> isOfExchange(row.entry())).forEach(row -> claimed.add(row.members()));
        if (claimed.isEmpty()) {
            return new Gate.Open();
        }
        NumberSet.Sum rest = new NumberSet.Sum();
        rest.addWithout(holders().set(), claimed.set());
        return new Gate.Of(rest.set());
    }

    private Gate completing(List<String> sets) {
        NumberSet.Sum people = new NumberSet.Sum();
        Set<Set<String>> seen = new HashSet<>();
        for (String set : sets) {
            Set<String> needed = new HashSet<>();
            for (CmdletParameter parameter : shape.orElseThrow().parameters()) {
                boolean mandatory = parameter
                        .membership(set)
                        .filter(CmdletParameter.Membership::mandatory)
                        .isPresent();
                if (mandatory && listing(parameter.name()).cardinality() < rows.size()) {
                    needed.add(parameter.name());
                }
            }
            if (needed.isEmpty()) {
                return new Gate.Open();
            }
            if (seen.add(needed)) {
                NumberSet.Sum all = holders();
                needed.forEach(parameter -> all.keep(holders(parameter)));
                people.add(all.set());
            }
        }
        return new Gate.Of(people.set());
    }
}
