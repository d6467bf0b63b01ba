package dev.reeve.shell.verb;

import dev.reeve.commands.run.Sight;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.workplace.Workplace;
import dev.reeve.workplace.question.Asked;
import dev.reeve.workplace.question.Explanation;
import dev.reeve.workplace.question.Holder;
import dev.reeve.workplace.question.JsonGaps;
import dev.reeve.workplace.question.JsonReply;
import dev.reeve.workplace.question.Reasons;
import dev.reeve.workplace.question.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code reeve why}: whether somebody may do something, and why or why not. */
public record WhyVerb(Settings settings, Streams streams) {

    /** Asks; answers 0 where he may, 3 where he may not. */
    public int run(List<String> operands) {
        Asked asked = asked(operands);
        try (Home home = Home.find(settings).orElseGet(new InitVerb(settings, streams)::sampleHome)) {
            Workplace workplace = LocalSessions.on(settings, home).workplace();
            QuestionWords.checkKnown(workplace.snapshot(), asked.cmdlet());
            Explanation explained = Explanation.of(
                    workplace,
                    asked,
                    System.getProperty("user.name"),
                    Optional.of(settings.workingFolder()),
                    Sight.everything(),
                    Explanation.Extent.WHOLE);
            explained.reply().unclear().ifPresent(problem -> {
                throw FailureException.failed("Unclear", problem);
            });
            tell(explained);
            return explained.reply().granted() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private void tell(Explanation explained) {
        if (settings.output() == OutputFormat.JSON) {
            ObjectNode body = JsonReply.of(explained);
            JsonGaps.put(explained.organization(), body);
            streams.out().println(body);
            return;
        }
        Reply reply = explained.reply();
        streams.out().println(reply.granted() ? "yes" : "no: " + String.join(", ", reply.codes()));
        Stream.of(
                        reply.answers().stream()
                                .flatMap(answer -> Reasons.lines(explained.organization(), answer).stream()),
                        explained.holders().stream().map(Holder::line),
                        explained.suggestions().lines().stream())
                .flatMap(lines -> lines)
                .forEach(line -> streams.out().println("  " + line));
        Doubts.lines(explained.organization()).forEach(streams.out()::println);
    }

    private static Asked asked(List<String> operands) {
        QuestionWords words = QuestionWords.of(operands, 2, "reeve why WHO CMDLET [-PARAM [VALUE]…] [--on OBJECT]");
        return new Asked(operands.get(0), operands.get(1), words.parameters(), words.on());
    }
}
