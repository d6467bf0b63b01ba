package dev.reeve.server.explain;

import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which part of a list is wanted; the list's order is that of names.
 *
 * @param skip how many come before it
 * @param limit how many it has at most
 */
record Page(int skip, int limit) {

    /** The part, how many there are in all, and where the next part begins. */
    <T> ObjectNode of(Stream<T> all, Function<? super T, ? extends JsonNode> shown) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        int[] count = new int[1];
        all.forEachOrdered(each -> {
            if (count[0] >= skip && results.size() < limit) {
                results.add(shown.apply(each));
            }
            count[0]++;
        });
        json.put("count", count[0]);
        json.set("results", results);
        int next = skip + results.size();
        if (next < count[0]) {
            json.put("next", next);
        }
        return json;
    }
}
