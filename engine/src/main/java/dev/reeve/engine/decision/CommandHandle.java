package dev.reeve.engine.decision;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cmdlet with parameters that an {@link Authorizer} has found once, for those who ask for it often. It depends on the
 * catalogue alone, so it holds for all organizations.
 */
public final class CommandHandle {

    private final @Nullable NumberedCommand command;
    private final int quick;
    private final long word;
    private final long[] mask;
    private final String name;
    private final List<String> parameters;

    private CommandHandle(@Nullable NumberedCommand command, long[] mask, String name, List<String> parameters) {
        this.command = command;
        this.mask = mask;
        this.quick = command == null || mask.length != 1 ? -1 : command.number();
        this.word = mask.length == 0 ? 0 : mask[0];
        this.name = name;
        this.parameters = parameters;
    }

    static CommandHandle of(NumberedCommands commands, String name, Collection<String> parameters) {
        NumberedCommand command = commands.find(name);
        long[] mask = new long[command == null ? 0 : command.words()];
        boolean known = command != null;
        for (String parameter : parameters) {
            known = known
                    && command != null
                    && (command.add(parameter, mask) || CommandGate.isCommonParameter(parameter));
        }
        return new CommandHandle(known ? command : null, mask, name, List.copyOf(parameters));
    }

    /** The name of the cmdlet as it was asked for. */
    public String name() {
        return name;
    }

    /** The parameters as they were asked for. */
    public List<String> parameters() {
        return parameters;
    }

    /** The cmdlet where it and all the parameters are those of the catalogue, so that tables can decide; else null. */
    @Nullable
    NumberedCommand known() {
        return command;
    }

    /** The number of the cmdlet; negative where tables can't decide or masks have more than one word. Each decision needs it. */
    int quick() {
        return quick;
    }

    /** The parameters where a mask has one word. */
    long word() {
        return word;
    }

    /** The parameters. */
    long[] mask() {
        return mask;
    }
}
