package dev.reeve.language.command;

import dev.reeve.language.value.Value;

/** What a command may say and ask while it runs: the streams and the confirmation prompts of one pipeline stage. */
public interface CommandContext {

    /** Hands an object to the next stage of the pipeline. */
    void output(Value value);

    /** Reports an error that does not end the command; {@code -ErrorAction} may promote it. */
    void error(ErrorRecord errorRecord);

    /** Writes to the warning stream. */
    void warning(String message);

    /** Writes to the verbose stream. */
    void verbose(String message);

    /** Whether what is written to the verbose stream is shown: {@code -Verbose} or {@code $VerbosePreference}. */
    default boolean isVerbose() {
        return false;
    }

    /** Writes to the debug stream. */
    default void debug(String message) {}

    /** Writes to the information stream. */
    default void information(String message) {}

    /** The commands around this one, for those that show what there is [SH-65]. */
    default CommandTable commands() {
        return CommandTable.empty();
    }

    /** Ends the stages before this one: no more objects are wanted. Does not return normally where there are any. */
    default void stopUpstream() {}

    /** Whether {@code -WhatIf} (or {@code $WhatIfPreference}) applies: checks run, nothing changes [CMD-3]. */
    boolean isWhatIf();

    /**
     * Whether to go ahead with a change. Under {@code -WhatIf} prints the what-if line and answers false; where a
     * confirmation is due, prompts [CMD-4] (answers for all objects are remembered for the pipeline); else true.
     *
     * @param action what would happen, for example {@code Removing management role entry}
     * @param target the object concerned
     * @throws CommandError with code {@code SwitchRequired} where a prompt is due and there is no console
     */
    default boolean shouldProcess(String action, String target) {
        String step = action + " \"" + target + "\".";
        return shouldProcess(step, step, "Confirm");
    }

    /**
     * The same in words of its own.
     *
     * @param step what the what-if line says
     * @param question what a prompt says
     * @param caption what stands above the prompt
     */
    boolean shouldProcess(String step, String question, String caption);

    /**
     * Asks a question that {@code -Confirm:$false} or {@code -Force} did not already settle.
     *
     * @throws CommandError with code {@code SwitchRequired} where there is no console
     */
    boolean shouldContinue(String question, String caption);
}
