package dev.reeve.workplace.question;

import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.commands.run.SessionCommands;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.command.GrantedScript;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A session's commands, watched: what was refused can be asked about afterwards, and commands may be asked about instead
 * of run. Binding is the language's either way, so a question is understood exactly as the command would be.
 */
public final class WatchedCommands implements CommandSource {

    private final SessionCommands commands;
    private final boolean asksOnly;
    private final List<Answer> answers;

    /** Commands that run; with {@code asksOnly}, that are only asked about. */
    public WatchedCommands(SessionCommands commands, boolean asksOnly) {
        this(commands, asksOnly, new ArrayList<>());
    }

    private WatchedCommands(SessionCommands commands, boolean asksOnly, List<Answer> answers) {
        this.commands = commands;
        this.asksOnly = asksOnly;
        this.answers = answers;
    }

    /** The answers of what was asked, or of what was refused, since the last call. */
    public List<Answer> takeAnswers() {
        List<Answer> taken = List.copyOf(answers);
        answers.clear();
        return taken;
    }

    @Override
    public Optional<Command> find(String name) {
        return commands.find(name).map(Watched::new);
    }

    @Override
    public Optional<GrantedScript> script(String name) {
        return commands.script(name).map(WatchedScript::new);
    }

    @Override
    public SortedSet<String> names() {
        return commands.names();
    }

    /** A script whose commands are watched too. */
    private final class WatchedScript implements GrantedScript {

        private final GrantedScript script;

        WatchedScript(GrantedScript script) {
            this.script = script;
        }

        @Override
        public String name() {
            return script.name();
        }

        @Override
        public String text() {
            return script.text();
        }

        @Override
        public boolean allows(String parameter) {
            return script.allows(parameter);
        }

        @Override
        public CommandSource commands() {
            return script.commands() instanceof SessionCommands inner
                    ? new WatchedCommands(inner, asksOnly, answers)
                    : script.commands();
        }
    }

    private final class Watched implements Command {

        private final Command command;

        Watched(Command command) {
            this.command = command;
        }

        @Override
        public Signature signature() {
            return command.signature();
        }

        @Override
        public Optional<String> origin() {
            return command.origin();
        }

        @Override
        public Invocation start(CommandContext context) {
            Invocation invocation = command.start(context);
            return new Invocation() {
                @Override
                public void begin() {
                    invocation.begin();
                }

                @Override
                public void process(Arguments arguments) {
                    if (asksOnly && ask(arguments)) {
                        return;
                    }
                    try {
                        invocation.process(arguments);
                    } catch (CommandError refused) {
                        ask(arguments);
                        throw refused;
                    }
                }

                @Override
                public void end() {
                    invocation.end();
                }
            };
        }

        /** Asks, if it is a cmdlet: one that Reeve runs or one that it only decides. */
        private boolean ask(Arguments arguments) {
            Optional<Answer> answer = commands.ask(command.signature().name(), arguments);
            answer.ifPresent(answers::add);
            return answer.isPresent();
        }
    }
}
