package dev.reeve.interchange.dump;

import java.util.ArrayList;
import java.util.List;

/**
 * A canonical name, {@code contoso.com/Users/Amy Wong}, in parts.
 *
 * @param parts the domain first; slashes that belong to a name are plain ones here
 */
record CanonicalPath(List<String> parts) {

    CanonicalPath {
        parts = List.copyOf(parts);
    }

    /** Whether a text looks like one: a DNS name before a slash. */
    static boolean isPath(String text) {
        int slash = text.indexOf('/');
        return slash > 0 && text.lastIndexOf('.', slash) > 0 && text.indexOf(' ') != 0 && !text.startsWith("/");
    }

    static CanonicalPath of(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
            } else if (c == '/') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return new CanonicalPath(parts);
    }

    String leaf() {
        return parts.getLast();
    }
}
