package dev.reeve.server.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LineStreamTest {

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName("A line is sent soon, though it came at once and nothing follows it")
    void nothingFollows() throws IOException {
        PipedOutputStream out = new PipedOutputStream();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8))) {
            new LineStream(out).line("begun");

            assertThat(reader.readLine()).isEqualTo("begun");
        }
    }
}
