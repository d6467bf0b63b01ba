package dev.reeve.shell.verb;

import dev.reeve.engine.organization.Organization;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.question.Asked;
import dev.reeve.shell.question.Holder;
import dev.reeve.shell.question.JsonReply;
import dev.reeve.shell.question.Question;
import dev.reeve.shell.question.Reasons;
import dev.reeve.shell.question.Reply;
import dev.reeve.shell.question.Suggestions;
import dev.reeve.workplace.Workplace;
import java.util.List;
import java.util.stream.Stream;

/** {@code reeve why}: whether somebody may do something, and why or why not. */
public record WhyVerb(Settings settings, Streams streams) {

    /** Asks; answers 0 where he may, 3 where he may not. */
    public int run(List<String> operands) {
        Asked asked = asked(operands);
        try (Home home = Home.find(settings).orElseGet(new InitVerb(settings, streams)::sampleHome)) {
            Workplace workplace = LocalSessions.on(settings, home).workplace();
            QuestionWords.checkKnown(workplace.snapshot(), asked.cmdlet());
            Question question =
                    new Question(workplace, asked, System.getProperty("user.name"), settings.workingFolder());
            Reply reply = question.ask();
            reply.unclear().ifPresent(problem -> {
                throw FailureException.failed("Unclear", problem);
            });
            tell(workplace.snapshot(), asked, reply, reply.granted() ? Suggestions.NONE : question.suggestions());
            return reply.granted() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private void tell(Organization organization, Asked asked, Reply reply, Suggestions suggestions) {
        // Who lacks the cmdlet or a parameter altogether wants to know which role has it.
        List<Holder> holders = reply.granted()
                        || reply.answers().stream()
                                .anyMatch(answer -> !Reasons.of(organization, answer.decision())
                                        .isEmpty())
                ? List.of()
                : Holder.of(organization, asked);
        if (settings.output() == OutputFormat.JSON) {
            streams.out().println(JsonReply.of(organization, reply, holders, suggestions));
            return;
        }
        streams.out().println(reply.granted() ? "yes" : "no: " + String.join(", ", reply.codes()));
        Stream.of(
                        reply.answers().stream().flatMap(answer -> Reasons.lines(organization, answer).stream()),
                        holders.stream().map(Holder::line),
                        suggestions.lines().stream())
                .flatMap(lines -> lines)
                .forEach(line -> streams.out().println("  " + line));
    }

    private static Asked asked(List<String> operands) {
        QuestionWords words = QuestionWords.of(operands, 2, "reeve why WHO CMDLET [-PARAM [VALUE]…] [--on OBJECT]");
        return new Asked(operands.get(0), operands.get(1), words.parameters(), words.on());
    }
}
