package dev.reeve.engine.decision;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What several entries come to for one command, whoever has them: what may be used, and which sources give it. */
final class CommandUse {

    /** Of a command that may not be run. */
    static final CommandUse NONE = new CommandUse(Optional.empty(), new TreeMap<>(), new TreeSet<>());

    private final Optional<BitSet> itself;
    private final SortedMap<String, BitSet> allowed;
    private final SortedSet<String> shown;

    private CommandUse(Optional<BitSet> itself, SortedMap<String, BitSet> allowed, SortedSet<String> shown) {
        this.itself = itself;
        this.allowed = allowed;
        this.shown = shown;
    }

    /**
     * What these grants come to.
     *
     * @param reaching the number of each grant's source by how far it reaches
     */
    static CommandUse of(CommandGate gate, String command, List<CommandGrant> grants, int[] reaching) {
        Optional<CommandAccess> access = gate.access(command, grants);
        if (access.isEmpty()) {
            return NONE;
        }
        BitSet all = new BitSet();
        for (int number : reaching) {
            all.set(number);
        }
        SortedMap<String, BitSet> allowed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < reaching.length; i++) {
            for (String parameter : grants.get(i).parameters()) {
                allowed.computeIfAbsent(parameter, _ -> new BitSet()).set(reaching[i]);
            }
        }
        allowed.keySet().removeIf(parameter -> !access.get().allows(parameter));
        SortedSet<String> shown = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (!access.get().isPermission()) {
            shown.addAll(access.get().rights().parameters());
        }
        return new CommandUse(Optional.of(all), allowed, shown);
    }

    /** The sources that name it; empty where it may not be run. */
    Optional<BitSet> itself() {
        return itself;
    }

    /** The sources that grant the parameter; empty where it may not be used. Common ones are granted with the command [ENTRY-5]. */
    Optional<BitSet> granting(String parameter) {
        return CommandGate.isCommonParameter(parameter) ? itself : Optional.ofNullable(allowed.get(parameter));
    }

    /** The parameters that the caller is shown. */
    SortedSet<String> shown() {
        return shown;
    }
}
