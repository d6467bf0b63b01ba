package dev.reeve.language.syntax;

import dev.reeve.language.value.Value;
import java.util.List;

/** An expression of the language; every node knows its place. */
public sealed interface Expression {

    /** Where it stands. */
    Extent extent();

    /** A constant; {@code written} is how it was typed, which a text parameter gets for a number. */
    record Literal(Extent extent, Value value, String written) implements Expression {}

    /** A string with parts to expand; parts are literals and expressions in turn. */
    record Expandable(Extent extent, List<Expression> parts) implements Expression {
        public Expandable {
            parts = List.copyOf(parts);
        }
    }

    /** {@code $scope:name}; {@code scope} is lower case and empty without one, {@code key} is the folded name. */
    record Variable(Extent extent, String scope, String name, String key) implements Expression {}

    /** {@code target.name} or {@code target::name}. */
    record Member(Extent extent, Expression target, Expression name, boolean isStatic) implements Expression {}

    /** {@code target.name(arguments)}. */
    record Call(Extent extent, Expression target, Expression name, List<Expression> arguments, boolean isStatic)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code target[index]}. */
    record Index(Extent extent, Expression target, Expression index) implements Expression {}

    /** {@code a, b, c}. */
    record Items(Extent extent, List<Expression> items) implements Expression {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** {@code @( … )}. */
    record ArrayOf(Extent extent, Block body) implements Expression {}

    /** {@code $( … )}. */
    record SubExpression(Extent extent, Block body) implements Expression {}

    /** {@code ( … )}. */
    record Grouping(Extent extent, Statement body) implements Expression {}

    /** {@code @{ … }}. */
    record TableLiteral(Extent extent, List<TableEntry> entries) implements Expression {
        public TableLiteral {
            entries = List.copyOf(entries);
        }
    }

    /** One {@code key = value} of a table. */
    record TableEntry(Expression key, Statement value) {}

    /** {@code { … }}. */
    record BlockLiteral(Extent extent, ScriptTree script) implements Expression {}

    /** An operator before its operand. */
    record Unary(Extent extent, UnaryOperator operator, Expression operand) implements Expression {}

    /** An operator between two operands. */
    record Binary(Extent extent, Operator operator, boolean caseSensitive, Expression left, Expression right)
            implements Expression {}

    /** {@code [type]operand}. */
    record Cast(Extent extent, TypeName type, Expression operand) implements Expression {}

    /** {@code [ValidateSet('a', 'b')][string]$name} on the left of an assignment; the declaration has no initial value. */
    record Declared(Extent extent, ScriptTree.Declaration declaration) implements Expression {}

    /** {@code [type]}. */
    record TypeLiteral(Extent extent, TypeName type) implements Expression {}

    /** {@code ++} or {@code --} before or after its target. */
    record Step(Extent extent, Expression target, int delta, boolean before) implements Expression {}

    /** Operators with one operand. */
    enum UnaryOperator {
        /** Logical not. */
        NOT,
        /** Bitwise not. */
        BNOT,
        /** Negative. */
        MINUS,
        /** As a number. */
        PLUS,
        /** A list of one. */
        COMMA,
        /** Splits at blanks. */
        SPLIT,
        /** Joins without separator. */
        JOIN
    }
}
