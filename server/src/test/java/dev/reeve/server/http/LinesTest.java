package dev.reeve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinesTest {

    private static JsonNode fault(Throwable thrown) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Lines(new PrintStream(out, true, StandardCharsets.UTF_8), InstantSource.fixed(Instant.EPOCH)).fault(thrown);
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("A fault that comes wrapped is told with the place where it happened")
    void causes() {
        Throwable inner = new ArithmeticException("by zero");

        JsonNode line = fault(new IllegalStateException("the cmdlet broke", inner));

        assertThat(line.path("kind").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.at("/cause/kind").asString()).isEqualTo("java.lang.ArithmeticException");
        assertThat(line.at("/cause/at/0").asString()).contains("LinesTest.causes");
        assertThat(line.at("/cause").has("cause")).isFalse();
    }

    @Test
    @DisplayName("A chain of causes without an end ends")
    void circle() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("other", one));

        assertThat(fault(one).toString()).hasSizeLessThan(20_000);
    }
}
