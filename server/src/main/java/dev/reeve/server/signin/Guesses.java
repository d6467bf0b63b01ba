package dev.reeve.server.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes guessing passwords slow: after some failures each further attempt has to wait, twice as long each time, for the
 * account and for the address it comes from. An attempt counts as failed until it has succeeded, so that many at once gain
 * nothing. Whoever signed in from an address before is counted there for himself alone, so that neither guesses at his
 * account elsewhere nor guesses at others' accounts there lock him out.
 * Holds a bounded number of counts, the latest. Safe for use by several threads.
 */
final class Guesses {

    /** How long after the last failure all is forgotten. */
    private static final Duration MEMORY = Duration.ofMinutes(30);

    private static final int MOST = 20_000;

    /**
     * What is borne.
     *
     * @param free failures before the first wait, of one second
     * @param longest the longest wait
     */
    record Patience(int free, Duration longest) {}

    static final Patience ACCOUNT = new Patience(5, Duration.ofMinutes(5));
    static final Patience ADDRESS = new Patience(30, Duration.ofMinutes(5));

    /**
     * What an attempt is made at.
     *
     * @param name the same for all names that people usually write for one account, whether it tells somebody or nobody
     * @param owner whom it tells, or what was written where that is nobody here: several may share a name, and who signs in
     *     clears himself of his own failures, not others
     */
    record Account(String name, String owner) {}

    private record Failures(int number, Instant latest) {}

    private final InstantSource clock;
    private final Map<String, Failures> failures = latest();
    private final Map<String, Boolean> known = latest();

    Guesses(InstantSource clock) {
        this.clock = clock;
    }

    private static <V> Map<String, V> latest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST;
            }
        };
    }

    /** Begins an attempt, or says how long to wait: then nothing may be tried. */
    synchronized Optional<Duration> begin(Account account, InetAddress address) {
        String network = network(address);
        boolean known = isKnown(account, network);
        String counted = counted(account, network);
        Duration own = wait(counted, ACCOUNT);
        Duration wait = known ? own : longer(own, wait(network, ADDRESS));
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        count(counted, 1);
        if (!known) {
            count(own(account), 1);
            count(network, 1);
        }
        return Optional.empty();
    }

    /** The attempt that was begun has succeeded. */
    synchronized void succeeded(Account account, InetAddress address) {
        String network = network(address);
        if (isKnown(account, network)) {
            failures.remove(pair(account, network));
        } else {
            int own =
                    current(own(account), clock.instant()).map(Failures::number).orElse(0);
            failures.remove(own(account));
            count(all(account), -own);
            count(network, -1);
        }
        known.put(pair(account, network), true);
    }

    /** How many counts are held. */
    synchronized int size() {
        return failures.size();
    }

    private String counted(Account account, String network) {
        return isKnown(account, network) ? pair(account, network) : all(account);
    }

    private boolean isKnown(Account account, String network) {
        return known.get(pair(account, network)) != null;
    }

    /** Of all who share the name: their wait does not tell how many they are, nor whether there is one. */
    private static String all(Account account) {
        return "account " + account.name();
    }

    private static String own(Account account) {
        return all(account) + " of " + account.owner();
    }

    private static String pair(Account account, String network) {
        return own(account) + " at " + network;
    }

    private void count(String key, int more) {
        Instant now = clock.instant();
        int before = current(key, now).map(Failures::number).orElse(0);
        if (before + more > 0) {
            failures.put(key, new Failures(before + more, now));
        } else {
            failures.remove(key);
        }
    }

    private Optional<Failures> current(String key, Instant now) {
        return Optional.ofNullable(failures.get(key))
                .filter(count -> count.latest().plus(MEMORY).isAfter(now));
    }

    private Duration wait(String key, Patience patience) {
        Instant now = clock.instant();
        return current(key, now)
                .filter(count -> count.number() >= patience.free())
                .map(count -> {
                    int doublings = Math.min(count.number() - patience.free(), 20);
                    Duration whole = Duration.ofSeconds(1L << doublings);
                    Duration most = whole.compareTo(patience.longest()) > 0 ? patience.longest() : whole;
                    return Duration.between(now, count.latest().plus(most));
                })
                .orElse(Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** An address of version 6 stands for its network of 64 bits, all of which one household has. */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
