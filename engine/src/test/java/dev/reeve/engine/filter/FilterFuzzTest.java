package dev.reeve.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written as a filter, it is one that keeps its meaning, or it is refused at a place in it [OPATH-27]. */
class FilterFuzzTest {

    private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{N}_-]+|.", Pattern.DOTALL);
    private static final String[] FILTERS = {
        "((City -Eq \"Vancouver\") -And (Department -Eq \"Sales\")) -Or (Title -Like \"*Manager*\")",
        "CustomAttribute1 -ne $null -and -not (HiddenFromAddressListsEnabled -eq $true)",
        "-not (City -eq 'Seattle') -and Department -eq 'Sales' -or EmailAddresses -like '*@X.COM'",
        "!(Name -notlike 'it''s*') -and WhenCreated -gt '01/02/2026 10:00:00' -and RecipientLimits -ge 500",
        "MemberOfGroup -eq 'CN=a,OU=b,DC=contoso,DC=com' -or Guid -eq '00000000-0000-0000-0000-000000000000'",
    };
    private static final String[] ODD = {
        "'",
        "\"",
        "‘",
        "“",
        "(",
        ")",
        "{",
        "}",
        "$",
        "$null",
        "`",
        "-",
        "–",
        "!",
        "*",
        "\0",
        "\uD83D",
        "\n",
        ",",
        "-eq",
        "-and",
        "9999999999999999999",
        "\\",
        "\u00A0",
    };

    private static void check(String text) {
        try {
            Filter filter = Filter.parse(text, RecipientProperties.REGISTRY);
            assertThat(Filter.ofNormalText(filter.text(), RecipientProperties.REGISTRY))
                    .as(text)
                    .isEqualTo(filter);
        } catch (InvalidFilterException e) {
            assertThat(e.column()).as(text).isBetween(1, text.length() + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("OPATH-27: damaged filters")
    void damaged(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            List<String> tokens = new ArrayList<>();
            Matcher matcher = TOKEN.matcher(FILTERS[random.nextInt(FILTERS.length)]);
            while (matcher.find()) {
                tokens.add(matcher.group());
            }
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                int at = random.nextInt(tokens.size());
                switch (random.nextInt(4)) {
                    case 0 -> tokens.remove(at);
                    case 1 -> tokens.add(at, tokens.get(at));
                    case 2 -> tokens.set(at, tokens.set(random.nextInt(tokens.size()), tokens.get(at)));
                    default -> tokens.add(at, ODD[random.nextInt(ODD.length)]);
                }
            }
            check(String.join("", tokens));
        }
    }

    @Test
    @DisplayName("OPATH-27: filters cut anywhere")
    void cut() {
        for (String filter : FILTERS) {
            for (int end = 0; end < filter.length(); end++) {
                check(filter.substring(0, end));
            }
        }
    }

    @ParameterizedTest
    @DisplayName("OPATH-11: ten thousand of anything")
    @ValueSource(strings = {"(", ")", "-not ", "!", "City -eq 'x' -and ", "'", "{", "$", "(City -eq 'x') -or ", "-"})
    void repeated(String part) {
        check(part.repeat(10_000));
        check(part.repeat(1_000) + "City -eq 'x'" + ")".repeat(1_000));
    }
}
