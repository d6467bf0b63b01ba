package dev.reeve.language.shell;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.command.GrantedScript;
import dev.reeve.language.host.Console;
import dev.reeve.language.host.FileArea;
import dev.reeve.language.host.Host;
import dev.reeve.language.host.Limits;
import dev.reeve.language.host.Sink;
import dev.reeve.language.host.View;
import dev.reeve.language.host.ViewSource;
import dev.reeve.language.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Surroundings for tests: commands of a test, scripted answers, everything that comes out kept. */
final class TestHost implements Host, Sink {

    final Map<String, Command> commands = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final Map<String, GrantedScript> scripts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final Map<String, View> views = new HashMap<>();
    final Deque<String> answers = new ArrayDeque<>();
    final List<String> prompts = new ArrayList<>();
    final List<Value> values = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    final List<ErrorValue> errors = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final List<String> whatIfs = new ArrayList<>();
    final List<String> verbose = new ArrayList<>();
    boolean interactive;
    Limits limits = Limits.STANDARD;
    Optional<Path> folder = Optional.empty();
    int width = 120;
    Map<String, String> environment = Map.of();
    private final TextSink text = new TextSink(
            new TextSink.Lines() {
                @Override
                public void output(String line) {
                    lines.add(line);
                }

                @Override
                public void part(String part) {
                    lines.add(part);
                }

                @Override
                public void error(String line) {
                    lines.add("! " + line);
                }

                @Override
                public void message(String line) {
                    lines.add(line);
                }
            },
            name -> Optional.ofNullable(views.get(name)),
            () -> width);

    @Override
    public CommandSource commands() {
        return new CommandSource() {
            @Override
            public Optional<Command> find(String name) {
                return Optional.ofNullable(commands.get(name));
            }

            @Override
            public Optional<GrantedScript> script(String name) {
                return Optional.ofNullable(scripts.get(name));
            }

            @Override
            public SortedSet<String> names() {
                return new TreeSet<>(commands.keySet());
            }
        };
    }

    @Override
    public Sink sink() {
        return this;
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-03-04T10:20:30Z");
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public int width() {
        return width;
    }

    static Limits limits(int depth, int iterations, Duration time, long characters) {
        return new Limits(depth, 64, iterations, time, characters, Limits.STANDARD.memory());
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Optional<FileArea> files() {
        return folder.map(FileArea::new);
    }

    @Override
    public ViewSource views() {
        return name -> Optional.ofNullable(views.get(name));
    }

    @Override
    public Optional<Console> console() {
        if (!interactive) {
            return Optional.empty();
        }
        return Optional.of(new Console() {
            @Override
            public Optional<String> ask(List<String> shown, String prompt) {
                prompts.addAll(shown);
                prompts.add(prompt);
                return Optional.ofNullable(answers.poll());
            }

            @Override
            public Optional<String> askSecret(String prompt) {
                return ask(List.of(), prompt);
            }
        });
    }

    @Override
    public void output(Value value) {
        values.add(value);
        text.output(value);
    }

    @Override
    public void formatted(List<String> formatted) {
        text.formatted(formatted);
    }

    @Override
    public void error(ErrorValue error) {
        errors.add(error);
        text.error(error);
    }

    @Override
    public void warning(String message) {
        warnings.add(message);
        text.warning(message);
    }

    @Override
    public void verbose(String message) {
        verbose.add(message);
    }

    @Override
    public void whatIf(String message) {
        whatIfs.add(message);
        text.whatIf(message);
    }

    @Override
    public void host(String hostText, boolean newLine) {
        text.host(hostText, newLine);
    }

    @Override
    public void flush() {
        text.flush();
    }

    /** The texts of the values that left the pipelines. */
    List<String> texts() {
        return values.stream().map(Value::text).toList();
    }

    /** Codes of the errors that were shown. */
    List<String> codes() {
        return errors.stream().map(error -> error.record().code()).toList();
    }
}
