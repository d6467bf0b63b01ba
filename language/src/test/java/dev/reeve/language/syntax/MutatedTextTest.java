package dev.reeve.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real scripts, damaged: parsing ends with an outcome, at a place in the text, after an effort like the text's length. */
class MutatedTextTest {

    private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{N}_-]+|.", Pattern.DOTALL);
    private static final String[] ODD = {
        "\0",
        "`",
        "‘",
        "“",
        "–",
        "\u00A0",
        "\uD83D",
        "\uFEFF",
        "$",
        "@",
        "@'\n",
        "\"",
        "'",
        "#",
        "<#",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "|",
        ";",
        ",",
        "&",
        "::",
        "..",
        "2>&1",
        "${",
        "$(",
        "\r",
        "\u2028",
        "1e999",
        "0x",
        "99999999999999999999",
    };

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void tokensDeletedDoubledExchangedAndInserted(long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>(Trees.scripts());
        texts.addAll(Trees.commandLines());
        for (String text : texts) {
            List<String> tokens = tokens(text);
            int rounds = tokens.size() > 500 ? 15 : 1;
            for (int round = 0; round < rounds; round++) {
                List<String> changed = new ArrayList<>(tokens);
                for (int change = random.nextInt(1, 4); change > 0 && !changed.isEmpty(); change--) {
                    mutate(changed, random);
                }
                SoundParsing.parse(String.join("", changed));
            }
        }
    }

    private static void mutate(List<String> tokens, Random random) {
        int at = random.nextInt(tokens.size());
        int other = random.nextInt(tokens.size());
        switch (random.nextInt(5)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> tokens.set(at, tokens.set(other, tokens.get(at)));
            case 3 -> tokens.add(at, ODD[random.nextInt(ODD.length)]);
            default -> {
                String token = tokens.get(at);
                int cut = random.nextInt(token.length());
                tokens.set(at, token.substring(0, cut) + ODD[random.nextInt(ODD.length)] + token.substring(cut));
            }
        }
    }

    @Test
    void linesCutAtEveryCharacter() {
        List<String> lines = Trees.commandLines();
        for (int i = 0; i < lines.size(); i += 3) {
            String line = lines.get(i);
            for (int end = 0; end < line.length(); end++) {
                SoundParsing.parse(line.substring(0, end));
            }
        }
    }

    /** SH-1: what ends between two tokens of a sound script is never wrong, at most unfinished. */
    @Test
    void scriptsCutBetweenTokens() {
        for (String script : Trees.scripts()) {
            List<String> tokens = tokens(script);
            int end = 0;
            for (int i = 0; i < tokens.size(); i++) {
                end += tokens.get(i).length();
                if (i % 5 == 0 && tokens.get(i).isBlank()) {
                    String beginning = script.substring(0, end);
                    assertThat(SoundParsing.parse(beginning)).as(beginning).isNotInstanceOf(ParseResult.Failed.class);
                }
            }
        }
    }

    static Stream<String[]> nestings() {
        return Stream.of(
                new String[] {"(", ")"},
                new String[] {"{", "}"},
                new String[] {"$(", ")"},
                new String[] {"@(", ")"},
                new String[] {"@{a=", "}"},
                new String[] {"$x[", "]"},
                new String[] {"\"$(", ")\""},
                new String[] {"if(1){", "}"},
                new String[] {"if(", "){}"},
                new String[] {"foreach($x in ", "){}"},
                new String[] {"function f{", "}"},
                new String[] {"switch(1){1{", "}}"},
                new String[] {"try{", "}catch{}"},
                new String[] {"param([a({", "})]$x)"},
                new String[] {"[a({param()", "})]param()"},
                new String[] {"x -a:{", "}"},
                new String[] {"$x.y(", ")"},
                new String[] {"& {", "}"},
                new String[] {"-not ", ""},
                new String[] {"- ", "1"},
                new String[] {",", "1"},
                new String[] {"!", "1"},
                new String[] {"[int]", "1"},
                new String[] {"return ", "1"},
                new String[] {"$x=", "1"},
                new String[] {"[", "]"},
                new String[] {"++", "$x"},
                new String[] {"1+", "1"},
                new String[] {"1,", "1"},
                new String[] {"x|", "x"},
                new String[] {"if(1){}else{", "}"},
                new String[] {"if(1){}elseif(1){}", ""},
                new String[] {"$x", ".y"},
                new String[] {"$x.y", ""},
                new String[] {"[a]::", "b"},
                new String[] {"x 1>", "y"},
                new String[] {":a ", ""},
                new String[] {"@", ""},
                new String[] {"`\n", ""},
                new String[] {"<#", "#>"},
                new String[] {"'", ""},
                new String[] {"\"$", ""},
                new String[] {"${", "}"},
                new String[] {"1.", "1"},
                new String[] {"begin{", "}"},
                new String[] {"trap{", "}"},
                new String[] {"x @'\n", "\n'@"});
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void tenThousandOfEach(String opening, String closing) {
        for (String text : List.of(
                opening.repeat(10_000),
                opening.repeat(10_000) + closing.repeat(10_000),
                (opening + closing).repeat(10_000),
                closing.repeat(10_000))) {
            Scanner scanner = new Scanner(new Source(text, Optional.empty()), Scanner.STATEMENTS);
            switch (Parser.parse(scanner)) {
                case ParseResult.Parsed parsed -> TreePrinter.print(parsed.script());
                case ParseResult.Incomplete incomplete -> SoundParsing.inside(incomplete.position(), text);
                case ParseResult.Failed failed -> SoundParsing.inside(failed.position(), text);
            }
            assertThat(scanner.steps()).as(opening).isLessThan(SoundParsing.allowance(text));
        }
    }

    /** Twice as much nesting costs about twice as much, up to the depth that is taken at all. */
    @ParameterizedTest
    @MethodSource("nestings")
    void noExponentialEffort(String opening, String closing) {
        long twenty = steps(opening.repeat(20) + closing.repeat(20));
        long forty = steps(opening.repeat(40) + closing.repeat(40));
        assertThat(forty).isLessThan(3 * twenty + 1_000);
    }

    private static long steps(String text) {
        Scanner scanner = new Scanner(new Source(text, Optional.empty()), Scanner.STATEMENTS);
        Parser.parse(scanner);
        return scanner.steps();
    }
}
