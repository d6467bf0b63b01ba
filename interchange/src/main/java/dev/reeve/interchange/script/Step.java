package dev.reeve.interchange.script;

import java.util.List;

/**
 * One step of a script.
 *
 * @param title what it does, for whoever looks on
 * @param needed what is found out first
 * @param action the command that follows, for each item that is found
 */
public record Step(String title, Needed needed, Command action) {

    /** The commands that it comes to where all of it is to be done. */
    public List<Command> commands() {
        return needed.items().stream().map(action::at).toList();
    }
}
