package dev.reeve.language.runtime;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.syntax.Extent;
import dev.reeve.language.syntax.Stage;
import dev.reeve.language.syntax.Stage.Argument;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which part of a command line an error of binding means, as the vendor's shell marks it [SH-70]. */
final class Misfit {

    private static final String CONVERSION = "Cannot process argument transformation on parameter";

    private static final Set<String> OF_NAMES =
            Set.of("ParameterNotFound", "AmbiguousParameter", "ParameterAlreadyBound", "MissingArgument");
    private static final Set<String> OF_VALUES = Set.of(
            "InvalidArgumentType", "CannotConvertArgument", "ArgumentValidation", "NullArgument", "EmptyArgument");

    private Misfit() {}

    /** The part that is meant: a parameter's name, its value, the command's name, or everything. */
    static Extent extent(Stage.Invocation invocation, ErrorRecord error) {
        if (error.code().equals("CommandNotFound")) {
            return invocation.command().extent();
        }
        List<Argument> arguments = invocation.arguments();
        Extent found = invocation.extent();
        for (int i = 0; i < arguments.size(); i++) {
            if (!(arguments.get(i) instanceof Argument.Named named) || !means(named.name(), error)) {
                continue;
            }
            if (OF_NAMES.contains(error.code())) {
                found = named.extent();
            } else if (OF_VALUES.contains(error.code())) {
                Optional<Extent> attached = named.value().map(value -> value.extent());
                found = attached.orElse(
                        i + 1 < arguments.size() ? arguments.get(i + 1).extent() : named.extent());
            }
        }
        if (found.equals(invocation.extent()) && OF_VALUES.contains(error.code())) {
            List<Argument> items =
                    arguments.stream().filter(Argument.Item.class::isInstance).toList();
            return items.size() == 1 ? items.getFirst().extent() : found;
        }
        return found;
    }

    private static boolean means(String name, ErrorRecord error) {
        return error.target().regionMatches(true, 0, name, 0, name.length()) && !name.isEmpty();
    }

    /** The error as it is shown: without the hint at the parameter, and of the language's own cmdlets in their words. */
    static ErrorRecord shown(ErrorRecord error, Optional<Command> command) {
        boolean own = command.filter(each -> !(each instanceof FunctionCommand))
                .flatMap(Command::origin)
                .isPresent();
        boolean converted = own && error.message().startsWith(CONVERSION);
        if (!converted
                && !OF_NAMES.contains(error.code())
                && !OF_VALUES.contains(error.code())
                && !error.code().equals("PositionalParameterNotFound")) {
            return error;
        }
        return new ErrorRecord(
                error.code(),
                converted ? "InvalidArgument" : error.category(),
                converted ? "ParameterBindingException" : error.exceptionName(),
                converted ? "Cannot bind parameter" + error.message().substring(CONVERSION.length()) : error.message(),
                "",
                "",
                error.command(),
                converted ? "CannotConvertArgumentNoMessage" : error.id(),
                error.inner());
    }
}
