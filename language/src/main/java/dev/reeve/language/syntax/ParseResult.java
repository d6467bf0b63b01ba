package dev.reeve.language.syntax;

/** What parsing gives: a tree, a wish for more text, or an error with its place. */
public sealed interface ParseResult {

    /** The text parsed as a whole. */
    record Parsed(ScriptTree script) implements ParseResult {}

    /** The text ends inside something open [SH-1]. */
    record Incomplete(Position position, String message) implements ParseResult {}

    /** The text does not parse. */
    record Failed(Position position, String message) implements ParseResult {}
}
