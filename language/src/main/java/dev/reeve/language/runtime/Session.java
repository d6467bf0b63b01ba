package dev.reeve.language.runtime;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.command.GrantedScript;
import dev.reeve.language.host.Console;
import dev.reeve.language.host.FileArea;
import dev.reeve.language.host.Host;
import dev.reeve.language.syntax.Operator;
import dev.reeve.language.syntax.ParseResult;
import dev.reeve.language.syntax.Parser;
import dev.reeve.language.syntax.ScriptTree;
import dev.reeve.language.syntax.Source;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.VersionNumber;
import dev.reeve.language.value.Whole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;

/** What lives from one run to the next: variables, functions, aliases, errors; and the bounds of the present run. */
public final class Session {

    private static final int MAX_ERRORS = 256;
    private static final Duration SLICE = Duration.ofMillis(200);

    private final Host host;
    private final CommandSource builtIn;
    private final Map<String, String> ownAliases;
    private final Map<String, String> aliases;
    private final Scope global = new Scope(null, false, null);
    private final Sequence errors = new Sequence("ArrayList");
    private final List<String> history = new ArrayList<>();
    private final Interpreter interpreter;
    private final Meter meter;
    private Scope current = global;
    private Streams streams;
    private boolean succeeded = true;
    private int shownErrors;
    private int tries;
    private String folder = "";
    private Suspension suspension = _ -> {};

    /** A session in its surroundings, with the language's own commands and the names that stand for others. */
    public Session(Host host, Function<Session, CommandSource> builtIn, Map<String, String> aliases) {
        this.host = host;
        this.builtIn = builtIn.apply(this);
        this.ownAliases = Map.copyOf(aliases);
        this.aliases = new TreeMap<>(aliases);
        this.meter = new Meter(host.limits());
        this.streams = outermostStreams();
        this.interpreter = new Interpreter(this);
        initialize(global);
    }

    /** The variables that are there from the beginning [SH-15]. */
    void initialize(Scope scope) {
        BiConsumer<String, Value> set = (name, value) -> scope.set(name.toLowerCase(Locale.ROOT), name, value);
        set.accept("ConfirmPreference", new Text("High"));
        set.accept("ErrorActionPreference", new Text("Continue"));
        set.accept("WarningPreference", new Text("Continue"));
        set.accept("VerbosePreference", new Text("SilentlyContinue"));
        set.accept("DebugPreference", new Text("SilentlyContinue"));
        set.accept("InformationPreference", new Text("SilentlyContinue"));
        set.accept("ProgressPreference", new Text("Continue"));
        set.accept("WhatIfPreference", Bool.FALSE);
        set.accept("FormatEnumerationLimit", new Whole(16));
        set.accept("OFS", new Text(" "));
        set.accept("LASTEXITCODE", new Whole(0));
        set.accept("PWD", location());
        set.accept("HOME", new Text("C:"));
        set.accept("Host", hostInfo());
        set.accept(
                "PSVersionTable",
                new PropertyBag("PSVersionTable")
                        .put("PSVersion", new VersionNumber(List.of(5, 1)))
                        .put("PSEdition", "Desktop"));
    }

    /** What scripts read and set of {@code $Host}: a window's title and width, which change nothing here. */
    private PropertyBag hostInfo() {
        PropertyBag size =
                new PropertyBag("Size").put("Width", new Whole(host.width())).put("Height", new Whole(50));
        PropertyBag raw = new PropertyBag("RawUI")
                .put("WindowTitle", "Reeve")
                .put("BufferSize", size)
                .put("WindowSize", size);
        return new PropertyBag("InternalHost")
                .put("Name", "ConsoleHost")
                .put("Version", new VersionNumber(List.of(5, 1)))
                .put("UI", new PropertyBag("UI").put("RawUI", raw));
    }

    /** Where the session is: in its folder, which scripts see as a drive, or in one below it [SH-63]. */
    public Value location() {
        String path = FileArea.DRIVE + folder;
        return new PropertyBag().put("Path", path).copyAs("PathInfo", Optional.of(path));
    }

    /** The folder in which relative paths begin, from the drive on: empty for the drive itself. */
    public String folder() {
        return folder;
    }

    /** Relative paths begin in another folder from now on. */
    public void moveTo(String other) {
        folder = other;
        setGlobal("PWD", location());
        global.set("pwd", "PWD", location());
    }

    /** How strict the running code is about variables, properties and indexes: 0 where it is not. */
    int strictness() {
        return current.strictness();
    }

    /** {@code Set-StrictMode} for the running scope and those within it. */
    public void strict(int version) {
        current.strict(version);
    }

    /** The surroundings. */
    public Host host() {
        return host;
    }

    /** Who answers prompts; while he thinks, the time of the command stands still [SH-72]. */
    public Optional<Console> console() {
        return host.console().map(console -> new Console() {
            @Override
            public Optional<String> ask(List<String> lines, String prompt) {
                return answered(meter.waiting(() -> console.ask(lines, prompt)));
            }

            @Override
            public Optional<String> askSecret(String prompt) {
                return answered(meter.waiting(() -> console.askSecret(prompt)));
            }
        });
    }

    private Optional<String> answered(Optional<String> answer) {
        if (answer.isEmpty()) {
            meter.check(); // whoever breaks off at a prompt breaks off what asks
        }
        return answer;
    }

    /** Waits; no longer than the time of a command [SH-72], and no longer than until the run is cancelled. */
    public void pause(Duration wait) throws InterruptedException {
        Duration left = wait;
        while (left.isPositive()) {
            meter.check();
            Duration next = meter.atMost(left.compareTo(SLICE) < 0 ? left : SLICE);
            host.sleep(next);
            left = left.minus(next);
        }
        meter.check();
    }

    Meter meter() {
        return meter;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    /** Asks the present run to stop between two objects [SH-73]. */
    public void cancel() {
        meter.cancel();
    }

    /** Runs a parsed text in the session's own scope. */
    public RunResult run(ScriptTree script, Consumer<Value> output) {
        return new TopLevel(this).run(script, List.of(), false, output);
    }

    /** Runs a parsed script in a scope of its own, its parameters bound from arguments. */
    public RunResult run(ScriptTree script, List<Value> arguments, Consumer<Value> output) {
        return new TopLevel(this).run(script, arguments, true, output);
    }

    Scope global() {
        return global;
    }

    Scope current() {
        return current;
    }

    /** Makes a scope the present one and gives back the one before. */
    Scope enter(Scope scope) {
        Scope before = current;
        current = scope;
        return before;
    }

    Streams streams() {
        return streams;
    }

    /** Says what {@code [S] Suspend} at a confirmation does. */
    public void onSuspend(Suspension what) {
        suspension = what;
    }

    Suspension suspension() {
        return suspension;
    }

    /** Runs what was typed while a command waits for its confirmation, in the scope of what waits [CMD-4]. */
    public RunResult runSuspended(ScriptTree script, Consumer<Value> output) {
        return new TopLevel(this).runSuspended(script, output);
    }

    /** Runs a text of the history within the present run. */
    public void runAgain(String text, Consumer<Value> output) {
        Source source = new Source(text, Optional.empty());
        if (Parser.parse(source) instanceof ParseResult.Parsed parsed
                && new Refusals(this).find(parsed.script()).isEmpty()) {
            meter.deeper();
            try {
                interpreter.runBody(parsed.script(), new Frame(current, source), output::accept);
            } finally {
                meter.shallower();
            }
        }
    }

    /** A variable of the environment, of the few that there are. */
    public Optional<String> environment(String name) {
        return host.environment().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Where the streams of the session end, whatever is redirected at present. */
    Streams outermostStreams() {
        return new SinkStreams(host.sink(), () -> shownErrors++);
    }

    /** Puts other streams in place and gives back the ones before. */
    Streams swapStreams(Streams fresh) {
        Streams before = streams;
        streams = fresh;
        return before;
    }

    /** The value of a variable as the running script sees it. */
    public Optional<Value> variable(String name) {
        return Optional.ofNullable(current.find(name.toLowerCase(Locale.ROOT)));
    }

    /** Sets a variable in the present scope. */
    public void set(String name, Value value) {
        current.set(name.toLowerCase(Locale.ROOT), name, value);
    }

    /** Sets a variable in the outermost scope that the running code knows. */
    public void setGlobal(String name, Value value) {
        current.global().set(name.toLowerCase(Locale.ROOT), name, value);
    }

    /** Removes a variable. */
    public void removeVariable(String name) {
        current.remove(name.toLowerCase(Locale.ROOT));
    }

    /** All variables in reach, name to value. */
    public Map<String, Value> variables() {
        Map<String, Value> all = new LinkedHashMap<>();
        current.reachable().values().forEach(variable -> all.put(variable.name(), variable.value()));
        return all;
    }

    /** Names that stand for other names, for the code that runs. */
    public Map<String, String> aliases() {
        ScriptRun run = current.run();
        return run == null ? aliases : run.aliases();
    }

    /** The short names that every session starts with. */
    Map<String, String> ownAliases() {
        return ownAliases;
    }

    /** Names of all functions in reach. */
    public List<String> functions() {
        return current.functions().values().stream().map(Scope.Function::name).toList();
    }

    /** What was typed before, oldest first. */
    public List<String> history() {
        return history;
    }

    /** {@code $Error}, newest first. */
    public List<ErrorValue> errors() {
        return errors.items().stream()
                .filter(ErrorValue.class::isInstance)
                .map(ErrorValue.class::cast)
                .toList();
    }

    void remember(ErrorValue error) {
        errors.items().addFirst(error);
        if (errors.items().size() > MAX_ERRORS) {
            errors.items().removeLast();
        }
    }

    /** Shows an error to the person. */
    void show(ErrorValue error) {
        streams.error(error);
    }

    int shownErrors() {
        return shownErrors;
    }

    boolean succeeded() {
        return succeeded;
    }

    void succeeded(boolean value) {
        succeeded = value;
    }

    boolean inTry() {
        return tries > 0;
    }

    void changeTries(int by) {
        tries += by;
    }

    int swapTries(int fresh) {
        int before = tries;
        tries = fresh;
        return before;
    }

    /** The commands of the host for the code that runs: the caller's, or a granted script's [UNSC-2]. */
    private CommandSource commands() {
        ScriptRun run = current.run();
        return run == null ? host.commands() : run.commands();
    }

    /** The command of a name, aliases and functions included [SH-25]. */
    public Optional<Command> command(String written) {
        return command(written, commands());
    }

    Optional<Command> command(String written, CommandSource commands) {
        String name = unalias(plainDashes(written));
        Optional<Scope.Function> function = current.function(name.toLowerCase(Locale.ROOT));
        if (function.isPresent()) {
            return Optional.of(new FunctionCommand(this, function.get(), current));
        }
        Optional<Command> found = commands.find(name);
        if (found.isEmpty()) {
            found = builtIn.find(name);
        }
        if (found.isEmpty()) {
            found = commands.script(name).map(script -> new ScriptCommand(this, script));
        }
        return found.isPresent() ? found : ScriptFile.find(this, name);
    }

    /** The script of a name that the code that runs may call. */
    Optional<GrantedScript> script(String name) {
        return commands().script(unalias(name));
    }

    /** The full name that a name stands for. */
    public String unalias(String name) {
        String target = aliases().get(name.toLowerCase(Locale.ROOT));
        return target == null ? name : target;
    }

    private static String plainDashes(String name) {
        return name.replace('\u2013', '-').replace('\u2014', '-').replace('\u2015', '-');
    }

    /** Names of all commands, functions included. */
    public SortedSet<String> commandNames() {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(builtIn.names());
        names.addAll(commands().names());
        names.addAll(functions());
        return names;
    }

    /** What an operator gives for two values. */
    public Value apply(Operator operator, boolean caseSensitive, Value left, Value right) {
        return interpreter.evaluator().apply(operator, caseSensitive, left, right);
    }

    /** A regular expression on a text, within the bounds of what that may cost. */
    public Matcher matcher(String pattern, boolean caseSensitive, String text) {
        return interpreter.evaluator().patterns().matcher(pattern, caseSensitive, text);
    }

    /** What a method of a value gives [SH-17]. */
    public Value callMethod(Value target, String name, List<Value> arguments) {
        return interpreter.evaluator().methods().call(target, name, arguments);
    }

    /** A new object of a type that scripts may make [SH-33]. */
    public Value create(String typeName, List<Value> arguments) {
        return interpreter.evaluator().create(typeName, arguments);
    }

    /** A preference variable's text. */
    String preference(String name) {
        Value value = current.find(name);
        return value == null || value instanceof NullValue ? "" : value.text();
    }

    /** The errors as scripts read and clear them. */
    Sequence errorList() {
        return errors;
    }
}
