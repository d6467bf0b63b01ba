package dev.reeve.server.pipeline;

import dev.reeve.language.host.Console;
import dev.reeve.language.host.Limits;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.shell.Shell;
import dev.reeve.language.syntax.Position;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.SessionHost;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A caller's session, whose variables and functions stay from one run to the next. */
final class OpenSession {

    /** As deep as the shell's own stack, which the bounds of sessions are made for. */
    private static final long STACK = 8L << 20;

    private final AuthenticatedCaller caller;
    private final SwitchedSink sink = new SwitchedSink();
    private final Shell shell;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private volatile Instant used;
    private volatile Optional<Console> console = Optional.empty();
    private volatile int columns = 120;

    OpenSession(CallerSessions.Opened opened, Limits limits, Optional<Path> folder, Instant now) {
        this.caller = opened.caller();
        this.used = now;
        this.shell = new Shell(new SessionHost(
                opened,
                opened.workplace().commands(opened.session()),
                sink,
                limits,
                () -> console,
                folder,
                () -> columns));
    }

    AuthenticatedCaller caller() {
        return caller;
    }

    /** Takes the session for one run; false where another one is under way. */
    boolean take(Instant now) {
        used = now;
        return isBusy.compareAndSet(false, true);
    }

    /** Gives it back. */
    void release(Instant now) {
        used = now;
        isBusy.set(false);
    }

    /** Whether nobody has used it since then. */
    boolean isIdleSince(Instant then) {
        return !isBusy.get() && used.isBefore(then);
    }

    /** Asks a run to end between two objects. */
    void cancel() {
        shell.cancel();
    }

    /** Runs a text to its end, on a thread of its own, and writes what comes of it. */
    void run(PipelineRequest request, LineStream lines) throws InterruptedException {
        StreamSink stream = new StreamSink(lines, request);
        Optional<GivenAnswers> answers = request.answers().map(given -> new GivenAnswers(given, stream));
        console = answers.map(given -> given);
        columns = request.columns();
        sink.switchTo(stream);
        Faults faults = new Faults();
        Thread worker = new Thread(
                null,
                () -> faults.watch(() -> finish(shell.run(request.script()), stream, answers, lines)),
                "pipeline",
                STACK);
        worker.setDaemon(true);
        worker.start();
        try {
            worker.join();
        } catch (InterruptedException e) {
            shell.cancel();
            throw e;
        } finally {
            sink.switchTo(SwitchedSink.NOWHERE);
        }
        faults.rethrow();
    }

    private static void finish(Outcome outcome, StreamSink stream, Optional<GivenAnswers> answers, LineStream lines) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ObjectNode done = line.putObject("done");
        switch (outcome) {
            case Outcome.Done ended -> {
                done.put("hadErrors", ended.hadErrors());
                ended.exitCode().ifPresent(code -> done.put("exitCode", code));
            }
            case Outcome.Incomplete(Position position, String message) -> {
                stream.syntaxError(message, position);
                done.put("hadErrors", true).put("parsed", false).put("incomplete", true);
            }
            case Outcome.SyntaxError(Position position, String message) -> {
                stream.syntaxError(message, position);
                done.put("hadErrors", true).put("parsed", false);
            }
        }
        done.put("objects", stream.objects());
        answers.ifPresent(given -> done.put("answersLeft", given.left()));
        lines.line(line.toString());
        lines.flush();
    }
}
