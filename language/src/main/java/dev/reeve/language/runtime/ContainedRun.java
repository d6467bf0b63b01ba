package dev.reeve.language.runtime;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Binding;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of a script as a command: its {@code exit} ends it alone and leaves its code in {@code $LASTEXITCODE}. What those
 * behind it in the pipeline throw is theirs, and passes through.
 */
final class ContainedRun implements PipelineInvocation {

    private final Session session;
    private final Emitter out;
    private final @Nullable Scope world;
    private final PipelineInvocation code;
    private final Runnable atClose;
    private @Nullable Jump fromOutside;
    private boolean left;

    private ContainedRun(
            Session session,
            Emitter out,
            @Nullable Scope world,
            Function<Emitter, PipelineInvocation> code,
            Runnable atClose) {
        this.session = session;
        this.out = out;
        this.world = world;
        this.code = code.apply(this::emit);
        this.atClose = atClose;
    }

    /** A script of a file: it runs among the caller's variables, and a stray {@code break} is its caller's. */
    static PipelineInvocation ofFile(Session session, Emitter out, Function<Emitter, PipelineInvocation> code) {
        return new ContainedRun(session, out, null, code, () -> {});
    }

    /**
     * A granted script: it runs in a world of its own, where a stray {@code break} or {@code continue} ends it too.
     *
     * @param atClose what ends with it
     */
    static PipelineInvocation ofGranted(
            Session session, Emitter out, Scope world, Function<Emitter, PipelineInvocation> code, Runnable atClose) {
        return new ContainedRun(session, out, world, code, atClose);
    }

    private void emit(Value value) {
        try {
            out.emit(value);
        } catch (Jump jump) {
            fromOutside = jump;
            throw jump;
        }
    }

    @Override
    public void bound(Binding binding) {
        inside(() -> code.bound(binding));
    }

    @Override
    public void item(Value input) {
        code.item(input);
    }

    @Override
    public void begin() {
        inside(code::begin);
    }

    @Override
    public void process(Arguments arguments) {
        inside(() -> code.process(arguments));
    }

    @Override
    public void end() {
        inside(code::end);
    }

    @Override
    public void close() {
        atClose.run();
    }

    private void inside(Runnable work) {
        if (left) {
            return;
        }
        Scope outer = session.current();
        if (world != null) {
            session.enter(world);
        }
        try {
            work.run();
        } catch (Jump.Exit exit) {
            leave(exit, outer);
            outer.global().set("lastexitcode", "LASTEXITCODE", new Whole(exit.code()));
        } catch (Jump.Break | Jump.Continue stray) {
            if (world == null) {
                throw stray;
            }
            leave(stray, outer);
        } finally {
            session.enter(outer);
        }
    }

    private void leave(Jump jump, Scope outer) {
        session.enter(outer);
        if (jump.equals(fromOutside)) {
            throw jump;
        }
        left = true;
    }
}
