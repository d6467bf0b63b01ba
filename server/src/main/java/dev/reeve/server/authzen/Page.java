package dev.reeve.server.authzen;

import dev.reeve.server.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
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
            throw Refusal.badRequest("\"token\" of \"page\" belongs to no answer to this question.");
        }
        return text.substring(question.length() + 1);
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** This part of all results. */
    <T> Part<T> of(List<T> all, Function<? super T, String> key) {
        List<T> sorted = all.stream()
                .sorted((one, other) -> key.apply(one).compareTo(key.apply(other)))
                .toList();
        List<T> rest = sorted.stream()
                .filter(each -> key.apply(each).compareTo(after) > 0)
                .toList();
        List<T> results = rest.stream().limit(limit).toList();
        String next = rest.size() > limit ? token(key.apply(results.getLast())) : "";
        return new Part<>(results, next, all.size());
    }

    private String token(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((question + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
