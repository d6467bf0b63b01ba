package dev.reeve.server.rest;

import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Host;
import dev.reeve.language.host.Sink;
import dev.reeve.language.shell.Shell;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One cmdlet at work, whose objects are taken page by page: it runs on as far as somebody asks for more, so that no page
 * costs the reading of those before it, and nothing is held but what comes next.
 */
final class Listing implements Sink {

    private static final int AHEAD = 64;

    /** How long a cmdlet may say nothing while somebody waits. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What comes out of the cmdlet, in its order. */
    private sealed interface Item {
        record Out(Value value) implements Item {}

        record Warned(String message) implements Item {}

        record Failed(ErrorRecord error) implements Item {}

        record Broken(Throwable thrown) implements Item {}

        record Ended() implements Item {}

        /** It was abandoned while somebody waited. */
        record Left() implements Item {}
    }

    /**
     * Some of the objects.
     *
     * @param error what ended the cmdlet
     * @param isLast whether nothing follows
     */
    record Page(List<Value> objects, List<String> warnings, Optional<ErrorRecord> error, boolean isLast) {}

    private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(AHEAD);
    private final Shell shell;
    private final Thread worker;
    private final Duration patience;
    private volatile boolean abandoned;
    private Optional<Value> ahead = Optional.empty();

    /**
     * Starts the cmdlet.
     *
     * @param patience how long it may say nothing while somebody waits
     */
    Listing(Function<Sink, Host> surroundings, String cmdlet, HashTable parameters, Duration patience) {
        this.patience = patience;
        this.shell = new Shell(surroundings.apply(this));
        shell.setVariable("parameters", parameters);
        this.worker = Thread.ofVirtual().name("cmdlet " + cmdlet).start(() -> work(cmdlet));
    }

    private void work(String cmdlet) {
        try {
            shell.run(cmdlet + " @parameters");
            put(new Item.Ended());
        } catch (CancellationException _) {
            return; // nobody wants the rest
        } catch (RuntimeException | StackOverflowError e) {
            put(new Item.Broken(e));
        }
    }

    /**
     * The next objects, at most so many. Where it ends otherwise than with a page, the listing is abandoned.
     *
     * @throws IllegalStateException where the cmdlet broke, or says nothing any more, which is a fault of Reeve
     * @throws CancellationException where it was abandoned meanwhile
     */
    Page next(int most) throws InterruptedException {
        boolean isPage = false;
        try {
            Page page = taken(most);
            isPage = true;
            return page;
        } finally {
            if (!isPage) {
                abandon();
            }
        }
    }

    private Page taken(int most) throws InterruptedException {
        List<Value> objects = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        ahead.ifPresent(objects::add);
        ahead = Optional.empty();
        while (true) {
            Item item = items.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            switch (item) {
                case Item.Out(Value value) -> {
                    if (objects.size() == most) {
                        ahead = Optional.of(value);
                        return new Page(objects, warnings, Optional.empty(), false);
                    }
                    objects.add(value);
                }
                case Item.Warned(String message) -> warnings.add(message);
                case Item.Failed(ErrorRecord error) -> {
                    abandon();
                    return new Page(objects, warnings, Optional.of(error), true);
                }
                case Item.Broken(Throwable thrown) -> throw new IllegalStateException(thrown);
                case Item.Ended _ -> {
                    return new Page(objects, warnings, Optional.empty(), true);
                }
                case Item.Left _ -> throw new CancellationException("The listing was abandoned.");
                case null -> throw new IllegalStateException("The cmdlet says nothing any more.");
            }
        }
    }

    /** Ends the cmdlet between two objects. Whoever waits for the next page waits no longer. */
    void abandon() {
        abandoned = true;
        shell.cancel();
        items.clear();
        items.add(new Item.Left()); // there is room: nothing but what is on the way comes any more
    }

    private void put(Item item) {
        try {
            while (!abandoned) {
                if (items.offer(item, 1, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new CancellationException("nobody wants the rest");
    }

    /** Whether the cmdlet still runs. */
    boolean isRunning() {
        return worker.isAlive();
    }

    @Override
    public void output(Value value) {
        put(new Item.Out(value));
    }

    @Override
    public void formatted(List<String> lines) {
        lines.forEach(line -> put(new Item.Out(new Text(line))));
    }

    @Override
    public void error(ErrorValue error) {
        put(new Item.Failed(error.record()));
    }

    @Override
    public void warning(String message) {
        put(new Item.Warned(message));
    }

    @Override
    public void whatIf(String message) {
        put(new Item.Warned(message));
    }

    @Override
    public void host(String text, boolean newLine) {
        // what is written for a person at a screen has no place here
    }
}
