package dev.reeve.workplace.question;

import dev.reeve.engine.question.UsableCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one may use and the other may not.
 *
 * @param onlyOne commands, or parameters of commands that both have, by name
 * @param onlyOther the same the other way round
 * @param both how many commands both have
 */
public record Comparison(List<UsableCommand> onlyOne, List<UsableCommand> onlyOther, int both) {

    public Comparison {
        onlyOne = List.copyOf(onlyOne);
        onlyOther = List.copyOf(onlyOther);
    }

    /** Compares what two people may use. */
    public static Comparison of(List<UsableCommand> one, List<UsableCommand> other) {
        TreeMap<String, UsableCommand> ofOne = byName(one);
        TreeMap<String, UsableCommand> ofOther = byName(other);
        return new Comparison(beyond(ofOne, ofOther), beyond(ofOther, ofOne), (int)
                ofOne.keySet().stream().filter(ofOther::containsKey).count());
    }

    private static TreeMap<String, UsableCommand> byName(List<UsableCommand> commands) {
        TreeMap<String, UsableCommand> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        commands.forEach(command -> byName.put(command.cmdlet(), command));
        return byName;
    }

    private static List<UsableCommand> beyond(
            TreeMap<String, UsableCommand> some, TreeMap<String, UsableCommand> others) {
        List<UsableCommand> beyond = new ArrayList<>();
        some.forEach((name, command) -> {
            UsableCommand shared = others.get(name);
            SortedSet<String> parameters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            parameters.addAll(command.parameters());
            if (shared != null) {
                parameters.removeAll(shared.parameters());
            }
            if (shared == null || !parameters.isEmpty()) {
                beyond.add(new UsableCommand(command.cmdlet(), parameters));
            }
        });
        return beyond;
    }
}
