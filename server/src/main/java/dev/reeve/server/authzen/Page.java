package dev.reeve.server.authzen;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.server.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which part of a long answer is wanted. The token tells where the last part ended, and which question it belongs to; the
 * order is that of a key, so nothing is told twice or left out while nothing changes.
 *
 * @param limit how many results
 * @param after the key of the last result that was told; empty for the first part
 * @param question tells the question from others
 */
record Page(int limit, String after, String question) {

    private static final int MOST = 1000;

    /**
     * The part of an answer.
     *
     * @param next where the next part begins; empty at the end
     * @param total of all parts
     */
    record Part<T>(List<T> results, String next, int total) {
        Part {
            results = List.copyOf(results);
        }
    }

    /** @throws Refusal 400 where it makes no sense, or the token belongs to another question */
    static Page of(ObjectNode body) {
        ObjectNode question = body.deepCopy();
        question.remove("page");
        CRC32 sum = new CRC32();
        sum.update(question.toString().getBytes(StandardCharsets.UTF_8));
        String name = Long.toHexString(sum.getValue());
        JsonNode page = body.get("page");
        if (page == null) {
            return new Page(MOST, "", name);
        }
        if (!page.isObject()) {
            throw Refusal.badRequest("\"page\" must be an object.");
        }
        return new Page(limit(page), after(page, name), name);
    }

    private static int limit(JsonNode page) {
        JsonNode limit = page.get("limit");
        if (limit == null) {
            return MOST;
        }
        if (!limit.isIntegralNumber() || !limit.canConvertToInt() || limit.intValue() < 1) {
            throw Refusal.badRequest("\"limit\" of \"page\" must be a number from 1.");
        }
        return Math.min(limit.intValue(), MOST);
    }

    private static String after(JsonNode page, String question) {
        JsonNode token = page.get("token");
        if (token == null || (token.isString() && token.stringValue().isEmpty())) {
            return "";
        }
        String text = token.isString() ? decoded(token.stringValue()) : "";
        if (!text.startsWith(question + " ")) {
            throw foreign();
        }
        return text.substring(question.length() + 1);
    }

    private static Refusal foreign() {
        return Refusal.badRequest("\"token\" of \"page\" belongs to no answer to this question.");
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /**
     * In which order results are told.
     *
     * @param read a key from its text in a token; empty where it is none
     */
    record Order<T, K>(Function<T, K> key, Comparator<K> sense, Function<String, Optional<K>> read) {}

    /** Names as they are written. */
    static final Order<String, String> NAMES =
            new Order<>(name -> name, Comparator.<String>naturalOrder(), Optional::of);

    /** GUIDs as they are written. */
    static final Order<Found, UUID> IDS = new Order<>(Found::id, Page::asWritten, Page::id);

    private static int asWritten(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private static Optional<UUID> id(String text) {
        return ObjectId.find(text).map(ObjectId::uuid);
    }

    /** This part of all results. No more of them are held than it tells. */
    <T, K> Part<T> of(Stream<? extends T> all, Order<T, K> order) {
        Optional<K> last = Optional.of(after)
                .filter(text -> !text.isEmpty())
                .map(text -> order.read().apply(text).orElseThrow(Page::foreign));
        Comparator<T> sense = Comparator.comparing(order.key(), order.sense());
        PriorityQueue<T> first = new PriorityQueue<>(sense.reversed());
        AtomicInteger total = new AtomicInteger();
        all.forEach(each -> {
            total.incrementAndGet();
            boolean isAhead = last.filter(
                            told -> order.sense().compare(order.key().apply(each), told) <= 0)
                    .isEmpty();
            if (isAhead && (first.size() <= limit || sense.compare(each, first.element()) < 0)) {
                first.add(each);
                if (first.size() > limit + 1) {
                    first.remove();
                }
            }
        });
        boolean more = first.size() > limit;
        if (more) {
            first.remove();
        }
        List<T> results = first.stream().sorted(sense).toList();
        return new Part<>(
                results, more ? token(String.valueOf(order.key().apply(results.getLast()))) : "", total.get());
    }

    private String token(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((question + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
