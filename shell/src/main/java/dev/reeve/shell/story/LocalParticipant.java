package dev.reeve.shell.story;

import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.commands.run.Session;
import dev.reeve.engine.organization.Version;
import dev.reeve.language.host.Limits;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.shell.Shell;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.session.LocalHost;
import dev.reeve.shell.session.Outcomes;
import dev.reeve.shell.story.Story.Typed;
import dev.reeve.workplace.Workplace;
import dev.reeve.workplace.question.WatchedCommands;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** A participant with a session of this process. */
final class LocalParticipant implements Participant {

    private final Workplace workplace;
    private final Recorder recorder;
    private final AnsweringConsole console;
    private final WatchedCommands commands;
    private final Shell shell;

    LocalParticipant(Workplace workplace, Session session, Path folder, IntSupplier columns) {
        this.workplace = workplace;
        this.recorder = new Recorder(columns);
        this.console = new AnsweringConsole(recorder::asked);
        this.commands = new WatchedCommands(workplace.commands(session), false);
        this.shell = new Shell(new LocalHost(
                commands,
                recorder,
                workplace.clock(),
                ZoneOffset.UTC,
                Optional.of(console),
                folder,
                workplace.environment(session),
                Limits.STANDARD,
                columns));
    }

    @Override
    public Happening type(Typed typed) {
        console.expect(typed.answers());
        recorder.begin();
        commands.takeAnswers();
        Version before = workplace.snapshot().version();
        Outcome outcome = shell.run(typed.text());
        Outcomes.report(outcome, OutputFormat.TEXT).forEach(recorder::reported);
        Optional<String> syntaxError = switch (outcome) {
            case Outcome.Done _ -> Optional.empty();
            case Outcome.Incomplete incomplete -> Optional.of(incomplete.message());
            case Outcome.SyntaxError error -> Optional.of(error.message());
        };
        return new Happening(
                Printed.trimmed(recorder.printed()),
                Printed.trimmed(recorder.screen()),
                recorder.objects(),
                recorder.errors(),
                recorder.warnings(),
                recorder.whatIfs(),
                console.prompts(),
                console.notAnswered(),
                console.answersLeft(),
                syntaxError,
                !workplace.snapshot().version().equals(before));
    }

    @Override
    public List<Answer> answers() {
        return commands.takeAnswers();
    }
}
