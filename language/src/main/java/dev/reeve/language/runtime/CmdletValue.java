package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandContext;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.Locale;
import java.util.Optional;

/** {@code $PSCmdlet} of a running function. */
record CmdletValue(CommandContext context, String parameterSet, String name) implements Value {

    @Override
    public Optional<Value> member(String member) {
        return switch (member.toLowerCase(Locale.ROOT)) {
            case "parametersetname" -> Optional.of(new Text(parameterSet));
            case "myinvocation" ->
                Optional.of(new PropertyBag("InvocationInfo")
                        .put("MyCommand", new PropertyBag("FunctionInfo").put("Name", name)));
            default -> Optional.empty();
        };
    }

    @Override
    public String text() {
        return "System.Management.Automation.PSScriptCmdlet";
    }

    @Override
    public String typeName() {
        return "PSScriptCmdlet";
    }
}
