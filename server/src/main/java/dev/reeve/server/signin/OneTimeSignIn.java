package dev.reeve.server.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A sign-in that works once, for a server on which nobody can sign in yet. Only in memory, and only for a day. */
final class OneTimeSignIn {

    private static final Duration VALID = Duration.ofDays(1);

    private record Offer(String digest, SignedIn who, Instant ends) {}

    private final InstantSource clock;
    private final AtomicReference<Optional<Offer>> offer = new AtomicReference<>(Optional.empty());

    OneTimeSignIn(InstantSource clock) {
        this.clock = clock;
    }

    /** Makes the secret with which he signs in once. An earlier one is worth nothing any more. */
    String make(SignedIn who) {
        String secret = Secrets.make();
        offer.set(Optional.of(
                new Offer(Secrets.digest("once", secret), who, clock.instant().plus(VALID))));
        return secret;
    }

    /** Who signs in with the secret; the next time nobody. */
    Optional<SignedIn> use(String secret) {
        Optional<Offer> made = offer.get();
        return made.filter(each -> Secrets.same(each.digest(), Secrets.digest("once", secret)))
                .filter(each -> clock.instant().isBefore(each.ends()))
                .filter(_ -> offer.compareAndSet(made, Optional.empty()))
                .map(Offer::who);
    }
}
