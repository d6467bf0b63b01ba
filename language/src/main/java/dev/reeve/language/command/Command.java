package dev.reeve.language.command;

import java.util.Optional;

/** A command that pipelines can run. */
public interface Command {

    /** What the present caller may give it. */
    Signature signature();

    /**
     * Where its errors say they come from, if they begin with the name it was called by: the language's own commands and
     * functions. What a server's cmdlets report speaks for itself [SH-70].
     */
    default Optional<String> origin() {
        return Optional.empty();
    }

    /** The help that its own text holds, of a function. */
    default Optional<CommentHelp> commentHelp() {
        return Optional.empty();
    }

    /** Starts it as one stage of one pipeline. */
    Invocation start(CommandContext context);
}
