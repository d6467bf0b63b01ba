package dev.reeve.commands.run;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Makes guessing a password by cmdlets as slow as by signing in: after some failures none is looked at for a while, twice as
 * long each time, whoever asks and also where he only tries ({@code -WhatIf}), which leaves no record. A try counts as failed
 * until it has succeeded, so that many at once gain nothing. Holds a bounded number of counts, the latest. Safe for use by
 * several threads.
 */
public final class PasswordTries {

    private static final int FREE = 5;
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** How long after the last failure all is forgotten. */
    private static final Duration MEMORY = Duration.ofMinutes(30);

    private static final int MOST = 10_000;

    private record Failures(int number, Instant latest) {}

    private final Map<ObjectId, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, Failures> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What looking at a password says.
     *
     * @throws ReeveException {@code InvalidArgument} while none of the account is looked at
     */
    boolean isRight(ObjectId account, Instant now, BooleanSupplier look) {
        begin(account, now);
        boolean right = look.getAsBoolean();
        if (right) {
            succeeded(account);
        }
        return right;
    }

    private synchronized void begin(ObjectId account, Instant now) {
        int before = Optional.ofNullable(failures.get(account))
                .filter(count -> count.latest().plus(MEMORY).isAfter(now))
                .map(count -> checked(count, now))
                .orElse(0);
        failures.put(account, new Failures(before + 1, now));
    }

    private static int checked(Failures count, Instant now) {
        if (count.number() >= FREE) {
            Duration doubled = Duration.ofSeconds(1L << Math.min(count.number() - FREE, MOST_DOUBLINGS));
            Duration whole = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
            Duration left = Duration.between(now, count.latest().plus(whole));
            if (left.isPositive()) {
                throw new ReeveException(
                        ErrorCode.InvalidArgument,
                        "Too many wrong passwords were given for this account. Try again in " + (left.toSeconds() + 1)
                                + " s.",
                        "OldPassword");
            }
        }
        return count.number();
    }

    private synchronized void succeeded(ObjectId account) {
        failures.remove(account);
    }
}
