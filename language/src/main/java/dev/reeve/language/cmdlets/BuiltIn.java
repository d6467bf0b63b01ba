package dev.reeve.language.cmdlets;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Signature;
import java.util.Optional;
import java.util.function.Function;

/** A cmdlet of the language: what it declares, and how it starts. */
record BuiltIn(Signature signature, Function<CommandContext, Invocation> starter) implements Command {

    @Override
    public Optional<String> origin() {
        return Optional.of("Microsoft.PowerShell.Commands." + signature.name().replace("-", "") + "Command");
    }

    @Override
    public Invocation start(CommandContext context) {
        return starter.apply(context);
    }
}
