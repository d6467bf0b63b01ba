package dev.reeve.language.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressLineTest {

    @Test
    void theBarIsAsLongAsWhatIsDone() {
        assertThat(ProgressLine.of("Reading", "3 of 6", 50, 79))
                .isEqualTo("Reading: 3 of 6 [ooooooooooooooo               ] 50 %");
        assertThat(ProgressLine.of("Reading", "", 250, 79)).endsWith("[oooooooooooooooooooooooooooooo] 100 %");
    }

    @Test
    void withoutAPercentageThereIsNoBar() {
        assertThat(ProgressLine.of("Reading", "mailboxes", -1, 79)).isEqualTo("Reading: mailboxes");
    }

    @Test
    void theTextIsCutNotTheBarAndNoControlCharacterPasses() {
        assertThat(ProgressLine.of("A\u001B[2Jlong\nactivity", "status", 10, 47))
                .isEqualTo("A [2Jlong [ooo                           ] 10 %");
        assertThat(ProgressLine.of("Activity", "", 10, 5)).hasSize(5);
    }
}
