package dev.reeve.shell.story;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Version;
import dev.reeve.interchange.forest.LdifForest;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.shell.home.SetupTask;
import dev.reeve.shell.home.TrackingFolders;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.story.Story.May;
import dev.reeve.shell.story.Story.Script;
import dev.reeve.shell.story.Story.Setup;
import dev.reeve.shell.story.Story.SignIn;
import dev.reeve.shell.story.Story.Step;
import dev.reeve.shell.story.Story.Typed;
import dev.reeve.workplace.Workplace;
import dev.reeve.workplace.question.Question;
import dev.reeve.workplace.question.Reasons;
import dev.reeve.workplace.question.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells one story on a scratch copy and notes where it goes another way. */
public final class StoryTeller {

    /** The actor that records name: nobody sits at the keyboard. */
    private static final String ACTOR = "reeve test";

    private final Stage stage;
    private final Workplace workplace;
    private final StoryScripts scripts;
    private final Path folder;
    private final Participant.Arrival arrival;
    private final Map<String, Participant> participants = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Participant> present = Optional.empty();
    private int columns = 120;
    private int passed;
    private int failed;

    private StoryTeller(Stage stage, Path folder, Participant.Arrival arrival) {
        this.arrival = arrival;
        this.stage = stage;
        this.workplace = stage.workplace();
        this.scripts = stage.scripts();
        this.folder = folder;
    }

    /**
     * Tells a story.
     *
     * @param folder the folder below which its commands read and write
     */
    public static Telling tell(Story story, Scratch scratch, Path folder) {
        return tell(
                story,
                scratch,
                folder,
                (workplace, _, session, area, columns) -> new LocalParticipant(workplace, session, area, columns));
    }

    /** The same with participants who come another way. */
    static Telling tell(Story story, Scratch scratch, Path folder, Participant.Arrival arrival) {
        try (Stage stage = scratch.begin(story)) {
            StoryTeller teller = new StoryTeller(stage, folder, arrival);
            story.steps().forEach(teller::step);
            return new Telling(story, teller.passed, teller.failed, teller.problems);
        }
    }

    private void step(Step step) {
        List<Problem> found = switch (step) {
            case SignIn signIn -> signIn(signIn);
            case Typed typed -> typed(typed);
            case May may -> may(may);
            case Script script -> script(script);
            case Story.Window window -> {
                columns = window.columns();
                yield List.of();
            }
            case Story.TrackingLog log -> trackingLog(log);
            case Story.ForestAnswers answers ->
                forest(answers.line(), answers.domain(), forest -> {
                    if (answers.answers()) {
                        forest.restart();
                    } else {
                        forest.stop();
                    }
                });
            case Story.ForestChanges changes ->
                forest(changes.line(), changes.domain(), forest -> forest.change(changes.ldif()));
            case Setup setup -> setup(setup.typed());
        };
        if (!found.isEmpty()) {
            failed++;
        } else if (expects(step)) {
            passed++;
        }
        problems.addAll(found);
    }

    /** Whether a step can come out another way than told; the others only prepare. */
    private static boolean expects(Step step) {
        return switch (step) {
            case SignIn signIn -> signIn.refusal().isPresent();
            case Typed _, May _, Setup _ -> true;
            case Script _, Story.Window _, Story.TrackingLog _, Story.ForestAnswers _, Story.ForestChanges _ -> false;
        };
    }

    private List<Problem> setup(Typed typed) {
        Version before = workplace.snapshot().version();
        List<String> printed = List.of();
        List<ErrorValue> errors = List.of();
        try {
            printed = SetupTask.parse(List.of(typed.text().split("\\s+"))).run(workplace, ACTOR);
        } catch (FailureException e) {
            String message = String.join("\n", e.lines());
            errors = List.of(new ErrorValue(
                    new ErrorRecord(e.code(), "NotSpecified", "SetupException", message, "", "", "setup"),
                    Optional.empty()));
        }
        return Checks.of(
                typed,
                new Happening(
                        printed,
                        printed,
                        0,
                        errors,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.copyOf(typed.answers()),
                        Optional.empty(),
                        !workplace.snapshot().version().equals(before)));
    }

    private List<Problem> script(Script script) {
        scripts.tell(script);
        return List.of();
    }

    private List<Problem> trackingLog(Story.TrackingLog log) {
        try {
            stage.logs().put(log.server(), log.file(), log.text());
            TrackingFolders.set(
                    workplace,
                    workplace.local(NewOrganization.ADMINISTRATOR, ACTOR),
                    log.server(),
                    stage.logs().of(log.server()));
            return List.of();
        } catch (ReeveException e) {
            return List.of(Problem.of(log.line(), "a tracking log of " + log.server(), e.getMessage()));
        } catch (IOException e) {
            return List.of(Problem.of(log.line(), "a tracking log of " + log.server(), String.valueOf(e.getMessage())));
        }
    }

    private List<Problem> signIn(SignIn signIn) {
        String key = (signIn.user() + "\n" + signIn.window()).toLowerCase(Locale.ROOT);
        present = Optional.empty();
        try {
            Participant participant = participants.get(key);
            if (participant == null) {
                participant = arrival.of(
                        workplace,
                        signIn.user(),
                        workplace.open(signIn.user(), ACTOR, Optional.empty()),
                        folder,
                        () -> columns);
                participants.put(key, participant);
            }
            present = Optional.of(participant);
        } catch (ReeveException e) {
            boolean expected = signIn.refusal()
                    .filter(code -> code.equalsIgnoreCase(e.code().name()))
                    .isPresent();
            return expected
                    ? List.of()
                    : List.of(Problem.of(
                            signIn.line(),
                            signIn.refusal().map(code -> "refused, " + code).orElse("a session of " + signIn.user()),
                            "refused, " + e.code() + ": " + e.getMessage()));
        }
        return signIn.refusal()
                .map(code -> List.of(Problem.of(signIn.line(), "refused, " + code, "the session was opened")))
                .orElse(List.of());
    }

    @FunctionalInterface
    private interface ForestEvent {
        void in(LdifForest forest) throws IOException;
    }

    private List<Problem> forest(int line, String domain, ForestEvent event) {
        Optional<LdifForest> forest = stage.forest(domain);
        if (forest.isEmpty()) {
            return List.of(Problem.of(line, "a forest " + domain, "none: 'foreign forest: …' begins one"));
        }
        try {
            event.in(forest.get());
            return List.of();
        } catch (IOException e) {
            return List.of(Problem.of(line, "the forest to do this", String.valueOf(e.getMessage())));
        }
    }

    private List<Problem> typed(Typed typed) {
        if (present.isEmpty()) {
            return List.of(Problem.of(typed.line(), "somebody to type this", "nobody: no session is open (as USER)"));
        }
        Happening happening = present.get().type(typed);
        List<Problem> found = Checks.of(typed, happening);
        if (found.isEmpty() || happening.errors().isEmpty()) {
            return found;
        }
        List<String> reasons = present.get().answers().stream()
                .flatMap(answer -> Reasons.lines(workplace.snapshot(), answer).stream())
                .toList();
        return found.stream().map(problem -> problem.because(reasons)).toList();
    }

    private List<Problem> may(May may) {
        Reply reply = new Question(workplace, may.asked(), ACTOR, Optional.of(folder)).ask();
        boolean asExpected = reply.granted() == may.granted()
                && may.because().map(reply.codes()::contains).orElse(true)
                && reply.unclear().isEmpty();
        if (asExpected) {
            return List.of();
        }
        List<String> reasons = reply.answers().stream()
                .flatMap((Answer answer) -> Reasons.lines(workplace.snapshot(), answer).stream())
                .toList();
        String got =
                reply.unclear().orElse(reply.granted() ? "granted" : "refused, " + String.join(", ", reply.codes()));
        return List.of(new Problem(may.line(), may.text(), List.of(got), reasons));
    }

    /**
     * How a story went.
     *
     * @param passed how many commands and expectations came out as told
     * @param failed how many did not
     */
    public record Telling(Story story, int passed, int failed, List<Problem> problems) {

        /** What went wrong, for people: file and line, what was expected, what came instead, and why. */
        public List<String> report() {
            List<String> lines = new ArrayList<>();
            for (Problem problem : problems) {
                lines.add(story.file() + ":" + problem.line() + ": expected: " + problem.expected());
                problem.got().forEach(got -> lines.add("    got: " + got));
                problem.reasons().forEach(reason -> lines.add("    " + reason));
            }
            return lines;
        }
    }
}
