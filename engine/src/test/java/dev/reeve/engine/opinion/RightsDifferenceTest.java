package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.difference.CommandTargets;
import dev.reeve.engine.difference.Difference;
import dev.reeve.engine.difference.RightsDifference;
import dev.reeve.engine.difference.Shift;
import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import java.util.Comparator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The difference of two snapshots says what asking everybody about everything in both says, after random changes of random
 * organizations. More: {@code -Dreeve.opinion.organizations=10000}.
 */
class RightsDifferenceTest {

    private static final int ORGANIZATIONS = Integer.getInteger("reeve.opinion.organizations", 1_000) / 50;
    private static final long SEED = Long.getLong("reeve.opinion.seed", 1);

    private final TestCatalogue catalogue = new TestCatalogue();
    private final Authorizer authorizer = new Authorizer(catalogue);

    @Test
    @DisplayName(
            "EVAL-1 ORG-4: gains and losses are those of the decision, for each person, command, parameter and object")
    void agreesWithAskingForEverything(TestReporter reporter) {
        long found = LongStream.range(SEED, SEED + ORGANIZATIONS)
                .parallel()
                .map(this::compare)
                .sum();

        reporter.publishEntry("differences", String.valueOf(found));
        assertThat(found).isGreaterThan(ORGANIZATIONS * 20L);
    }

    private long compare(long seed) {
        Dice dice = new Dice(seed);
        Organization before = RandomOrganization.estate(dice, catalogue).organization();
        long found = 0;
        for (int step = 0; step < 3; step++) {
            Change change = new RandomChange(dice, before).next();
            Organization after = before.apply(change);
            Difference difference = RightsDifference.between(authorizer, CommandTargets.anything(), before, after);
            AskedDifference asked = new AskedDifference(authorizer, catalogue, before, after);
            String where = "seed %d, step %d, %s".formatted(seed, step, change);
            assertThat(difference.gains())
                    .as("%s: largest first", where)
                    .isSortedAccordingTo(Comparator.comparingLong(RightsDifferenceTest::pairs)
                            .reversed());
            asked.assertTold(difference, where);
            found += asked.gained().size() + asked.lost().size();
            before = after;
        }
        return found;
    }

    private static long pairs(Shift shift) {
        return (long) shift.people().size() * (shift.objects() instanceof Reached.Objects(var ids) ? ids.size() : 1);
    }
}
