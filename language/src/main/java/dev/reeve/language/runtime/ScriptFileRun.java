package dev.reeve.language.runtime;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Binding;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run of a script of a file: its {@code exit} ends it and leaves its code in {@code $LASTEXITCODE}. */
final class ScriptFileRun implements PipelineInvocation {

    private final Session session;
    private final Emitter out;
    private final PipelineInvocation code;
    private @Nullable Jump fromOutside;
    private boolean left;

    ScriptFileRun(Session session, Emitter out, Function<Emitter, PipelineInvocation> code) {
        this.session = session;
        this.out = out;
        this.code = code.apply(this::emit);
    }

    /** What those behind it in the pipeline throw is theirs, and passes through. */
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

    private void inside(Runnable work) {
        if (left) {
            return;
        }
        Scope outer = session.current();
        try {
            work.run();
        } catch (Jump.Exit exit) {
            if (exit.equals(fromOutside)) {
                throw exit;
            }
            session.enter(outer);
            session.setGlobal("LASTEXITCODE", new Whole(exit.code()));
            left = true;
        }
    }
}
