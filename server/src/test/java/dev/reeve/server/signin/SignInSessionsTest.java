package dev.reeve.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.server.signin.SignInSessions.Carrier;
import dev.reeve.store.OrganizationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInSessionsTest {

    private static final OrganizationId ORGANIZATION = new OrganizationId(new UUID(0, 1));

    private final SettableClock clock = new SettableClock();
    private final SignInSessions sessions =
            new SignInSessions(clock, new SignInSessions.Bounds(Duration.ofMinutes(30), Duration.ofHours(12), 300));
    private final SignedIn alice = user(1);
    private final SignedIn bob = user(2);

    private static SignedIn user(long number) {
        return new SignedIn(ORGANIZATION, new ObjectId(new UUID(7, number)), SignedIn.Manner.PASSWORD);
    }

    private boolean isOpen(String secret) {
        return sessions.use(secret, Carrier.COOKIE).isPresent();
    }

    private String open(SignedIn who) {
        return sessions.open(who, Carrier.COOKIE).secret();
    }

    @Test
    void itsSecretOpensASessionAndNothingElseDoes() {
        String secret = open(alice);

        assertThat(sessions.use(secret, Carrier.COOKIE).orElseThrow().who()).isEqualTo(alice);
        assertThat(isOpen(secret + "x")).isFalse();
        assertThat(sessions.use(secret, Carrier.TOKEN)).isEmpty();
    }

    @Test
    void eachHasItsOwnForgeryToken() {
        var one = sessions.open(alice, Carrier.COOKIE);
        var other = sessions.open(alice, Carrier.COOKIE);

        assertThat(one.session().forgeryToken())
                .isNotEqualTo(other.session().forgeryToken())
                .isEqualTo(
                        sessions.use(one.secret(), Carrier.COOKIE).orElseThrow().forgeryToken())
                .isNotEqualTo(one.secret());
    }

    @Test
    void unusedForHalfAnHourItEnds() {
        String used = open(alice);
        String unused = open(alice);
        clock.pass(Duration.ofMinutes(20));
        assertThat(isOpen(used)).isTrue();
        clock.pass(Duration.ofMinutes(10));

        assertThat(isOpen(used)).isTrue();
        assertThat(isOpen(unused)).isFalse();
    }

    @Test
    void afterTwelveHoursItEndsHoweverMuchItIsUsed() {
        String secret = open(alice);
        for (int turn = 0; turn < 36; turn++) {
            assertThat(isOpen(secret)).isTrue();
            clock.pass(Duration.ofMinutes(20));
        }

        assertThat(isOpen(secret)).isFalse();
    }

    @Test
    void ofTooManyTheOneUnusedForLongestGoes() {
        List<String> secrets = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            secrets.add(open(user(100 + number)));
            clock.pass(Duration.ofMillis(1));
        }
        isOpen(secrets.getFirst());

        open(bob);

        assertThat(sessions.size()).isEqualTo(300);
        assertThat(isOpen(secrets.getFirst())).isTrue();
        assertThat(isOpen(secrets.get(1))).isFalse();
    }

    @Test
    void whoOpensManyLosesHisOwn() {
        String bobs = open(bob);
        for (int number = 0; number < 400; number++) {
            open(alice);
        }

        assertThat(sessions.size()).isEqualTo(300);
        assertThat(isOpen(bobs)).isTrue();
    }

    @Test
    void closingEndsOneAndClosingOthersAllOthersOfTheUser() {
        String first = open(alice);
        String second = open(alice);
        String third = open(alice);
        String bobs = open(bob);

        sessions.close(third);
        sessions.closeOthers(alice, second);

        assertThat(List.of(isOpen(first), isOpen(second), isOpen(third), isOpen(bobs)))
                .containsExactly(false, true, false, true);
    }

    @Test
    void whatIsOverIsNotKept() {
        for (int number = 0; number < 200; number++) {
            open(alice);
        }
        clock.pass(Duration.ofHours(1));
        open(bob);

        assertThat(sessions.size()).isEqualTo(1);
    }
}
