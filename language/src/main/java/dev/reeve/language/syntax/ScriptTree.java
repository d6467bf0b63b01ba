package dev.reeve.language.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A script, a function's body or a script block.
 *
 * @param extent where it stands, braces excluded
 * @param attributes attributes before {@code param}, such as {@code [CmdletBinding()]}
 * @param parameters the {@code param} block's declarations; empty where there is no such block
 * @param begin runs before the first pipeline object
 * @param process runs for each pipeline object
 * @param end runs after the last one; all statements where no block is named
 * @param source the text it stands in
 */
public record ScriptTree(
        Extent extent,
        List<Attribute> attributes,
        Optional<List<Declaration>> parameters,
        Optional<Block> begin,
        Optional<Block> process,
        Optional<Block> end,
        Source source) {

    /** The text as typed. */
    public String text() {
        return source.slice(extent);
    }

    /** One declared parameter. */
    public record Declaration(
            Extent extent,
            String name,
            Optional<TypeName> type,
            List<Attribute> attributes,
            Optional<Expression> initial) {}

    /** An attribute with its arguments; {@code name} is folded. */
    public record Attribute(Extent extent, String name, List<Expression> items, Map<String, Expression> named) {}
}
