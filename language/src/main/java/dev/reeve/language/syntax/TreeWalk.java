package dev.reeve.language.syntax;

import java.util.List;
import java.util.Optional;

/** Visits every node of a tree, from the outside in. */
public final class TreeWalk {

    /** What is done at each node; nothing by default. */
    public interface Visitor {

        /** At an expression. */
        default void expression(Expression expression) {}

        /** At a command of a pipeline. */
        default void command(Stage.Invocation invocation) {}

        /** At a type that is named. */
        default void type(TypeName type, Extent extent) {}

        /** At a function's definition. */
        default void function(Statement.Function function) {}
    }

    private final Visitor visitor;

    private TreeWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Visits a whole script. */
    public static void walk(ScriptTree script, Visitor visitor) {
        new TreeWalk(visitor).script(script);
    }

    private void script(ScriptTree script) {
        script.parameters().ifPresent(parameters -> parameters.forEach(this::declaration));
        script.begin().ifPresent(this::block);
        script.process().ifPresent(this::block);
        script.end().ifPresent(this::block);
    }

    private void declaration(ScriptTree.Declaration declaration) {
        declaration.type().ifPresent(type -> visitor.type(type, declaration.extent()));
        for (ScriptTree.Attribute attribute : declaration.attributes()) {
            attribute.items().forEach(this::expression);
            attribute.named().values().forEach(this::expression);
        }
        declaration.initial().ifPresent(this::expression);
    }

    private void block(Block block) {
        block.statements().forEach(this::statement);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Pipeline pipeline -> pipeline.stages().forEach(this::stage);
            case Statement.Assignment assignment -> {
                assignment.targets().forEach(this::expression);
                statement(assignment.value());
            }
            case Statement.If choice -> {
                for (Statement.Clause clause : choice.clauses()) {
                    statement(clause.condition());
                    block(clause.body());
                }
                choice.otherwise().ifPresent(this::block);
            }
            case Statement.ForEach loop -> {
                statement(loop.items());
                block(loop.body());
            }
            case Statement.For loop -> {
                loop.first().ifPresent(this::statement);
                loop.condition().ifPresent(this::statement);
                loop.step().ifPresent(this::statement);
                block(loop.body());
            }
            case Statement.While loop -> {
                statement(loop.condition());
                block(loop.body());
            }
            case Statement.DoLoop loop -> {
                block(loop.body());
                statement(loop.condition());
            }
            case Statement.Switch choice -> {
                statement(choice.subject());
                for (Statement.Case each : choice.cases()) {
                    each.condition().ifPresent(this::expression);
                    block(each.body());
                }
            }
            case Statement.Try attempt -> {
                block(attempt.body());
                attempt.catches().forEach(each -> block(each.body()));
                attempt.last().ifPresent(this::block);
            }
            case Statement.Trap trap -> block(trap.body());
            case Statement.Throw raised -> optional(raised.value());
            case Statement.Return done -> optional(done.value());
            case Statement.Exit exit -> optional(exit.value());
            case Statement.Break _, Statement.Continue _ -> {}
            case Statement.Function function -> {
                visitor.function(function);
                script(function.body());
            }
        }
    }

    private void optional(Optional<Statement> statement) {
        statement.ifPresent(this::statement);
    }

    private void stage(Stage stage) {
        switch (stage) {
            case Stage.Value value -> expression(value.expression());
            case Stage.Invocation invocation -> {
                visitor.command(invocation);
                expression(invocation.command());
                invocation.arguments().forEach(this::argument);
            }
        }
        for (Stage.Redirection redirection : stage.redirections()) {
            redirection.target().ifPresent(this::expression);
        }
    }

    private void argument(Stage.Argument argument) {
        switch (argument) {
            case Stage.Argument.Named named -> named.value().ifPresent(this::expression);
            case Stage.Argument.Item item -> expression(item.value());
            case Stage.Argument.Splat splat -> expression(splat.variable());
        }
    }

    private void all(List<Expression> expressions) {
        expressions.forEach(this::expression);
    }

    private void expression(Expression expression) {
        visitor.expression(expression);
        switch (expression) {
            case Expression.Literal _, Expression.Variable _ -> {}
            case Expression.Expandable expandable -> all(expandable.parts());
            case Expression.Member member -> {
                expression(member.target());
                expression(member.name());
            }
            case Expression.Call call -> {
                expression(call.target());
                expression(call.name());
                all(call.arguments());
            }
            case Expression.Index index -> {
                expression(index.target());
                expression(index.index());
            }
            case Expression.Items items -> all(items.items());
            case Expression.ArrayOf array -> block(array.body());
            case Expression.SubExpression sub -> block(sub.body());
            case Expression.Grouping grouping -> statement(grouping.body());
            case Expression.TableLiteral table -> {
                for (Expression.TableEntry entry : table.entries()) {
                    expression(entry.key());
                    statement(entry.value());
                }
            }
            case Expression.BlockLiteral block -> script(block.script());
            case Expression.Unary unary -> expression(unary.operand());
            case Expression.Binary binary -> {
                expression(binary.left());
                expression(binary.right());
            }
            case Expression.Cast cast -> {
                visitor.type(cast.type(), cast.extent());
                expression(cast.operand());
            }
            case Expression.Declared declared -> declaration(declared.declaration());
            case Expression.TypeLiteral literal -> visitor.type(literal.type(), literal.extent());
            case Expression.Step step -> expression(step.target());
        }
    }
}
