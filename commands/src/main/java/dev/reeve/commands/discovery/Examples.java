package dev.reeve.commands.discovery;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandTable;
import dev.reeve.language.command.Signature;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.ParseResult;
import dev.reeve.language.syntax.Parser;
import dev.reeve.language.syntax.Source;
import dev.reeve.language.syntax.Stage;
import dev.reeve.language.syntax.TreeWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which examples a caller is shown: those in which he may use every command and parameter [SH-66]. */
final class Examples {

    /** What commands have besides what they declare. */
    private static final List<String> COMMON =
            List.of("WhatIf", "Confirm", "Verbose", "ErrorAction", "WarningAction", "OutVariable");

    private Examples() {}

    static List<HelpTexts.Example> granted(HelpTexts texts, CommandTable table, String command) {
        return texts.examples(command).stream()
                .filter(example -> isGranted(table, example.code()))
                .toList();
    }

    private static boolean isGranted(CommandTable table, String code) {
        if (!(Parser.parse(new Source(code, Optional.empty())) instanceof ParseResult.Parsed parsed)) {
            return false;
        }
        List<String> missing = new ArrayList<>();
        TreeWalk.walk(parsed.script(), new TreeWalk.Visitor() {
            @Override
            public void command(Stage.Invocation invocation) {
                if (invocation.command() instanceof Expression.Literal name) {
                    Optional<Command> found = table.find(name.value().text());
                    if (found.isEmpty()) {
                        missing.add(name.value().text());
                    }
                    found.map(Command::signature).ifPresent(signature -> check(signature, invocation, missing));
                }
            }
        });
        return missing.isEmpty();
    }

    private static void check(Signature signature, Stage.Invocation invocation, List<String> missing) {
        for (Stage.Argument argument : invocation.arguments()) {
            if (argument instanceof Stage.Argument.Named named
                    && COMMON.stream().noneMatch(named.name()::equalsIgnoreCase)
                    && signature.parameters().stream()
                            .noneMatch(parameter -> parameter.name().equalsIgnoreCase(named.name()))) {
                missing.add(named.name());
            }
        }
    }
}
