package dev.reeve.language.syntax;

import java.util.List;

/** Statements in order. */
public record Block(Extent extent, List<Statement> statements) {
    public Block {
        statements = List.copyOf(statements);
    }
}
