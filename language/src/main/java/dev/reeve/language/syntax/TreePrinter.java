package dev.reeve.language.syntax;

import dev.reeve.language.syntax.ScriptTree.Attribute;
import dev.reeve.language.syntax.ScriptTree.Declaration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a syntax tree as PowerShell with canonical blanks: one statement a line, four blanks a level, short blocks in
 * one line. Parsing what it writes gives the same tree, but for places and for how constants were typed; comments are
 * not in a tree and so not in its text.
 */
public final class TreePrinter {

    private final StringBuilder out = new StringBuilder();
    private final ExpressionPrinter expressions = new ExpressionPrinter(this, out);
    private int level;
    private boolean inline;

    private TreePrinter() {}

    /** A whole script. */
    public static String print(ScriptTree script) {
        TreePrinter printer = new TreePrinter();
        printer.body(script);
        return printer.out.toString();
    }

    /** One statement. */
    public static String print(Statement statement) {
        TreePrinter printer = new TreePrinter();
        printer.statement(statement);
        return printer.out.toString();
    }

    /** One expression. */
    public static String print(Expression expression) {
        TreePrinter printer = new TreePrinter();
        printer.expressions.write(expression);
        return printer.out.toString();
    }

    private void body(ScriptTree script) {
        String gap = "";
        for (Attribute attribute : script.attributes()) {
            out.append(gap);
            attribute(attribute);
            gap = lineBreak(" ");
        }
        if (script.parameters().isPresent()) {
            out.append(gap);
            parameters(script.parameters().get());
            gap = lineBreak("; ");
        }
        if (script.begin().isEmpty()
                && script.process().isEmpty()
                && script.end().isPresent()) {
            List<Statement> statements = script.end().get().statements();
            out.append(statements.isEmpty() ? "" : gap);
            statements(statements);
            return;
        }
        gap = named(gap, "begin", script.begin());
        gap = named(gap, "process", script.process());
        named(gap, "end", script.end());
    }

    private String named(String gap, String name, Optional<Block> block) {
        if (block.isEmpty()) {
            return gap;
        }
        out.append(gap).append(name).append(' ');
        block(block.get());
        return lineBreak(" ");
    }

    private void attribute(Attribute attribute) {
        out.append('[').append(attribute.name()).append('(');
        String gap = "";
        for (Expression item : attribute.items()) {
            out.append(gap);
            expressions.write(item);
            gap = ", ";
        }
        for (var argument : attribute.named().entrySet()) {
            out.append(gap).append(argument.getKey()).append(" = ");
            expressions.write(argument.getValue());
            gap = ", ";
        }
        out.append(")]");
    }

    /** A variable with its attributes and its type. */
    void variable(Declaration declaration) {
        declaration.attributes().forEach(this::attribute);
        declaration.type().ifPresent(type -> out.append('[').append(type).append(']'));
        String name = declaration.name();
        // ${local:a:b} is the one way to a name with a colon.
        out.append(Quoting.variable(name.indexOf(':') >= 0 ? "local" : "", name, false));
    }

    private void parameters(List<Declaration> declarations) {
        out.append("param(");
        for (int i = 0; i < declarations.size(); i++) {
            Declaration declaration = declarations.get(i);
            out.append(i > 0 ? ", " : "");
            variable(declaration);
            if (declaration.initial().isPresent()) {
                out.append(" = ");
                expressions.write(declaration.initial().get());
            }
        }
        out.append(')');
    }

    /** Statements within parentheses. */
    void inline(List<Statement> statements) {
        boolean before = inline;
        inline = true;
        statements(statements);
        inline = before;
    }

    private void statements(List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            out.append(i > 0 ? lineBreak("; ") : "");
            statement(statements.get(i));
        }
    }

    private String lineBreak(String orElse) {
        return inline ? orElse : "\n" + "    ".repeat(level);
    }

    private void block(Block block) {
        braces(block.statements().isEmpty(), () -> statements(block.statements()));
    }

    /** A script block: in one line where it is one plain statement. */
    void blockLiteral(ScriptTree script) {
        boolean before = inline;
        inline |= isShort(script);
        boolean empty = script.parameters().isEmpty()
                && script.begin().isEmpty()
                && script.process().isEmpty()
                && script.end().filter(end -> end.statements().isEmpty()).isPresent();
        braces(empty, () -> body(script));
        inline = before;
    }

    private static boolean isShort(ScriptTree script) {
        boolean plain = script.parameters().isEmpty()
                && script.begin().isEmpty()
                && script.process().isEmpty();
        return plain
                && script.end()
                        .filter(end -> end.statements().size() == 1
                                && (end.statements().getFirst() instanceof Statement.Pipeline
                                        || end.statements().getFirst() instanceof Statement.Assignment))
                        .isPresent();
    }

    private void braces(boolean empty, Runnable inside) {
        if (empty) {
            out.append("{}");
            return;
        }
        out.append('{');
        level++;
        out.append(lineBreak(" "));
        inside.run();
        level--;
        out.append(lineBreak(" ")).append('}');
    }

    void statement(Statement statement) {
        switch (statement) {
            case Statement.Pipeline pipeline -> pipeline(pipeline);
            case Statement.Assignment assignment -> assignment(assignment);
            case Statement.If choice -> {
                for (int i = 0; i < choice.clauses().size(); i++) {
                    Statement.Clause clause = choice.clauses().get(i);
                    condition(i > 0 ? " elseif" : "if", clause.condition());
                    block(clause.body());
                }
                follow(" else ", choice.otherwise());
            }
            case Statement.ForEach loop -> {
                Expression.Variable variable = loop.variable();
                head(loop.label(), "foreach (");
                out.append(Quoting.variable(variable.scope(), variable.name(), false))
                        .append(" in ");
                statement(loop.items());
                out.append(") ");
                block(loop.body());
            }
            case Statement.For loop -> {
                head(loop.label(), "for (");
                loop.first().ifPresent(this::statement);
                part(loop.condition());
                part(loop.step());
                out.append(") ");
                block(loop.body());
            }
            case Statement.While loop -> {
                head(loop.label(), "");
                condition("while", loop.condition());
                block(loop.body());
            }
            case Statement.DoLoop loop -> {
                head(loop.label(), "do ");
                block(loop.body());
                out.append(loop.until() ? " until (" : " while (");
                statement(loop.condition());
                out.append(')');
            }
            case Statement.Switch choice -> switchOver(choice);
            case Statement.Try attempt -> {
                out.append("try ");
                block(attempt.body());
                for (Statement.Catch each : attempt.catches()) {
                    out.append(" catch ");
                    types(each.types());
                    block(each.body());
                }
                follow(" finally ", attempt.last());
            }
            case Statement.Trap trap -> {
                out.append("trap ");
                types(trap.types());
                block(trap.body());
            }
            case Statement.Throw raised -> word("throw", raised.value());
            case Statement.Return done -> word("return", done.value());
            case Statement.Exit exit -> word("exit", exit.value());
            case Statement.Break jump ->
                out.append("break")
                        .append(jump.label().map(label -> " " + label).orElse(""));
            case Statement.Continue jump ->
                out.append("continue")
                        .append(jump.label().map(label -> " " + label).orElse(""));
            case Statement.Function function -> function(function);
        }
    }

    private void head(String label, String keyword) {
        out.append(label.isEmpty() ? "" : ":" + label + " ").append(keyword);
    }

    private void condition(String keyword, Statement condition) {
        out.append(keyword).append(" (");
        statement(condition);
        out.append(") ");
    }

    private void follow(String keyword, Optional<Block> block) {
        if (block.isPresent()) {
            out.append(keyword);
            block(block.get());
        }
    }

    private void part(Optional<Statement> part) {
        out.append(";");
        if (part.isPresent()) {
            out.append(' ');
            statement(part.get());
        }
    }

    private void word(String keyword, Optional<Statement> value) {
        out.append(keyword);
        if (value.isPresent()) {
            out.append(' ');
            statement(value.get());
        }
    }

    private void types(List<TypeName> types) {
        for (int i = 0; i < types.size(); i++) {
            out.append('[').append(types.get(i)).append(i < types.size() - 1 ? "], " : "] ");
        }
    }

    private void function(Statement.Function function) {
        String name = function.name();
        out.append(function.isFilter() ? "filter " : "function ")
                .append(name.indexOf(':') >= 0 ? ":" : "")
                .append(name)
                .append(' ');
        braces(false, () -> body(function.body()));
    }

    private void switchOver(Statement.Switch choice) {
        head(choice.label(), "switch ");
        if (choice.matching() != Statement.Matching.EXACT) {
            out.append('-')
                    .append(choice.matching().name().toLowerCase(Locale.ROOT))
                    .append(' ');
        }
        out.append(choice.caseSensitive() ? "-casesensitive (" : "(");
        statement(choice.subject());
        out.append(") ");
        braces(choice.cases().isEmpty(), () -> {
            for (int i = 0; i < choice.cases().size(); i++) {
                Statement.Case each = choice.cases().get(i);
                out.append(i > 0 ? lineBreak("; ") : "");
                if (each.condition().isPresent()) {
                    expressions.write(each.condition().get());
                } else {
                    out.append("default");
                }
                out.append(' ');
                block(each.body());
            }
        });
    }

    private void assignment(Statement.Assignment assignment) {
        for (int i = 0; i < assignment.targets().size(); i++) {
            out.append(i > 0 ? ", " : "");
            expressions.write(assignment.targets().get(i));
        }
        out.append(' ')
                .append(assignment.operator().map(Operator::written).orElse(""))
                .append("= ");
        statement(assignment.value());
    }

    private void pipeline(Statement.Pipeline pipeline) {
        for (int i = 0; i < pipeline.stages().size(); i++) {
            out.append(i > 0 ? " | " : "");
            switch (pipeline.stages().get(i)) {
                case Stage.Value value -> {
                    expressions.write(value.expression());
                    value.redirections().forEach(this::redirection);
                }
                case Stage.Invocation invocation -> {
                    expressions.command(invocation.command(), invocation.invoked());
                    invocation.arguments().forEach(this::argument);
                    invocation.redirections().forEach(this::redirection);
                }
            }
        }
    }

    private void argument(Stage.Argument argument) {
        out.append(' ');
        switch (argument) {
            case Stage.Argument.Named named -> {
                out.append('-').append(named.name());
                if (named.value().isPresent()) {
                    out.append(':');
                    expressions.argument(named.value().get());
                }
            }
            case Stage.Argument.Item item -> expressions.argument(item.value());
            case Stage.Argument.Splat splat -> {
                Expression.Variable variable = splat.variable();
                out.append('@')
                        .append(variable.scope().isEmpty() ? "" : variable.scope() + ":")
                        .append(variable.name());
            }
        }
    }

    private void redirection(Stage.Redirection redirection) {
        out.append(' ')
                .append(redirection.stream() == 0 ? "*" : redirection.stream() == 1 ? "" : redirection.stream())
                .append(redirection.append() ? ">>" : ">");
        if (redirection.target().isEmpty()) {
            out.append("&1");
        } else {
            out.append(' ');
            expressions.argument(redirection.target().get());
        }
    }
}
