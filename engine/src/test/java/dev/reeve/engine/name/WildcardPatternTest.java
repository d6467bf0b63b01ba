package dev.reeve.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardPatternTest {

    @ParameterizedTest
    @DisplayName("ID-4: any run, one character, all else literal, anchored, ignoring case")
    @CsvSource({
        "Redmond*, REDMOND Admins, true",
        "*Tier 1*, My Tier 1 Role, true",
        "My*, MyBaseOptions, true",
        "My*, Amy, false",
        "*-Mailbox, Set-Mailbox, true",
        "*-Mailbox, Set-MailboxServer, false",
        "Set-?ser, Set-User, true",
        "Set-?ser, Set-ser, false",
        "[ab]*, alpha, false",
        "[ab]*, [AB]x, true",
        "*, '', true",
        "a*b*c, aXbXbXc, true",
        "a*b*c, aXbXcX, false"
    })
    void matching(String pattern, String text, boolean matches) {
        assertThat(new WildcardPattern(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    @DisplayName("OPATH-24: a backtick takes a wildcard's meaning, in filters only")
    void escapes() {
        assertThat(WildcardPattern.withEscapes("a`*b*").matches("a*bc")).isTrue();
        assertThat(WildcardPattern.withEscapes("a`*b*").matches("axbc")).isFalse();
        assertThat(WildcardPattern.withEscapes("a`*").hasWildcards()).isFalse();
        assertThat(WildcardPattern.withEscapes("a``b").matches("a`b")).isTrue();
        assertThat(new WildcardPattern("a`*b").matches("a`xb")).isTrue();
    }

    @Test
    @DisplayName("ID-4: the same as a regular expression, on random patterns")
    void likeRegularExpressions() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String pattern = text(random, "ab*?");
            String text = text(random, "ab");
            String regex = pattern.replace("*", ".*").replace('?', '.');
            assertThat(new WildcardPattern(pattern).matches(text))
                    .as(pattern + " on " + text)
                    .isEqualTo(Pattern.matches(regex, text));
        }
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    @DisplayName("ID-4: what is a pattern, and that a pattern with an escape is not the one without")
    void patterns() {
        assertThat(WildcardPattern.isWildcard("*")).isTrue();
        assertThat(WildcardPattern.isWildcard("?x")).isTrue();
        assertThat(WildcardPattern.isWildcard("[a]")).isFalse();
        assertThat(new WildcardPattern("a*").hasWildcards()).isTrue();
        assertThat(new WildcardPattern("a").hasWildcards()).isFalse();
        assertThat(WildcardPattern.withEscapes("A`*"))
                .isEqualTo(WildcardPattern.withEscapes("a`*"))
                .hasSameHashCodeAs(WildcardPattern.withEscapes("a`*"))
                .isNotEqualTo(new WildcardPattern("a*"))
                .isNotEqualTo(WildcardPattern.withEscapes("b`*"))
                .hasToString("a*");
    }

    @Test
    @DisplayName("OPATH-24: a backtick at the end, or before anything else, is a backtick")
    void lastBacktick() {
        assertThat(WildcardPattern.withEscapes("a`").matches("a`")).isTrue();
        assertThat(WildcardPattern.withEscapes("`a").matches("`a")).isTrue();
    }
}
