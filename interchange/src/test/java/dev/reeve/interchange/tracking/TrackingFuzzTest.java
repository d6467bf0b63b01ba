package dev.reeve.interchange.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.tracking.TrackingDamage;
import dev.reeve.commands.tracking.TrackingEvent;
import dev.reeve.commands.tracking.TrackingField;
import dev.reeve.commands.tracking.TrackingQuery;
import dev.reeve.commands.tracking.TrackingQuery.Condition;
import dev.reeve.commands.tracking.TrackingQuery.Match;
import dev.reeve.commands.tracking.TrackingQuery.Order;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every log: sound ones come back as they were written, damaged ones never end a search. */
class TrackingFuzzTest {

    private static final long SEED = 20_260_131L;
    private static final String PIECES = "aZ09.@<>;:,\" \u00E9\u4E2D\uD83D\uDE00#-_K";
    private static final Instant FIRST = Instant.parse("2026-01-31T00:00:00Z");

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    @DisplayName("TRACK-4, TRACK-6: what was written is found, by conditions as by reading everything, in both orders")
    void roundTrip() throws IOException {
        for (int round = 0; round < 60; round++) {
            List<String> subjects = new ArrayList<>();
            StringBuilder log = new StringBuilder(Logs.SMALL);
            for (int i = 0; i < 400; i++) {
                String subject = text(random.nextInt(random.nextInt(20) == 0 ? 3000 : 30));
                subjects.add(subject);
                log.append(FIRST.plusMillis(i + 1))
                        .append(",SEND,")
                        .append(written(subject))
                        .append("\r\n");
            }
            Logs logs = new Logs(folder, new TrackingDamage()).put("MSGTRK20260131-1.LOG", log.toString());

            assertThat(logs.subjects(Logs.ALL)).as("round %d", round).isEqualTo(subjects);
            assertThat(logs.subjects(Logs.query(Order.NEWEST_FIRST)))
                    .as("round %d", round)
                    .isEqualTo(subjects.reversed());
            for (int i = 0; i < 10; i++) {
                Condition condition = condition(subjects);
                assertThat(logs.subjects(Logs.query(Order.OLDEST_FIRST, condition)))
                        .as("round %d, %s", round, condition)
                        .isEqualTo(subjects.stream().filter(condition::holds).toList());
            }
            assertThat(logs.damage().count()).isZero();
        }
    }

    /** A condition on the subject that holds for at least one of them. */
    private Condition condition(List<String> subjects) {
        String subject = subjects.get(random.nextInt(subjects.size()));
        if (random.nextBoolean()) {
            return new Condition(TrackingField.MESSAGE_SUBJECT, Match.WHOLE, List.of(swapped(subject), "xyz"));
        }
        int from = random.nextInt(subject.length() + 1);
        int to = from + random.nextInt(subject.length() - from + 1);
        return new Condition(TrackingField.MESSAGE_SUBJECT, Match.PART, List.of(swapped(subject.substring(from, to))));
    }

    private static String swapped(String text) {
        StringBuilder swapped = new StringBuilder();
        text.chars()
                .forEach(c -> swapped.append((char)
                        (c < 0x80
                                ? (Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                                : c)));
        return swapped.toString();
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int at = PIECES.offsetByCodePoints(0, random.nextInt(PIECES.codePointCount(0, PIECES.length())));
            text.appendCodePoint(PIECES.codePointAt(at));
        }
        return text.toString();
    }

    private static String written(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    @Test
    @DisplayName(
            "TRACK-6: whatever stands in a file, a search ends, forwards and backwards agree, and sound files are read")
    void damage() throws IOException {
        byte[] sound = sound();
        for (int round = 0; round < 300; round++) {
            byte[] bytes = sound.clone();
            for (int i = random.nextInt(40); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = anything();
            }
            Logs forwards = new Logs(folder, new TrackingDamage())
                    .put("MSGTRK20260131-1.LOG", Arrays.copyOf(bytes, random.nextInt(bytes.length)))
                    .put("MSGTRKMS20260131-1.LOG", "#Fields: date-time\n2026-01-31T00:00:00.000Z\n");
            Logs backwards = new Logs(folder, new TrackingDamage());

            List<TrackingEvent> oldest = forwards.events(Logs.ALL);
            List<TrackingEvent> newest = backwards.events(Logs.query(Order.NEWEST_FIRST));

            assertThat(oldest)
                    .as("round %d", round)
                    .anyMatch(event -> event.values().size() == 1);
            assertThat(ofFile(newest).reversed()).as("round %d", round).isEqualTo(ofFile(oldest));
            assertThat(backwards.damage().count())
                    .as("round %d", round)
                    .isEqualTo(forwards.damage().count());
        }
    }

    private static List<TrackingEvent> ofFile(List<TrackingEvent> events) {
        return events.stream().filter(event -> event.values().size() != 1).toList();
    }

    private byte[] sound() {
        StringBuilder log = new StringBuilder(Logs.SMALL);
        for (int i = 0; i < 60; i++) {
            log.append(FIRST.plusMillis(i + 1))
                    .append(",SEND,")
                    .append(written(text(20)))
                    .append('\n');
        }
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte anything() {
        byte[] telling = {'"', ',', '\n', '\r', '#', 0, (byte) 0xFF, (byte) 0xC3};
        return random.nextBoolean() ? telling[random.nextInt(telling.length)] : (byte) random.nextInt(256);
    }

    @Test
    @DisplayName("TRACK-6: rows that lie across the pieces in which a file is read come out whole, in both orders")
    void large() throws IOException {
        List<String> subjects = new ArrayList<>();
        StringBuilder log = new StringBuilder(Logs.SMALL);
        for (int i = 0; i < 3000; i++) {
            String subject = i + " " + text(random.nextInt(900));
            subjects.add(subject);
            log.append(FIRST.plusMillis(i + 1))
                    .append(",SEND,")
                    .append(written(subject))
                    .append('\n');
        }
        Logs logs = new Logs(folder, new TrackingDamage()).put("MSGTRK20260131-1.LOG", log.toString());
        TrackingQuery newest = Logs.query(Order.NEWEST_FIRST);

        assertThat(logs.subjects(Logs.ALL)).isEqualTo(subjects);
        assertThat(logs.subjects(newest)).isEqualTo(subjects.reversed());
    }
}
