package dev.reeve.engine.name;

/**
 * A pattern of identities and filter parameters: {@code *} is any run, {@code ?} one character; everything else,
 * square brackets included, is literal [ID-4]. Ignores case, anchored at both ends.
 */
public final class WildcardPattern {

    private final String folded;

    /** The pattern written in {@code text}. */
    public WildcardPattern(String text) {
        this.folded = CaseFolding.fold(text);
    }

    /** Whether the text holds a wildcard at all. */
    public static boolean isWildcard(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        String subject = CaseFolding.fold(text);
        int p = 0;
        int s = 0;
        int star = -1;
        int mark = 0;
        while (s < subject.length()) {
            if (p < folded.length() && folded.charAt(p) == '*') {
                star = p++;
                mark = s;
            } else if (p < folded.length() && (folded.charAt(p) == '?' || folded.charAt(p) == subject.charAt(s))) {
                p++;
                s++;
            } else if (star >= 0) {
                p = star + 1;
                s = ++mark;
            } else {
                return false;
            }
        }
        while (p < folded.length() && folded.charAt(p) == '*') {
            p++;
        }
        return p == folded.length();
    }
}
