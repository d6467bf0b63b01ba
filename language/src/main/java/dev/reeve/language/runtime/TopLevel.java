package dev.reeve.language.runtime;

import dev.reeve.language.command.Binder;
import dev.reeve.language.command.Binding;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.command.Given;
import dev.reeve.language.host.Limits;
import dev.reeve.language.syntax.ScriptTree;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Runs a whole text and settles what reaches its end: errors, exits, cancellation. */
final class TopLevel {

    private final Session session;

    TopLevel(Session session) {
        this.session = session;
    }

    RunResult run(ScriptTree script, List<Value> arguments, boolean ownScope, Consumer<Value> output) {
        int before = session.shownErrors();
        OptionalInt exit = OptionalInt.empty();
        boolean stopped = false;
        session.meter().start();
        int tries = session.swapTries(0);
        Scope scope = session.enter(session.global());
        try {
            if (ownScope) {
                runScript(script, arguments, output);
            } else {
                session.interpreter().runBody(script, new Frame(session.global(), script.source()), output::accept);
            }
        } catch (Jump.Exit jump) {
            exit = OptionalInt.of(jump.code());
            session.setGlobal("LASTEXITCODE", new Whole(jump.code()));
        } catch (Failure failure) {
            show(failure);
        } catch (CommandError error) {
            show(Interpreter.failure(error, script.extent(), new Frame(session.global(), script.source())));
        } catch (StackOverflowError | OutOfMemoryError e) {
            show(Interpreter.failure(exhausted(e), script.extent(), new Frame(session.global(), script.source())));
        } catch (Jump.Cancelled _) {
            stopped = true;
            session.host().sink().warning("The command was stopped.");
        } catch (Jump _) {
            // A break or continue outside of any loop ends the run quietly.
        } finally {
            session.enter(scope);
            session.swapTries(tries);
        }
        return new RunResult(stopped || session.shownErrors() > before, exit);
    }

    /**
     * Runs a text while a command of another waits: within its bounds, with streams of its own, and in its scope, unless
     * that is a granted script's: whoever types has neither its authority nor its variables [UNSC-2].
     */
    RunResult runSuspended(ScriptTree script, Consumer<Value> output) {
        int before = session.shownErrors();
        int tries = session.swapTries(0);
        Streams streams = session.swapStreams(session.outermostStreams());
        Scope waiting = session.current();
        Scope scope = waiting.isWithinRun() ? session.global() : waiting;
        session.enter(scope);
        Frame frame = new Frame(scope, script.source());
        try {
            session.interpreter().runBody(script, frame, output::accept);
        } catch (Jump.Exit exit) {
            return new RunResult(false, OptionalInt.of(exit.code()));
        } catch (Failure failure) {
            show(failure);
        } catch (CommandError error) {
            show(Interpreter.failure(error, script.extent(), frame));
        } catch (Jump.Cancelled cancelled) {
            throw cancelled;
        } catch (Jump _) {
            // A break or continue outside of any loop ends the run quietly.
        } finally {
            session.enter(waiting);
            session.swapStreams(streams);
            session.swapTries(tries);
        }
        return new RunResult(session.shownErrors() > before, OptionalInt.empty());
    }

    private void runScript(ScriptTree script, List<Value> arguments, Consumer<Value> output) {
        String name = script.source().name().map(TopLevel::leaf).orElse("");
        FunctionCommand command =
                new FunctionCommand(session, new Scope.Function(name, script, false, null), session.current());
        List<Given> given = new ArrayList<>();
        for (Value argument : arguments) {
            String text = argument.text();
            boolean named = argument instanceof Text
                    && text.length() > 1
                    && text.charAt(0) == '-'
                    && Character.isLetter(text.charAt(1));
            int colon = text.indexOf(':');
            if (!named) {
                given.add(Given.Item.of(argument));
            } else if (colon > 0) {
                given.add(new Given.Named(
                        text.substring(1, colon), Optional.of(Given.Item.of(constant(text.substring(colon + 1))))));
            } else {
                given.add(new Given.Named(text.substring(1), Optional.empty()));
            }
        }
        Binder.Prompt prompt = new Supply(session, name, 1);
        Binding binding = command.isAdvanced()
                ? Binder.bind(command.signature(), given, false, session.host().zone(), prompt)
                : Binder.bindLeniently(
                        command.signature(), given, false, session.host().zone(), prompt);
        StageRun run = new StageRun(
                session,
                command.asScript(),
                binding,
                new Frame(session.global(), script.source()),
                script.extent(),
                session.streams());
        run.linkTo(output::accept);
        try {
            run.begin();
            run.runAlone();
            run.end();
        } finally {
            run.close();
        }
    }

    private static String leaf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static Value constant(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "$true" -> Bool.TRUE;
            case "$false" -> Bool.FALSE;
            default -> new Text(text);
        };
    }

    /** The machine's own bounds, where a session's allow more than there is [SH-72]. */
    private CommandError exhausted(VirtualMachineError e) {
        return e instanceof StackOverflowError
                ? Errors.limit(Limits.Kind.DEPTH, "calls, values or a regular expression are nested too deeply")
                : session.meter().outOfMemory();
    }

    private void show(Failure failure) {
        ErrorValue error = failure.error();
        if (error.record().isLimit()) {
            String raising = Limits.Kind.of(error.record().target())
                    .map(session.host()::raising)
                    .filter(text -> !text.isEmpty())
                    .map(text -> " " + text)
                    .orElse("");
            error = error.withMessage(error.record().message() + raising);
        }
        session.succeeded(false);
        session.remember(error);
        session.show(error);
    }
}
