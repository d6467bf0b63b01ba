package dev.reeve.interchange.script;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.DirectoryObject;
import java.util.stream.Stream;

/** Steps that rename, before all else, so that all else can use the new names. */
final class Renames {

    private Renames() {}

    /** Renames an object; one whose new name another has, who needs another first, is left for people to settle. */
    static <T extends DirectoryObject> void add(
            Sides sides, Steps steps, Sides.Pair<T> pair, Class<T> type, String sort, String get, String set) {
        if (!pair.isRenamed()) {
            return;
        }
        String old = pair.before().name();
        String renamed = pair.after().name();
        Stream<T> others = sides.before().named(type, renamed);
        if (others.anyMatch(other -> !other.id().equals(pair.id()))) {
            steps.unexpressed(
                    sort + " " + old,
                    "it is to be called '" + renamed + "', which another has until then. Rename both by hand first.");
            return;
        }
        Needed needed = CaseFolding.equal(old, renamed)
                ? new Needed.Present(Command.on(get, old))
                : new Needed.Unrenamed(Command.on(get, old), Command.on(get, renamed));
        Command command = Command.on(set, old).with("Name", renamed);
        steps.add(
                "Rename the " + sort + " '" + old + "' to '" + renamed + "'",
                needed,
                set.equals("Set-RoleGroup") ? command.switched(RoleGroupSteps.BYPASS) : command);
    }
}
