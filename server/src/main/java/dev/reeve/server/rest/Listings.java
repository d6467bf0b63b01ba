package dev.reeve.server.rest;

import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Refusal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listings of which pages are still to be fetched, by tokens that only their caller can use, and only for the same call. */
final class Listings {

    /** How long the next page may be waited for. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    /** How long the last page can be had once more. */
    private static final Duration LIFE_OF_LAST = Duration.ofSeconds(30);

    private static final int MOST = 2_000;
    private static final int MOST_OF_A_CALLER = 20;
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9]{1,6})");

    /** Whose listing it is, of which call. */
    record Owner(AuthenticatedCaller caller, String call) {}

    private static final class Open {
        private final Owner owner;
        private final Listing listing;
        private volatile Instant moved;
        private int page;
        private volatile Listing.Page last;

        Open(Owner owner, Listing listing, Instant moved, Listing.Page first) {
            this.owner = owner;
            this.listing = listing;
            this.moved = moved;
            this.page = 1;
            this.last = first;
        }
    }

    /**
     * A page, and the token of the one after it.
     *
     * @param next empty after the last
     */
    record Fetched(Listing.Page page, Optional<String> next) {}

    private final Map<String, Open> open = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    Listings(InstantSource clock) {
        this.clock = clock;
    }

    /** The first page of a listing, which is kept where more follow. */
    Fetched first(Owner owner, Listing listing, int most) throws InterruptedException {
        Listing.Page page = listing.next(most);
        if (page.isLast()) {
            return new Fetched(page, Optional.empty());
        }
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        synchronized (open) {
            makeRoom(owner);
            open.put(id, new Open(owner, listing, clock.instant(), page));
        }
        return new Fetched(page, Optional.of(id + ".1"));
    }

    /**
     * The page of a token; the same again where it was fetched last, since an answer may get lost.
     *
     * @throws Refusal 400 where it is no token of this caller and call, or too old
     */
    Fetched next(Owner owner, String token, int most) throws InterruptedException {
        Matcher matcher = TOKEN.matcher(token);
        Optional<Open> found = matcher.matches() ? find(owner, matcher.group(1)) : Optional.empty();
        if (found.isEmpty()) {
            throw gone();
        }
        String id = matcher.group(1);
        int wanted = Integer.parseInt(matcher.group(2)) + 1;
        Open listing = found.get();
        synchronized (listing) {
            if (wanted == listing.page + 1 && !listing.last.isLast()) {
                listing.last = nextOf(id, listing.listing, most);
                listing.page = wanted;
                // Only who goes on keeps it: the same page again and again would hold it for ever.
                listing.moved = clock.instant();
            } else if (wanted != listing.page || wanted == 1) {
                throw gone();
            }
            return new Fetched(
                    listing.last, listing.last.isLast() ? Optional.empty() : Optional.of(id + "." + listing.page));
        }
    }

    /** A listing that breaks is none any more: who asks again is told so, and does not wait. */
    private Listing.Page nextOf(String id, Listing listing, int most) throws InterruptedException {
        boolean isPage = false;
        try {
            Listing.Page page = listing.next(most);
            isPage = true;
            return page;
        } catch (CancellationException _) {
            throw gone(); // it had to make room
        } finally {
            if (!isPage) {
                synchronized (open) {
                    open.remove(id);
                }
            }
        }
    }

    private Optional<Open> find(Owner owner, String id) {
        synchronized (open) {
            removeOld();
            return Optional.ofNullable(open.get(id)).filter(each -> each.owner.equals(owner));
        }
    }

    private static Refusal gone() {
        return Refusal.badRequest(
                "The token of the page is not one of this call, or too old: begin again without $skiptoken.");
    }

    /** Ends those for which nobody came back, also where nobody comes at all. */
    void forgetOld() {
        synchronized (open) {
            removeOld();
        }
    }

    private void removeOld() {
        Instant now = clock.instant();
        open.values().removeIf(each -> {
            boolean isOld =
                    each.moved.plus(each.last.isLast() ? LIFE_OF_LAST : LIFE).isBefore(now);
            if (isOld) {
                each.listing.abandon();
            }
            return isOld;
        });
    }

    /** The caller's oldest goes first: who opens many can't take the place of others. */
    private void makeRoom(Owner owner) {
        removeOld();
        long own = open.values().stream()
                .filter(each -> each.owner.caller().equals(owner.caller()))
                .count();
        if (own >= MOST_OF_A_CALLER) {
            remove(open.entrySet().stream()
                    .filter(each -> each.getValue().owner.caller().equals(owner.caller()))
                    .findFirst());
        }
        if (open.size() >= MOST) {
            remove(open.entrySet().stream().findFirst());
        }
    }

    private void remove(Optional<Map.Entry<String, Open>> entry) {
        entry.ifPresent(each -> {
            each.getValue().listing.abandon();
            open.remove(each.getKey());
        });
    }

    /** Ends all. */
    void close() {
        synchronized (open) {
            open.values().forEach(each -> each.listing.abandon());
            open.clear();
        }
    }
}
