package dev.reeve.language.command;

/** A command that pipelines can run. */
public interface Command {

    /** What the present caller may give it. */
    Signature signature();

    /** Starts it as one stage of one pipeline. */
    Invocation start(CommandContext context);
}
