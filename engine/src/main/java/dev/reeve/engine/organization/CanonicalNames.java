package dev.reeve.engine.organization;

import java.util.ArrayList;
import java.util.List;

/** Splitting canonical names into their parts, {@code \/} being a slash within a part [OU-4]. */
final class CanonicalNames {

    private CanonicalNames() {}

    static List<String> split(String canonicalName) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < canonicalName.length(); i++) {
            char c = canonicalName.charAt(i);
            if (c == '\\' && i + 1 < canonicalName.length() && canonicalName.charAt(i + 1) == '/') {
                part.append('/');
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
}
