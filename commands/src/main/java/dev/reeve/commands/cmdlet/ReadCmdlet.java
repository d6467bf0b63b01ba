package dev.reeve.commands.cmdlet;

import dev.reeve.language.value.Value;
import java.util.stream.Stream;

/** A cmdlet that changes nothing. */
public non-sealed interface ReadCmdlet extends Cmdlet {

    /**
     * The objects asked for, restricted to the read scope: the context's lookups and listings already are.
     *
     * @throws dev.reeve.engine.error.ReeveException where it can't be answered
     */
    Stream<? extends Value> read(CmdletContext context, CmdletArguments arguments);
}
