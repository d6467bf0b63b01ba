package dev.reeve.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private final SettableClock clock = new SettableClock();
    private final Guesses guesses = new Guesses(clock);

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static InetAddress address(int number) {
        return address("10.0." + number / 250 + "." + (number % 250 + 1));
    }

    /** An account that has its name for itself. */
    private static Guesses.Account at(String name) {
        return new Guesses.Account(name, name);
    }

    /** Guesses one account from a new address each time. */
    private void guess(String account, int times) {
        for (int number = 0; number < times; number++) {
            guesses.begin(at(account), address(number));
        }
    }

    @Test
    @DisplayName("After five failures the account waits, twice as long after each further one, five minutes at most")
    void account() {
        guess("alice", 5);
        assertThat(guesses.begin(at("alice"), address(99))).contains(Duration.ofSeconds(1));

        clock.pass(Duration.ofSeconds(1));
        assertThat(guesses.begin(at("alice"), address(99))).isEmpty();
        assertThat(guesses.begin(at("alice"), address(99))).contains(Duration.ofSeconds(2));

        for (int more = 0; more < 20; more++) {
            clock.pass(Duration.ofMinutes(5));
            assertThat(guesses.begin(at("alice"), address(99 + more))).isEmpty();
        }
        assertThat(guesses.begin(at("alice"), address(200))).contains(Duration.ofMinutes(5));
        assertThat(guesses.begin(at("bob"), address(201))).isEmpty();
    }

    @Test
    void anAddressThatTriesManyAccountsWaits() {
        for (int number = 0; number < 30; number++) {
            assertThat(guesses.begin(at("user" + number), address("192.0.2.7"))).isEmpty();
        }

        assertThat(guesses.begin(at("user99"), address("192.0.2.7"))).contains(Duration.ofSeconds(1));
        assertThat(guesses.begin(at("user99"), address("192.0.2.8"))).isEmpty();
    }

    @Test
    void aNetworkOfVersionSixIsOneAddress() {
        for (int number = 0; number < 30; number++) {
            guesses.begin(at("user" + number), address("2001:db8:0:1::" + number));
        }

        assertThat(guesses.begin(at("user99"), address("2001:db8:0:1:ffff::1"))).isPresent();
        assertThat(guesses.begin(at("user99"), address("2001:db8:0:2::1"))).isEmpty();
    }

    @Test
    void successForgetsTheFailuresOfTheAccount() {
        guess("alice", 4);
        guesses.begin(at("alice"), address("192.0.2.7"));
        guesses.succeeded(at("alice"), address("192.0.2.7"));

        guess("alice", 5);
        assertThat(guesses.begin(at("alice"), address(99))).isPresent();
    }

    @Test
    void othersGuessesDoNotLockOutWhoSignedInFromThereBefore() {
        guesses.begin(at("alice"), address("192.0.2.7"));
        guesses.succeeded(at("alice"), address("192.0.2.7"));

        guess("alice", 50);

        assertThat(guesses.begin(at("alice"), address("192.0.2.8"))).isPresent();
        assertThat(guesses.begin(at("alice"), address("192.0.2.7"))).isEmpty();
    }

    @Test
    void othersGuessesFromHisAddressDoNotLockOutWhoSignedInFromThereBefore() {
        guesses.begin(at("alice"), address("192.0.2.7"));
        guesses.succeeded(at("alice"), address("192.0.2.7"));

        for (int number = 0; number < 30; number++) {
            guesses.begin(at("user" + number), address("192.0.2.7"));
        }

        assertThat(guesses.begin(at("bob"), address("192.0.2.7"))).isPresent();
        assertThat(guesses.begin(at("alice"), address("192.0.2.7"))).isEmpty();
    }

    @Test
    void whoSignedInBeforeNeitherLengthensNorShortensTheWaitOfOthersThere() {
        guesses.begin(at("alice"), address("192.0.2.7"));
        guesses.succeeded(at("alice"), address("192.0.2.7"));
        for (int number = 0; number < 30; number++) {
            guesses.begin(at("user" + number), address("192.0.2.7"));
        }

        clock.pass(Duration.ofMillis(500));
        guesses.begin(at("alice"), address("192.0.2.7"));
        guesses.succeeded(at("alice"), address("192.0.2.7"));

        assertThat(guesses.begin(at("bob"), address("192.0.2.7"))).contains(Duration.ofMillis(500));
    }

    @Test
    void whoSignedInBeforeWaitsForGuessesAtHimFromThere() {
        guesses.begin(at("alice"), address("192.0.2.7"));
        guesses.succeeded(at("alice"), address("192.0.2.7"));

        for (int number = 0; number < 5; number++) {
            guesses.begin(at("alice"), address("192.0.2.7"));
        }

        assertThat(guesses.begin(at("alice"), address("192.0.2.7"))).contains(Duration.ofSeconds(1));
    }

    @Test
    void whoSharesANameForgetsHisOwnFailuresAndNobodyElses() {
        Guesses.Account own = new Guesses.Account("smith", "smith of another domain");
        Guesses.Account victim = new Guesses.Account("smith", "smith");
        InetAddress here = address("192.0.2.7");

        for (int number = 0; number < 5; number++) {
            assertThat(guesses.begin(victim, here)).isEmpty();
            if (number < 4) {
                guesses.begin(own, here);
                guesses.succeeded(own, here);
            }
        }

        assertThat(guesses.begin(victim, here)).isPresent();
        assertThat(guesses.begin(victim, address(1))).isPresent();
        assertThat(guesses.begin(own, here)).isEmpty();
    }

    @Test
    void halfAnHourLaterAllIsForgotten() {
        guess("alice", 20);
        clock.pass(Duration.ofMinutes(31));

        assertThat(guesses.begin(at("alice"), address(1))).isEqualTo(Optional.empty());
    }

    @Test
    void countsAreBounded() {
        for (int number = 0; number < 50_000; number++) {
            guesses.begin(at("user" + number), address(number % 60_000));
        }

        assertThat(guesses.size()).isLessThanOrEqualTo(20_000);
    }
}
