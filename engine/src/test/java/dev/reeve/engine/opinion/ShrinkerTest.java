package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A difference is told in a case that can be read at a glance. */
class ShrinkerTest {

    private final TestCatalogue catalogue = new TestCatalogue();

    /** The first request about an object, in random organizations, that is granted. */
    private Question granted() {
        return Stream.iterate(1L, seed -> seed + 1)
                .limit(50)
                .flatMap(this::questions)
                .filter(this::isGrantedAccess)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Question> questions(long seed) {
        Dice dice = new Dice(seed);
        Estate estate = RandomOrganization.estate(dice, catalogue);
        RandomRequest requests = new RandomRequest(dice, catalogue, estate);
        return Stream.generate(() -> new Question(estate, requests.next())).limit(50);
    }

    private boolean isGrantedAccess(Question question) {
        Request request = question.request();
        return request.touchPoints().stream().anyMatch(TouchPoint.ObjectAccess.class::isInstance)
                && new SecondOpinion(question.estate(), catalogue, request.caller())
                        .decide(request)
                        .equals(Answer.GRANTED);
    }

    @Test
    @DisplayName("What a grant rests on is a caller, a role, its assignment and what is touched; all else goes")
    void grant() {
        Question question = granted();

        Question small = Shrinker.shrink(question, this::isGrantedAccess);

        assertThat(question.objects()).hasSizeGreaterThan(40);
        assertThat(small.objects()).hasSizeLessThan(7);
        assertThat(small.text().lines().map(String::strip))
                .hasSizeLessThan(10)
                .anyMatch(line -> line.startsWith("assigns "))
                .anyMatch(line -> line.contains(" runs " + small.request().cmdlet()));
    }
}
