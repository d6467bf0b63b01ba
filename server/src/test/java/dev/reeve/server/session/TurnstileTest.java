package dev.reeve.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Refusal;
import dev.reeve.store.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two of one caller at once, three of all. */
class TurnstileTest {

    private static final OrganizationId CONTOSO = new OrganizationId(UUID.randomUUID());
    private static final AuthenticatedCaller KIM = new AuthenticatedCaller(CONTOSO, "Kim");
    private static final AuthenticatedCaller TERRY = new AuthenticatedCaller(CONTOSO, "Terry");

    private final Turnstile turnstile = new Turnstile(2, 3);
    private final CountDownLatch leaving = new CountDownLatch(1);
    private final List<Thread> inside = new ArrayList<>();

    /** Somebody comes in and stays there until all leave. */
    private void enter(AuthenticatedCaller caller) throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        inside.add(Thread.ofVirtual().start(() -> {
            try {
                turnstile.<Boolean, RuntimeException>pass(caller, () -> {
                    entered.countDown();
                    leaving.await();
                    return true;
                });
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }));
        entered.await();
    }

    @AfterEach
    void leave() throws InterruptedException {
        leaving.countDown();
        for (Thread each : inside) {
            each.join();
        }
    }

    private String pass(AuthenticatedCaller caller) throws InterruptedException {
        return turnstile.<String, RuntimeException>pass(caller, () -> "inside");
    }

    private void isRefused(AuthenticatedCaller caller, String why) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> pass(caller)).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(429);
            assertThat(refusal.code()).isEqualTo("TooManyRequests");
            assertThat(refusal.sentence()).contains(why);
        });
    }

    @Test
    @DisplayName("Whoever has as much running as he may is refused with 429, and others are not")
    void ofOneCaller() throws InterruptedException {
        enter(KIM);
        assertThat(pass(KIM)).isEqualTo("inside");
        enter(KIM);

        isRefused(KIM, "You have too much running");
        assertThat(pass(TERRY)).isEqualTo("inside");
    }

    @Test
    @DisplayName("Where all together have as much running as the server takes, whoever comes next is refused with 429")
    void ofAll() throws InterruptedException {
        enter(KIM);
        enter(KIM);
        enter(TERRY);

        isRefused(TERRY, "The server has too much to do");
    }

    @Test
    @DisplayName("Who was refused, and whose work failed, takes no place away")
    void placesComeBack() throws InterruptedException {
        enter(KIM);
        enter(KIM);
        isRefused(KIM, "You have too much running");
        leave();
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> turnstile.<Boolean, RuntimeException>pass(KIM, () -> {
                        throw new IllegalStateException("failed inside");
                    }));
        }

        assertThat(pass(KIM)).isEqualTo("inside");
        assertThat(pass(TERRY)).isEqualTo("inside");
    }
}
