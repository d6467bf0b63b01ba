package dev.reeve.interchange.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A command that a report looks for.
 *
 * @param parameters those that matter
 * @param why what it lets somebody do
 */
record ChosenCommand(String cmdlet, Set<String> parameters, String why) {

    ChosenCommand {
        parameters = Set.copyOf(parameters);
    }

    /** Commands in lines: the cmdlet with parameters, a bar, what it lets somebody do. */
    static List<ChosenCommand> read(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    List<String> halves = List.of(line.split("\\|", 2));
                    List<String> named = Arrays.asList(halves.getFirst().strip().split("\\s+-", -1));
                    return new ChosenCommand(
                            named.getFirst(),
                            named.stream().skip(1).collect(Collectors.toSet()),
                            halves.getLast().strip());
                })
                .toList();
    }

    /** As it would be typed. */
    String text() {
        return cmdlet
                + new TreeSet<>(parameters).stream().map(name -> " -" + name).collect(Collectors.joining());
    }
}
