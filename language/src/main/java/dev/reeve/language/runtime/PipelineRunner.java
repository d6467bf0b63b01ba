package dev.reeve.language.runtime;

import dev.reeve.language.command.Binder;
import dev.reeve.language.command.Binding;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.command.Given;
import dev.reeve.language.command.Signature;
import dev.reeve.language.host.Limits;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.Position;
import dev.reeve.language.syntax.Stage;
import dev.reeve.language.syntax.Statement;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs pipelines: resolves and binds every stage before the first one starts, then streams [SH-35]. */
final class PipelineRunner {

    private final Session session;
    private final Evaluator evaluator;
    private final ArgumentList arguments;

    PipelineRunner(Session session, Evaluator evaluator) {
        this.session = session;
        this.evaluator = evaluator;
        this.arguments = new ArgumentList(evaluator);
    }

    void run(Statement.Pipeline pipeline, Frame frame, Emitter out) {
        Stage first = pipeline.stages().getFirst();
        if (pipeline.stages().size() == 1
                && first instanceof Stage.Value value
                && value.redirections().isEmpty()) {
            Value result = evaluator.evaluate(value.expression(), frame);
            session.succeeded(true);
            // $i++ as a statement changes and says nothing.
            if (!(value.expression() instanceof Expression.Step)) {
                Interpreter.emitAll(result, out);
            }
            return;
        }
        int commands = pipeline.stages().size();
        if (commands > session.host().limits().depth()) {
            throw Errors.limit(Limits.Kind.DEPTH, "a pipeline has " + commands + " commands");
        }
        session.meter().deeper();
        Scope outer = session.enter(frame.scope());
        try {
            new Run(pipeline, frame, out).run();
        } finally {
            session.enter(outer);
            session.meter().shallower();
        }
    }

    private final class Run {
        private final Statement.Pipeline pipeline;
        private final Frame frame;
        private final List<StageRun> stages = new ArrayList<>();
        private final List<StageRun> writers = new ArrayList<>();
        private final Emitter out;

        Run(Statement.Pipeline pipeline, Frame frame, Emitter out) {
            this.pipeline = pipeline;
            this.frame = frame;
            this.out = out;
        }

        void run() {
            try {
                List<Value> buffered = new ArrayList<>();
                Emitter source = link(buffered);
                session.succeeded(true);
                writers.forEach(StageRun::begin);
                stages.forEach(StageRun::begin);
                drive(source, buffered);
                writers.forEach(StageRun::end);
                session.succeeded(stages.stream().noneMatch(StageRun::failed));
            } finally {
                stages.forEach(StageRun::close);
                writers.forEach(StageRun::close);
            }
        }

        /** Prepares the stages and links each to the next; gives where the first element's values go. */
        private Emitter link(List<Value> buffered) {
            boolean fromValue = pipeline.stages().getFirst() instanceof Stage.Value;
            List<Optional<Emitter>> ends = new ArrayList<>();
            for (int i = 0; i < pipeline.stages().size(); i++) {
                Stage stage = pipeline.stages().get(i);
                Redirects redirects = redirects(stage);
                ends.add(redirects.output());
                if (stage instanceof Stage.Invocation invocation) {
                    stages.add(prepare(invocation, i + 1, redirects));
                }
            }
            boolean snapshot = !fromValue && stages.stream().skip(1).anyMatch(StageRun::mayChange);
            for (int i = 0; i < stages.size(); i++) {
                int stage = fromValue ? i + 1 : i;
                Optional<Emitter> redirected = ends.get(stage);
                boolean last = i == stages.size() - 1;
                Emitter follows = last ? out : stages.get(i + 1)::accept;
                Emitter target = redirected.orElse(follows);
                stages.get(i).linkTo(snapshot && i == 0 ? buffered::add : target);
            }
            return ends.getFirst().orElseGet(() -> stages.isEmpty() ? out : stages.getFirst()::accept);
        }

        private void drive(Emitter source, List<Value> buffered) {
            int from = 0;
            try {
                if (pipeline.stages().getFirst() instanceof Stage.Value value) {
                    Interpreter.emitAll(evaluator.evaluate(value.expression(), frame), source);
                } else {
                    stages.getFirst().runAlone();
                    stages.getFirst().end();
                    from = 1;
                    // SH-36: the whole list stands before the first change.
                    buffered.forEach(value -> stages.get(1).accept(value));
                }
            } catch (Jump.StopUpstream stop) {
                from = stopped(stop);
            }
            for (int i = from; i < stages.size(); i++) {
                try {
                    stages.get(i).end();
                } catch (Jump.StopUpstream stop) {
                    i = Math.max(i, stopped(stop) - 1);
                }
            }
        }

        private int stopped(Jump.StopUpstream stop) {
            for (int i = 0; i < stages.size(); i++) {
                if (stop.isFrom(stages.get(i))) {
                    return i;
                }
            }
            throw stop;
        }

        private StageRun prepare(Stage.Invocation invocation, int position, Redirects redirects) {
            Optional<Command> found = Optional.empty();
            String name = invokedAs(invocation);
            try {
                Command command = resolve(invocation);
                found = Optional.of(command);
                List<Given> given = arguments.evaluate(invocation.arguments(), frame);
                Binding binding = bind(command, given, position);
                return new StageRun(
                        session,
                        command,
                        name.isEmpty() ? called(command) : name,
                        binding,
                        frame,
                        invocation.extent(),
                        redirects.streams());
            } catch (CommandError e) {
                session.succeeded(false);
                Position place = frame.source().position(Misfit.extent(invocation, e.errorRecord()));
                ErrorRecord error = Misfit.shown(e.errorRecord(), found);
                boolean unknown = error.code().equals("CommandNotFound");
                ErrorValue value = found.map(command -> CallSite.of(
                                        name.isEmpty() ? command.signature().name() : name, command, place)
                                .located(error))
                        .orElseGet(() -> new ErrorValue(error, Optional.of(place), unknown ? error.target() : ""));
                throw new Failure(value, Optional.empty(), error.isLimit());
            }
        }

        /** What is shown of a command without a typed name: its own, or a block's text. */
        private static String called(Command command) {
            boolean block = command instanceof FunctionCommand
                    && command.signature().name().isEmpty();
            return block
                    ? ((FunctionCommand) command).source()
                    : command.signature().name();
        }

        /** The name as it was typed; empty for what {@code &} calls. */
        private static String invokedAs(Stage.Invocation invocation) {
            return invocation.command() instanceof Expression.Literal literal && !invocation.invoked()
                    ? literal.written()
                    : "";
        }

        private Command resolve(Stage.Invocation invocation) {
            Value name = invocation.command() instanceof Expression.Literal literal && !invocation.invoked()
                    ? literal.value() instanceof Text text ? text : new Text(literal.written())
                    : evaluator.evaluate(invocation.command(), frame);
            if (name instanceof BlockValue block) {
                return block.command();
            }
            if (asksForHelp(invocation)) {
                return help(name.text());
            }
            return session.command(name.text()).orElseThrow(() -> Errors.noCommand(name.text()));
        }

        private Command help(String name) {
            if (session.command(name).isEmpty()) {
                throw Errors.noCommand(name);
            }
            Command help = session.command("Get-Help").orElseThrow(() -> Errors.noCommand("Get-Help"));
            return new HelpCommand(help, session.unalias(name));
        }

        private static boolean asksForHelp(Stage.Invocation invocation) {
            return invocation.arguments().size() == 1
                    && invocation.arguments().getFirst() instanceof Stage.Argument.Named named
                    && named.name().equals("?");
        }

        private Binding bind(Command command, List<Given> given, int position) {
            if (command instanceof HelpCommand help) {
                return Binder.bind(
                        help.signature(),
                        List.of(Given.Item.of(new Text(help.topic()))),
                        false,
                        zone(),
                        _ -> Optional.empty());
            }
            Signature signature = command.signature();
            boolean hasInput = position > 1;
            Binder.Prompt supply = command instanceof FunctionCommand function
                    ? new Supply(session, signature.name(), position, function::helpMessage)
                    : new Supply(session, signature.name(), position);
            if (command instanceof FunctionCommand function && !function.isAdvanced()) {
                return Binder.bindLeniently(signature, given, hasInput, zone(), supply);
            }
            if (command instanceof ScriptCommand script && !script.isAdvanced()) {
                return Binder.bindTakingAnyInput(signature, given, hasInput, zone(), supply);
            }
            return Binder.bind(signature, given, hasInput, zone(), supply);
        }

        private ZoneId zone() {
            return session.host().zone();
        }

        private Redirects redirects(Stage stage) {
            Optional<Emitter> output = Optional.empty();
            Streams streams = session.streams();
            for (Stage.Redirection redirection : stage.redirections()) {
                if (redirection.target().isEmpty()) {
                    streams = RedirectedStreams.of(streams, redirection.stream(), merge(stage));
                    continue;
                }
                Emitter target = target(redirection, stage);
                if (redirection.stream() <= 1) {
                    output = Optional.of(target);
                }
                if (redirection.stream() != 1) {
                    streams = RedirectedStreams.of(streams, redirection.stream(), target);
                }
            }
            return new Redirects(output, streams);
        }

        /** What is merged goes where the stage's output goes, which is known only once the stages are linked. */
        private Emitter merge(Stage stage) {
            int index = pipeline.stages().indexOf(stage);
            int run = pipeline.stages().getFirst() instanceof Stage.Value ? index - 1 : index;
            return value -> stages.get(Math.max(0, run)).output(value);
        }

        private Emitter target(Stage.Redirection redirection, Stage stage) {
            Value path = evaluator.evaluate(redirection.target().orElseThrow(), frame);
            if (path instanceof NullValue) {
                return _ -> {};
            }
            Command writer = session.command("Out-File").orElseThrow(() -> Errors.noCommand("Out-File"));
            List<Given> given = new ArrayList<>();
            given.add(new Given.Named("FilePath", Optional.of(Given.Item.of(new Text(path.text())))));
            if (redirection.append()) {
                given.add(new Given.Named("Append", Optional.empty()));
            }
            Binding binding = Binder.bind(writer.signature(), given, true, zone(), _ -> Optional.empty());
            StageRun run = new StageRun(session, writer, binding, frame, stage.extent(), session.streams());
            writers.add(run);
            return run::accept;
        }
    }

    private record Redirects(Optional<Emitter> output, Streams streams) {}

    /** Streams of which some go elsewhere. */
    private record RedirectedStreams(Streams outer, int stream, Emitter target) implements Streams {

        static Streams of(Streams outer, int stream, Emitter target) {
            return new RedirectedStreams(outer, stream, target);
        }

        private boolean takes(int number) {
            return stream == 0 || stream == number;
        }

        @Override
        public void error(ErrorValue error) {
            if (takes(2)) {
                target.emit(error);
            } else {
                outer.error(error);
            }
        }

        @Override
        public void warning(String message) {
            if (takes(3)) {
                target.emit(new Text(message));
            } else {
                outer.warning(message);
            }
        }

        @Override
        public void verbose(String message) {
            if (takes(4)) {
                target.emit(new Text(message));
            } else {
                outer.verbose(message);
            }
        }

        @Override
        public void debug(String message) {
            if (takes(5)) {
                target.emit(new Text(message));
            } else {
                outer.debug(message);
            }
        }

        @Override
        public void information(String message) {
            if (takes(6)) {
                target.emit(new Text(message));
            } else {
                outer.information(message);
            }
        }
    }
}
