package dev.reeve.language.syntax;

import dev.reeve.language.syntax.Expression.ArrayOf;
import dev.reeve.language.syntax.Expression.BlockLiteral;
import dev.reeve.language.syntax.Expression.Call;
import dev.reeve.language.syntax.Expression.Grouping;
import dev.reeve.language.syntax.Expression.Index;
import dev.reeve.language.syntax.Expression.Literal;
import dev.reeve.language.syntax.Expression.Member;
import dev.reeve.language.syntax.Expression.TableEntry;
import dev.reeve.language.syntax.Expression.TableLiteral;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Single values: constants, variables, groups, tables, script blocks, and the members and indexes after them. */
final class PrimaryGrammar {

    private static final int MAX_CHAIN = 200;

    private final Scanner scanner;
    private final StatementGrammar statements;
    private final StringGrammar strings;

    PrimaryGrammar(Scanner scanner, StatementGrammar statements, StringGrammar strings) {
        this.scanner = scanner;
        this.statements = statements;
        this.strings = strings;
    }

    /** A value with its members and indexes. */
    Expression primary() {
        int start = scanner.at();
        scanner.enter();
        try {
            return postfix(start, bare());
        } finally {
            scanner.leave();
        }
    }

    private Expression bare() {
        int c = scanner.peek();
        if (c == '$') {
            return dollar();
        }
        if (strings.atQuote()) {
            return strings.quoted();
        }
        if (c == '(') {
            return grouping();
        }
        if (c == '@') {
            return at();
        }
        if (c == '{') {
            return block();
        }
        int digits = numberLength(0);
        if (digits > 0) {
            return number(scanner.at(), digits);
        }
        throw scanner.unexpected("An expression was expected.");
    }

    private Expression dollar() {
        if (scanner.peek(1) == '(') {
            return strings.subExpression();
        }
        if (!strings.atVariable()) {
            throw scanner.peek(1) < 0
                    ? scanner.incomplete("A variable name is missing.")
                    : scanner.error("A variable name is missing after '$'.", scanner.at(), scanner.at() + 1);
        }
        return constant(strings.variable(false));
    }

    /** {@code $true}, {@code $false} and {@code $null} are constants; other variables stay. */
    static Expression constant(Expression.Variable variable) {
        if (!variable.scope().isEmpty()) {
            return variable;
        }
        return switch (variable.key()) {
            case "true" -> new Literal(variable.extent(), Bool.TRUE, "True");
            case "false" -> new Literal(variable.extent(), Bool.FALSE, "False");
            case "null" -> new Literal(variable.extent(), NullValue.NULL, "");
            default -> variable;
        };
    }

    /** Length of the number that begins {@code ahead} characters after the cursor. */
    int numberLength(int ahead) {
        int c = scanner.peek(ahead);
        if (!Chars.isDigit(c) && !(c == '.' && Chars.isDigit(scanner.peek(ahead + 1)))) {
            return 0;
        }
        return Numbers.lengthAt(scanner.source().text(), scanner.at() + ahead);
    }

    /** A number with a minus sign at the cursor. */
    Expression negativeNumber() {
        int start = scanner.at();
        return postfix(start, number(start, 1 + numberLength(1)));
    }

    private Expression number(int start, int length) {
        String written = scanner.slice(start, start + length);
        scanner.moveTo(start + length);
        if (Chars.isNameStart(scanner.peek())) {
            scanner.moveTo(start);
            throw scanner.unexpected("This is neither a number nor a quoted string.");
        }
        Value value = Numbers.parse(written)
                .orElseThrow(() -> scanner.error("The number '" + written + "' is too large.", start, start + length));
        return new Literal(scanner.since(start), value, written);
    }

    private Expression grouping() {
        int start = scanner.at();
        scanner.next();
        scanner.skipLines();
        if (scanner.peek() == ')') {
            throw scanner.error("An expression was expected after '('.", start, start + 1);
        }
        Statement body = statements.statement();
        scanner.skipLines();
        scanner.expect(")", "The '(' is not closed by ')'.");
        return new Grouping(scanner.since(start), body);
    }

    private Expression at() {
        int start = scanner.at();
        if (strings.atHereString()) {
            return strings.hereString();
        }
        if (scanner.take("@(")) {
            Block body = statements.statementsUntil(')', "The '@(' is not closed by ')'.");
            return new ArrayOf(scanner.since(start), body);
        }
        if (scanner.take("@{")) {
            return table(start);
        }
        throw scanner.error(
                "The '@' is not recognized here. Quote a text that begins with '@'; a table '@name' is splatted only"
                        + " as an argument of a command.",
                start,
                start + 1);
    }

    private Expression table(int start) {
        List<TableEntry> entries = new ArrayList<>();
        scanner.skipSeparators();
        while (!scanner.take("}")) {
            Expression key = tableKey();
            scanner.skipBlanks();
            scanner.expect("=", "A key in a table is followed by '=' and its value; the table is closed by '}'.");
            scanner.skipLines();
            entries.add(new TableEntry(key, statements.statement()));
            scanner.skipBlanks();
            if (scanner.peek() != '}' && scanner.peek() != ';' && !Chars.isNewline(scanner.peek())) {
                throw scanner.unexpected("The table '@{' is not closed by '}'.");
            }
            scanner.skipSeparators();
        }
        return new TableLiteral(scanner.since(start), entries);
    }

    private Expression tableKey() {
        int start = scanner.at();
        if (Chars.isNameStart(scanner.peek())) {
            while (Chars.isNamePart(scanner.peek()) || scanner.peek() == '-' || scanner.peek() == '.') {
                scanner.next();
            }
            String name = scanner.slice(start, scanner.at());
            return new Literal(scanner.since(start), new Text(name), name);
        }
        if (Chars.isDash(scanner.peek()) && numberLength(1) > 0) {
            return negativeNumber();
        }
        return primary();
    }

    private Expression block() {
        int start = scanner.at();
        scanner.next();
        ScriptTree script = statements.scriptBody(true);
        return new BlockLiteral(scanner.since(start), script);
    }

    /** Members, methods and indexes that follow without a blank. */
    Expression postfix(int start, Expression first) {
        Expression target = first;
        int chain = 0;
        while (true) {
            if (++chain > MAX_CHAIN) {
                throw scanner.error("The chain of members is too long.", start, scanner.at());
            }
            if (scanner.at("::") && atMemberName(2)) {
                scanner.moveTo(scanner.at() + 2);
                target = member(start, target, true);
            } else if (scanner.peek() == '.' && atMemberName(1)) {
                scanner.next();
                target = member(start, target, false);
            } else if (scanner.peek() == '[') {
                target = index(start, target);
            } else {
                return target;
            }
        }
    }

    private boolean atMemberName(int ahead) {
        int c = scanner.peek(ahead);
        return Chars.isNameStart(c) || c == '$' || c == '(' || Chars.isSingleQuote(c) || Chars.isDoubleQuote(c);
    }

    private Expression member(int start, Expression target, boolean isStatic) {
        Expression name = memberName();
        if (scanner.peek() != '(') {
            return new Member(scanner.since(start), target, name, isStatic);
        }
        scanner.next();
        List<Expression> arguments = statements.callArguments();
        return new Call(scanner.since(start), target, name, arguments, isStatic);
    }

    private Expression memberName() {
        int start = scanner.at();
        int c = scanner.peek();
        if (c == '(') {
            return grouping();
        }
        if (c == '$') {
            return dollar();
        }
        if (strings.atQuote()) {
            return strings.quoted();
        }
        String name = scanner.word();
        scanner.moveTo(start + name.length());
        return new Literal(scanner.since(start), new Text(name), name);
    }

    private Expression index(int start, Expression target) {
        scanner.next();
        scanner.skipLines();
        Expression index = statements.expressions().expression();
        scanner.skipLines();
        scanner.expect("]", "The index is not closed by ']'.");
        return new Index(scanner.since(start), target, index);
    }
}
