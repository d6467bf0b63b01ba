package dev.reeve.engine.name;

import java.util.BitSet;

/**
 * A pattern of identities, filter parameters and {@code -like}: {@code *} is any run, {@code ?} one character;
 * everything else, square brackets included, is literal [ID-4]. Ignores case, anchored at both ends.
 */
public final class WildcardPattern {

    private final String folded;
    private final BitSet literal;

    /** The pattern written in {@code text}. */
    public WildcardPattern(String text) {
        this(CaseFolding.fold(text), new BitSet());
    }

    private WildcardPattern(String folded, BitSet literal) {
        this.folded = folded;
        this.literal = literal;
    }

    /** The pattern written in {@code text}, where a backtick makes a wildcard or backtick after it literal [OPATH-24]. */
    public static WildcardPattern withEscapes(String text) {
        String folded = CaseFolding.fold(text);
        StringBuilder characters = new StringBuilder();
        BitSet literal = new BitSet();
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) == '`' && i + 1 < folded.length() && "*?`".indexOf(folded.charAt(i + 1)) >= 0) {
                i++;
                literal.set(characters.length());
            }
            characters.append(folded.charAt(i));
        }
        return new WildcardPattern(characters.toString(), literal);
    }

    /** Whether the text holds a wildcard at all. */
    public static boolean isWildcard(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Whether the pattern holds a wildcard at all; without, it matches one text only. */
    public boolean hasWildcards() {
        for (int i = 0; i < folded.length(); i++) {
            if (is('*', i) || is('?', i)) {
                return true;
            }
        }
        return false;
    }

    /** The characters of the pattern, folded and without escapes: the one text it matches if it has no wildcards. */
    public String text() {
        return folded;
    }

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        String subject = CaseFolding.fold(text);
        int p = 0;
        int s = 0;
        int star = -1;
        int mark = 0;
        while (s < subject.length()) {
            if (is('*', p)) {
                star = p++;
                mark = s;
            } else if (is('?', p) || (p < folded.length() && folded.charAt(p) == subject.charAt(s))) {
                p++;
                s++;
            } else if (star >= 0) {
                p = star + 1;
                s = ++mark;
            } else {
                return false;
            }
        }
        while (is('*', p)) {
            p++;
        }
        return p == folded.length();
    }

    private boolean is(char wildcard, int at) {
        return at < folded.length() && folded.charAt(at) == wildcard && !literal.get(at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WildcardPattern that && folded.equals(that.folded) && literal.equals(that.literal);
    }

    @Override
    public int hashCode() {
        return 31 * folded.hashCode() + literal.hashCode();
    }

    @Override
    public String toString() {
        return folded;
    }
}
