package dev.reeve.language.syntax;

import dev.reeve.language.syntax.Expression.Variable;
import java.util.List;
import java.util.Optional;

/** One element of a pipeline. */
public sealed interface Stage {

    /** Where it stands. */
    Extent extent();

    /** Its redirections. */
    List<Redirection> redirections();

    /** An expression, whose value is enumerated; only first in a pipeline. */
    record Value(Extent extent, Expression expression, List<Redirection> redirections) implements Stage {}

    /** A command; {@code invoked} where the call operator {@code &} stands before it. */
    record Invocation(
            Extent extent,
            Expression command,
            boolean invoked,
            List<Argument> arguments,
            List<Redirection> redirections)
            implements Stage {
        public Invocation {
            arguments = List.copyOf(arguments);
        }
    }

    /** What stands after a command's name. */
    sealed interface Argument {

        /** Where it stands. */
        Extent extent();

        /** {@code -Name} or {@code -Name:value}. */
        record Named(Extent extent, String name, Optional<Expression> value) implements Argument {}

        /** A value. */
        record Item(Extent extent, Expression value) implements Argument {}

        /** {@code @variable} [SH-30]. */
        record Splat(Extent extent, Variable variable) implements Argument {}
    }

    /** {@code 2> file}; stream 0 stands for all, no target for a merge into the output. */
    record Redirection(Extent extent, int stream, boolean append, Optional<Expression> target) {}
}
