package dev.reeve.commands.discovery;

import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.command.Signature;
import dev.reeve.language.command.SignatureText;
import java.util.List;
import java.util.Optional;

/**
 * How a command is written: its parameter sets with brackets around what may be left out, as PowerShell shows them.
 *
 * @param signature what the caller may use
 * @param documented the cmdlet it is, whose types are named; empty for others
 */
record Syntax(Signature signature, Optional<CmdletDefinition> documented) {

    /** More names than these make a syntax unreadable. */
    private static final int MOST_NAMES = 12;

    /** One line for each parameter set; sets that look the same to the caller are shown once. */
    List<String> lines() {
        return SignatureText.syntax(signature, this::type).stream().distinct().toList();
    }

    /** What a parameter takes: few enough names of values, else the name of its type. */
    String type(Parameter parameter) {
        return switch (parameter.type()) {
            case ParameterType.BooleanType _ -> "$true | $false";
            case ParameterType.EnumerationType names
            when names.values().size() <= MOST_NAMES -> String.join(" | ", names.values());
            default -> typeName(parameter);
        };
    }

    /** The name of a parameter's type. */
    String typeName(Parameter parameter) {
        return documented
                .flatMap(cmdlet -> cmdlet.parameter(parameter.name()))
                .map(CmdletParameter::type)
                .orElseGet(() -> ofLanguage(parameter));
    }

    private static String ofLanguage(Parameter parameter) {
        String name = switch (parameter.type()) {
            case ParameterType.TextType _, ParameterType.QueryType _ -> "String";
            case ParameterType.SwitchType _ -> "SwitchParameter";
            case ParameterType.BooleanType _ -> "Boolean";
            case ParameterType.WholeType _ -> "Int32";
            case ParameterType.MomentType _ -> "DateTime";
            case ParameterType.TimeSpanType _ -> "TimeSpan";
            case ParameterType.EnumerationType names -> names.name();
            case ParameterType.ScriptBlockType _ -> "ScriptBlock";
            case ParameterType.ObjectType _ -> "PSObject";
            case ParameterType.AnyType _ -> "Object";
        };
        return parameter.multiValued() ? name + "[]" : name;
    }
}
