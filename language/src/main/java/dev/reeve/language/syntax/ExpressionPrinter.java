package dev.reeve.language.syntax;

import dev.reeve.language.syntax.Expression.ArrayOf;
import dev.reeve.language.syntax.Expression.Binary;
import dev.reeve.language.syntax.Expression.BlockLiteral;
import dev.reeve.language.syntax.Expression.Call;
import dev.reeve.language.syntax.Expression.Cast;
import dev.reeve.language.syntax.Expression.Expandable;
import dev.reeve.language.syntax.Expression.Grouping;
import dev.reeve.language.syntax.Expression.Index;
import dev.reeve.language.syntax.Expression.Items;
import dev.reeve.language.syntax.Expression.Literal;
import dev.reeve.language.syntax.Expression.Member;
import dev.reeve.language.syntax.Expression.Step;
import dev.reeve.language.syntax.Expression.SubExpression;
import dev.reeve.language.syntax.Expression.TableEntry;
import dev.reeve.language.syntax.Expression.TableLiteral;
import dev.reeve.language.syntax.Expression.TypeLiteral;
import dev.reeve.language.syntax.Expression.Unary;
import dev.reeve.language.syntax.Expression.UnaryOperator;
import dev.reeve.language.syntax.Expression.Variable;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import java.util.List;

/** Writes expressions for {@link TreePrinter}. */
final class ExpressionPrinter {

    private final TreePrinter printer;
    private final StringBuilder out;

    ExpressionPrinter(TreePrinter printer, StringBuilder out) {
        this.printer = printer;
        this.out = out;
    }

    /** An expression where operators may stand. */
    void write(Expression expression) {
        switch (expression) {
            case Literal literal -> literal(literal);
            case Variable variable -> out.append(Quoting.variable(variable.scope(), variable.name(), false));
            case Member member -> {
                write(member.target());
                out.append(member.isStatic() ? "::" : ".");
                name(member.name());
            }
            case Call call -> {
                write(call.target());
                out.append(call.isStatic() ? "::" : ".");
                name(call.name());
                out.append('(');
                all(call.arguments());
                out.append(')');
            }
            case Index index -> {
                write(index.target());
                out.append('[');
                write(index.index());
                out.append(']');
            }
            case Items items -> all(items.items());
            case ArrayOf array -> statements("@(", array.body());
            case SubExpression sub -> statements("$(", sub.body());
            case Grouping grouping -> {
                out.append('(');
                printer.statement(grouping.body());
                out.append(')');
            }
            case TableLiteral table -> table(table);
            case BlockLiteral block -> printer.blockLiteral(block.script());
            case Unary unary -> unary(unary, "-not ");
            case Binary binary -> binary(binary);
            case Cast cast -> {
                out.append('[').append(cast.type()).append(']');
                if (cast.operand() instanceof Unary unary) {
                    // [bool]-not $x would be a difference.
                    unary(unary, "!");
                } else {
                    write(cast.operand());
                }
            }
            case Expression.Declared declared -> printer.variable(declared.declaration());
            case TypeLiteral type -> out.append('[').append(type.type()).append(']');
            case Step step -> {
                String sign = step.delta() > 0 ? "++" : "--";
                out.append(step.before() ? sign : "");
                write(step.target());
                out.append(step.before() ? "" : sign);
            }
            case Expandable expandable -> expandable(expandable);
        }
    }

    /** An expression as a command's argument: a plain word needs no quotes. */
    void argument(Expression expression) {
        switch (expression) {
            case Items items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    out.append(i > 0 ? ", " : "");
                    argument(items.items().get(i));
                }
            }
            case Literal literal
            when literal.value() instanceof Text text
                    && literal.written().equals(text.text())
                    && Quoting.isPlainArgument(text.text()) -> out.append(text.text());
            default -> write(expression);
        }
    }

    /** What is called: without quotes, unless the call operator stands before it. */
    void command(Expression command, boolean invoked) {
        if (invoked) {
            out.append("& ");
            argument(command);
            return;
        }
        switch (command) {
            case Literal literal
            when literal.value() instanceof Text text -> out.append(Quoting.bareword(text.text(), true));
            case Literal literal -> out.append(literal.written());
            case Expandable expandable -> {
                for (int i = 0; i < expandable.parts().size(); i++) {
                    switch (expandable.parts().get(i)) {
                        case Literal text ->
                            out.append(Quoting.bareword(text.value().text(), i == 0));
                        case Variable variable -> out.append(Quoting.variable(variable.scope(), variable.name(), true));
                        default -> write(expandable.parts().get(i));
                    }
                }
            }
            default -> write(command);
        }
    }

    /** A key of a table, or a member's name. */
    private void name(Expression name) {
        boolean bare = name instanceof Literal literal
                && literal.value() instanceof Text text
                && Quoting.isName(text.text())
                && Chars.isNameStart(text.text().charAt(0));
        if (bare) {
            out.append(((Literal) name).value().text());
        } else {
            write(name);
        }
    }

    private void all(List<Expression> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            out.append(i > 0 ? ", " : "");
            write(expressions.get(i));
        }
    }

    private void literal(Literal literal) {
        switch (literal.value()) {
            case Text text -> out.append(Quoting.constant(text.text()));
            case Bool bool -> out.append(bool.truth() ? "$true" : "$false");
            case NullValue _ -> out.append("$null");
            default -> out.append(literal.written());
        }
    }

    private void statements(String opening, Block body) {
        out.append(opening);
        printer.inline(body.statements());
        out.append(')');
    }

    private void table(TableLiteral table) {
        out.append("@{");
        for (int i = 0; i < table.entries().size(); i++) {
            TableEntry entry = table.entries().get(i);
            out.append(i > 0 ? "; " : "");
            name(entry.key());
            out.append(" = ");
            printer.statement(entry.value());
        }
        out.append('}');
    }

    private void unary(Unary unary, String not) {
        String sign = switch (unary.operator()) {
            case NOT -> not;
            case BNOT -> "-bnot ";
            case MINUS -> "-";
            case PLUS -> "+";
            case COMMA -> ",";
            case SPLIT -> "-split ";
            case JOIN -> "-join ";
        };
        out.append(sign);
        int at = out.length();
        write(unary.operand());
        char next = out.charAt(at);
        boolean minus = unary.operator() == UnaryOperator.MINUS;
        boolean glued = minus && (Chars.isDigit(next) || next == '.');
        if (glued || ((minus || unary.operator() == UnaryOperator.PLUS) && (Chars.isDash(next) || next == '+'))) {
            // -5 is a constant and --$x a step: a blank keeps the sign apart.
            out.insert(at, ' ');
        }
    }

    private void binary(Binary binary) {
        write(binary.left());
        String written = binary.operator().written();
        boolean tight = binary.operator() == Operator.RANGE && isShort(binary.left()) && isShort(binary.right());
        if (tight) {
            out.append(written);
        } else {
            out.append(' ');
            if (Character.isLetter(written.charAt(0))) {
                out.append(binary.caseSensitive() ? "-c" : "-");
            }
            out.append(written).append(' ');
        }
        write(binary.right());
    }

    private static boolean isShort(Expression bound) {
        return switch (bound) {
            case Literal literal ->
                !literal.written().isEmpty() && literal.written().chars().allMatch(Chars::isDigit);
            case Variable variable -> Quoting.isName(variable.name());
            default -> false;
        };
    }

    private void expandable(Expandable expandable) {
        out.append('"');
        List<Expression> parts = expandable.parts();
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Literal text -> out.append(Quoting.expandable(text.value().text()));
                case Variable variable ->
                    out.append(Quoting.variable(variable.scope(), variable.name(), needsBraces(parts, i + 1)));
                default -> write(parts.get(i));
            }
        }
        out.append('"');
    }

    /** Whether the text that follows would be read as more of a variable's name. */
    private static boolean needsBraces(List<Expression> parts, int following) {
        if (following >= parts.size() || !(parts.get(following) instanceof Literal text)) {
            return false;
        }
        String next = text.value().text();
        return !next.isEmpty() && (Chars.isNamePart(next.charAt(0)) || ":?".indexOf(next.charAt(0)) >= 0);
    }
}
