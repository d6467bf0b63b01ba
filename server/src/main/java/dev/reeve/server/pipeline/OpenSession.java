package dev.reeve.server.pipeline;

import dev.reeve.language.host.Console;
import dev.reeve.language.host.FileArea;
import dev.reeve.language.host.Limits;
import dev.reeve.language.shell.Completions;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.shell.Shell;
import dev.reeve.language.syntax.Position;
import dev.reeve.language.value.Value;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.SessionHost;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A caller's session, whose variables and functions stay from one run to the next. */
final class OpenSession {

    /** As deep as the shell's own stack, which the bounds of sessions are made for. */
    private static final long STACK = 8L << 20;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int LOOKS_TO_A_SIGN = 5;

    private final AuthenticatedCaller caller;
    private final SwitchedSink sink = new SwitchedSink();
    private final Shell shell;
    private final Duration patience;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private volatile Instant used;
    private volatile Optional<Console> console = Optional.empty();
    private volatile Optional<AskedPerson> person = Optional.empty();
    private volatile int columns = 120;

    /**
     * A session of whoever opened it.
     *
     * @param patience how long a prompt waits for its answer
     */
    OpenSession(CallerSessions.Opened opened, Limits limits, Optional<Path> folder, Duration patience, Instant now) {
        this.caller = opened.caller();
        this.patience = patience;
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

    /** Asks a run to end between two objects; a prompt that waits gets no answer. */
    void cancel() {
        shell.cancel();
        person.ifPresent(AskedPerson::leave);
    }

    /** Answers the prompt that waits; false where that one does not. */
    boolean answer(String prompt, Optional<String> given) {
        return person.map(asked -> asked.answer(prompt, given)).orElse(false);
    }

    /** What may stand at the cursor. */
    Completions complete(String text, int cursor) {
        return shell.complete(text, cursor);
    }

    /** The commands that a person may type here. */
    SortedSet<String> commands() {
        return shell.commandNames();
    }

    /**
     * Runs a text to its end, on a thread of its own, and writes what comes of it.
     *
     * @param gone whether nobody waits for it any more, or may
     */
    void run(PipelineRequest request, LineStream lines, BooleanSupplier gone) throws InterruptedException {
        StreamSink stream = new StreamSink(lines, request);
        Optional<GivenAnswers> answers = Optional.empty();
        person = Optional.empty();
        console = Optional.empty();
        switch (request.prompts()) {
            case PipelineRequest.Prompts.Errors() -> {}
            case PipelineRequest.Prompts.Given(List<String> given) -> {
                answers = Optional.of(new GivenAnswers(given, stream));
                console = answers.map(each -> each);
            }
            case PipelineRequest.Prompts.Asked(int rows) -> {
                person = Optional.of(new AskedPerson(stream, rows, patience, shell::cancel));
                console = person.map(each -> each);
            }
        }
        columns = request.columns();
        sink.switchTo(stream);
        Faults faults = new Faults();
        Optional<GivenAnswers> given = answers;
        Thread worker = new Thread(
                null, () -> faults.watch(() -> finish(run(request), stream, given, lines)), "pipeline", STACK);
        worker.setDaemon(true);
        worker.start();
        try {
            attend(worker, request.alive() ? Optional.of(lines) : Optional.empty(), gone);
            worker.join();
        } catch (InterruptedException e) {
            shell.cancel();
            throw e;
        } finally {
            sink.switchTo(SwitchedSink.NOWHERE);
            lines.leave();
        }
        faults.rethrow();
    }

    private Outcome run(PipelineRequest request) {
        return request.file()
                .map(file -> shell.run(request.script(), file.name(), file.arguments()))
                .orElseGet(() -> shell.run(request.script()));
    }

    /**
     * While a run goes on: whoever wants to know that somebody is there still is told, and the run ends soon after nobody waits
     * any more.
     */
    private void attend(Thread worker, Optional<LineStream> signs, BooleanSupplier gone) throws InterruptedException {
        try {
            for (int looks = 1; !worker.join(BETWEEN_LOOKS); looks++) {
                if (gone.getAsBoolean()) {
                    cancel(); // and the run is waited for, since the session is its own until it ends
                    return;
                }
                if (looks % LOOKS_TO_A_SIGN == 0) {
                    signs.ifPresent(lines -> lines.sign("{\"alive\":true}"));
                }
            }
        } catch (NobodyReadsException _) {
            cancel();
        }
    }

    private void finish(Outcome outcome, StreamSink stream, Optional<GivenAnswers> answers, LineStream lines) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ObjectNode done = line.putObject("done");
        switch (outcome) {
            case Outcome.Done ended -> {
                done.put("hadErrors", ended.hadErrors());
                ended.exitCode().ifPresent(code -> done.put("exitCode", code));
            }
            case Outcome.Incomplete(Position position, String message) -> {
                stream.syntaxError(message, position);
                done.put("hadErrors", true)
                        .put("parsed", false)
                        .put("length", position.length())
                        .put("incomplete", true);
            }
            case Outcome.SyntaxError(Position position, String message) -> {
                stream.syntaxError(message, position);
                done.put("hadErrors", true).put("parsed", false).put("length", position.length());
            }
        }
        done.put("objects", stream.objects());
        shell.variable("PWD")
                .map(Value::text)
                .filter(place -> !place.equals(FileArea.DRIVE))
                .ifPresent(place -> done.put("location", place));
        answers.ifPresent(given -> done.put("answersLeft", given.left()));
        lines.last(line.toString());
    }
}
