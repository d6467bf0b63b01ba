package dev.reeve.commands.discovery;

import dev.reeve.commands.run.SessionCommands;
import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.language.command.Command;
import java.util.List;

/** The commands that everybody has, to see what else there is [SH-65] [SH-66]. */
public final class Discovery {

    private Discovery() {}

    /** Them, for a session with these commands. */
    public static List<Command> commands(SessionCommands granted, Catalogue catalogue) {
        CommandFacts facts = new CommandFacts(granted, catalogue);
        return List.of(new GetCommand(facts), new GetHelp(facts));
    }
}
