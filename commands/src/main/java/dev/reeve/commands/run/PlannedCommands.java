package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.decision.CommandRights;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Commands that are planned and not run, each with all parameters and as if nothing were hidden from the caller: to learn what
 * would be asked of the decision on his behalf.
 */
public final class PlannedCommands implements CommandSource {

    private final Session session;
    private final CommandRunner runner;
    private final SessionCommands commands;
    private final List<Request> requests = new ArrayList<>();

    /** The commands of a session's caller, planned for whoever advises him. */
    public PlannedCommands(Session session, CommandRunner runner, SessionCommands commands) {
        this.session = session;
        this.runner = runner;
        this.commands = commands;
    }

    /** What was asked so far. */
    public List<Request> requests() {
        return Collections.unmodifiableList(requests);
    }

    @Override
    public Optional<Command> find(String name) {
        Optional<Cmdlet> cmdlet = commands.cmdlet(name);
        Optional<CommandRights> whole = runner.wholeRights(session, name);
        Optional<CmdletDefinition> definition = runner.definition(name);
        return cmdlet.isPresent() && whole.isPresent() && definition.isPresent()
                ? Optional.of(
                        new Planned(cmdlet.get(), Signatures.of(definition.get(), whole.get(), commands.running(name))))
                : Optional.empty();
    }

    @Override
    public SortedSet<String> names() {
        return commands.names();
    }

    private final class Planned implements Command {

        private final Cmdlet cmdlet;
        private final Signature signature;

        Planned(Cmdlet cmdlet, Signature signature) {
            this.cmdlet = cmdlet;
            this.signature = signature;
        }

        @Override
        public Signature signature() {
            return signature;
        }

        @Override
        public Invocation start(CommandContext context) {
            return arguments -> {
                try {
                    requests.add(runner.inquiry().request(session, cmdlet, arguments));
                } catch (ReeveException e) {
                    throw Errors.command(e, cmdlet.name());
                }
            };
        }
    }
}
