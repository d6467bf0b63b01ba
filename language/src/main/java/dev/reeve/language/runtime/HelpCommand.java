package dev.reeve.language.runtime;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Signature;

/** {@code name -?}: the host's {@code Get-Help} for that name [SH-66]. */
record HelpCommand(Command help, String topic) implements Command {

    @Override
    public Signature signature() {
        return help.signature();
    }

    @Override
    public Invocation start(CommandContext context) {
        return help.start(context);
    }
}
