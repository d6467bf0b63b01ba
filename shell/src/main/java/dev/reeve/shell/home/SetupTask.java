package dev.reeve.shell.home;

import dev.reeve.shell.line.FailureException;
import dev.reeve.workplace.Workplace;
import java.util.List;

/** Something that the setup tool does, in its own words. */
public sealed interface SetupTask permits Preparation, ServerSetup {

    /**
     * Does it, as the account that installed the organization, in one change or not at all.
     *
     * @param actor who sits at the keyboard
     * @return what was done, line by line
     * @throws FailureException where it can't be done
     */
    List<String> run(Workplace workplace, String actor);

    /**
     * The task that arguments ask for.
     *
     * @throws FailureException of usage, where they ask for none
     */
    static SetupTask parse(List<String> arguments) {
        return ServerSetup.parse(arguments).<SetupTask>map(task -> task).orElseGet(() -> Preparation.parse(arguments));
    }

    /** Whether a word names the setup tool or one of its tasks, none of which is a cmdlet. */
    static boolean isNamed(String word) {
        return word.startsWith("/") || word.matches("(?i)setup(\\.exe|\\.com)?");
    }
}
