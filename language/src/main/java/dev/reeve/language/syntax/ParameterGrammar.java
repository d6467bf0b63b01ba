package dev.reeve.language.syntax;

import dev.reeve.language.syntax.Expression.Literal;
import dev.reeve.language.syntax.ScriptTree.Attribute;
import dev.reeve.language.syntax.ScriptTree.Declaration;
import dev.reeve.language.value.Bool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code param} blocks and attributes [SH-41]. */
final class ParameterGrammar {

    private final Scanner scanner;
    private final StatementGrammar statements;
    private final StringGrammar strings;

    ParameterGrammar(Scanner scanner, StatementGrammar statements, StringGrammar strings) {
        this.scanner = scanner;
        this.statements = statements;
        this.strings = strings;
    }

    /** Attributes at the cursor; a type in brackets is left alone. */
    List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        while (atAttribute()) {
            attributes.add(attribute());
            scanner.skipLines();
        }
        return attributes;
    }

    /** Whether an attribute stands here: a name between brackets that has arguments in parentheses. */
    boolean atAttribute() {
        if (scanner.peek() != '[') {
            return false;
        }
        int ahead = 1;
        while (Chars.isBlank(scanner.peek(ahead))) {
            ahead++;
        }
        int from = ahead;
        while (Chars.isNamePart(scanner.peek(ahead)) || scanner.peek(ahead) == '.') {
            ahead++;
        }
        while (Chars.isBlank(scanner.peek(ahead))) {
            ahead++;
        }
        return ahead > from && scanner.peek(ahead) == '(';
    }

    private Attribute attribute() {
        int start = scanner.at();
        scanner.next();
        scanner.skipBlanks();
        int from = scanner.at();
        while (scanner.peek() != '(' && !Chars.isBlank(scanner.peek())) {
            scanner.next();
        }
        String name = scanner.slice(from, scanner.at()).toLowerCase(Locale.ROOT);
        scanner.skipBlanks();
        scanner.expect("(", "The attribute's arguments were expected.");
        List<Expression> items = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        scanner.skipLines();
        while (!scanner.take(")")) {
            attributeArgument(items, named);
            scanner.skipLines();
            if (scanner.peek() != ')') {
                scanner.expect(",", "The attribute's arguments are not closed by ')'.");
                scanner.skipLines();
            }
        }
        scanner.skipLines();
        scanner.expect("]", "The attribute is not closed by ']'.");
        return new Attribute(scanner.since(start), name, items, named);
    }

    private void attributeArgument(List<Expression> items, Map<String, Expression> named) {
        int start = scanner.at();
        String word = scanner.word();
        if (word.isEmpty() || !Chars.isNameStart(word.charAt(0))) {
            items.add(statements.expressions().withoutComma());
            return;
        }
        scanner.moveTo(start + word.length());
        Extent extent = scanner.since(start);
        scanner.skipBlanks();
        String key = word.toLowerCase(Locale.ROOT);
        if (scanner.take("=")) {
            scanner.skipLines();
            named.put(key, statements.expressions().withoutComma());
        } else {
            named.put(key, new Literal(extent, Bool.TRUE, "True"));
        }
    }

    /** The declarations in parentheses at the cursor. */
    List<Declaration> block() {
        scanner.expect("(", "The parameters in parentheses were expected.");
        List<Declaration> declarations = new ArrayList<>();
        scanner.skipLines();
        while (!scanner.take(")")) {
            declarations.add(declaration());
            scanner.skipLines();
            if (scanner.peek() != ')') {
                scanner.expect(",", "The parameters are not closed by ')'.");
                scanner.skipLines();
            }
        }
        return declarations;
    }

    private Declaration declaration() {
        int start = scanner.at();
        Declaration variable = variable();
        int end = scanner.at();
        scanner.skipLines();
        if (!scanner.take("=")) {
            scanner.moveTo(end);
            return variable;
        }
        scanner.skipLines();
        Expression initial = statements.expressions().withoutComma();
        return new Declaration(
                scanner.since(start), variable.name(), variable.type(), variable.attributes(), Optional.of(initial));
    }

    /** A variable with its attributes and its type. */
    Declaration variable() {
        int start = scanner.at();
        List<Attribute> attributes = new ArrayList<>();
        Optional<TypeName> type = Optional.empty();
        while (scanner.peek() == '[') {
            if (atAttribute()) {
                attributes.add(attribute());
            } else {
                type = Optional.of(statements.expressions().typeName());
            }
            scanner.skipLines();
        }
        if (scanner.peek() != '$' || !strings.atVariable()) {
            throw scanner.unexpected("A parameter's variable was expected.");
        }
        String name = strings.variable(false).name();
        return new Declaration(scanner.since(start), name, type, attributes, Optional.empty());
    }
}
