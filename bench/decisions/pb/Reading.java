package pb;

import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.name.ObjectId;
import java.util.List;
import java.util.Optional;

/** Reads all that a decision says, each letter of its words, so that nothing counts as answered that was not made. */
final class Reading {

    private static volatile int sink;

    private Reading() {}

    static boolean isGranted(Decision decision) {
        sink = all(decision);
        return decision instanceof Decision.Granted;
    }

    private static int all(Decision decision) {
        int sum = 1;
        switch (decision) {
            case Decision.Granted granted -> {
                for (Decision.Grant grant : granted.grants()) {
                    sum = path(sum, grant.memberships(), grant.assignment());
                    sum = letters(letters(sum, grant.parameter()), grant.reason());
                }
            }
            case Decision.Denied denied -> {
                sum += denied.code().ordinal() + (denied.touchPoint().isPresent() ? 1 : 0);
                sum = letters(sum, denied.parameter());
                for (Decision.Candidate candidate : denied.candidates()) {
                    sum = letters(path(sum, candidate.memberships(), candidate.assignment()), candidate.lacked());
                }
            }
        }
        return sum;
    }

    private static int path(int sum, List<ObjectId> memberships, Optional<ObjectId> assignment) {
        int with = assignment.isPresent() ? 31 * sum + assignment.get().hashCode() : sum;
        for (ObjectId group : memberships) {
            with = 31 * with + group.hashCode();
        }
        return with;
    }

    private static int letters(int sum, Optional<String> words) {
        return words.isPresent() ? letters(sum, words.get()) : sum;
    }

    private static int letters(int sum, String words) {
        return 31 * sum + words.hashCode();
    }
}
