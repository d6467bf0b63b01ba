package dev.reeve.language.runtime;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Binding;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.CommandTable;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.format.Formatted;
import dev.reeve.language.syntax.Extent;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One command of a running pipeline: takes objects, binds them, and carries what the command says to its streams. */
final class StageRun implements CommandContext {

    private final Session session;
    private final Command command;
    private final Binding binding;
    private final Frame frame;
    private final String invokedAs;
    private final Extent extent;
    private final Streams streams;
    private final Invocation invocation;
    private final Confirmation confirmation;
    private final Action errorAction;
    private final Action warningAction;
    private final List<Value> errorsKept = new ArrayList<>();
    private final List<Value> warningsKept = new ArrayList<>();
    private final List<Value> outputsKept = new ArrayList<>();
    private Emitter next = _ -> {};
    private boolean failed;
    private boolean begun;
    private boolean ended;

    StageRun(Session session, Command command, Binding binding, Frame frame, Extent extent, Streams streams) {
        this(session, command, command.signature().name(), binding, frame, extent, streams);
    }

    /** A stage whose command was called by a name that may be an alias. */
    StageRun(
            Session session,
            Command command,
            String invokedAs,
            Binding binding,
            Frame frame,
            Extent extent,
            Streams streams) {
        this.invokedAs = invokedAs;
        this.session = session;
        this.command = command;
        this.binding = binding;
        this.frame = frame;
        this.extent = extent;
        this.streams = streams;
        this.errorAction = action("ErrorAction", "erroractionpreference");
        this.warningAction = action("WarningAction", "warningpreference");
        this.confirmation = new Confirmation(session, command.signature(), binding, this::verbose);
        this.invocation = command.start(this);
        if (invocation instanceof PipelineInvocation code) {
            code.bound(binding);
        }
    }

    private Action action(String parameter, String variable) {
        return Action.of(binding.common(parameter).map(Value::text).orElseGet(() -> session.preference(variable)));
    }

    void linkTo(Emitter emitter) {
        next = emitter;
    }

    boolean failed() {
        return failed;
    }

    boolean mayChange() {
        return command instanceof ScriptCommand || command.signature().changesState() || Snapshot.mayChange(binding);
    }

    /** Before the first object, once: where an earlier stage puts something out as it begins, that is early. */
    void begin() {
        if (begun) {
            return;
        }
        begun = true;
        guarded(() -> invocation.begin(binding.arguments()));
    }

    /** Runs once without pipeline input. */
    void runAlone() {
        guarded(() -> invocation.process(binding.arguments()));
    }

    /** Takes one object of the pipeline. */
    void accept(Value input) {
        session.meter().check();
        // Whoever puts objects out is not who takes them: this stage runs as the code that it stands in.
        Scope outer = session.enter(frame.scope());
        try {
            begin();
            refuseFormatted(input);
            Arguments arguments = binding.withInput(input, StageRun::delayed);
            if (invocation instanceof PipelineInvocation code) {
                code.item(input);
            }
            guarded(() -> invocation.process(arguments));
        } catch (CommandError e) {
            if (e.errorRecord().isLimit()) {
                throw terminating(e.errorRecord());
            }
            report(e.errorRecord());
        } finally {
            session.enter(outer);
        }
    }

    // SH-58: what a format command puts out is for people; no command changes anything by it.
    private void refuseFormatted(Value input) {
        if (input instanceof Formatted && command.signature().changesState()) {
            throw new CommandError(new ErrorRecord(
                    "InputObjectNotBound",
                    "InvalidArgument",
                    "ParameterBindingException",
                    "What a format command puts out is for display and cannot be bound to a parameter. Leave the format"
                            + " command out, or put it last.",
                    input.text(),
                    input.typeName(),
                    ""));
        }
    }

    private static Value delayed(ScriptBlock block, Value input) {
        return Members.unroll(block.call(input));
    }

    void end() {
        ended = true;
        guarded(invocation::end);
    }

    /** Called last, after a failure too. */
    void close() {
        invocation.close();
        keep("ErrorVariable", errorsKept);
        keep("WarningVariable", warningsKept);
        keep("OutVariable", outputsKept);
    }

    private void keep(String parameter, List<Value> values) {
        Optional<Value> variable = binding.common(parameter);
        if (variable.isEmpty()) {
            return;
        }
        String name = variable.get().text();
        List<Value> all = new ArrayList<>();
        if (name.startsWith("+")) {
            name = name.substring(1);
            session.variable(name).ifPresent(old -> all.addAll(ListValue.itemsOf(old)));
        }
        all.addAll(values);
        Sequence kept = new Sequence("ArrayList");
        kept.items().addAll(all);
        session.set(name, kept);
    }

    private void guarded(Runnable work) {
        Streams before = session.swapStreams(streams);
        try {
            work.run();
        } catch (CommandError e) {
            if (e.terminating()) {
                throw terminating(e.errorRecord());
            }
            report(e.errorRecord());
        } finally {
            session.swapStreams(before);
        }
    }

    /** An error of the function that this stage runs. */
    void keepError(ErrorValue error) {
        errorsKept.add(error);
    }

    /** A warning of the function that this stage runs. */
    void keepWarning(Value warning) {
        warningsKept.add(warning);
    }

    private Failure terminating(ErrorRecord error) {
        failed = true;
        ErrorValue value = located(error);
        errorsKept.add(value);
        return new Failure(value, Optional.empty(), errorAction == Action.STOP || error.isLimit());
    }

    /** Where this stage was called. */
    CallSite callSite() {
        return CallSite.of(invokedAs, command, frame.source().position(extent));
    }

    /** A message that ends more than its statement. */
    private Failure stopped(ErrorRecord error) {
        Failure failure = terminating(error);
        return new Failure(failure.error(), Optional.empty(), true);
    }

    private ErrorValue located(ErrorRecord error) {
        if (error.command().equals(CallSite.WRITE_ERROR)
                && command.signature().name().equals(CallSite.WRITE_ERROR)) {
            // Write-Error speaks for the code that it stands in.
            return frame.scope()
                    .callSite()
                    .orElseGet(() -> new CallSite(frame.source().text().strip(), Optional.of(""), Optional.empty()))
                    .located(error);
        }
        return callSite()
                .located(
                        error.command().isEmpty() ? error.by(command.signature().name()) : error);
    }

    private void report(ErrorRecord error) {
        failed = true;
        session.succeeded(false);
        ErrorValue value = located(error);
        if (errorAction != Action.IGNORE) {
            errorsKept.add(value);
            frame.scope().keepError(value);
        }
        switch (errorAction) {
            case STOP -> throw new Failure(value, Optional.empty(), true);
            case IGNORE -> {}
            case SILENT -> session.remember(value);
            case INQUIRE -> {
                session.remember(value);
                if (!confirmation.continueAfter(error.message())) {
                    throw new Failure(value, Optional.empty(), true);
                }
                streams.error(value);
            }
            case CONTINUE -> {
                session.remember(value);
                streams.error(value);
            }
        }
    }

    @Override
    public void output(Value value) {
        if (binding.common("OutVariable").isPresent()) {
            outputsKept.add(value);
        }
        binding.common("PipelineVariable")
                .map(Value::text)
                .ifPresent(name -> frame.scope().set(name.toLowerCase(Locale.ROOT), name, value));
        session.meter().countOutput();
        next.emit(value);
    }

    @Override
    public void error(ErrorRecord errorRecord) {
        report(errorRecord);
    }

    @Override
    public void warning(String message) {
        warningsKept.add(new Text(message));
        frame.scope().keepWarning(new Text(message));
        switch (warningAction) {
            case SILENT, IGNORE -> {}
            case STOP -> {
                streams.warning(message);
                throw stopped(new ErrorRecord(
                        "ActionPreferenceStop",
                        "OperationStopped",
                        "ParentContainsErrorRecordException",
                        "The running command stopped because the preference variable \"WarningPreference\" or common"
                                + " parameter is set to Stop: " + message,
                        "",
                        "",
                        ""));
            }
            case CONTINUE -> streams.warning(message);
            case INQUIRE -> {
                streams.warning(message);
                if (!confirmation.continueAfter("Continue with this operation?")) {
                    throw stopped(new ErrorRecord(
                            "ActionPreferenceStop",
                            "OperationStopped",
                            "ParentContainsErrorRecordException",
                            "The running command stopped because the user selected the Stop option.",
                            "",
                            "",
                            ""));
                }
            }
        }
    }

    @Override
    public boolean isVerbose() {
        return wants("Verbose", "verbosepreference");
    }

    @Override
    public void verbose(String message) {
        if (isVerbose()) {
            streams.verbose(message);
        }
    }

    @Override
    public void debug(String message) {
        if (wants("Debug", "debugpreference")) {
            streams.debug(message);
        }
    }

    private boolean wants(String parameter, String variable) {
        Optional<Value> given = binding.common(parameter);
        if (given.isPresent()) {
            return given.get().truth();
        }
        Action action = Action.of(session.preference(variable));
        return action == Action.CONTINUE || action == Action.INQUIRE;
    }

    @Override
    public void information(String message) {
        Action action = action("InformationAction", "informationpreference");
        if (action == Action.CONTINUE || action == Action.INQUIRE) {
            streams.information(message);
        }
    }

    @Override
    public CommandTable commands() {
        return new SessionTable(session);
    }

    @Override
    public void stopUpstream() {
        if (!ended) {
            throw new Jump.StopUpstream(this);
        }
    }

    @Override
    public boolean isWhatIf() {
        return confirmation.isWhatIf();
    }

    @Override
    public boolean shouldProcess(String step, String question, String caption) {
        return confirmation.shouldProcess(step, question, caption);
    }

    @Override
    public boolean shouldContinue(String question, String caption) {
        return confirmation.shouldContinue(question, caption);
    }
}
