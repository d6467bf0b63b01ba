package dev.reeve.language.syntax;

import dev.reeve.language.syntax.Expression.Literal;
import dev.reeve.language.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Statements that begin with a keyword [SH-41]. */
final class FlowGrammar {

    private final Scanner scanner;
    private final StatementGrammar statements;
    private final StringGrammar strings;
    private final ParameterGrammar parameters;

    FlowGrammar(Scanner scanner, StatementGrammar statements, StringGrammar strings, ParameterGrammar parameters) {
        this.scanner = scanner;
        this.statements = statements;
        this.strings = strings;
        this.parameters = parameters;
    }

    /** A loop or switch with a label before it. */
    Statement labelled() {
        int start = scanner.at();
        scanner.next();
        String label = scanner.word();
        scanner.moveTo(scanner.at() + label.length());
        scanner.skipLines();
        String why = "A label stands before a loop or switch.";
        if (scanner.atEnd()) {
            throw scanner.incomplete(why);
        }
        return keyword(label.toLowerCase(Locale.ROOT)).orElseThrow(() -> scanner.error(why, start, scanner.at()));
    }

    /** The statement of the keyword at the cursor; empty where there is none. */
    Optional<Statement> keyword(String label) {
        int start = scanner.at();
        String word = scanner.word().toLowerCase(Locale.ROOT);
        if (!isKeyword(word) || !scanner.takeKeyword(word)) {
            return Optional.empty();
        }
        scanner.skipBlanks();
        return Optional.of(
                switch (word) {
                    case "if" -> ifStatement(start);
                    case "foreach" -> forEach(start, label);
                    case "for" -> forLoop(start, label);
                    case "while" -> whileLoop(start, label);
                    case "do" -> doLoop(start, label);
                    case "switch" -> switchStatement(start, label);
                    case "try" -> tryStatement(start);
                    case "trap" -> {
                        Statement.Catch block = catchBlock();
                        yield new Statement.Trap(scanner.since(start), block.types(), block.body());
                    }
                    case "function" -> function(start, false);
                    case "filter" -> function(start, true);
                    case "break" -> new Statement.Break(scanner.since(start), jumpLabel());
                    case "continue" -> new Statement.Continue(scanner.since(start), jumpLabel());
                    case "return" -> {
                        Optional<Statement> value = optionalValue();
                        yield new Statement.Return(scanner.since(start), value);
                    }
                    case "throw" -> {
                        Optional<Statement> value = optionalValue();
                        yield new Statement.Throw(scanner.since(start), value);
                    }
                    default -> {
                        Optional<Statement> value = optionalValue();
                        yield new Statement.Exit(scanner.since(start), value);
                    }
                });
    }

    private static boolean isKeyword(String word) {
        return switch (word) {
            case "if", "foreach", "for", "while", "do", "switch", "try", "trap", "function", "filter" -> true;
            case "break", "continue", "return", "throw", "exit" -> true;
            default -> false;
        };
    }

    private Optional<String> jumpLabel() {
        String word = scanner.word();
        if (word.isEmpty()) {
            return Optional.empty();
        }
        scanner.moveTo(scanner.at() + word.length());
        return Optional.of(word.toLowerCase(Locale.ROOT));
    }

    private Optional<Statement> optionalValue() {
        int c = scanner.peek();
        if (c < 0 || Chars.isNewline(c) || c == ';' || c == '}' || c == ')') {
            return Optional.empty();
        }
        return Optional.of(statements.statement());
    }

    private Statement condition() {
        scanner.skipLines();
        scanner.expect("(", "A condition in parentheses was expected.");
        scanner.skipLines();
        Statement condition = statements.statement();
        scanner.skipLines();
        scanner.expect(")", "The condition is not closed by ')'.");
        return condition;
    }

    private Block body() {
        scanner.skipLines();
        return statements.block();
    }

    /** Takes a keyword that may follow on a later line; leaves the cursor alone where it does not. */
    private boolean follows(String keyword) {
        int before = scanner.at();
        scanner.skipLines();
        if (scanner.takeKeyword(keyword)) {
            return true;
        }
        scanner.moveTo(before);
        return false;
    }

    private Statement ifStatement(int start) {
        List<Statement.Clause> clauses = new ArrayList<>();
        Statement condition = condition();
        clauses.add(new Statement.Clause(condition, body()));
        while (follows("elseif")) {
            Statement next = condition();
            clauses.add(new Statement.Clause(next, body()));
        }
        Optional<Block> otherwise = follows("else") ? Optional.of(body()) : Optional.empty();
        return new Statement.If(scanner.since(start), clauses, otherwise);
    }

    private Statement forEach(int start, String label) {
        scanner.skipLines();
        scanner.expect("(", "foreach needs '($variable in …)'.");
        scanner.skipLines();
        if (scanner.peek() != '$' || !strings.atVariable()) {
            throw scanner.unexpected("foreach needs a variable.");
        }
        Expression.Variable variable = strings.variable(false);
        scanner.skipLines();
        if (!scanner.takeKeyword("in")) {
            throw scanner.unexpected("foreach needs 'in' after its variable.");
        }
        scanner.skipLines();
        Statement items = statements.statement();
        scanner.skipLines();
        scanner.expect(")", "The foreach is not closed by ')'.");
        Block body = body();
        return new Statement.ForEach(scanner.since(start), label, variable, items, body);
    }

    private Statement forLoop(int start, String label) {
        scanner.skipLines();
        scanner.expect("(", "for needs '(…; …; …)'.");
        Optional<Statement> first = forPart(';');
        Optional<Statement> condition = forPart(';');
        Optional<Statement> step = forPart(')');
        scanner.skipLines();
        scanner.expect(")", "The for is not closed by ')'.");
        Block body = body();
        return new Statement.For(scanner.since(start), label, first, condition, step, body);
    }

    private Optional<Statement> forPart(char end) {
        scanner.skipLines();
        Optional<Statement> part =
                scanner.peek() == ';' || scanner.peek() == ')' ? Optional.empty() : Optional.of(statements.statement());
        scanner.skipLines();
        if (end == ';') {
            scanner.take(";");
        }
        return part;
    }

    private Statement whileLoop(int start, String label) {
        Statement condition = condition();
        Block body = body();
        return new Statement.While(scanner.since(start), label, condition, body);
    }

    private Statement doLoop(int start, String label) {
        Block body = body();
        boolean until = follows("until");
        if (!until && !follows("while")) {
            scanner.skipLines();
            throw scanner.unexpected("do needs 'while' or 'until' after its block.");
        }
        Statement condition = condition();
        return new Statement.DoLoop(scanner.since(start), label, body, condition, until);
    }

    private Statement switchStatement(int start, String label) {
        Statement.Matching matching = Statement.Matching.EXACT;
        boolean caseSensitive = false;
        scanner.skipLines();
        while (Chars.isDash(scanner.peek())) {
            int at = scanner.at();
            scanner.next();
            String flag = scanner.word();
            scanner.moveTo(scanner.at() + flag.length());
            switch (flag.toLowerCase(Locale.ROOT)) {
                case "regex" -> matching = Statement.Matching.REGEX;
                case "wildcard" -> matching = Statement.Matching.WILDCARD;
                case "exact" -> matching = Statement.Matching.EXACT;
                case "casesensitive" -> caseSensitive = true;
                default -> throw scanner.error("'-" + flag + "' is not a flag of switch.", at, scanner.at());
            }
            scanner.skipLines();
        }
        Statement subject = condition();
        scanner.skipLines();
        scanner.expect("{", "switch needs its cases in '{ … }'.");
        List<Statement.Case> cases = new ArrayList<>();
        scanner.skipSeparators();
        while (!scanner.take("}")) {
            cases.add(switchCase());
            scanner.skipSeparators();
        }
        return new Statement.Switch(scanner.since(start), label, matching, caseSensitive, subject, cases);
    }

    private Statement.Case switchCase() {
        int start = scanner.at();
        if (scanner.takeKeyword("default")) {
            scanner.skipLines();
            return new Statement.Case(Optional.empty(), statements.block());
        }
        Expression condition;
        if (statements.commands().atExpression()) {
            condition = statements.expressions().withoutComma();
        } else {
            while (!Chars.endsBareword(scanner.peek())) {
                scanner.next();
            }
            String word = scanner.slice(start, scanner.at());
            if (word.isEmpty()) {
                throw scanner.unexpected("A case of the switch was expected.");
            }
            condition = new Literal(scanner.since(start), new Text(word), word);
        }
        scanner.skipLines();
        return new Statement.Case(Optional.of(condition), statements.block());
    }

    private Statement tryStatement(int start) {
        Block body = body();
        List<Statement.Catch> catches = new ArrayList<>();
        while (follows("catch")) {
            catches.add(catchBlock());
        }
        Optional<Block> last = follows("finally") ? Optional.of(body()) : Optional.empty();
        if (catches.isEmpty() && last.isEmpty()) {
            scanner.skipLines();
            throw scanner.unexpected("try needs a catch or a finally block.");
        }
        return new Statement.Try(scanner.since(start), body, catches, last);
    }

    private Statement.Catch catchBlock() {
        List<TypeName> types = new ArrayList<>();
        scanner.skipLines();
        while (scanner.peek() == '[') {
            types.add(statements.expressions().typeName());
            scanner.skipLines();
            if (scanner.take(",")) {
                scanner.skipLines();
            }
        }
        return new Statement.Catch(types, statements.block());
    }

    private Statement function(int start, boolean isFilter) {
        scanner.skipLines();
        int from = scanner.at();
        while (!Chars.endsBareword(scanner.peek())) {
            scanner.next();
        }
        String written = scanner.slice(from, scanner.at());
        String name = written.substring(written.indexOf(':') + 1);
        if (name.isEmpty()) {
            throw scanner.unexpected("A function's name was expected.");
        }
        scanner.skipLines();
        Optional<List<ScriptTree.Declaration>> declared =
                scanner.peek() == '(' ? Optional.of(parameters.block()) : Optional.empty();
        scanner.skipLines();
        scanner.expect("{", "A function's body '{ … }' was expected.");
        ScriptTree body = statements.scriptBody(true);
        ScriptTree whole = declared.isEmpty()
                ? body
                : new ScriptTree(
                        body.extent(),
                        body.attributes(),
                        declared,
                        body.begin(),
                        body.process(),
                        body.end(),
                        body.source());
        return new Statement.Function(scanner.since(start), name, whole, isFilter);
    }
}
