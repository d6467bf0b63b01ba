package dev.reeve.server.pipeline;

import dev.reeve.language.host.Console;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks whoever sent the request, while it runs: the prompt goes out as a line, and the run waits for the answer, which comes in
 * a request of its own. What nobody answers for long is not answered, and the run ends.
 */
final class AskedPerson implements Console {

    private final StreamSink lines;
    private final int rows;
    private final Duration patience;
    private final Runnable cancel;
    private final AtomicReference<Optional<Question>> open = new AtomicReference<>(Optional.empty());

    /** How an answer is given. */
    enum Kind {
        /** A line. */
        LINE,
        /** A line that nobody sees. */
        SECRET,
        /** A key. */
        KEY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A prompt that waits. */
    private record Question(String id, CompletableFuture<Optional<String>> answer) {}

    /** Asks by these lines; {@code cancel} ends the run where nobody answers. */
    AskedPerson(StreamSink lines, int rows, Duration patience, Runnable cancel) {
        this.lines = lines;
        this.rows = rows;
        this.patience = patience;
        this.cancel = cancel;
    }

    @Override
    public Optional<String> ask(List<String> above, String prompt) {
        return answer(Kind.LINE, above, prompt);
    }

    @Override
    public Optional<String> askSecret(String prompt) {
        return answer(Kind.SECRET, List.of(), prompt);
    }

    @Override
    public Optional<String> askKey(String prompt) {
        return answer(Kind.KEY, List.of(), prompt);
    }

    @Override
    public int rows() {
        return rows;
    }

    private Optional<String> answer(Kind kind, List<String> above, String prompt) {
        Question question = new Question(UUID.randomUUID().toString(), new CompletableFuture<>());
        open.set(Optional.of(question));
        try {
            lines.question(question.id(), kind, above, prompt);
            return question.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            lines.warning("Nobody answered for " + patience.toMinutes() + " minutes: what asked was stopped.");
            cancel.run();
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // nobody answers with an exception
        } finally {
            open.set(Optional.empty());
        }
    }

    /**
     * Answers the prompt that waits.
     *
     * @param given empty for the end of input
     * @return false where that prompt does not wait
     */
    boolean answer(String id, Optional<String> given) {
        return open.get()
                .filter(question -> question.id().equals(id))
                .map(question -> question.answer().complete(given))
                .orElse(false);
    }

    /** Nobody answers any more. */
    void leave() {
        open.get().ifPresent(question -> question.answer().complete(Optional.empty()));
    }
}
