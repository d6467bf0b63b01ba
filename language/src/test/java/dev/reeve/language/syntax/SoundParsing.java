package dev.reeve.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/** Parses any text and sees that what came of it is sound. */
final class SoundParsing {

    private SoundParsing() {}

    /** Steps that a text may cost: in proportion to its length, whatever it says. */
    static long allowance(String text) {
        return 2_000 + 150L * text.length();
    }

    /** The outcome, whose place lies in the text, whose tree prints and parses to itself, and whose effort was small. */
    static ParseResult parse(String text) {
        Scanner scanner = new Scanner(new Source(text, Optional.empty()), Scanner.STATEMENTS);
        ParseResult result = Parser.parse(scanner);
        assertThat(scanner.steps()).as("steps for %s", text).isLessThan(allowance(text));
        switch (result) {
            case ParseResult.Parsed parsed -> printsAndParses(text, parsed.script());
            case ParseResult.Incomplete incomplete -> inside(incomplete.position(), text);
            case ParseResult.Failed failed -> inside(failed.position(), text);
        }
        Highlighting.of(text);
        return result;
    }

    private static void printsAndParses(String text, ScriptTree tree) {
        String printed = TreePrinter.print(tree);
        assertThat(Parser.parse(printed))
                .as("%s%n printed as %n%s", text, printed)
                .isInstanceOfSatisfying(
                        ParseResult.Parsed.class,
                        again -> assertThat(Trees.shape(again.script()))
                                .as("%s%n printed as %n%s", text, printed)
                                .isEqualTo(Trees.shape(tree)));
    }

    /** Whether a place is one of the text. */
    static void inside(Position position, String text) {
        String[] lines = text.split("\n", -1);
        assertThat(position.line()).as(text).isBetween(1, lines.length);
        String line = lines[position.line() - 1];
        assertThat(position.lineText())
                .as(text)
                .isEqualTo(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        assertThat(position.column()).as(text).isBetween(1, line.length() + 1);
        assertThat(position.length()).as(text).isPositive();
    }
}
