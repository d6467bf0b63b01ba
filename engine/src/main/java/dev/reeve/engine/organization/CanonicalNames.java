package dev.reeve.engine.organization;

import dev.reeve.engine.name.CaseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of canonical names: parts separated by slashes, {@code \/} being a slash within a part [OU-4]. */
final class CanonicalNames {

    private CanonicalNames() {}

    /** The parts, unescaped, the domain first. */
    static List<String> split(String canonicalName) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < canonicalName.length(); i++) {
            char c = canonicalName.charAt(i);
            char next = i + 1 < canonicalName.length() ? canonicalName.charAt(i + 1) : 0;
            if (c == '\\' && (next == '/' || next == '\\')) {
                part.append(next);
                i++;
            } else if (c == '/') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** A name as a part. A backslash is escaped only where it would be read as an escape. */
    static String escape(String name) {
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean ambiguous = c == '\\' && (i + 1 == name.length() || "/\\".indexOf(name.charAt(i + 1)) >= 0);
            part.append(c == '/' || ambiguous ? "\\" : "").append(c);
        }
        return part.toString();
    }

    /** The text under which equal canonical names compare equal. */
    static String key(String canonicalName) {
        return split(canonicalName).stream()
                .map(CanonicalNames::escape)
                .map(CaseFolding::fold)
                .collect(Collectors.joining("/"));
    }
}
