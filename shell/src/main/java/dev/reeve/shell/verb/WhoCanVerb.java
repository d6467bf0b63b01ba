package dev.reeve.shell.verb;

import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.question.People;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.workplace.Workplace;
import dev.reeve.workplace.question.BackwardsJson;
import dev.reeve.workplace.question.BackwardsText;
import dev.reeve.workplace.question.WhoCan;
import java.util.List;
import java.util.Optional;

/** {@code reeve who-can}: everybody who may run a cmdlet, at all or on one object, and through what. */
public record WhoCanVerb(Settings settings, Streams streams) {

    private static final String USAGE = "reeve who-can CMDLET [-PARAM [VALUE]…] [--on OBJECT] [--count]";

    /** Asks; answers 0 where somebody may, 3 where nobody may. */
    public int run(List<String> operands) {
        QuestionWords words = QuestionWords.of(operands, 1, USAGE);
        try (Home home = Home.find(settings).orElseGet(new InitVerb(settings, streams)::sampleHome)) {
            Workplace workplace = LocalSessions.on(settings, home).workplace();
            QuestionWords.checkKnown(workplace.snapshot(), operands.getFirst());
            WhoCan question = new WhoCan(
                    workplace,
                    operands.getFirst(),
                    words.parameters(),
                    words.on(),
                    System.getProperty("user.name"),
                    Optional.of(settings.workingFolder()));
            WhoCan.Answer answer = question.count();
            if (settings.output() == OutputFormat.JSON) {
                json(question, answer, words.countOnly());
            } else {
                text(question, answer, words.countOnly());
            }
            Doubts.tell(workplace.snapshot(), settings, streams);
            boolean anybody = answer.count() > 0 || answer.linked().stream().anyMatch(People.Linked::suffices);
            return anybody ? ExitCode.DONE : ExitCode.FOUND;
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), e.getMessage());
        }
    }

    private void text(WhoCan question, WhoCan.Answer answer, boolean countOnly) {
        streams.out().println(BackwardsText.people(answer.count()));
        if (!countOnly) {
            question.list(person -> streams.out().println("  " + BackwardsText.of(person)));
        }
        answer.linked().forEach(linked -> streams.out().println("  " + BackwardsText.of(linked)));
    }

    private void json(WhoCan question, WhoCan.Answer answer, boolean countOnly) {
        if (countOnly) {
            streams.out().println(BackwardsJson.count(answer.count()));
        } else {
            question.list(person -> streams.out().println(BackwardsJson.of(person)));
        }
        answer.linked().forEach(linked -> streams.out().println(BackwardsJson.of(linked)));
    }
}
