package dev.reeve.commands.cmdlet;

import java.util.Optional;

/**
 * A cmdlet that is decided like any other, but that Reeve does not run: what it would touch is declared, what it would
 * do is not built.
 */
public non-sealed interface DecidedCmdlet extends Cmdlet {

    /**
     * What the command would touch in the context's snapshot; the plan changes nothing and puts out nothing.
     *
     * @throws dev.reeve.engine.error.ReeveException where an argument names nothing or makes no sense
     */
    Plan plan(CmdletContext context, CmdletArguments arguments);

    /** Whether what is asked for can't be there without a mail server, so that there is nothing to put out. */
    default boolean findsNothing(CmdletArguments arguments) {
        return false;
    }

    /** The parameter that is not built, where the cmdlet itself runs without it. */
    Optional<String> unbuiltParameter();

    /** What it would take to run it, as the end of a sentence that says that Reeve does not. */
    default String lacking() {
        return " yet.";
    }
}
