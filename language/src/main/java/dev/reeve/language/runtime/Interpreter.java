package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.syntax.Block;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.Extent;
import dev.reeve.language.syntax.ScriptTree;
import dev.reeve.language.syntax.Stage;
import dev.reeve.language.syntax.Statement;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs statements in order; what an error ends is decided here [SH-37][SH-41]. */
final class Interpreter {

    private final Session session;
    private final Evaluator evaluator;
    private final PipelineRunner pipelines;
    private final Flow flow;
    private final Trapping trapping;

    Interpreter(Session session) {
        this.session = session;
        this.evaluator = new Evaluator(session, this);
        this.pipelines = new PipelineRunner(session, evaluator);
        this.flow = new Flow(session, this, evaluator);
        this.trapping = new Trapping(session, this);
    }

    Evaluator evaluator() {
        return evaluator;
    }

    /** Runs the statements of a script block; {@code return} ends them. */
    void runBody(ScriptTree script, Frame frame, Emitter out) {
        try {
            if (script.begin().isPresent()) {
                run(script.begin().get(), frame, out);
            }
            if (script.process().isPresent()) {
                run(script.process().get(), frame, out);
            }
            if (script.end().isPresent()) {
                run(script.end().get(), frame, out);
            }
        } catch (Jump.Return _) {
            // The value has been put out; the block is done.
        }
    }

    void run(Block block, Frame frame, Emitter out) {
        List<Statement.Trap> traps = Trapping.traps(block);
        if (!traps.isEmpty()) {
            trapping.run(block, traps, frame, out);
            return;
        }
        for (Statement statement : block.statements()) {
            runOne(statement, frame, out);
        }
    }

    /** Runs one statement of a block; its error is settled here. */
    void runOne(Statement statement, Frame frame, Emitter out) {
        session.meter().beginStatement();
        try {
            execute(statement, frame, out);
        } catch (CommandError e) {
            settle(failure(e, statement.extent(), frame));
        } catch (Failure e) {
            settle(e);
        } finally {
            session.meter().endStatement();
        }
    }

    /** Inside of a try, or where it ends more than its statement, an error goes on; else it is shown. */
    void settle(Failure failure) {
        session.succeeded(false);
        if (failure.endsScript() || session.inTry()) {
            throw failure;
        }
        session.current().keepError(failure.error());
        switch (Action.of(session.preference("erroractionpreference"))) {
            case STOP -> throw new Failure(failure.error(), failure.thrown(), true);
            case SILENT, IGNORE -> session.remember(failure.error());
            case CONTINUE, INQUIRE -> {
                session.remember(failure.error());
                session.show(failure.error());
            }
        }
    }

    static Failure failure(CommandError error, Extent extent, Frame frame) {
        ErrorRecord errorRecord = error.errorRecord();
        return new Failure(
                new ErrorValue(errorRecord, Optional.of(frame.source().position(extent))),
                Optional.empty(),
                errorRecord.isLimit());
    }

    /** Runs one statement; its errors go to the caller. */
    void execute(Statement statement, Frame frame, Emitter out) {
        switch (statement) {
            case Statement.Pipeline pipeline -> pipelines.run(pipeline, frame, out);
            case Statement.Assignment assignment -> assign(assignment, frame);
            case Statement.Function function ->
                frame.scope()
                        .define(
                                function.name().toLowerCase(Locale.ROOT),
                                new Scope.Function(
                                        function.name(),
                                        function.body(),
                                        function.isFilter(),
                                        frame.scope().run()));
            case Statement.Throw raised -> throw thrown(raised, frame);
            case Statement.Return done -> {
                if (done.value().isPresent()) {
                    emitAll(valueOf(done.value().get(), frame), out);
                }
                throw new Jump.Return();
            }
            case Statement.Exit exit -> throw new Jump.Exit(exitCode(exit, frame));
            case Statement.Break jump -> throw new Jump.Break(jump.label());
            case Statement.Continue jump -> throw new Jump.Continue(jump.label());
            default -> flow.execute(statement, frame, out);
        }
    }

    private int exitCode(Statement.Exit exit, Frame frame) {
        if (exit.value().isEmpty()) {
            return 0;
        }
        Value value = valueOf(exit.value().get(), frame);
        return Conversion.toWhole(value).orElse(0L).intValue();
    }

    private Value assign(Statement.Assignment assignment, Frame frame) {
        Value value = valueOf(assignment.value(), frame);
        session.succeeded(true);
        List<Expression> targets = assignment.targets();
        if (targets.size() == 1) {
            return evaluator.targets().assign(targets.getFirst(), assignment.operator(), value, frame);
        }
        List<Value> items = ListValue.itemsOf(value);
        for (int i = 0; i < targets.size(); i++) {
            boolean last = i == targets.size() - 1;
            Value part = i >= items.size()
                    ? NullValue.NULL
                    : last && items.size() > targets.size()
                            ? new ListValue(items.subList(i, items.size()))
                            : items.get(i);
            evaluator.targets().assign(targets.get(i), assignment.operator(), part, frame);
        }
        return value;
    }

    private Failure thrown(Statement.Throw raised, Frame frame) {
        Value value = raised.value().isEmpty()
                ? frameItem(frame)
                : valueOf(raised.value().get(), frame);
        if (value instanceof ErrorValue error) {
            return new Failure(error, Optional.empty(), true);
        }
        String message = value instanceof NullValue ? "ScriptHalted" : messageOf(value);
        String exception = value.member("Message").isPresent() ? value.typeName() : "RuntimeException";
        ErrorRecord error = new ErrorRecord(
                "Thrown",
                "OperationStopped",
                exception,
                message,
                value.text(),
                value instanceof NullValue ? "" : value.typeName(),
                "");
        return new Failure(
                new ErrorValue(error, Optional.of(frame.source().position(raised.extent()))), Optional.of(value), true);
    }

    private static Value frameItem(Frame frame) {
        Value item = frame.scope().item();
        return item == null ? NullValue.NULL : item;
    }

    private static String messageOf(Value value) {
        return value.member("Message").map(Value::text).orElseGet(value::text);
    }

    /** What a statement puts out as one value; a lone expression is not taken apart [SH-38]. */
    Value valueOf(Statement statement, Frame frame) {
        if (statement instanceof Statement.Pipeline pipeline
                && pipeline.stages().size() == 1
                && pipeline.stages().getFirst() instanceof Stage.Value value
                && value.redirections().isEmpty()) {
            return evaluator.evaluate(value.expression(), frame);
        }
        if (statement instanceof Statement.Assignment assignment) {
            return assign(assignment, frame);
        }
        List<Value> results = new ArrayList<>();
        execute(statement, frame, session.meter().into(results));
        return Members.unroll(results);
    }

    /** What the statements of a block put out. */
    List<Value> collect(Block block, Frame frame) {
        List<Value> results = new ArrayList<>();
        run(block, frame, session.meter().into(results));
        return results;
    }

    /** Whether an expression's value counts as true; an error is shown and counts as false. */
    boolean test(Expression expression, Frame frame) {
        try {
            return evaluator.evaluate(expression, frame).truth();
        } catch (CommandError e) {
            settle(failure(e, expression.extent(), frame));
            return false;
        } catch (Failure e) {
            settle(e);
            return false;
        }
    }

    /** Puts out a value, an array item by item. */
    static void emitAll(Value value, Emitter out) {
        switch (value) {
            case ListValue list -> list.items().forEach(out::emit);
            case Sequence sequence -> List.copyOf(sequence.items()).forEach(out::emit);
            case NullValue none when none == NullValue.NOTHING -> {}
            default -> out.emit(value);
        }
    }
}
