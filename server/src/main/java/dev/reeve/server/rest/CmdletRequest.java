package dev.reeve.server.rest;

import dev.reeve.server.http.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call, alone or out of a batch.
 *
 * @param organization as the address names it
 * @param base the address before {@code /InvokeCommand}, for links
 * @param query parameters of the address
 * @param headers by name in lower case
 */
record CmdletRequest(
        String organization, String base, Map<String, String> query, Map<String, String> headers, ObjectNode body) {

    private static final int LARGEST_PAGE = 1_000;
    private static final Pattern PAGE_SIZE = Pattern.compile("odata\\.maxpagesize\\s*=\\s*([0-9]{1,9})");

    /** How many objects a page has at most. */
    int pageSize() {
        Matcher matcher = PAGE_SIZE.matcher(headers.getOrDefault("prefer", "").toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            return LARGEST_PAGE;
        }
        int wanted = Integer.parseInt(matcher.group(1));
        if (wanted < 1) {
            throw Refusal.badRequest("odata.maxpagesize must be at least 1.");
        }
        return Math.min(wanted, LARGEST_PAGE);
    }

    /** The properties that are wanted: those of {@code $select}, else all. */
    Predicate<String> selected() {
        return select().map(text -> {
                    Set<String> names = Arrays.stream(text.split(","))
                            .map(name -> name.strip().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
                    return (Predicate<String>) name -> names.contains(name.toLowerCase(Locale.ROOT));
                })
                .orElse(_ -> true);
    }

    Optional<String> select() {
        return Optional.ofNullable(query.get("$select")).filter(text -> !text.isBlank());
    }

    Optional<String> token() {
        return Optional.ofNullable(query.get("$skiptoken"));
    }

    boolean wantsClixml() {
        return headers.getOrDefault("x-responseformat", "").equalsIgnoreCase("clixml");
    }

    /** What a header sets for the whole call, such as {@code ErrorAction}. */
    Optional<String> preference(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
                .filter(text -> text.matches("[A-Za-z]+"));
    }
}
