package dev.reeve.workplace.question;

import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.engine.decision.Decision;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to a question.
 *
 * @param codes why it is refused; empty where it is granted
 * @param answers what was decided on the way
 * @param unclear what is wrong with the question itself
 */
public record Reply(boolean granted, Set<String> codes, List<Answer> answers, Optional<String> unclear) {
    public Reply {
        codes = Set.copyOf(codes);
        answers = List.copyOf(answers);
    }

    static Reply granted(Decision decision) {
        return new Reply(true, Set.of(), List.of(new Answer(decision, Optional.empty())), Optional.empty());
    }

    static Reply refused(String code, List<Answer> answers) {
        return new Reply(false, Set.of(code), answers, Optional.empty());
    }

    static Reply unclear(String problem) {
        return new Reply(false, Set.of(), List.of(), Optional.of(problem));
    }
}
