package dev.reeve.shell;

import dev.reeve.language.host.Console;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.session.Face;
import dev.reeve.shell.session.Outcomes;
import dev.reeve.shell.session.ShellSession;
import dev.reeve.shell.verb.SessionSource;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Types what a document shows, in a folder of his own, which is home and working folder. */
final class Typist {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    /** What documents call homes, folders and files. */
    private static final Pattern PLACE =
            Pattern.compile("live|contoso|Contoso|/srv/.*|[A-Za-z-]*\\.(ps1|html|baseline|csv)");

    /** Behind these stands no place: the sample's name, and what scripts look for below {@code --files} themselves. */
    private static final Set<String> BEFORE_NAMES = Set.of("--sample", "-Folder", "-c");

    private static final Pattern ANSWER = Pattern.compile("\\(default is \"Y\"\\):(.*)");

    private final Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Streams screen;

    Typist(Path folder) {
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        this.folder = folder;
        this.screen = new Streams(stream, stream, InputStream.nullInputStream(), false);
    }

    /** The home of commands that name none. */
    Path home() {
        return folder.resolve(".reeve");
    }

    /** Types the lines of a block; answers what came on the screen after each. */
    List<List<String>> type(List<Transcript> block) {
        return block.stream().anyMatch(Transcript::isInShell)
                ? inShell(block)
                : block.stream().map(each -> run(each.typed())).toList();
    }

    private List<String> run(String typed) {
        List<String> words = WORD.matcher(typed).results().map(Typist::unquoted).toList();
        List<String> line = new ArrayList<>(List.of("--files", folder.toString()));
        if (!words.contains("--home")) {
            line.addAll(List.of("--home", home().toString()));
        }
        for (int i = 0; i < words.size(); i++) {
            boolean isName = i > 0 && BEFORE_NAMES.contains(words.get(i - 1));
            line.add(isName ? words.get(i) : placed(words.get(i)));
        }
        var _ = new Reeve(screen, Map.of()).run(line.toArray(String[]::new));
        return sinceThen();
    }

    private List<List<String>> inShell(List<Transcript> block) {
        Settings settings = new Settings(
                home(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder),
                Optional.empty(),
                List.of(),
                OutputFormat.TEXT,
                Optional.empty());
        List<List<String>> screens = new ArrayList<>();
        try (SessionSource source = SessionSource.of(settings, screen, Optional.empty())) {
            Person person = new Person(screen.out(), new ArrayDeque<>());
            ShellSession session = source.open(Face.of(screen, OutputFormat.TEXT, Optional.of(person)), false);
            for (Transcript each : block) {
                if (each.isInShell()) {
                    person.answers().addAll(answers(each));
                    Outcomes.report(session.run(each.typed()), OutputFormat.TEXT)
                            .forEach(screen.out()::println);
                } else {
                    session.greeting().forEach(screen.out()::println);
                }
                screens.add(sinceThen());
            }
        }
        return screens;
    }

    private static List<String> answers(Transcript transcript) {
        return transcript.shown().stream()
                .flatMap(line -> ANSWER.matcher(line).results())
                .map(prompt -> prompt.group(1).strip())
                .toList();
    }

    private List<String> sinceThen() {
        String text = printed.toString(StandardCharsets.UTF_8);
        printed.reset();
        return text.replace(home().toString(), "~/.reeve")
                .replace(folder + "/srv", "/srv")
                .replace(folder + "/", "")
                .lines()
                .toList();
    }

    private static String unquoted(MatchResult word) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(word::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private String placed(String word) {
        if (word.startsWith("collect/")) {
            return Path.of("..", word).toString();
        }
        return PLACE.matcher(word).matches() ? Path.of(folder.toString(), word).toString() : word;
    }

    /** Answers what is asked as the document does. */
    private record Person(PrintStream screen, Deque<String> answers) implements Console {

        @Override
        public Optional<String> ask(List<String> lines, String prompt) {
            Optional<String> answer = Optional.ofNullable(answers.poll());
            Stream.concat(lines.stream(), Stream.of(prompt + answer.orElse(""))).forEach(screen::println);
            return answer;
        }

        @Override
        public Optional<String> askSecret(String prompt) {
            return ask(List.of(), prompt);
        }
    }
}
