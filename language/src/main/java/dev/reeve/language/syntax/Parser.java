package dev.reeve.language.syntax;

import java.util.Optional;

/** Parses scripts and typed input. */
public final class Parser {

    private Parser() {}

    /** Parses typed input. */
    public static ParseResult parse(String text) {
        return parse(new Source(text, Optional.empty()));
    }

    /** Parses a text; every failure is a result, none an exception. */
    public static ParseResult parse(Source source) {
        return parse(source, Scanner.STATEMENTS);
    }

    /** The same, with how deep statements may stand within each other [SH-72]. */
    public static ParseResult parse(Source source, int nesting) {
        return parse(new Scanner(source, nesting));
    }

    static ParseResult parse(Scanner scanner) {
        Source source = scanner.source();
        try {
            return new ParseResult.Parsed(new StatementGrammar(scanner).script());
        } catch (SyntaxException e) {
            Position position = source.position(e.start(), e.end());
            return e.incomplete()
                    ? new ParseResult.Incomplete(position, e.problem())
                    : new ParseResult.Failed(position, e.problem());
        }
    }
}
