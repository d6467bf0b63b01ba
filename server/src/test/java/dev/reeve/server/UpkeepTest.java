package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UpkeepTest {

    @Test
    @DisplayName("What is to be done is done again and again, also behind something that fails each time")
    void again() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(3);
        CountDownLatch told = new CountDownLatch(3);
        Runnable failing = () -> {
            throw new IllegalStateException("each time");
        };

        try (Upkeep _ = Upkeep.every(Duration.ofMillis(1), List.of(failing, done::countDown), _ -> told.countDown())) {
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
