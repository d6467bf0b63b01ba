package dev.reeve.language.syntax;

import dev.reeve.language.syntax.Expression.Variable;
import java.util.List;
import java.util.Optional;

/** A statement of the language. */
public sealed interface Statement {

    /** Where it stands. */
    Extent extent();

    /** Commands and expressions joined by {@code |}. */
    record Pipeline(Extent extent, List<Stage> stages) implements Statement {
        public Pipeline {
            stages = List.copyOf(stages);
        }
    }

    /** {@code target = value}, with an operator for {@code +=} and the like. */
    record Assignment(Extent extent, List<Expression> targets, Optional<Operator> operator, Statement value)
            implements Statement {
        public Assignment {
            targets = List.copyOf(targets);
        }
    }

    /** {@code if … elseif … else}. */
    record If(Extent extent, List<Clause> clauses, Optional<Block> otherwise) implements Statement {}

    /** One condition and what it guards. */
    record Clause(Statement condition, Block body) {}

    /** {@code foreach ($x in …) { … }}. */
    record ForEach(Extent extent, String label, Variable variable, Statement items, Block body) implements Statement {}

    /** {@code for (…; …; …) { … }}. */
    record For(
            Extent extent,
            String label,
            Optional<Statement> first,
            Optional<Statement> condition,
            Optional<Statement> step,
            Block body)
            implements Statement {}

    /** {@code while (…) { … }}. */
    record While(Extent extent, String label, Statement condition, Block body) implements Statement {}

    /** {@code do { … } while (…)} or {@code until}. */
    record DoLoop(Extent extent, String label, Block body, Statement condition, boolean until) implements Statement {}

    /** {@code switch (…) { … }}. */
    record Switch(
            Extent extent, String label, Matching matching, boolean caseSensitive, Statement subject, List<Case> cases)
            implements Statement {}

    /** How a switch compares. */
    enum Matching {
        /** By equality. */
        EXACT,
        /** By wildcards. */
        WILDCARD,
        /** By regular expression. */
        REGEX
    }

    /** One case; without a condition it is the default. */
    record Case(Optional<Expression> condition, Block body) {}

    /** {@code try … catch … finally}. */
    record Try(Extent extent, Block body, List<Catch> catches, Optional<Block> last) implements Statement {}

    /** A catch block; without types it catches everything. */
    record Catch(List<TypeName> types, Block body) {}

    /** {@code trap}: what an error in the same block runs; without types any error. */
    record Trap(Extent extent, List<TypeName> types, Block body) implements Statement {}

    /** {@code throw}. */
    record Throw(Extent extent, Optional<Statement> value) implements Statement {}

    /** {@code return}. */
    record Return(Extent extent, Optional<Statement> value) implements Statement {}

    /** {@code exit}. */
    record Exit(Extent extent, Optional<Statement> value) implements Statement {}

    /** {@code break}. */
    record Break(Extent extent, Optional<String> label) implements Statement {}

    /** {@code continue}. */
    record Continue(Extent extent, Optional<String> label) implements Statement {}

    /** {@code function} or {@code filter}. */
    record Function(Extent extent, String name, ScriptTree body, boolean isFilter) implements Statement {}
}
