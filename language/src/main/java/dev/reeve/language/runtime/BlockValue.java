package dev.reeve.language.runtime;

import dev.reeve.language.command.Binder;
import dev.reeve.language.command.Binding;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.Given;
import dev.reeve.language.syntax.Block;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.ScriptTree;
import dev.reeve.language.syntax.Stage;
import dev.reeve.language.syntax.Statement;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A script block with the frame it was written in. */
final class BlockValue implements ScriptBlock {

    private final Session session;
    private final ScriptTree script;
    private final Frame frame;
    private final @Nullable Expression single;

    BlockValue(Session session, ScriptTree script, Frame frame) {
        this.session = session;
        this.script = script;
        this.frame = new Frame(frame.scope(), script.source());
        this.single = singleExpression(script);
    }

    ScriptTree script() {
        return script;
    }

    /** The command that {@code & $block} runs. */
    Command command() {
        return command(around());
    }

    private FunctionCommand command(Scope around) {
        return new FunctionCommand(
                session, new Scope.Function("", script, false, frame.scope().run()), around);
    }

    /** The variables and functions that it sees when it is called. */
    private Scope around() {
        Scope calling = session.current();
        if (calling.run() == frame.scope().run()) {
            return calling;
        }
        // Between a script and its caller neither sees the other's variables and functions through a block.
        Scope around = new Scope(frame.scope(), false, null);
        around.swapItem(calling.item());
        return around;
    }

    /** Where it runs when the present code calls it: its own scope, but with no authority that does not count here. */
    private Scope scope() {
        ScriptRun written = frame.scope().run();
        return ScriptRun.effective(written, session.current().run()) == written
                ? frame.scope()
                : new Scope(frame.scope(), false, null);
    }

    // { $_.City -eq 'Seattle' } is tested for every object of a pipeline: no list of outputs for it.
    private static @Nullable Expression singleExpression(ScriptTree script) {
        if (script.parameters().isPresent()
                || script.begin().isPresent()
                || script.process().isPresent()) {
            return null;
        }
        Block block = script.end().orElseThrow();
        boolean plain = block.statements().size() == 1
                && block.statements().getFirst() instanceof Statement.Pipeline pipeline
                && pipeline.stages().size() == 1
                && pipeline.stages().getFirst() instanceof Stage.Value;
        if (!plain) {
            return null;
        }
        Stage.Value value = (Stage.Value)
                ((Statement.Pipeline) block.statements().getFirst()).stages().getFirst();
        return value.redirections().isEmpty() ? value.expression() : null;
    }

    @Override
    public String source() {
        return script.text();
    }

    @Override
    public Optional<Value> variable(String name) {
        int dot = name.indexOf('.');
        String variable = dot < 0 ? name : name.substring(0, dot);
        Optional<Value> held = Optional.ofNullable(
                variable.equals("_") ? frame.scope().item() : frame.scope().find(variable.toLowerCase(Locale.ROOT)));
        return dot < 0 ? held : held.flatMap(value -> Members.find(value, name.substring(dot + 1)));
    }

    @Override
    public void run(Value item, Consumer<Value> output) {
        Scope scope = scope();
        Value before = scope.swapItem(item);
        Scope outer = session.enter(scope);
        try {
            session.interpreter().runBody(script, new Frame(scope, frame.source()), output::accept);
        } finally {
            session.enter(outer);
            scope.swapItem(before);
        }
    }

    @Override
    public List<Value> callOn(Value object, List<Value> arguments) {
        Scope around = around();
        Scope member = new Scope(around, false, around.run());
        member.set("this", "this", object);
        return invoke(command(member), arguments);
    }

    @Override
    public List<Value> invoke(List<Value> arguments) {
        return invoke(command(around()), arguments);
    }

    private List<Value> invoke(FunctionCommand command, List<Value> arguments) {
        List<Value> results = new ArrayList<>();
        session.meter().deeper();
        try {
            Binding binding = Binder.bindLeniently(
                    command.signature(),
                    arguments.stream().<Given>map(Given.Item::of).toList(),
                    false,
                    session.host().zone(),
                    _ -> Optional.empty());
            Frame calling = new Frame(session.current(), frame.source());
            StageRun run = new StageRun(session, command, binding, calling, script.extent(), session.streams());
            run.linkTo(results::add);
            try {
                run.begin();
                run.runAlone();
                run.end();
            } finally {
                run.close();
            }
        } finally {
            session.meter().shallower();
        }
        return results;
    }

    @Override
    public boolean test(Value item) {
        Expression expression = single;
        if (expression == null) {
            return ScriptBlock.super.test(item);
        }
        Scope scope = scope();
        Value before = scope.swapItem(item);
        Scope outer = session.enter(scope);
        try {
            return session.interpreter().test(expression, new Frame(scope, frame.source()));
        } finally {
            session.enter(outer);
            scope.swapItem(before);
        }
    }
}
