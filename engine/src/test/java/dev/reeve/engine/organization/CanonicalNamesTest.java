package dev.reeve.engine.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CanonicalNamesTest {

    @Test
    @DisplayName("OU-4: a slash within a part is escaped")
    void escapedSlash() {
        assertThat(CanonicalNames.split("contoso.com/R\\/D/Bob")).containsExactly("contoso.com", "R/D", "Bob");
        assertThat(CanonicalNames.escape("R/D")).isEqualTo("R\\/D");
        assertThat(CanonicalNames.escape("DOMAIN\\bob")).isEqualTo("DOMAIN\\bob");
        assertThat(CanonicalNames.key("Contoso.com/R\\/D")).isEqualTo("contoso.com/r\\/d");
    }

    @Test
    @DisplayName("OU-4: parts of any characters come back as they were")
    void roundTrip() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            List<String> parts = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(_ -> IntStream.range(0, random.nextInt(5))
                            .mapToObj(_ -> String.valueOf("/\\ab".charAt(random.nextInt(4))))
                            .collect(Collectors.joining()))
                    .toList();
            String text = parts.stream().map(CanonicalNames::escape).collect(Collectors.joining("/"));
            assertThat(CanonicalNames.split(text)).as(text).isEqualTo(parts);
        }
    }
}
