package dev.reeve.engine.decision;

import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What callers' rights come to, command by command, in snapshots that are compared. Which entries a role has, what entries
 * come to together and how that differs is found out once, however many callers and snapshots have the same. Sources of rights
 * that reach alike have one number throughout. For one thread.
 */
public final class RightsTables {

    /** The entries of a role, those that grant nothing left out. */
    @SuppressWarnings("ArrayRecordComponent") // never shared outside this class nor compared
    private record RoleTable(int[] commands, RoleEntry[] entries) {}

    /** Two uses of one command. */
    private record Pair(CommandUse before, CommandUse after) {}

    /** What one caller has in one snapshot: of each command, by number, its use. */
    public static final class Table {
        private final @Nullable CommandUse[] uses;

        private Table(@Nullable CommandUse[] uses) {
            this.uses = uses;
        }

        private CommandUse use(int command) {
            CommandUse use = command < uses.length ? uses[command] : null;
            return use == null ? CommandUse.NONE : use;
        }
    }

    private final CommandGate gate;
    private final SortedMap<String, Integer> numbers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> names = new ArrayList<>();
    private final Map<ReachKind, Integer> kinds = new HashMap<>();
    private final IdentityHashMap<ManagementRole, RoleTable> roles = new IdentityHashMap<>();
    private final Map<UseKey, CommandUse> uses = new HashMap<>();
    private final Map<Pair, List<CommandAspect>> aspects = new HashMap<>();

    RightsTables(CommandGate gate) {
        this.gate = gate;
    }

    /** What the caller has. */
    public Table of(CallerDecisions caller) {
        return of(caller, Optional.empty());
    }

    /**
     * What the caller has of some commands only.
     *
     * @param only these, by their {@linkplain #numbers numbers}
     */
    public Table of(CallerDecisions caller, BitSet only) {
        return of(caller, Optional.of(only));
    }

    private Table of(CallerDecisions caller, Optional<BitSet> only) {
        Standing standing = caller.standing();
        if (!Authorizer.admits(standing)) {
            return new Table(new CommandUse[0]);
        }
        List<GrantSource> sources = sources(standing);
        List<@Nullable Gathered> gathered = new ArrayList<>();
        for (GrantSource source : sources) {
            int kind = number(source);
            switch (source) {
                case GrantSource.OfAssignment assignment -> {
                    RoleTable table = roles.computeIfAbsent(assignment.role(), this::table);
                    for (int i = 0; i < table.commands().length; i++) {
                        if (only.isPresent() && !only.get().get(table.commands()[i])) {
                            continue;
                        }
                        gathered(gathered, table.commands()[i])
                                .add(CommandGrant.of(assignment, table.entries()[i]), table.entries()[i], kind);
                    }
                }
                case GrantSource.OfGroupManagement _ -> {
                    for (String command : GrantSource.OfGroupManagement.CMDLETS) {
                        if (only.isPresent() && !only.get().get(number(command))) {
                            continue;
                        }
                        gate.ofGroupManagement(standing, command)
                                .ifPresent(grant -> gathered(gathered, number(command))
                                        .add(grant, GrantSource.OfGroupManagement.class, kind));
                    }
                }
            }
        }
        @Nullable CommandUse[] found = new CommandUse[gathered.size()];
        for (int command = 0; command < found.length; command++) {
            Gathered those = gathered.get(command);
            if (those != null && isPossible(standing.organization(), names.get(command))) {
                found[command] = use(command, those);
            }
        }
        return new Table(found);
    }

    /** The numbers of commands, good for these tables. */
    public BitSet numbers(Set<String> commands) {
        BitSet all = new BitSet();
        commands.forEach(command -> all.set(number(command)));
        return all;
    }

    /** How far the sources of the caller's rights reach. */
    public CallerReach reach(CallerDecisions caller) {
        Standing standing = caller.standing();
        SortedMap<Integer, GrantSource> sources = new TreeMap<>();
        sources(standing).forEach(source -> sources.putIfAbsent(number(source), source));
        return new CallerReach(sources, new ReadScopes(standing), new WriteScopes(standing, Optional.empty()));
    }

    /** Everything that callers have in one of two snapshots, and what gives it in each; commands by name. */
    public List<CommandAspect> aspects(Table before, Table after) {
        List<CommandAspect> all = new ArrayList<>();
        numbers.forEach((command, number) -> {
            CommandUse was = before.use(number);
            CommandUse is = after.use(number);
            if (was.itself().isPresent() || is.itself().isPresent()) {
                all.addAll(aspects.computeIfAbsent(new Pair(was, is), _ -> aspects(command, was, is)));
            }
        });
        return all;
    }

    private static List<CommandAspect> aspects(String command, CommandUse before, CommandUse after) {
        List<CommandAspect> aspects = new ArrayList<>();
        aspects.add(new CommandAspect(
                command,
                true,
                new TreeSet<>(String.CASE_INSENSITIVE_ORDER),
                before.itself().map(all -> new CommandAspect.Given(all, all)),
                after.itself().map(all -> new CommandAspect.Given(all, all))));
        SortedSet<String> shown = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        shown.addAll(before.shown());
        shown.addAll(after.shown());
        Map<List<Optional<BitSet>>, SortedSet<String>> alike = new LinkedHashMap<>();
        for (String parameter : shown) {
            alike.computeIfAbsent(
                            List.of(before.granting(parameter), after.granting(parameter)),
                            _ -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                    .add(parameter);
        }
        alike.forEach((granting, parameters) -> aspects.add(new CommandAspect(
                command, false, parameters, given(before, granting.getFirst()), given(after, granting.getLast()))));
        return aspects;
    }

    private static Optional<CommandAspect.Given> given(CommandUse use, Optional<BitSet> listing) {
        return use.itself().flatMap(naming -> listing.map(those -> new CommandAspect.Given(naming, those)));
    }

    private static List<GrantSource> sources(Standing standing) {
        List<GrantSource> sources = new ArrayList<>(standing.regular());
        var managed = standing.managedRoleGroups();
        if (!managed.isEmpty()) {
            sources.add(new GrantSource.OfGroupManagement(managed));
        }
        return sources;
    }

    /** Under split permissions some commands are nobody's [SPLIT-4]. */
    private static boolean isPossible(Organization organization, String command) {
        return !CommandGate.isUnavailableUnderSplit(organization, command)
                && !CommandGate.isForbiddenUnderSplit(organization, command);
    }

    private int number(GrantSource source) {
        return kinds.computeIfAbsent(ReachKind.of(source), _ -> kinds.size());
    }

    private int number(String command) {
        Integer known = numbers.get(command);
        if (known != null) {
            return known;
        }
        numbers.put(command, names.size());
        names.add(command);
        return names.size() - 1;
    }

    private RoleTable table(ManagementRole role) {
        List<RoleEntry> genuine =
                role.entries().values().stream().filter(gate::isGenuine).toList();
        return new RoleTable(
                genuine.stream().mapToInt(entry -> number(entry.name())).toArray(), genuine.toArray(RoleEntry[]::new));
    }

    private static Gathered gathered(List<@Nullable Gathered> all, int command) {
        while (all.size() <= command) {
            all.add(null);
        }
        Gathered known = all.get(command);
        if (known != null) {
            return known;
        }
        Gathered made = new Gathered();
        all.set(command, made);
        return made;
    }

    private CommandUse use(int command, Gathered gathered) {
        UseKey key = gathered.key(command);
        CommandUse known = uses.get(key);
        if (known != null) {
            return known;
        }
        CommandUse made = CommandUse.of(gate, names.get(command), gathered.grants, gathered.reaching());
        uses.put(key, made);
        return made;
    }

    /** What one caller has of one command. */
    private static final class Gathered {
        private final List<CommandGrant> grants = new ArrayList<>();
        private final List<Object> parts = new ArrayList<>();
        private final List<Integer> kinds = new ArrayList<>();

        void add(CommandGrant grant, Object part, int kind) {
            grants.add(grant);
            parts.add(part);
            kinds.add(kind);
        }

        int[] reaching() {
            return kinds.stream().mapToInt(Integer::intValue).toArray();
        }

        UseKey key(int command) {
            return new UseKey(command, parts.toArray(), reaching());
        }
    }

    /** By what uses are the same: the very entries of roles, with the numbers of who has them. */
    private static final class UseKey {
        private final int command;
        private final Object[] parts;
        private final int[] kinds;
        private final int hash;

        UseKey(int command, Object[] parts, int[] kinds) {
            this.command = command;
            this.parts = parts;
            this.kinds = kinds;
            int sum = command;
            for (int i = 0; i < parts.length; i++) {
                sum = (31 * sum + System.identityHashCode(parts[i])) * 31 + kinds[i];
            }
            this.hash = sum;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof UseKey that
                    && hash == that.hash
                    && command == that.command
                    && Arrays.equals(kinds, that.kinds)
                    && Arrays.equals(parts, that.parts, (one, own) -> one == own ? 0 : 1);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
