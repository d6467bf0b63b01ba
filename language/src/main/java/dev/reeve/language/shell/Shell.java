package dev.reeve.language.shell;

import dev.reeve.language.cmdlets.BuiltIns;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.format.Formatted;
import dev.reeve.language.host.Host;
import dev.reeve.language.runtime.Refusals;
import dev.reeve.language.runtime.RunResult;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.syntax.Highlighting;
import dev.reeve.language.syntax.ParseResult;
import dev.reeve.language.syntax.Parser;
import dev.reeve.language.syntax.ScriptTree;
import dev.reeve.language.syntax.Source;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** A session of the management shell. Not for use by several threads at once, but for {@link #cancel()}. */
public final class Shell {

    private final Host host;
    private final Session session;

    /** A new session in the given surroundings. */
    public Shell(Host host) {
        this.host = host;
        this.session = new Session(host, BuiltIns::new, BuiltIns.ALIASES);
        session.onSuspend(new NestedPrompt(
                host.sink(),
                text -> run(new Source(text, Optional.empty()), script -> session.runSuspended(script, this::output))));
    }

    /** Runs typed text in the session's own scope. */
    public Outcome run(String text) {
        if (!text.isBlank()) {
            session.history().add(text.strip());
        }
        Outcome outcome = run(new Source(text, Optional.empty()), script -> session.run(script, this::output));
        if (outcome instanceof Outcome.Incomplete) {
            // What is not complete is typed on, and then stands there as a whole.
            session.history().removeLast();
        }
        return outcome;
    }

    /** Runs a script: {@code param} block and {@code $args} are bound from the arguments, as they would be typed. */
    public Outcome run(String text, String scriptName, List<String> arguments) {
        List<Value> values = arguments.stream().<Value>map(Text::new).toList();
        return run(new Source(text, Optional.of(scriptName)), script -> session.run(script, values, this::output));
    }

    private Outcome run(Source source, Function<ScriptTree, RunResult> runner) {
        return switch (Parser.parse(source, host.limits().nesting())) {
            case ParseResult.Incomplete incomplete ->
                new Outcome.Incomplete(incomplete.position(), incomplete.message());
            case ParseResult.Failed failed -> new Outcome.SyntaxError(failed.position(), failed.message());
            case ParseResult.Parsed parsed -> {
                Optional<Refusals.Refusal> refusal = new Refusals(session).find(parsed.script());
                if (refusal.isPresent()) {
                    yield new Outcome.SyntaxError(
                            source.position(refusal.get().extent()),
                            refusal.get().message());
                }
                RunResult result = runner.apply(parsed.script());
                host.sink().flush();
                yield new Outcome.Done(result.hadErrors(), result.exitCode());
            }
        };
    }

    private void output(Value value) {
        if (value instanceof Formatted formatted) {
            host.sink().formatted(formatted.lines(host.width()));
        } else {
            host.sink().output(value);
        }
    }

    /** Asks a run in progress to stop between two objects [SH-73]; may be called from another thread. */
    public void cancel() {
        session.cancel();
    }

    /** What may stand at the cursor. */
    public Completions complete(String text, int cursor) {
        return new Completer(session).complete(text, cursor);
    }

    /**
     * The parts of a text as it is typed, to be shown in colours: a command is among them only if the caller has it
     * [SH-67].
     */
    public List<Highlighting.Part> highlight(String text) {
        return Highlighting.of(text).stream()
                .filter(part ->
                        part.kind() != Highlighting.Kind.COMMAND || has(text.substring(part.start(), part.end())))
                .toList();
    }

    private boolean has(String command) {
        try {
            return session.command(command).isPresent();
        } catch (CommandError _) {
            return false; // a script that can't run: calling it says why
        }
    }

    /** The value of a session variable, if it is set. */
    public Optional<Value> variable(String name) {
        return session.variable(name);
    }

    /** Sets a session variable. */
    public void setVariable(String name, Value value) {
        session.setGlobal(name, value);
    }

    /** The command that a name or alias stands for, the language's own and functions included [SH-65]. */
    public Optional<Command> command(String name) {
        return session.command(name);
    }

    /** Names of all commands: the host's, the language's own, functions [SH-65]. */
    public SortedSet<String> commandNames() {
        return session.commandNames();
    }
}
