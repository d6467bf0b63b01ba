package dev.reeve.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Laws that hold for all filters, tried on random ones. */
class FilterPropertiesTest {

    private static final List<String> TEXTS =
            List.of("", "a", "A", "b", "O'Brien", "a*b", "x \u2019 y", "\u00DF", "$null");

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** A filter as somebody might write it. */
    private static String filter(Random random, int depth) {
        String blank = pick(random, " ", "  ", "\u00A0");
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 0, 1 -> comparison(random);
            case 2 -> pick(random, "-not ", "!", "-NOT") + "(" + filter(random, depth - 1) + ")";
            case 3 -> "(" + filter(random, depth - 1) + ")";
            default ->
                IntStream.rangeClosed(0, 1 + random.nextInt(3))
                        .mapToObj(_ -> filter(random, depth - 1))
                        .collect(Collectors.joining(blank + pick(random, "-and", "-or", "-AND", "\u2013Or") + blank));
        };
    }

    private static String comparison(Random random) {
        return switch (random.nextInt(5)) {
            case 0 ->
                pick(random, "HiddenFromAddressListsEnabled", "mapirecipient")
                        + pick(random, " -eq ", " -NE ")
                        + pick(random, "$true", "'false'", "$null", "1");
            case 1 -> "ResourceCapacity" + pick(random, " -eq ", " -ne ", " -gt ", " -le ") + (random.nextInt(7) - 3);
            case 2 ->
                "ProhibitSendQuota" + pick(random, " -lt ", " -ge ", " -eq ") + pick(random, "1KB", "'2 kb'", "1.5GB");
            case 3 ->
                pick(random, "MemberJoinRestriction", "MemberDepartRestriction")
                        + pick(random, " -eq ", " -ne ", " -gt ")
                        + pick(random, "'Open'", "closed", "2");
            default ->
                property(random)
                        + pick(random, " -eq ", " -ne ", " -like ", " -notlike ", " -gt ", " -ge ", " -lt ", " -le ")
                        + literal(random);
        };
    }

    private static String property(Random random) {
        return pick(random, "City", "title", "ExtensionCustomAttribute1", "EmailAddresses", "$_.Notes");
    }

    private static String literal(Random random) {
        String text = text(random) + pick(random, "", "*", "?");
        return random.nextBoolean()
                ? "'" + text.replaceAll("(['\u2019])", "$1$1") + "'"
                : "\u201C" + text.replace("`", "``").replace("\"", "\"\"") + "\"";
    }

    private static Person person(Random random) {
        Person person = new Person();
        for (String property : List.of("City", "Title", "Notes")) {
            if (random.nextBoolean()) {
                person = person.with(property, text(random));
            }
        }
        for (String property : List.of("ExtensionCustomAttribute1", "EmailAddresses")) {
            String[] values = IntStream.range(0, random.nextInt(3))
                    .mapToObj(_ -> text(random))
                    .toArray(String[]::new);
            person = person.with(property, values);
        }
        if (random.nextBoolean()) {
            person = person.with("ResourceCapacity", new PropertyValue.Whole(random.nextInt(5) - 2))
                    .with("ProhibitSendQuota", new PropertyValue.Size(random.nextInt(4) * 1024L))
                    .with("HiddenFromAddressListsEnabled", new PropertyValue.Flag(random.nextBoolean()))
                    .with("MemberJoinRestriction", pick(random, "Open", "Closed", "ApprovalRequired"));
        }
        return person;
    }

    @RepeatedTest(300)
    @DisplayName("OPATH-20: the normal text parses to the same tree and is its own normal text")
    void normalText(RepetitionInfo repetition) throws InvalidFilterException {
        Random random = new Random(repetition.getCurrentRepetition());
        String written = filter(random, 4);
        Filter filter = Filter.parse(written, RecipientProperties.REGISTRY);
        Filter again = Filter.parse(filter.text(), RecipientProperties.REGISTRY);
        assertThat(again.expression()).as(written).isEqualTo(filter.expression());
        assertThat(again.text()).as(written).isEqualTo(filter.text());
    }

    @RepeatedTest(200)
    @DisplayName("OPATH-7 OPATH-26: -and, -or and -not are what they are everywhere")
    void connectives(RepetitionInfo repetition) throws InvalidFilterException {
        Random random = new Random(1_000 + repetition.getCurrentRepetition());
        String a = filter(random, 2);
        String b = filter(random, 2);
        for (int i = 0; i < 5; i++) {
            Person person = person(random);
            boolean first = person.satisfies(a);
            boolean second = person.satisfies(b);
            assertThat(person.satisfies("(" + a + ") -and (" + b + ")"))
                    .as(a + " | " + b)
                    .isEqualTo(first && second);
            assertThat(person.satisfies("(" + a + ") -or (" + b + ")"))
                    .as(a + " | " + b)
                    .isEqualTo(first || second);
            assertThat(person.satisfies("-not (" + a + ")")).as(a).isNotEqualTo(first);
            assertThat(person.satisfies("-not ((" + a + ") -and (" + b + "))"))
                    .as(a + " | " + b)
                    .isEqualTo(person.satisfies("(-not (" + a + ")) -or (-not (" + b + "))"));
        }
    }

    @RepeatedTest(200)
    @DisplayName("OPATH-22 OPATH-25 MV-2: the negated operators negate; -ge is -gt or -eq")
    void operators(RepetitionInfo repetition) throws InvalidFilterException {
        Random random = new Random(2_000 + repetition.getCurrentRepetition());
        for (int i = 0; i < 5; i++) {
            Person person = person(random);
            String property = pick(random, "City", "Title", "ExtensionCustomAttribute1");
            String value = " " + literal(random);
            String shown = property + value + " of " + person.values(RecipientProperties.CITY);
            assertThat(person.satisfies(property + " -ne" + value))
                    .as(shown)
                    .isNotEqualTo(person.satisfies(property + " -eq" + value));
            assertThat(person.satisfies(property + " -notlike" + value))
                    .as(shown)
                    .isNotEqualTo(person.satisfies(property + " -like" + value));
            assertThat(person.satisfies(property + " -ge" + value))
                    .as(shown)
                    .isEqualTo(
                            person.satisfies(property + " -gt" + value) || person.satisfies(property + " -eq" + value));
            assertThat(person.satisfies(property + " -le" + value))
                    .as(shown)
                    .isEqualTo(
                            person.satisfies(property + " -lt" + value) || person.satisfies(property + " -eq" + value));
        }
    }

    @Test
    @DisplayName("OPATH-27: whatever the text, it parses or is an invalid filter with a column within it")
    void anyText() {
        Random random = new Random(3);
        String[] parts = {
            "City",
            " ",
            "-eq",
            "-and",
            "-not",
            "(",
            ")",
            "'",
            "\"",
            "x",
            "$",
            "$null",
            "!",
            "{",
            "}",
            "`",
            "-",
            "1",
            "\u2019",
            "\u2013",
            "ProhibitSendQuota",
            "Manager",
            "WhenCreated",
            "Guid",
            "RecipientType",
            "\n"
        };
        for (int i = 0; i < 20_000; i++) {
            String text = IntStream.range(0, random.nextInt(12))
                    .mapToObj(_ -> pick(random, parts))
                    .collect(Collectors.joining());
            try {
                Filter.parse(text, RecipientProperties.REGISTRY);
            } catch (InvalidFilterException e) {
                assertThat(e.column()).as(text).isBetween(1, text.length() + 1);
            }
        }
    }
}
