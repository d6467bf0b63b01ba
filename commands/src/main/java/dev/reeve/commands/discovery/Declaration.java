package dev.reeve.commands.discovery;

import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.Parameter.Membership;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.command.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Declares the parameters of a command that everybody has. None of them is mandatory. */
final class Declaration {

    static final ParameterType TEXT = new ParameterType.TextType();
    static final ParameterType WHOLE = new ParameterType.WholeType();

    private final String name;
    private final List<Parameter> parameters = new ArrayList<>();

    private Declaration(String name) {
        this.name = name;
    }

    static Declaration of(String name) {
        return new Declaration(name);
    }

    /** A list of texts that comes first or from the pipeline. */
    Declaration first(String parameter, boolean many) {
        return add(parameter, TEXT, many, OptionalInt.of(0), true);
    }

    Declaration texts(String parameter) {
        return add(parameter, TEXT, true, OptionalInt.empty(), false);
    }

    Declaration whole(String parameter) {
        return add(parameter, WHOLE, false, OptionalInt.empty(), false);
    }

    Declaration flags(String... names) {
        for (String flag : names) {
            add(flag, new ParameterType.SwitchType(), false, OptionalInt.empty(), false);
        }
        return this;
    }

    Declaration someOf(String parameter, String type, String... values) {
        return add(
                parameter, new ParameterType.EnumerationType(type, List.of(values)), true, OptionalInt.empty(), false);
    }

    private Declaration add(String parameter, ParameterType type, boolean many, OptionalInt position, boolean piped) {
        parameters.add(new Parameter(
                parameter,
                List.of(),
                type,
                many,
                Map.of(Parameter.ALL_SETS, new Membership(false, position)),
                piped,
                piped));
        return this;
    }

    Signature signature() {
        return new Signature(name, parameters, List.of("Default"), false, false);
    }
}
