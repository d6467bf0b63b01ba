package dev.reeve.commands.entry;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.language.syntax.ParseResult;
import dev.reeve.language.syntax.Parser;
import dev.reeve.language.syntax.Position;
import dev.reeve.language.syntax.ScriptTree;
import dev.reeve.language.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a script on the server declares in its {@code param} block, read without running anything of it [ENTRY-8]. */
final class ScriptFile {

    private ScriptFile() {}

    /**
     * The names of its parameters with the casing of their declaration.
     *
     * @throws ReeveException {@code ScriptMissing} where there is no such file, {@code InvalidArgument} where it does not
     *     parse
     */
    static List<String> parameters(CmdletContext context, String entry) {
        String text = context.scripts()
                .script(entry)
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.ScriptMissing,
                        "There is no script '" + RemoteScripts.fileOf(entry)
                                + "' in the server's RemoteScripts directory. Put the file there first.",
                        entry));
        return switch (Parser.parse(new Source(text, Optional.of(entry)))) {
            case ParseResult.Parsed parsed -> names(parsed.script());
            case ParseResult.Incomplete incomplete -> throw broken(entry, incomplete.position(), incomplete.message());
            case ParseResult.Failed failed -> throw broken(entry, failed.position(), failed.message());
        };
    }

    private static List<String> names(ScriptTree script) {
        List<String> names = new ArrayList<>(script.parameters().orElse(List.of()).stream()
                .map(ScriptTree.Declaration::name)
                .toList());
        boolean asks = script.attributes().stream()
                .anyMatch(attribute -> attribute.named().containsKey("supportsshouldprocess"));
        if (asks) {
            names.addAll(List.of("WhatIf", "Confirm"));
        }
        return names;
    }

    private static ReeveException broken(String entry, Position position, String message) {
        return new ReeveException(
                ErrorCode.InvalidArgument,
                "The script '" + RemoteScripts.fileOf(entry) + "' can't be read, line " + position.line() + ": "
                        + message,
                entry);
    }
}
