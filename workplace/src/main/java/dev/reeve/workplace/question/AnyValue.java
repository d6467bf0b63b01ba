package dev.reeve.workplace.question;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.ParameterType;

/** Some value that a parameter takes, for expectations that name a parameter without one. */
final class AnyValue {

    private AnyValue() {}

    /** The value as it would be typed, with a blank before it; nothing for a switch. */
    static String of(String cmdlet, Parameter parameter) {
        return switch (parameter.type()) {
            case ParameterType.SwitchType _ -> "";
            case ParameterType.BooleanType _ -> " $true";
            case ParameterType.WholeType _ -> " 1";
            case ParameterType.MomentType _ -> " '1/1/2026'";
            case ParameterType.TimeSpanType _ -> " '1.00:00:00'";
            case ParameterType.EnumerationType enumeration ->
                " " + Question.quoted(enumeration.values().getFirst());
            case ParameterType.ScriptBlockType _ -> " {}";
            case ParameterType.TextType _,
                    ParameterType.QueryType _,
                    ParameterType.ObjectType _,
                    ParameterType.AnyType _ -> ofCatalogueType(catalogueType(cmdlet, parameter));
        };
    }

    /** What the catalogue says the product takes, where a cmdlet converts the value itself. */
    private static String ofCatalogueType(String type) {
        return switch (type) {
            case "Unlimited", "ByteQuantifiedSize" -> " 1GB";
            case "EnhancedTimeSpan" -> " '1.00:00:00'";
            case "SmtpAddress", "ProxyAddress", "ProxyAddressCollection" -> " any@example.com";
            default -> " any";
        };
    }

    private static String catalogueType(String cmdlet, Parameter parameter) {
        return BuiltInCatalogue.instance()
                .find(cmdlet)
                .flatMap(definition -> definition.parameters().stream()
                        .filter(each -> each.name().equalsIgnoreCase(parameter.name()))
                        .findFirst())
                .map(CmdletParameter::type)
                .orElse("");
    }
}
