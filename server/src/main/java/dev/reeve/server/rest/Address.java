package dev.reeve.server.rest;

import dev.reeve.server.http.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a request of a batch is to go: {@code InvokeCommand}, alone or with the whole address before it. */
record Address(String organization, Map<String, String> query) {

    private static final Pattern URL = Pattern.compile(
            "(?:(?:https?://[^/?#]+)?/adminapi/beta/([^/?#]+)/|/)?InvokeCommand(?:\\?([^#]*))?",
            Pattern.CASE_INSENSITIVE);

    static Address of(String url, String organization) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw Refusal.badRequest("A request of a batch goes to InvokeCommand.");
        }
        try {
            String named = matcher.group(1);
            Map<String, String> query = new HashMap<>();
            String text = matcher.group(2);
            if (text != null) {
                for (String pair : text.split("&")) {
                    int sign = pair.indexOf('=');
                    if (sign > 0) {
                        query.put(decoded(pair.substring(0, sign)), decoded(pair.substring(sign + 1)));
                    }
                }
            }
            return new Address(named == null ? organization : decoded(named), query);
        } catch (IllegalArgumentException _) {
            throw Refusal.badRequest("The address of a request of the batch is not well written.");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
