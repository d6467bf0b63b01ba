package dev.reeve.shell.remote;

import dev.reeve.language.cmdlets.BuiltIns;
import dev.reeve.language.host.Console;
import dev.reeve.language.host.Limits;
import dev.reeve.language.shell.Completions;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.syntax.Highlighting;
import dev.reeve.language.syntax.ParseResult;
import dev.reeve.language.syntax.Parser;
import dev.reeve.language.syntax.Source;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.session.Face;
import dev.reeve.shell.session.ShellSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A session whose commands run on a server. What is typed goes there once: where a connection is lost nothing is sent again, and
 * a person is offered a new session.
 */
public final class RemoteSession implements ShellSession, AutoCloseable {

    /** What may make or take away commands. */
    private static final Pattern DECLARES =
            Pattern.compile("\\b(function|filter)\\b|alias|^\\s*\\.\\s|module", Pattern.CASE_INSENSITIVE);

    private static final String RECONNECT = "Connect again? [Y] Yes  [N] No (default is \"Y\"): ";

    private final Entrance entrance;
    private final Face face;
    private final boolean isKept;
    private final Set<String> commands = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** Held while a run begins or ends, and while one is stopped: so that no stop comes late and hits the next. */
    private final ReentrantLock turn = new ReentrantLock();

    private volatile Link link;
    private volatile Optional<Running> running = Optional.empty();
    private boolean isLost;
    private String location = "";

    /**
     * A session that is open.
     *
     * @param isKept whether whoever loses it is offered another one
     */
    public RemoteSession(Entrance entrance, Link link, Face face, boolean isKept) {
        this.entrance = entrance;
        this.link = link;
        this.face = face;
        this.isKept = isKept;
        learnCommands();
    }

    @Override
    public Outcome run(String text) {
        // What is open is typed on: nobody has to be asked about that.
        if (Parser.parse(new Source(text, Optional.empty()), Limits.DEEPEST)
                instanceof ParseResult.Incomplete(var position, var message)) {
            return new Outcome.Incomplete(position, message);
        }
        return send(text, request(text));
    }

    @Override
    public Outcome run(String text, String scriptName, List<String> arguments) {
        ObjectNode request = request(text).put("name", scriptName);
        arguments.forEach(request.putArray("arguments")::add);
        return send(text, request);
    }

    private ObjectNode request(String text) {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("script", text)
                .put("output", face.output() instanceof Face.Output.Text ? "text" : "objects")
                .put("columns", face.columns().getAsInt())
                .put("alive", true);
        face.console().ifPresent(console -> request.put("interactive", true).put("rows", console.rows()));
        return request;
    }

    private Outcome send(String text, ObjectNode request) {
        if (isLost && !connectAgain()) {
            return failed();
        }
        Hearing hearing = new Hearing(face, text);
        try {
            Outcome outcome = listen(hearing, request);
            if (DECLARES.matcher(text).find()) {
                learnCommands();
            }
            return outcome;
        } catch (LostException e) {
            hearing.end();
            return lost(
                    e.isSent()
                            ? "The connection to " + entrance.address() + " was lost (" + e.getMessage()
                                    + "). What was typed may have run, wholly or in part; it is not sent again."
                            : entrance.address() + " can't be reached any more (" + e.getMessage() + "). Nothing ran.");
        } catch (RefusedException e) {
            if (e.isEnd()) {
                return lost("The session at " + entrance.address() + " has ended: " + e.getMessage() + " Nothing ran.");
            }
            throw FailureException.failed(e.code(), String.valueOf(e.getMessage()));
        }
    }

    private Outcome listen(Hearing hearing, ObjectNode request) {
        Optional<JsonNode> done = Optional.empty();
        try (Running run = begin(request)) {
            // To the end of the answer: only then the session is free again.
            for (Optional<JsonNode> line = run.next(); line.isPresent(); line = run.next()) {
                String stream = line.get().propertyNames().iterator().next();
                JsonNode said = line.get().path(stream);
                switch (stream) {
                    case "prompt" -> answer(hearing, run, said);
                    case "done" -> done = Optional.of(said);
                    default -> hearing.hear(stream, line.get());
                }
                if (run.isSilent()) {
                    hearing.flush();
                }
            }
            JsonNode end = done.orElseThrow(() -> new LostException("the answer ended before its end", true));
            location = end.path("location").asString("");
            return hearing.outcome(end);
        } finally {
            endTurn();
        }
    }

    private void endTurn() {
        turn.lock();
        try {
            running = Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private Running begin(ObjectNode request) {
        Running run = new Running(link.wire().stream(link.session() + "/pipelines", request));
        running = Optional.of(run);
        return run;
    }

    private void answer(Hearing hearing, Running run, JsonNode prompt) {
        hearing.beforePrompt();
        run.waitsForPerson(true);
        Optional<String> answer = face.console().flatMap(person -> ask(person, prompt));
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("prompt", prompt.path("id").asString());
        answer.ifPresent(given -> body.put("answer", given));
        try {
            link.wire().post(link.session() + "/answers", body);
        } catch (RefusedException e) {
            // Asked no more: it was stopped, or nobody answered for too long. What follows in the stream tells.
            if (e.status() != 409) {
                throw new LostException(String.valueOf(e.getMessage()), true);
            }
        } finally {
            run.waitsForPerson(false);
        }
    }

    private static Optional<String> ask(Console person, JsonNode prompt) {
        String text = prompt.path("prompt").asString("");
        List<String> above =
                prompt.path("lines").valueStream().map(JsonNode::asString).toList();
        return switch (prompt.path("kind").asString("")) {
            case "secret" -> person.askSecret(text);
            case "key" -> person.askKey(text);
            default -> person.ask(above, text);
        };
    }

    /** The first time the server is asked to stop what runs; the second time nobody listens to it any more. */
    @Override
    public void cancel() {
        turn.lock();
        try {
            if (running.isEmpty()) {
                return;
            }
            if (running.get().askToStop()) {
                link.wire().delete(link.session() + "/pipelines");
            } else {
                running.get().giveUp();
            }
        } catch (RefusedException | LostException _) {
            // the run itself tells what became of it
        } finally {
            turn.unlock();
        }
    }

    private Outcome lost(String message) {
        isLost = true;
        if (!isKept) {
            throw FailureException.failed("ConnectionLost", message);
        }
        say(message);
        if (connectAgain()) {
            say("What was typed last has not been sent again.");
        }
        return failed();
    }

    private static Outcome failed() {
        return new Outcome.Done(true, OptionalInt.empty());
    }

    private boolean connectAgain() {
        Optional<String> answer = face.console().flatMap(person -> person.ask(List.of(), RECONNECT));
        if (answer.filter(given -> given.isBlank()
                        || given.strip().toLowerCase(Locale.ROOT).startsWith("y"))
                .isEmpty()) {
            return false;
        }
        try {
            link = entrance.again(link, face.console());
        } catch (FailureException e) {
            e.lines().forEach(this::say);
            return false;
        }
        isLost = false;
        location = "";
        learnCommands();
        say("Connected again, in a new session: variables and functions of the one before are gone.");
        return true;
    }

    private void say(String line) {
        if (face.output() instanceof Face.Output.Text(var lines)) {
            lines.message(line);
        }
    }

    @Override
    public Completions complete(String text, int cursor) {
        try {
            JsonNode told = link.wire()
                    .post(
                            link.session() + "/completions",
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("text", text)
                                    .put("cursor", cursor));
            return new Completions(
                    told.path("start").asInt(cursor),
                    told.path("end").asInt(cursor),
                    told.path("candidates")
                            .valueStream()
                            .map(RemoteSession::candidate)
                            .toList());
        } catch (RefusedException | LostException _) {
            // A line that is being typed is no place for errors: what is sent next tells.
            return new Completions(cursor, cursor, List.of());
        }
    }

    private static Completions.Candidate candidate(JsonNode told) {
        return new Completions.Candidate(
                told.path("text").asString(),
                Completions.Kind.valueOf(told.path("kind").asString().toUpperCase(Locale.ROOT)));
    }

    /** The server is asked once, and again after what may have changed the answer: not at each key. */
    private void learnCommands() {
        try {
            JsonNode told = link.wire().get(link.session() + "/commands");
            commands.clear();
            commands.addAll(BuiltIns.ALIASES.keySet());
            told.path("names").valueStream().map(JsonNode::asString).forEach(commands::add);
        } catch (RefusedException | LostException _) {
            // colours are those of before: what is sent next tells
        }
    }

    @Override
    public List<Highlighting.Part> highlight(String text) {
        return Highlighting.of(text).stream()
                .filter(part -> part.kind() != Highlighting.Kind.COMMAND
                        || commands.contains(text.substring(part.start(), part.end())))
                .toList();
    }

    @Override
    public String prompt() {
        return "[PS] " + link.told("domain") + (location.isEmpty() ? "" : " " + location) + "> ";
    }

    @Override
    public List<String> greeting() {
        return List.of(
                link.told("organization") + " at " + entrance.address() + ": you are " + link.told("user") + ".",
                "Get-Command lists what you may run, Get-Help NAME explains it, Tab completes, exit leaves.",
                "");
    }

    @Override
    public void close() {
        if (!isLost) {
            link.end();
        }
    }
}
