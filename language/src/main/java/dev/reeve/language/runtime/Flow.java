package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.syntax.Block;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.Operator;
import dev.reeve.language.syntax.Statement;
import dev.reeve.language.value.Comparison;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;

/** Conditions, loops, switches and try [SH-41]. */
final class Flow {

    private final Session session;
    private final Interpreter interpreter;
    private final Evaluator evaluator;

    Flow(Session session, Interpreter interpreter, Evaluator evaluator) {
        this.session = session;
        this.interpreter = interpreter;
        this.evaluator = evaluator;
    }

    void execute(Statement statement, Frame frame, Emitter out) {
        switch (statement) {
            case Statement.If choice -> choose(choice, frame, out);
            case Statement.ForEach loop -> forEach(loop, frame, out);
            case Statement.For loop -> forLoop(loop, frame, out);
            case Statement.While loop -> whileLoop(loop, frame, out);
            case Statement.DoLoop loop -> doLoop(loop, frame, out);
            case Statement.Switch choice -> switchOver(choice, frame, out);
            case Statement.Try attempt -> attempt(attempt, frame, out);
            default -> throw new IllegalArgumentException("Not a flow statement: " + statement);
        }
    }

    private boolean holds(Statement condition, Frame frame) {
        return interpreter.valueOf(condition, frame).truth();
    }

    private void choose(Statement.If choice, Frame frame, Emitter out) {
        for (Statement.Clause clause : choice.clauses()) {
            if (holds(clause.condition(), frame)) {
                interpreter.run(clause.body(), frame, out);
                return;
            }
        }
        if (choice.otherwise().isPresent()) {
            interpreter.run(choice.otherwise().get(), frame, out);
        }
    }

    /** Runs a loop's body once; false where the loop is left. */
    private boolean round(Block body, String label, Frame frame, Emitter out) {
        try {
            interpreter.run(body, frame, out);
        } catch (Jump.Continue jump) {
            if (!jump.isFor(label)) {
                throw jump;
            }
        } catch (Jump.Break jump) {
            if (!jump.isFor(label)) {
                throw jump;
            }
            return false;
        }
        return true;
    }

    private void forEach(Statement.ForEach loop, Frame frame, Emitter out) {
        Value items = interpreter.valueOf(loop.items(), frame);
        for (Value item : List.copyOf(ListValue.itemsOf(items))) {
            session.meter().check();
            evaluator.targets().assign(loop.variable(), Optional.empty(), item, frame);
            if (!round(loop.body(), loop.label(), frame, out)) {
                return;
            }
        }
    }

    private void forLoop(Statement.For loop, Frame frame, Emitter out) {
        if (loop.first().isPresent()) {
            interpreter.valueOf(loop.first().get(), frame);
        }
        Meter.LoopGuard guard = session.meter().loop();
        Emitter counted = session.meter().counting(out);
        while (loop.condition().isEmpty() || holds(loop.condition().get(), frame)) {
            guard.round();
            if (!round(loop.body(), loop.label(), frame, counted)) {
                return;
            }
            if (loop.step().isPresent()) {
                interpreter.valueOf(loop.step().get(), frame);
            }
        }
    }

    private void whileLoop(Statement.While loop, Frame frame, Emitter out) {
        Meter.LoopGuard guard = session.meter().loop();
        Emitter counted = session.meter().counting(out);
        while (holds(loop.condition(), frame)) {
            guard.round();
            if (!round(loop.body(), loop.label(), frame, counted)) {
                return;
            }
        }
    }

    private void doLoop(Statement.DoLoop loop, Frame frame, Emitter out) {
        Meter.LoopGuard guard = session.meter().loop();
        Emitter counted = session.meter().counting(out);
        do {
            guard.round();
            if (!round(loop.body(), loop.label(), frame, counted)) {
                return;
            }
        } while (holds(loop.condition(), frame) != loop.until());
    }

    private void switchOver(Statement.Switch choice, Frame frame, Emitter out) {
        Value subject = interpreter.valueOf(choice.subject(), frame);
        List<Value> items = subject instanceof NullValue ? List.of(NullValue.NULL) : ListValue.itemsOf(subject);
        for (Value item : items) {
            session.meter().check();
            Value before = frame.scope().swapItem(item);
            try {
                if (!cases(choice, item, frame, out)) {
                    return;
                }
            } finally {
                frame.scope().swapItem(before);
            }
        }
    }

    /** False where {@code break} skips the following items too. */
    private boolean cases(Statement.Switch choice, Value item, Frame frame, Emitter out) {
        boolean matched = false;
        for (Statement.Case each : choice.cases()) {
            if (each.condition().isPresent() && matches(choice, each.condition().get(), item, frame)) {
                matched = true;
                Next next = caseBody(choice, each.body(), frame, out);
                if (next != Next.CASE) {
                    return next == Next.ITEM;
                }
            }
        }
        if (!matched) {
            for (Statement.Case each : choice.cases()) {
                if (each.condition().isEmpty() && caseBody(choice, each.body(), frame, out) == Next.NONE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What comes after a case's body. */
    private enum Next {
        CASE,
        ITEM,
        NONE
    }

    private Next caseBody(Statement.Switch choice, Block body, Frame frame, Emitter out) {
        try {
            interpreter.run(body, frame, out);
            return Next.CASE;
        } catch (Jump.Continue jump) {
            if (!jump.isFor(choice.label())) {
                throw jump;
            }
            return Next.ITEM;
        } catch (Jump.Break jump) {
            if (!jump.isFor(choice.label())) {
                throw jump;
            }
            return Next.NONE;
        }
    }

    private boolean matches(Statement.Switch choice, Expression condition, Value item, Frame frame) {
        Value pattern = evaluator.evaluate(condition, frame);
        if (pattern instanceof ScriptBlock block) {
            return block.test(item);
        }
        return switch (choice.matching()) {
            case EXACT -> Comparison.areEqual(item, pattern, choice.caseSensitive());
            case WILDCARD ->
                evaluator
                        .comparing()
                        .wildcard(pattern.text(), choice.caseSensitive())
                        .matches(item.text());
            case REGEX ->
                evaluator
                        .apply(Operator.MATCH, choice.caseSensitive(), new Text(item.text()), pattern)
                        .truth();
        };
    }

    private void attempt(Statement.Try attempt, Frame frame, Emitter out) {
        boolean runsLast = attempt.last().isPresent();
        try {
            guarded(attempt, frame, out);
        } catch (Failure | CommandError e) {
            // SH-72: who exceeded a limit does nothing more, or each block might exceed it once again.
            runsLast &= !isLimit(e);
            throw e;
        } catch (StackOverflowError | OutOfMemoryError e) {
            runsLast = false;
            throw e;
        } finally {
            if (runsLast) {
                interpreter.run(attempt.last().orElseThrow(), frame, out);
            }
        }
    }

    private static boolean isLimit(RuntimeException e) {
        return switch (e) {
            case Failure failure -> failure.error().record().isLimit();
            case CommandError error -> error.errorRecord().isLimit();
            default -> false;
        };
    }

    private void guarded(Statement.Try attempt, Frame frame, Emitter out) {
        try {
            session.changeTries(1);
            try {
                interpreter.run(attempt.body(), frame, out);
            } finally {
                session.changeTries(-1);
            }
        } catch (Failure failure) {
            handle(attempt, failure, frame, out);
        } catch (CommandError error) {
            handle(attempt, Interpreter.failure(error, attempt.extent(), frame), frame, out);
        }
    }

    private void handle(Statement.Try attempt, Failure failure, Frame frame, Emitter out) {
        if (isLimit(failure)) {
            throw failure;
        }
        session.remember(failure.error());
        for (Statement.Catch each : attempt.catches()) {
            if (Types.catches(each.types(), failure.error().record())) {
                Value before = frame.scope().swapItem(failure.error());
                try {
                    interpreter.run(each.body(), frame, out);
                } finally {
                    frame.scope().swapItem(before);
                }
                return;
            }
        }
        throw failure;
    }
}
