package dev.reeve.language.runtime;

import dev.reeve.language.syntax.Block;
import dev.reeve.language.syntax.Statement;
import dev.reeve.language.syntax.Statement.Trap;
import java.util.List;
import java.util.Optional;

/**
 * Runs blocks that have traps [SH-41]: an error that ends a statement runs the trap, wherever in the block it stands.
 * {@code continue} goes on with the next statement, {@code break} gives the error on; after neither it is shown and the
 * block goes on.
 */
final class Trapping {

    private final Session session;
    private final Interpreter interpreter;

    Trapping(Session session, Interpreter interpreter) {
        this.session = session;
        this.interpreter = interpreter;
    }

    /** The traps of a block; none in most. */
    static List<Trap> traps(Block block) {
        List<Trap> traps = List.of();
        for (Statement statement : block.statements()) {
            if (statement instanceof Trap) {
                traps = block.statements().stream()
                        .filter(Trap.class::isInstance)
                        .map(Trap.class::cast)
                        .toList();
                break;
            }
        }
        return traps;
    }

    void run(Block block, List<Trap> traps, Frame frame, Emitter out) {
        for (Statement statement : block.statements()) {
            if (!(statement instanceof Trap)) {
                runOne(statement, traps, frame, out);
            }
        }
    }

    private void runOne(Statement statement, List<Trap> traps, Frame frame, Emitter out) {
        try {
            session.changeTries(1);
            try {
                interpreter.runOne(statement, frame, out);
            } finally {
                session.changeTries(-1);
            }
        } catch (Failure failure) {
            if (failure.error().record().isLimit()) {
                throw failure;
            }
            Optional<Trap> trap = fitting(traps, failure);
            if (trap.isEmpty()) {
                interpreter.settle(failure);
            } else {
                handle(trap.get(), failure, frame, out);
            }
        }
    }

    /** The trap that names the error's type, else the one for all. */
    private static Optional<Trap> fitting(List<Trap> traps, Failure failure) {
        return traps.stream()
                .filter(trap -> !trap.types().isEmpty()
                        && Types.catches(trap.types(), failure.error().record()))
                .findFirst()
                .or(() -> traps.stream().filter(trap -> trap.types().isEmpty()).findFirst());
    }

    private void handle(Trap trap, Failure failure, Frame frame, Emitter out) {
        session.remember(failure.error());
        Scope scope = new Scope(frame.scope(), false, frame.scope().run());
        scope.swapItem(failure.error());
        Scope outer = session.enter(scope);
        try {
            interpreter.run(trap.body(), new Frame(scope, frame.source()), out);
        } catch (Jump.Continue _) {
            return;
        } catch (Jump.Break _) {
            throw new Failure(failure.error(), failure.thrown(), true);
        } finally {
            session.enter(outer);
        }
        session.show(failure.error());
    }
}
