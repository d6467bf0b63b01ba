package dev.reeve.workplace.question;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.workplace.Workplace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * A question with its whole answer: the decision, who else has what is lacking, and what would help.
 *
 * @param sight what the reader may be told of
 */
public record Explanation(
        Organization organization,
        Asked asked,
        Reply reply,
        List<Holder> holders,
        Suggestions suggestions,
        Predicate<DirectoryObject> sight) {

    public Explanation {
        holders = List.copyOf(holders);
    }

    /** How much is told beside the decision. */
    public enum Extent {
        /** Why, who has what is lacking, and what would help. */
        WHOLE,
        /** Why, and who has what is lacking: what would help takes longer to find out. */
        HOLDERS,
        /** Why. */
        REASONS
    }

    /**
     * Asks.
     *
     * @param actor who asks
     * @param folder below which the command would read files; empty where it may read none
     */
    public static Explanation of(
            Workplace workplace,
            Asked asked,
            String actor,
            Optional<Path> folder,
            Predicate<DirectoryObject> sight,
            Extent extent) {
        return of(workplace, asked, actor, folder, sight, extent, () -> false);
    }

    /**
     * Asks for somebody who may go away meanwhile.
     *
     * @param abandoned whether nobody waits for the answer any more
     * @throws java.util.concurrent.CancellationException where nobody waits for what would help
     */
    public static Explanation of(
            Workplace workplace,
            Asked asked,
            String actor,
            Optional<Path> folder,
            Predicate<DirectoryObject> sight,
            Extent extent,
            BooleanSupplier abandoned) {
        Organization organization = workplace.snapshot();
        Question question = new Question(workplace, asked, actor, folder);
        Reply reply = question.ask();
        boolean isClosed = reply.granted() || reply.unclear().isPresent() || extent == Extent.REASONS;
        // Who lacks the cmdlet or a parameter altogether wants to know which role has it.
        boolean hasReasons = reply.answers().stream()
                .anyMatch(answer -> !Reasons.of(organization, answer.decision()).isEmpty());
        return new Explanation(
                organization,
                asked,
                reply,
                isClosed || hasReasons ? List.of() : Holder.of(organization, asked, sight),
                isClosed || extent == Extent.HOLDERS ? Suggestions.NONE : question.suggestions(sight, abandoned),
                sight);
    }
}
