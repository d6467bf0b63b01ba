package dev.reeve.language.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A pattern with {@code *}, {@code ?}, {@code [abc]} and {@code [a-z]} [SH-21]; a backtick takes a wildcard literally. */
public final class Wildcard {

    private sealed interface Part {
        record Any() implements Part {}

        record One() implements Part {}

        record Char(char c) implements Part {}

        record Set(String chars, List<char[]> ranges) implements Part {
            boolean has(char c) {
                if (chars.indexOf(c) >= 0) {
                    return true;
                }
                for (char[] range : ranges) {
                    if (c >= range[0] && c <= range[1]) {
                        return true;
                    }
                }
                return false;
            }
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final boolean caseSensitive;

    private Wildcard(String pattern, boolean caseSensitive) {
        this.caseSensitive = caseSensitive;
        String folded = caseSensitive ? pattern : pattern.toLowerCase(Locale.ROOT);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int close = c == '[' ? folded.indexOf(']', i + 2) : -1;
            if (c == '`' && i + 1 < folded.length()) {
                parts.add(new Part.Char(folded.charAt(++i)));
            } else if (c == '*') {
                if (parts.isEmpty() || !(parts.getLast() instanceof Part.Any)) {
                    parts.add(new Part.Any());
                }
            } else if (c == '?') {
                parts.add(new Part.One());
            } else if (close > 0) {
                parts.add(set(folded.substring(i + 1, close)));
                i = close;
            } else {
                parts.add(new Part.Char(c));
            }
        }
    }

    /** A pattern that ignores case. */
    public static Wildcard of(String pattern) {
        return new Wildcard(pattern, false);
    }

    /** A pattern that minds case if asked to. */
    public static Wildcard of(String pattern, boolean caseSensitive) {
        return new Wildcard(pattern, caseSensitive);
    }

    /** Whether a text has wildcards at all. */
    public static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
    }

    private static Part set(String inside) {
        StringBuilder chars = new StringBuilder();
        List<char[]> ranges = new ArrayList<>();
        for (int i = 0; i < inside.length(); i++) {
            if (i + 2 < inside.length() && inside.charAt(i + 1) == '-') {
                ranges.add(new char[] {inside.charAt(i), inside.charAt(i + 2)});
                i += 2;
            } else {
                chars.append(inside.charAt(i));
            }
        }
        return new Part.Set(chars.toString(), ranges);
    }

    /** Whether the whole text matches. Time is at most length × parts. */
    public boolean matches(String text) {
        int star = -1;
        int resume = 0;
        int part = 0;
        int at = 0;
        while (at < text.length()) {
            if (part < parts.size() && parts.get(part) instanceof Part.Any) {
                star = part++;
                resume = at;
            } else if (part < parts.size() && fits(parts.get(part), text.charAt(at))) {
                part++;
                at++;
            } else if (star >= 0) {
                part = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (part < parts.size() && parts.get(part) instanceof Part.Any) {
            part++;
        }
        return part == parts.size();
    }

    private boolean fits(Part part, char given) {
        char c = caseSensitive ? given : Character.toLowerCase(given);
        return switch (part) {
            case Part.Any _ -> true;
            case Part.One _ -> true;
            case Part.Char literal -> literal.c() == c;
            case Part.Set set -> set.has(c);
        };
    }
}
