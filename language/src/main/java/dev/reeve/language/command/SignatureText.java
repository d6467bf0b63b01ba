package dev.reeve.language.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The syntax of a command as help shows it, one line for each parameter set [SH-66]. */
public final class SignatureText {

    private SignatureText() {}

    /** The lines, for example {@code Get-RoleGroup [[-Identity] <Object>] [-Filter <string>] [<CommonParameters>]}. */
    public static List<String> syntax(Signature signature) {
        return syntax(signature, SignatureText::typeName);
    }

    /** The lines, with what the parameters take named by {@code types}; switches are not asked about. */
    public static List<String> syntax(Signature signature, Function<Parameter, String> types) {
        List<String> lines = new ArrayList<>();
        for (String set : signature.sets()) {
            lines.add(line(signature, set, types));
        }
        return lines;
    }

    private static String line(Signature signature, String set, Function<Parameter, String> types) {
        List<Parameter> parameters = signature.parameters().stream()
                .filter(parameter -> parameter.membership(set).isPresent())
                .sorted(Comparator.comparingInt((Parameter parameter) -> rank(membership(parameter, set))))
                .toList();
        StringBuilder line = new StringBuilder(signature.name());
        for (Parameter parameter : parameters) {
            line.append(' ').append(shown(parameter, membership(parameter, set), types));
        }
        return line.append(" [<CommonParameters>]").toString();
    }

    private static Parameter.Membership membership(Parameter parameter, String set) {
        return parameter.membership(set).orElseThrow();
    }

    // Positions first, then what is mandatory, then the rest in the order of declaration.
    private static int rank(Parameter.Membership membership) {
        return membership.position().isPresent()
                ? membership.position().getAsInt()
                : membership.mandatory() ? 1_000 : 2_000;
    }

    private static String shown(
            Parameter parameter, Parameter.Membership membership, Function<Parameter, String> types) {
        String name = "-" + parameter.name();
        if (parameter.type() instanceof ParameterType.SwitchType) {
            return membership.mandatory() ? name : "[" + name + "]";
        }
        String named = membership.position().isPresent() ? "[" + name + "]" : name;
        String whole = named + " <" + types.apply(parameter) + ">";
        return membership.mandatory() ? whole : "[" + whole + "]";
    }

    /** What a parameter takes, for example {@code string[]}. */
    public static String typeName(Parameter parameter) {
        return Coercion.typeName(parameter);
    }
}
