package dev.reeve.language.syntax;

import dev.reeve.language.syntax.Statement.Assignment;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.NullValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Scripts, blocks and simple statements; statements with blocks of their own are {@link FlowGrammar}'s. */
final class StatementGrammar {

    private static final Set<String> ABSENT =
            Set.of("class", "enum", "using", "workflow", "configuration", "data", "parallel", "sequence");

    private final Scanner scanner;
    private final StringGrammar strings;
    private final PrimaryGrammar primaries;
    private final ExpressionGrammar expressions;
    private final CommandGrammar commands;
    private final FlowGrammar flow;
    private final ParameterGrammar parameters;

    StatementGrammar(Scanner scanner) {
        this.scanner = scanner;
        this.strings = new StringGrammar(scanner, this);
        this.primaries = new PrimaryGrammar(scanner, this, strings);
        this.expressions = new ExpressionGrammar(scanner, primaries);
        this.commands = new CommandGrammar(scanner, strings, primaries, expressions);
        this.parameters = new ParameterGrammar(scanner, this, strings);
        this.flow = new FlowGrammar(scanner, this, strings, parameters);
    }

    ExpressionGrammar expressions() {
        return expressions;
    }

    CommandGrammar commands() {
        return commands;
    }

    /** The whole text. */
    ScriptTree script() {
        return scriptBody(false);
    }

    /** The inside of a script block whose brace has been taken, or the whole text. */
    ScriptTree scriptBody(boolean braced) {
        int start = scanner.at();
        scanner.skipSeparators();
        int head = scanner.at();
        List<ScriptTree.Attribute> attributes = parameters.attributes();
        Optional<List<ScriptTree.Declaration>> declared = Optional.empty();
        if (scanner.takeKeyword("param")) {
            scanner.skipLines();
            declared = Optional.of(parameters.block());
        } else {
            scanner.moveTo(head);
            attributes = List.of();
        }
        return body(start, braced, attributes, declared);
    }

    private ScriptTree body(
            int start,
            boolean braced,
            List<ScriptTree.Attribute> attributes,
            Optional<List<ScriptTree.Declaration>> declared) {
        scanner.skipSeparators();
        Optional<Block> begin = Optional.empty();
        Optional<Block> process = Optional.empty();
        Optional<Block> end = Optional.empty();
        boolean named = false;
        while (atNamedBlock()) {
            named = true;
            String word = scanner.word().toLowerCase(Locale.ROOT);
            scanner.moveTo(scanner.at() + word.length());
            scanner.skipLines();
            Optional<Block> block = Optional.of(block());
            switch (word) {
                case "begin" -> begin = block;
                case "process" -> process = block;
                default -> end = block;
            }
            scanner.skipSeparators();
        }
        if (!named) {
            end = Optional.of(statements(braced ? '}' : -1));
        } else if (braced ? scanner.peek() != '}' : !scanner.atEnd()) {
            throw afterNamedBlock();
        }
        Extent extent = scanner.since(start);
        if (braced) {
            scanner.expect("}", "The '{' is not closed by '}'.");
        }
        return new ScriptTree(extent, attributes, declared, begin, process, end, scanner.source());
    }

    private SyntaxException afterNamedBlock() {
        String why = "Only begin, process and end blocks may stand here.";
        SyntaxException wrong = scanner.unexpected(why);
        String word = scanner.word();
        if (!isNamedBlock(word)) {
            return wrong;
        }
        scanner.moveTo(scanner.at() + word.length());
        scanner.skipLines();
        return scanner.atEnd() ? scanner.incomplete("A block '{ … }' was expected.") : wrong;
    }

    private static boolean isNamedBlock(String word) {
        return Set.of("begin", "process", "end").contains(word.toLowerCase(Locale.ROOT));
    }

    private boolean atNamedBlock() {
        String word = scanner.word();
        if (!isNamedBlock(word)) {
            return false;
        }
        int before = scanner.at();
        scanner.moveTo(before + word.length());
        scanner.skipLines();
        boolean follows = scanner.peek() == '{';
        scanner.moveTo(before);
        return follows;
    }

    /** A block in braces at the cursor. */
    Block block() {
        int start = scanner.at();
        scanner.expect("{", "A block '{ … }' was expected.");
        Block inside = statements('}');
        scanner.expect("}", "The '{' is not closed by '}'.");
        return new Block(scanner.since(start), inside.statements());
    }

    /** Statements up to a closing character, which is taken. */
    Block statementsUntil(char closing, String why) {
        Block block = statements(closing);
        scanner.expect(String.valueOf(closing), why);
        return block;
    }

    private Block statements(int closing) {
        int start = scanner.at();
        List<Statement> statements = new ArrayList<>();
        while (true) {
            scanner.skipSeparators();
            int c = scanner.peek();
            if (c == closing || c < 0) {
                if (c < 0 && closing >= 0) {
                    throw scanner.incomplete("The closing '" + (char) closing + "' is missing.");
                }
                return new Block(scanner.since(start), statements);
            }
            Statement statement = statement();
            statements.add(statement);
            if (!endsWithBlock(statement)) {
                checkEnd(closing);
            }
        }
    }

    private static boolean endsWithBlock(Statement statement) {
        return switch (statement) {
            case Statement.If _, Statement.ForEach _, Statement.For _, Statement.While _, Statement.Switch _ -> true;
            case Statement.Try _, Statement.Trap _, Statement.Function _ -> true;
            case Statement.DoLoop _, Statement.Pipeline _, Assignment _, Statement.Throw _ -> false;
            case Statement.Return _, Statement.Exit _, Statement.Break _, Statement.Continue _ -> false;
        };
    }

    private void checkEnd(int closing) {
        scanner.skipBlanks();
        int c = scanner.peek();
        if (c >= 0 && c != ';' && !Chars.isNewline(c) && c != closing) {
            throw scanner.unexpected("The statement should have ended here.");
        }
    }

    /** One statement. */
    Statement statement() {
        scanner.enterStatement();
        try {
            return statementHere();
        } finally {
            scanner.leaveStatement();
        }
    }

    private Statement statementHere() {
        int start = scanner.at();
        if (scanner.peek() == ':' && Chars.isNameStart(scanner.peek(1))) {
            return flow.labelled();
        }
        if (Chars.isNameStart(scanner.peek())) {
            Optional<Statement> keyword = flow.keyword("");
            if (keyword.isPresent()) {
                return keyword.get();
            }
            refuseAbsent(start);
        }
        if (parameters.atAttribute()) {
            return declared(start);
        }
        if (!commands.atExpression()) {
            return commands.pipeline(start, Optional.empty());
        }
        Expression expression = expressions.expression();
        int end = scanner.at();
        scanner.skipBlanks();
        Optional<Optional<Operator>> assignment = assignment();
        if (assignment.isPresent()) {
            return assign(start, expression, assignment.get());
        }
        scanner.moveTo(end);
        return commands.pipeline(start, Optional.of(expression));
    }

    /** {@code [ValidateRange(1, 10)]$n = 5}: a variable that from now on keeps to its attributes. */
    private Statement declared(int start) {
        Expression target = new Expression.Declared(scanner.since(start), parameters.variable());
        scanner.skipBlanks();
        scanner.expect("=", "A variable with attributes is given a value: '=' was expected.");
        return assign(start, target, Optional.empty());
    }

    private Statement assign(int start, Expression target, Optional<Operator> operator) {
        List<Expression> targets = target instanceof Expression.Items items ? items.items() : List.of(target);
        for (Expression each : targets) {
            if (!isAssignable(each)) {
                throw scanner.error(
                        "The assignment needs a variable or a property on its left side.",
                        each.extent().start(),
                        each.extent().end());
            }
        }
        scanner.skipLines();
        Statement value = statement();
        return new Assignment(scanner.since(start), targets, operator, value);
    }

    private static boolean isAssignable(Expression target) {
        return switch (target) {
            case Expression.Variable _, Expression.Member _, Expression.Index _, Expression.Declared _ -> true;
            // $null takes everything; that $true and $false take nothing is said when it runs.
            case Expression.Literal literal -> literal.value() instanceof NullValue || literal.value() instanceof Bool;
            case Expression.Cast cast -> isAssignable(cast.operand());
            default -> false;
        };
    }

    private Optional<Optional<Operator>> assignment() {
        int c = scanner.peek();
        if (c == '=') {
            if (scanner.peek(1) == '=') {
                throw scanner.error("'==' is not an operator; use -eq.", scanner.at(), scanner.at() + 2);
            }
            scanner.next();
            return Optional.of(Optional.empty());
        }
        if (scanner.peek(1) != '=') {
            return Optional.empty();
        }
        Optional<Operator> operator = switch (c) {
            case '+' -> Optional.of(Operator.ADD);
            case '*' -> Optional.of(Operator.MULTIPLY);
            case '/' -> Optional.of(Operator.DIVIDE);
            case '%' -> Optional.of(Operator.REMAINDER);
            default -> Chars.isDash(c) ? Optional.of(Operator.SUBTRACT) : Optional.empty();
        };
        if (operator.isEmpty()) {
            return Optional.empty();
        }
        scanner.moveTo(scanner.at() + 2);
        return Optional.of(operator);
    }

    private void refuseAbsent(int start) {
        String word = scanner.word();
        int after = scanner.peek(word.length());
        if (ABSENT.contains(word.toLowerCase(Locale.ROOT)) && (Chars.isBlank(after) || after == '{')) {
            throw scanner.error(
                    "The keyword '" + word + "' is not available in this shell.", start, start + word.length());
        }
    }

    /** Arguments of a method whose parenthesis has been taken, the closing one included. */
    List<Expression> callArguments() {
        List<Expression> arguments = new ArrayList<>();
        scanner.skipLines();
        if (scanner.take(")")) {
            return arguments;
        }
        while (true) {
            arguments.add(expressions.withoutComma());
            scanner.skipLines();
            if (scanner.take(")")) {
                return arguments;
            }
            scanner.expect(",", "The arguments are not closed by ')'.");
            scanner.skipLines();
        }
    }
}
