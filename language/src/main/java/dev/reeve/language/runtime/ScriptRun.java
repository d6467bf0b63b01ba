package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandSource;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One run of a granted script, and the authority that comes with it: the commands that code of the script finds [UNSC-2].
 * Authority belongs to where code was written, not to when it runs. A scope carries the run whose code runs there;
 * a block or function carries the scope it was written in; and the authority counts only as long as the run lasts and
 * only where code of that run, or of a script that it called, does the calling. Whatever leaves the script is left
 * with the rights of whoever calls it.
 */
final class ScriptRun {

    private final CommandSource commands;
    private final Map<String, String> aliases;
    private final @Nullable ScriptRun caller;
    private boolean lasts = true;

    /**
     * A run that begins.
     *
     * @param aliases the short names it starts with: the language's, never the session's, which the caller may have bent
     * @param caller the run that called it, if a script did
     */
    ScriptRun(CommandSource commands, Map<String, String> aliases, @Nullable ScriptRun caller) {
        this.commands = commands;
        this.aliases = new TreeMap<>(aliases);
        this.caller = caller;
    }

    /** The authority of code that was written in {@code written} and is called by code of {@code calling}. */
    static @Nullable ScriptRun effective(@Nullable ScriptRun written, @Nullable ScriptRun calling) {
        if (written == null || !written.lasts) {
            return null;
        }
        for (ScriptRun run = calling; run != null; run = run.caller) {
            if (run == written) {
                return written;
            }
        }
        return null;
    }

    /** What its code finds. */
    CommandSource commands() {
        return commands;
    }

    /** Its own short names. */
    Map<String, String> aliases() {
        return aliases;
    }

    /** Ends it, and every authority that came of it. */
    void end() {
        lasts = false;
    }
}
