package dev.reeve.language.syntax;

import dev.reeve.language.syntax.Expression.Items;
import dev.reeve.language.syntax.Expression.Literal;
import dev.reeve.language.syntax.Stage.Argument;
import dev.reeve.language.syntax.Stage.Redirection;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pipelines, and commands with their arguments [SH-8][SH-10]. */
final class CommandGrammar {

    // The line that connects a plain console to Exchange: nothing is read from that file here.
    private static final Pattern REMOTE_EXCHANGE =
            Pattern.compile("\\.[ \t]+[^;|]*RemoteExchange\\.ps1['\"]?[ \t]*([;\\r\\n}]|$)", Pattern.CASE_INSENSITIVE);

    private final Scanner scanner;
    private final StringGrammar strings;
    private final PrimaryGrammar primaries;
    private final ExpressionGrammar expressions;

    CommandGrammar(Scanner scanner, StringGrammar strings, PrimaryGrammar primaries, ExpressionGrammar expressions) {
        this.scanner = scanner;
        this.strings = strings;
        this.primaries = primaries;
        this.expressions = expressions;
    }

    /** A pipeline whose first element may already have been parsed as an expression. */
    Statement.Pipeline pipeline(int start, Optional<Expression> first) {
        List<Stage> stages = new ArrayList<>();
        stages.add(first.isPresent() ? valueStage(start, first.get()) : stage(true));
        int end = scanner.at();
        scanner.skipBlanks();
        while (scanner.peek() == '|') {
            scanner.next();
            if (scanner.peek() == '|') {
                throw scanner.error(
                        "The operator '||' is not available in this shell.", scanner.at() - 1, scanner.at() + 1);
            }
            scanner.skipLines();
            stages.add(stage(false));
            end = scanner.at();
            scanner.skipBlanks();
        }
        if (scanner.peek() == '&') {
            throw scanner.unexpected("Commands are run one after the other; '&' is allowed only before a command.");
        }
        scanner.moveTo(end);
        return new Statement.Pipeline(scanner.since(start), stages);
    }

    private Stage valueStage(int start, Expression expression) {
        return new Stage.Value(expression.extent(), expression, redirections(start));
    }

    /** Whether an expression, not a command, begins at the cursor. */
    boolean atExpression() {
        int c = scanner.peek();
        if (c == '$' || c == '(' || c == '{' || c == '[' || c == '!' || c == ',' || c == '+' || strings.atQuote()) {
            return true;
        }
        if (c == '@' || Chars.isDash(c)) {
            return true;
        }
        int digits = primaries.numberLength(0);
        if (digits == 0) {
            return false;
        }
        int after = scanner.peek(digits);
        return !Chars.isNamePart(after) && after != '\\' && after != ':' && after != '@';
    }

    private Stage stage(boolean first) {
        int start = scanner.at();
        int c = scanner.peek();
        if (c == '&') {
            return invoked(start);
        }
        if (c == '.'
                && Chars.isBlank(scanner.peek(1))
                && REMOTE_EXCHANGE.matcher(scanner.restOfLine()).lookingAt()) {
            return invoked(start);
        }
        if (c == '.' && (Chars.isBlank(scanner.peek(1)) || scanner.peek(1) == '{')) {
            throw scanner.error("Dot-sourcing is not available in this shell.", start, start + 1);
        }
        if (atExpression()) {
            Expression expression = expressions.expression();
            if (!first) {
                throw scanner.error(
                        "Expressions are only allowed as the first element of a pipeline.", start, scanner.at());
            }
            return valueStage(start, expression);
        }
        if (Chars.endsBareword(c)) {
            throw scanner.unexpected(first ? "A command was expected." : "An empty pipe element is not allowed.");
        }
        Expression command = bareword(new StringGrammar.Parts(), start);
        return arguments(start, command, false);
    }

    private Stage invoked(int start) {
        scanner.next();
        if (scanner.peek() == '&') {
            throw scanner.error("The operator '&&' is not available in this shell.", start, start + 2);
        }
        scanner.skipBlanks();
        Expression command = value();
        return arguments(start, command, true);
    }

    private Stage arguments(int start, Expression command, boolean invoked) {
        List<Argument> arguments = new ArrayList<>();
        List<Redirection> redirections = new ArrayList<>();
        int end = scanner.at();
        while (true) {
            scanner.skipBlanks();
            int c = scanner.peek();
            if (atRedirection()) {
                redirections.add(redirection());
            } else if (Chars.endsBareword(c) && c != '(' && c != '{') {
                checkEnd(c);
                scanner.moveTo(end);
                return new Stage.Invocation(scanner.since(start), command, invoked, arguments, redirections);
            } else {
                arguments.add(argument());
            }
            end = scanner.at();
        }
    }

    private void checkEnd(int c) {
        if (c == ',') {
            throw scanner.error("A value is missing before ','.", scanner.at(), scanner.at() + 1);
        }
        if (c == '<') {
            throw scanner.error("The '<' operator is reserved for future use.", scanner.at(), scanner.at() + 1);
        }
    }

    private Argument argument() {
        int start = scanner.at();
        int c = scanner.peek();
        if (Chars.isDash(c) && (Chars.isNameStart(scanner.peek(1)) || scanner.peek(1) == '?')) {
            return named(start);
        }
        if (Chars.isDash(c) && Chars.endsBareword(scanner.peek(1))) {
            // SH-10
            throw scanner.error(
                    "A dash stands alone. A parameter's name follows its dash without a blank.", start, start + 1);
        }
        if (c == '@' && Chars.isNameStart(scanner.peek(1))) {
            return splat(start);
        }
        Expression value = list();
        return new Argument.Item(scanner.since(start), value);
    }

    private Argument named(int start) {
        scanner.next();
        int from = scanner.at();
        if (!scanner.take("?")) {
            scanner.moveTo(from + scanner.word().length());
        }
        String name = scanner.slice(from, scanner.at());
        Extent extent = scanner.since(start);
        if (!scanner.take(":")) {
            return new Argument.Named(extent, name, Optional.empty());
        }
        scanner.skipBlanks();
        if (Chars.endsBareword(scanner.peek()) && scanner.peek() != '(' && scanner.peek() != '{') {
            throw scanner.unexpected("The parameter '-" + name + ":' needs a value after the colon.");
        }
        Expression value = list();
        return new Argument.Named(scanner.since(start), name, Optional.of(value));
    }

    private Argument splat(int start) {
        scanner.next();
        String scope = "";
        String name = scanner.word();
        scanner.moveTo(scanner.at() + name.length());
        if (scanner.peek() == ':' && Chars.isNamePart(scanner.peek(1))) {
            scanner.next();
            scope = name;
            name = scanner.word();
            scanner.moveTo(scanner.at() + name.length());
        }
        Extent extent = scanner.since(start);
        return new Argument.Splat(
                extent,
                new Expression.Variable(extent, scope.toLowerCase(Locale.ROOT), name, name.toLowerCase(Locale.ROOT)));
    }

    /** One argument value, or several with commas between them. */
    private Expression list() {
        int start = scanner.at();
        List<Expression> items = new ArrayList<>();
        items.add(value());
        int end = scanner.at();
        scanner.skipBlanks();
        while (scanner.peek() == ',') {
            int comma = scanner.at();
            scanner.next();
            scanner.skipLines();
            if (Chars.isDash(scanner.peek()) && Chars.isNameStart(scanner.peek(1))) {
                throw scanner.error("A value is missing after ','.", comma, comma + 1);
            }
            items.add(value());
            end = scanner.at();
            scanner.skipBlanks();
        }
        scanner.moveTo(end);
        return items.size() == 1 ? items.getFirst() : new Items(scanner.since(start), items);
    }

    private Expression value() {
        scanner.enter();
        try {
            return valueHere();
        } finally {
            scanner.leave();
        }
    }

    private Expression valueHere() {
        int start = scanner.at();
        int c = scanner.peek();
        if (c == '$' && scanner.peek(1) != '(' && strings.atVariable()) {
            return variable(start);
        }
        if (c == '(' || c == '{' || (c == '$' && scanner.peek(1) == '(') || strings.atQuote()) {
            return primaries.primary();
        }
        if (c == '@') {
            return primaries.primary();
        }
        if (Chars.endsBareword(c)) {
            throw scanner.unexpected("A value was expected.");
        }
        return bareword(new StringGrammar.Parts(), start);
    }

    private Expression variable(int start) {
        Expression.Variable variable = strings.variable(false);
        int c = scanner.peek();
        boolean member = c == '.' && (Chars.isNameStart(scanner.peek(1)) || "$('\"".indexOf(scanner.peek(1)) >= 0);
        if (member || c == '[' || scanner.at("::")) {
            return primaries.postfix(start, PrimaryGrammar.constant(variable));
        }
        if (Chars.endsBareword(c)) {
            return PrimaryGrammar.constant(variable);
        }
        // $name"\*" is one argument: the variable glued to text.
        StringGrammar.Parts parts = new StringGrammar.Parts();
        parts.add(variable);
        return bareword(parts, start);
    }

    private Expression bareword(StringGrammar.Parts parts, int start) {
        boolean plain = true;
        while (!Chars.endsBareword(scanner.peek())) {
            if (strings.atQuote()) {
                plain = false;
                strings.quotedInto(parts);
            } else if (scanner.peek() == '`' && Chars.isNewline(scanner.peek(1))) {
                break;
            } else if (strings.expansion(parts)) {
                plain = false;
            } else {
                parts.add(scanner.peek(), scanner.at());
                scanner.next();
            }
        }
        String written = scanner.slice(start, scanner.at());
        Expression word = parts.finish(scanner.since(start), written);
        if (plain && word instanceof Literal) {
            Optional<Value> number = Numbers.parse(written);
            if (number.isPresent()) {
                return new Literal(word.extent(), number.get(), written);
            }
        }
        return word;
    }

    private boolean atRedirection() {
        int c = scanner.peek();
        if (c == '>') {
            return true;
        }
        return (c == '*' || (c >= '1' && c <= '6')) && scanner.peek(1) == '>';
    }

    private List<Redirection> redirections(int start) {
        List<Redirection> redirections = new ArrayList<>();
        int end = scanner.at();
        scanner.skipBlanks();
        while (scanner.at() > start && atRedirection()) {
            redirections.add(redirection());
            end = scanner.at();
            scanner.skipBlanks();
        }
        scanner.moveTo(end);
        return redirections;
    }

    private Redirection redirection() {
        int start = scanner.at();
        int c = scanner.peek();
        int stream = 1;
        if (c != '>') {
            stream = c == '*' ? 0 : c - '0';
            scanner.next();
        }
        scanner.next();
        boolean append = scanner.take(">");
        if (!append && scanner.take("&")) {
            scanner.expect("1", "A stream can only be merged into the output: '&1'.");
            return new Redirection(scanner.since(start), stream, false, Optional.empty());
        }
        scanner.skipBlanks();
        Expression target = value();
        return new Redirection(scanner.since(start), stream, append, Optional.of(target));
    }
}
