package dev.reeve.shell.story;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One cmdlet with plain values, out of a typed line. */
record SingleCmdlet(String name, JsonNode parameters) {

    private static final Pattern LINE = Pattern.compile("([A-Z][A-Za-z]+-[A-Za-z]+)((?:\\s+[^|;&(){}@$`,<>*#]+)?)");
    private static final Pattern PART =
            Pattern.compile("\\s+(?:(-[A-Za-z]+)|'([^']*)'|\"([^\"$`]*)\"|([A-Za-z0-9._@\\\\/-]+))");

    /** A cmdlet whose values are texts, each given by a name, or first of all; empty for anything else. */
    static Optional<SingleCmdlet> of(String text, Function<String, Optional<Command>> commands) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(line.group(2));
        int end = 0;
        while (part.find() && part.start() == end) {
            end = part.end();
            parts.add(Optional.ofNullable(part.group(1))
                    .orElseGet(() -> "="
                            + Optional.ofNullable(part.group(2))
                                    .or(() -> Optional.ofNullable(part.group(3)))
                                    .orElseGet(() -> part.group(4))));
        }
        Optional<Command> command = commands.apply(line.group(1));
        String first = line.group(1).startsWith("New-") ? "Name" : "Identity";
        return end == line.group(2).length()
                ? parameters(parts, first, command).map(parameters -> new SingleCmdlet(line.group(1), parameters))
                : Optional.empty();
    }

    private static Optional<ObjectNode> parameters(List<String> parts, String first, Optional<Command> command) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.startsWith("=")) {
                if (i > 0) {
                    return Optional.empty();
                }
                parameters.put(first, part.substring(1));
                continue;
            }
            String name = part.substring(1);
            boolean hasValue = i + 1 < parts.size() && parts.get(i + 1).startsWith("=");
            if (command.isPresent() && isSwitch(command.get(), name) && !hasValue) {
                parameters.put(name, true);
            } else if (hasValue && !parameters.has(name)) {
                parameters.put(name, parts.get(++i).substring(1));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    private static boolean isSwitch(Command command, String name) {
        return command.signature().parameters().stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name))
                .map(Parameter::type)
                .anyMatch(ParameterType.SwitchType.class::isInstance);
    }
}
