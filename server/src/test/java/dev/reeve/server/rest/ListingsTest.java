package dev.reeve.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.host.Host;
import dev.reeve.language.host.Sink;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.rest.Listings.Fetched;
import dev.reeve.server.rest.Listings.Owner;
import dev.reeve.store.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long listings wait for whoever fetches their pages. */
class ListingsTest {

    private static final Owner OWNER =
            new Owner(new AuthenticatedCaller(new OrganizationId(new UUID(0, 1)), "somebody"), "a call");
    private static final int PAGE = 100;

    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final Listings listings = new Listings(() -> now);

    @AfterEach
    void close() {
        listings.close();
    }

    /** What happens where a cmdlet sleeps. */
    private interface Sleeping {
        void sleep() throws InterruptedException;
    }

    private Sleeping sleeping = () -> {};

    /** A session with nothing but the language's own commands. */
    private record Bare(Sink sink, Sleeping sleeping) implements Host, CommandSource {

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            sleeping.sleep();
        }

        @Override
        public CommandSource commands() {
            return this;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public Optional<Command> find(String name) {
            return Optional.empty();
        }

        @Override
        public SortedSet<String> names() {
            return Collections.emptySortedSet();
        }
    }

    private Fetched first(int objects) throws InterruptedException {
        HashTable parameters = new HashTable();
        parameters.put(
                "InputObject",
                new ListValue(LongStream.range(0, objects)
                        .mapToObj(number -> (Value) new Whole(number))
                        .toList()));
        return listings.first(OWNER, listing("Write-Output", parameters), PAGE);
    }

    private Listing listing(String script, HashTable parameters) {
        return new Listing(sink -> new Bare(sink, sleeping), script, parameters, Duration.ofMillis(200));
    }

    /** A listing of so many numbers that sleeps before and after them, and then goes on with many more. */
    private Listing sleeping(int numbers) {
        HashTable parameters = new HashTable();
        parameters.put("InputObject", new Whole(0));
        return listing(
                "1.." + numbers + " | Write-Output; Start-Sleep 1; 1..1000 | Write-Output; Write-Output", parameters);
    }

    private static void ends(Listing listing) throws InterruptedException {
        for (int attempt = 0; attempt < 1_000 && listing.isRunning(); attempt++) {
            Thread.sleep(10);
        }
        assertThat(listing.isRunning()).isFalse();
    }

    private Fetched next(Fetched page) throws InterruptedException {
        return listings.next(OWNER, page.next().orElseThrow(), PAGE);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    @DisplayName("Whoever goes on has five minutes for each page")
    void goingOn() throws InterruptedException {
        Fetched page = first(3 * PAGE + 1);
        int pages = 1;
        while (page.next().isPresent()) {
            pass(Duration.ofMinutes(4));
            page = next(page);
            pages++;
        }

        assertThat(pages).isEqualTo(4);
    }

    @Test
    @DisplayName("The same page, fetched again and again, does not keep a listing")
    void samePage() throws InterruptedException {
        Fetched first = first(3 * PAGE);
        Fetched second = next(first);
        pass(Duration.ofMinutes(3));
        assertThat(next(first).page().objects()).isEqualTo(second.page().objects());
        pass(Duration.ofMinutes(3));

        assertThatThrownBy(() -> next(first)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> next(second)).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("The last page can be had once more for half a minute, and no longer")
    void finished() throws InterruptedException {
        Fetched first = first(PAGE + 1);
        Fetched last = next(first);
        assertThat(last.next()).isEmpty();
        pass(Duration.ofSeconds(20));
        assertThat(next(first).page().objects()).isEqualTo(last.page().objects());
        pass(Duration.ofSeconds(20));

        assertThatThrownBy(() -> next(first)).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("A cmdlet that says nothing for long is given up, and ends")
    void silent() throws InterruptedException {
        CountDownLatch awake = new CountDownLatch(1);
        sleeping = awake::await;
        Listing silent = sleeping(1);

        assertThatThrownBy(() -> listings.first(OWNER, silent, PAGE)).isInstanceOf(IllegalStateException.class);

        awake.countDown();
        ends(silent);
    }

    @Test
    @DisplayName("A listing that broke is none any more: who asks again is told so and does not wait")
    void broken() throws InterruptedException {
        sleeping = () -> {
            throw new IllegalStateException("broken");
        };
        Fetched first = listings.first(OWNER, sleeping(PAGE + 50), PAGE);

        assertThatThrownBy(() -> next(first)).hasRootCauseMessage("broken");
        assertThatThrownBy(() -> next(first)).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("A listing for which nobody comes back ends, though nobody asks for anything")
    void left() throws InterruptedException {
        Listing left = sleeping(2 * PAGE);
        listings.first(OWNER, left, PAGE);
        pass(Duration.ofMinutes(6));

        listings.forgetOld();

        ends(left);
    }
}
