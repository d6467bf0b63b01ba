package dev.reeve.language.syntax;

import dev.reeve.language.syntax.Expression.Binary;
import dev.reeve.language.syntax.Expression.Cast;
import dev.reeve.language.syntax.Expression.Items;
import dev.reeve.language.syntax.Expression.Literal;
import dev.reeve.language.syntax.Expression.Step;
import dev.reeve.language.syntax.Expression.TypeLiteral;
import dev.reeve.language.syntax.Expression.Unary;
import dev.reeve.language.syntax.Expression.UnaryOperator;
import dev.reeve.language.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Expressions with operators, from the loosest to the tightest [SH-18]; single values are {@link PrimaryGrammar}'s. */
final class ExpressionGrammar {

    // A longer chain of operators would exhaust the stack of whoever evaluates it.
    private static final int MAX_CHAIN = 500;

    private static final Pattern TYPE = Pattern.compile("[\\p{L}_][\\w.+`]*(\\[[\\w.+`, \\[\\]]*])?(\\[])?");

    private final Scanner scanner;
    private final PrimaryGrammar primaries;

    ExpressionGrammar(Scanner scanner, PrimaryGrammar primaries) {
        this.scanner = scanner;
        this.primaries = primaries;
    }

    /** A whole expression. */
    Expression expression() {
        return binary(0, true);
    }

    /** An expression that ends at a comma: an argument of a method, a default value. */
    Expression withoutComma() {
        return binary(0, false);
    }

    private Expression binary(int level, boolean commas) {
        if (level > Operator.TIGHTEST) {
            return commas ? items() : unary();
        }
        int start = scanner.at();
        Expression left = binary(level + 1, commas);
        int chain = 0;
        while (true) {
            Optional<Operator.Named> operator = takeOperator(level);
            if (operator.isEmpty()) {
                return left;
            }
            if (++chain > MAX_CHAIN) {
                throw scanner.error("The expression has too many operators.", start, scanner.at());
            }
            scanner.skipLines();
            Expression right = binary(level + 1, commas);
            Operator.Named named = operator.get();
            left = new Binary(scanner.since(start), named.operator(), named.caseSensitive(), left, right);
        }
    }

    private Optional<Operator.Named> takeOperator(int level) {
        int before = scanner.at();
        scanner.skipBlanks();
        Optional<Operator.Named> found = operatorHere();
        if (found.isEmpty() || found.get().operator().level() != level) {
            scanner.moveTo(before);
            return Optional.empty();
        }
        return found;
    }

    private Optional<Operator.Named> operatorHere() {
        int c = scanner.peek();
        if (Chars.isDash(c)) {
            if (Chars.isNameStart(scanner.peek(1))) {
                scanner.next();
                String word = scanner.word();
                scanner.moveTo(scanner.at() + word.length());
                return Operator.named(word);
            }
            return symbol(Operator.SUBTRACT);
        }
        return switch (c) {
            case '+' -> symbol(Operator.ADD);
            case '*' -> symbol(Operator.MULTIPLY);
            case '/' -> symbol(Operator.DIVIDE);
            case '%' -> symbol(Operator.REMAINDER);
            case '.' -> scanner.take("..") ? Optional.of(new Operator.Named(Operator.RANGE, false)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Operator.Named> symbol(Operator operator) {
        if (scanner.peek(1) == '=') {
            return Optional.empty();
        }
        scanner.next();
        return Optional.of(new Operator.Named(operator, false));
    }

    private Expression items() {
        int start = scanner.at();
        Expression first = unary();
        List<Expression> items = new ArrayList<>();
        items.add(first);
        int end = scanner.at();
        scanner.skipBlanks();
        while (scanner.take(",")) {
            scanner.skipLines();
            items.add(unary());
            end = scanner.at();
            scanner.skipBlanks();
        }
        scanner.moveTo(end);
        return items.size() == 1 ? first : new Items(scanner.since(start), items);
    }

    private Expression unary() {
        scanner.enter();
        try {
            return unaryHere();
        } finally {
            scanner.leave();
        }
    }

    private Expression unaryHere() {
        int start = scanner.at();
        int c = scanner.peek();
        if (c == '!') {
            scanner.next();
            return operand(UnaryOperator.NOT, start);
        }
        if (c == ',') {
            scanner.next();
            return operand(UnaryOperator.COMMA, start);
        }
        if (c == '+' || Chars.isDash(c)) {
            return signed(start, c);
        }
        if (c == '[') {
            return typed(start);
        }
        return stepped(start, primaries.primary());
    }

    private Expression signed(int start, int c) {
        boolean dash = Chars.isDash(c);
        if (dash && Chars.isNameStart(scanner.peek(1))) {
            scanner.next();
            String word = scanner.word();
            UnaryOperator operator = switch (word.toLowerCase(Locale.ROOT)) {
                case "not" -> UnaryOperator.NOT;
                case "bnot" -> UnaryOperator.BNOT;
                case "split", "isplit", "csplit" -> UnaryOperator.SPLIT;
                case "join" -> UnaryOperator.JOIN;
                default -> {
                    scanner.moveTo(start);
                    throw scanner.unexpected("'-" + word + "' is not an operator that can stand here.");
                }
            };
            scanner.moveTo(scanner.at() + word.length());
            return operand(operator, start);
        }
        if (scanner.peek(1) == c) {
            scanner.moveTo(start + 2);
            scanner.skipBlanks();
            return new Step(scanner.since(start), primaries.primary(), dash ? -1 : 1, true);
        }
        int digits = dash ? primaries.numberLength(1) : 0;
        if (digits > 0) {
            // -5 is a constant, so that -5.ToString() and written forms keep the sign.
            return primaries.negativeNumber();
        }
        scanner.next();
        return operand(dash ? UnaryOperator.MINUS : UnaryOperator.PLUS, start);
    }

    private Expression operand(UnaryOperator operator, int start) {
        scanner.skipLines();
        Expression operand = unary();
        return new Unary(scanner.since(start), operator, operand);
    }

    private Expression typed(int start) {
        TypeName type = typeName();
        Extent extent = scanner.since(start);
        if (scanner.at("::")) {
            return stepped(start, primaries.postfix(start, new TypeLiteral(extent, type)));
        }
        int end = scanner.at();
        scanner.skipBlanks();
        int c = scanner.peek();
        boolean castFollows = c == '$'
                || c == '@'
                || c == '('
                || c == '{'
                || c == '['
                || (c == '.' && Chars.isDigit(scanner.peek(1)))
                || Chars.isDigit(c)
                || Chars.isSingleQuote(c)
                || Chars.isDoubleQuote(c)
                || c == '!'
                || (Chars.isDash(c) && Chars.isDigit(scanner.peek(1)));
        if (!castFollows) {
            scanner.moveTo(end);
            return primaries.postfix(start, new TypeLiteral(extent, type));
        }
        Expression operand = unary();
        return new Cast(scanner.since(start), type, operand);
    }

    /** A type between brackets at the cursor. */
    TypeName typeName() {
        int start = scanner.at();
        scanner.expect("[", "A type in brackets was expected.");
        int depth = 1;
        int from = scanner.at();
        while (depth > 0) {
            int c = scanner.peek();
            if (c < 0 || Chars.isNewline(c)) {
                scanner.moveTo(c < 0 ? scanner.at() : start);
                throw scanner.unexpected("The type name is not closed by ']'.");
            }
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            scanner.next();
        }
        String written = scanner.slice(from, scanner.at() - 1).strip();
        if (written.length() > 200 || !TYPE.matcher(written).matches()) {
            throw scanner.error("'[" + written + "]' is not a type name.", start, scanner.at());
        }
        return TypeName.of(written);
    }

    private Expression stepped(int start, Expression target) {
        int end = scanner.at();
        scanner.skipBlanks();
        if (scanner.at() > end && !endsStep()) {
            scanner.moveTo(end);
        }
        boolean plus = scanner.at("++");
        if (plus || (Chars.isDash(scanner.peek()) && Chars.isDash(scanner.peek(1)))) {
            scanner.moveTo(scanner.at() + 2);
            return new Step(scanner.since(start), target, plus ? 1 : -1, false);
        }
        return target;
    }

    /** Whether {@code ++} or {@code --} stands here and nothing behind it that it could add or take away. */
    private boolean endsStep() {
        boolean sign = scanner.at("++") || (Chars.isDash(scanner.peek()) && Chars.isDash(scanner.peek(1)));
        int c = scanner.peek(2);
        return sign && (c < 0 || Chars.isBlank(c) || Chars.isNewline(c) || c == ';' || c == ')' || c == '}');
    }

    /** A name that stands for itself as a text, such as a table's key. */
    Literal nameLiteral(int start) {
        String name = scanner.slice(start, scanner.at());
        return new Literal(scanner.since(start), new Text(name), name);
    }
}
