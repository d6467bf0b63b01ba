package dev.reeve.language.command;

/**
 * A script that the host lets the present caller run by its name. What stands in it runs with other commands than the
 * caller's own: with those of {@link #commands()}, while it runs and for its own code only [UNSC-2].
 */
public interface GrantedScript {

    /** The name it is called by. */
    String name();

    /**
     * Its text, as it is now.
     *
     * @throws CommandError {@code ScriptMissing} where it is gone [UNSC-3]
     */
    String text();

    /** Whether the caller may give this parameter of it; others do not exist for him [UNSC-3]. */
    boolean allows(String parameter);

    /** What its own code finds instead of the caller's commands. */
    CommandSource commands();
}
