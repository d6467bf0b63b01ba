package dev.reeve.commands.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.language.value.SecureText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.MINUTES)
class HashingPlacesTest {

    private final List<String> done = new CopyOnWriteArrayList<>();

    private Thread start(HashingPlaces places, String name) throws InterruptedException {
        int before = places.waiting();
        Thread thread = Thread.ofVirtual().start(() -> places.inside(() -> done.add(name)));
        await(places, before + 1);
        return thread;
    }

    private static void await(HashingPlaces places, int waiting) throws InterruptedException {
        while (places.waiting() < waiting) {
            Thread.sleep(1);
        }
    }

    @Test
    @DisplayName("Whoever finds no place waits, and whoever waits first is first")
    void inOrder() throws InterruptedException {
        HashingPlaces places = new HashingPlaces(1);
        CountDownLatch leave = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        Thread first = Thread.ofVirtual()
                .start(() -> places.inside(() -> {
                    entered.countDown();
                    waitFor(leave);
                    return done.add("first");
                }));
        entered.await();
        List<Thread> others = List.of(start(places, "second"), start(places, "third"));
        assertThat(done).isEmpty();

        leave.countDown();

        first.join();
        for (Thread other : others) {
            other.join();
        }
        assertThat(done).containsExactly("first", "second", "third");
    }

    @Test
    @DisplayName("Passwords that commands are given wait for a place and take none from who signs in")
    void passwords() throws InterruptedException {
        SecureText password = new SecureText("pässwört-1");
        String kept = PasswordHash.of(password, UUID.randomUUID());
        CountDownLatch leave = new CountDownLatch(1);
        int places = Math.max(2, Runtime.getRuntime().availableProcessors());
        CountDownLatch entered = new CountDownLatch(places);
        for (int i = 0; i < places; i++) {
            Thread.ofVirtual()
                    .start(() -> PasswordHash.OF_COMMANDS.inside(() -> {
                        entered.countDown();
                        waitFor(leave);
                        return true;
                    }));
        }
        entered.await();

        Thread set = Thread.ofVirtual().start(() -> PasswordHash.of(password, UUID.randomUUID()));
        Thread given = Thread.ofVirtual().start(() -> PasswordHash.verify(password, kept));
        await(PasswordHash.OF_COMMANDS, 2);

        assertThat(PasswordHash.verify(password, Optional.of(kept))).isTrue();
        leave.countDown();
        set.join();
        given.join();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
