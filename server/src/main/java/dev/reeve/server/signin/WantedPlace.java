package dev.reeve.server.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in the admin center somebody wants to be once he is signed in: what stands behind {@code #/} in the address. It comes from
 * a link that anybody may have made, so it is only ever put behind that: it leads to a page of this server or to none.
 *
 * @param words a tab and its parameters, such as {@code explorer?who=Terry}; empty for the first page
 */
record WantedPlace(String words) {

    private static final WantedPlace FIRST = new WantedPlace("");

    /** As browsers write parameters: what would end an attribute, a header or a cookie is not among it. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9?&=%*+._-]{0,1000}");

    /** The place that a link names; the first page where it names none that there could be. */
    static WantedPlace of(Optional<String> words) {
        return words.filter(each -> WORDS.matcher(each).matches())
                .map(WantedPlace::new)
                .orElse(FIRST);
    }

    /** The place, for a cookie: without a full stop. */
    String kept() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.US_ASCII));
    }

    /** The place that was kept; the first page where it was not. */
    static WantedPlace ofKept(String kept) {
        try {
            return of(Optional.of(new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException e) {
            return FIRST; // no cookie of ours
        }
    }

    /** The address of the page, on this server. */
    String address() {
        return "/#/" + words;
    }

    /** The address of the same place with one more parameter. */
    String address(String parameter, String value) {
        return address() + (words.contains("?") ? "&" : "?") + parameter + "=" + value;
    }
}
