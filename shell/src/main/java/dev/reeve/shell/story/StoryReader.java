package dev.reeve.shell.story;

import dev.reeve.shell.story.Story.Beginning;
import dev.reeve.shell.story.Story.Check;
import dev.reeve.shell.story.Story.Forest;
import dev.reeve.shell.story.Story.Script;
import dev.reeve.shell.story.Story.Setup;
import dev.reeve.shell.story.Story.SignIn;
import dev.reeve.shell.story.Story.Step;
import dev.reeve.shell.story.Story.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the format of {@code docs/permission-tests.md}. One reader reads one file. */
public final class StoryReader {

    private static final Pattern TITLE = Pattern.compile("==+\\s*(.*?)\\s*=*");
    private static final Pattern WINDOW = Pattern.compile("(.*?)\\s*\\(([^()]*)\\)");
    private static final Pattern FOREST = Pattern.compile("forest (\\S+) (stops|answers|changes)");
    private static final Pattern LOG = Pattern.compile("tracking log ([\\p{L}\\p{N}_-]+) ([^\\s/\\\\]+):");
    private static final Pattern WINDOW_WIDTH = Pattern.compile("window: (\\d{1,3}) columns");
    private static final Pattern WORD_AND_TEXT = Pattern.compile("(\\p{L}[\\p{L} ]*?):(?:\\s+(.*))?");

    private final Path file;
    private final List<String> lines;
    private final List<Story> stories = new ArrayList<>();
    private final List<Forest> forests = new ArrayList<>();
    private Beginning beginning = new Beginning.ThisHome();
    private String title;
    private List<Step> steps = new ArrayList<>();
    private int next;

    private StoryReader(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
        this.title = String.valueOf(file.getFileName());
    }

    /**
     * The stories of a file.
     *
     * @throws StoryFormatException where the file does not follow the format
     * @throws IOException where the file can't be read as UTF-8 text
     */
    public static List<Story> read(Path file) throws IOException, StoryFormatException {
        return read(file, Files.readAllLines(file));
    }

    static List<Story> read(Path file, List<String> lines) throws StoryFormatException {
        return new StoryReader(file, lines).stories();
    }

    private List<Story> stories() throws StoryFormatException {
        while (next < lines.size()) {
            String line = lines.get(next).strip();
            next++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                step(line);
            }
        }
        finish();
        if (stories.isEmpty()) {
            throw new StoryFormatException(file, lines.size(), "There is no story here: nobody does anything.");
        }
        return stories;
    }

    private void step(String line) throws StoryFormatException {
        int number = next;
        Matcher titled = TITLE.matcher(line);
        if (titled.matches()) {
            finish();
            title = titled.group(1);
        } else if (line.startsWith("PS>")) {
            steps.add(typed(number, line.substring(3).strip()));
        } else if (line.startsWith("as ")) {
            steps.add(signIn(number, line.substring(3).strip()));
        } else if (line.startsWith("script ")) {
            steps.add(script(number, line.substring("script ".length()).strip()));
        } else if (LOG.matcher(line).matches()) {
            steps.add(log(number, line));
        } else if (line.startsWith("setup:")) {
            steps.add(new Setup(typed(number, line.substring("setup:".length()).strip())));
        } else if (line.startsWith("organization:")) {
            beginning =
                    beginning(number, line.substring("organization:".length()).strip());
            forests.clear();
        } else if (line.startsWith("foreign forest:")) {
            forests.add(
                    forest(number, line.substring("foreign forest:".length()).strip()));
        } else if (WINDOW_WIDTH.matcher(line).matches()) {
            steps.add(new Story.Window(number, Integer.parseInt(line.replaceAll("\\D", ""))));
        } else if (FOREST.matcher(line).matches()) {
            steps.add(forestStep(number, line));
        } else {
            steps.add(MayLine.read(line, number)
                    .orElseThrow(() -> new StoryFormatException(
                            file,
                            number,
                            "'" + line + "' is not understood. A line is a command (PS> …) or what must come of it, a"
                                    + " sign-in (as USER), an expectation (USER may CMDLET …), a script (script NAME.ps1: …), a tracking log"
                                    + " (tracking log SERVER FILE.LOG: …),"
                                    + " a title (== … ==), 'organization: …', 'foreign forest: …', 'forest DOMAIN"
                                    + " stops|answers|changes' or a comment (# …).")));
        }
    }

    private void finish() {
        if (!steps.isEmpty()) {
            stories.add(new Story(file, title, beginning, forests, steps));
        }
        steps = new ArrayList<>();
    }

    private Beginning beginning(int number, String text) throws StoryFormatException {
        if (!steps.isEmpty()) {
            throw new StoryFormatException(
                    file,
                    number,
                    "'organization:' stands before the first step of a story; a title (== … ==) starts a new one.");
        }
        String[] words = text.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "contoso" -> new Beginning.Contoso();
            case "home" -> new Beginning.ThisHome();
            case "new" -> new Beginning.Fresh(rest);
            case "import" ->
                rest.endsWith(" people as users")
                        ? new Beginning.Imported(
                                rest.replace(" people as users", "").strip(), false)
                        : new Beginning.Imported(rest, true);
            default ->
                throw new StoryFormatException(
                        file,
                        number,
                        "'organization: " + text
                                + "' is not understood; give contoso, home, new DOMAIN or import FILE.");
        };
    }

    /** {@code script Foo.ps1:} with the text below it, indented; or {@code script Foo.ps1 is gone}. */
    private Script script(int number, String text) throws StoryFormatException {
        if (text.endsWith(" is gone")) {
            return new Script(number, text.replaceFirst(" is gone$", "").strip(), Optional.empty());
        }
        if (!text.endsWith(":")) {
            throw new StoryFormatException(
                    file,
                    number,
                    "A script is put on the server with 'script NAME.ps1:' and its text below, indented, or"
                            + " taken away with 'script NAME.ps1 is gone'.");
        }
        String name = text.substring(0, text.length() - 1).strip();
        return new Script(number, name, Optional.of(body()));
    }

    /** {@code tracking log MBX1 MSGTRK20260101-1.LOG:} with its lines below it, indented. */
    private Story.TrackingLog log(int number, String line) {
        Matcher matcher = LOG.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        return new Story.TrackingLog(number, matcher.group(1), matcher.group(2), body() + "\n");
    }

    /** The indented lines that follow. */
    private String body() {
        List<String> body = new ArrayList<>();
        while (next < lines.size()
                && (lines.get(next).isBlank() || indented(next).isPresent())) {
            body.add(lines.get(next));
            next++;
        }
        return String.join("\n", body).stripTrailing().stripIndent().strip();
    }

    private Forest forest(int number, String text) throws StoryFormatException {
        int reader = text.indexOf(" read as ");
        if (!steps.isEmpty() || text.isEmpty()) {
            throw new StoryFormatException(
                    file,
                    number,
                    "'foreign forest: FILE.ldif [read as USER]' stands before the first step of a story, behind"
                            + " 'organization:'.");
        }
        return reader < 0
                ? new Forest(number, text, Optional.empty())
                : new Forest(
                        number,
                        text.substring(0, reader).strip(),
                        Optional.of(
                                text.substring(reader + " read as ".length()).strip()));
    }

    private Step forestStep(int number, String line) {
        Matcher matcher = FOREST.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        String domain = matcher.group(1);
        return matcher.group(2).equals("changes")
                ? new Story.ForestChanges(number, domain, continued(""))
                : new Story.ForestAnswers(number, domain, matcher.group(2).equals("answers"));
    }

    /** The text with what the following lines continue it with. */
    private String continued(String first) {
        StringBuilder text = new StringBuilder(first);
        while (next < lines.size() && lines.get(next).startsWith(">>")) {
            String more = lines.get(next).substring(2);
            text.append('\n').append(more.startsWith(" ") ? more.substring(1) : more);
            next++;
        }
        return text.toString();
    }

    private SignIn signIn(int number, String text) throws StoryFormatException {
        Matcher several = WINDOW.matcher(text);
        boolean hasWindow = several.matches();
        String user = MayLine.unquoted(hasWindow ? several.group(1) : text);
        Optional<String> refusal = Optional.empty();
        for (int line = next; indented(line).isPresent(); line++) {
            Clause clause = clause(indented(line).get(), line + 1);
            if (!clause.word.equals("refused")) {
                throw notUnderstood(clause, "Below a sign-in stands 'refused: CODE' or nothing.");
            }
            refusal = Optional.of(clause.text);
            next = line + 1;
        }
        return new SignIn(number, user, hasWindow ? several.group(2) : "", refusal);
    }

    private Typed typed(int number, String first) throws StoryFormatException {
        String text = continued(first);
        List<String> answers = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        while (next < lines.size()) {
            String line = lines.get(next);
            if (isOutput(next)) {
                checks.add(isScreen(next) ? screen() : output());
            } else if (indented(next).isPresent()) {
                Clause clause = clause(line.strip(), next + 1);
                next++;
                if (clause.word.equals("answer")) {
                    answers.add(clause.text);
                } else {
                    checks.add(check(clause));
                }
            } else {
                break;
            }
        }
        return new Typed(number, text, answers, checks);
    }

    private Check.Output output() {
        int number = next + 1;
        List<String> expected = new ArrayList<>();
        while (isOutput(next) && !isScreen(next)) {
            expected.add(shown(1));
        }
        return new Check.Output(number, expected);
    }

    private Check.Screen screen() {
        int number = next + 1;
        List<String> expected = new ArrayList<>();
        while (isScreen(next)) {
            expected.add(shown(2));
        }
        return new Check.Screen(number, expected);
    }

    /** The line behind its mark and one blank. */
    private String shown(int mark) {
        String line = lines.get(next).stripLeading().substring(mark);
        next++;
        return line.startsWith(" ") ? line.substring(1) : line;
    }

    private Check check(Clause clause) throws StoryFormatException {
        int number = clause.line;
        String text = clause.text;
        return switch (clause.word) {
            case "contains" -> new Check.Contains(number, text);
            case "lacks" -> new Check.Lacks(number, text);
            case "row" -> new Check.Row(number, List.of(text.split("\\s*\\|\\s*")));
            case "count" -> new Check.Count(number, whole(clause));
            case "asked" -> new Check.Asked(number, text);
            case "warning" -> new Check.Warning(number, text);
            case "what if" -> new Check.WhatIf(number, text);
            case "refused" -> {
                String[] words = text.split("\\s+", 2);
                yield new Check.Refused(number, words[0], words.length > 1 ? words[1] : "");
            }
            case "does not parse" -> new Check.DoesNotParse(number, text);
            case "nothing changed" -> new Check.NothingChanged(number);
            case "nothing printed" -> new Check.NothingPrinted(number);
            default ->
                throw notUnderstood(
                        clause,
                        "Below a command stands what it prints (| …) or one of answer:, contains:, lacks:, row:, count:,"
                                + " asked:, warning:, what if:, refused:, does not parse:, nothing changed, nothing printed.");
        };
    }

    private int whole(Clause clause) throws StoryFormatException {
        try {
            return Integer.parseInt(clause.text);
        } catch (NumberFormatException _) {
            throw notUnderstood(clause, "After 'count:' stands a whole number.");
        }
    }

    private boolean isOutput(int line) {
        return line < lines.size() && lines.get(line).stripLeading().startsWith("|");
    }

    private boolean isScreen(int line) {
        return line < lines.size() && lines.get(line).stripLeading().startsWith("||");
    }

    /** What belongs to the step above is indented. */
    private Optional<String> indented(int line) {
        if (line >= lines.size() || !Character.isWhitespace((lines.get(line) + "x").charAt(0))) {
            return Optional.empty();
        }
        return Optional.of(lines.get(line).strip()).filter(text -> !text.isEmpty());
    }

    private record Clause(int line, String word, String text) {}

    private Clause clause(String line, int number) {
        Matcher matcher = WORD_AND_TEXT.matcher(line);
        if (matcher.matches()) {
            return new Clause(
                    number,
                    matcher.group(1).toLowerCase(Locale.ROOT),
                    Optional.ofNullable(matcher.group(2)).orElse(""));
        }
        return new Clause(number, line.toLowerCase(Locale.ROOT), "");
    }

    private StoryFormatException notUnderstood(Clause clause, String hint) {
        return new StoryFormatException(
                file,
                clause.line,
                "'" + clause.word + (clause.text.isEmpty() ? "" : ": " + clause.text) + "' is not understood. " + hint);
    }
}
