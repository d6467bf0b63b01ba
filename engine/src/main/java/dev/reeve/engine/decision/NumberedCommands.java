package dev.reeve.engine.decision;

import dev.reeve.engine.catalogue.CmdletDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cmdlets of the catalogue, numbered. */
final class NumberedCommands {

    private final KnownNames names;
    private final List<NumberedCommand> commands = new ArrayList<>();

    NumberedCommands(CommandGate gate) {
        List<String> all = gate.catalogue().all().stream()
                .map(CmdletDefinition::name)
                .distinct()
                .toList();
        ParameterNumbers parameters = new ParameterNumbers(gate.catalogue().all());
        for (String name : all) {
            commands.add(new NumberedCommand(commands.size(), gate.shape(name).orElseThrow(), parameters));
        }
        this.names = new KnownNames(all);
    }

    /** How many there are. */
    int size() {
        return commands.size();
    }

    /**
     * The cmdlet of that name, or null. None of those outside ASCII: what a role's entry means by such a name is left to the full
     * decision.
     */
    @Nullable
    NumberedCommand find(String name) {
        int number = names.find(name);
        return number < 0 ? null : commands.get(number);
    }

    /** The cmdlet of a number. */
    NumberedCommand get(int number) {
        return commands.get(number);
    }
}
