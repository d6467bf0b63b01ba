package dev.reeve.engine.name;

/**
 * How names are compared everywhere: ordinal, ignoring case, independent of any culture [ORG-5]. Characters are folded
 * one by one, so that {@code ß} is not {@code ss}, and none outside ASCII becomes one inside, so that a dotless
 * {@code ı} or a Kelvin sign never passes for an {@code i} or a {@code k}.
 */
public final class CaseFolding {

    private CaseFolding() {}

    /** The key under which a name is stored and found: equal keys mean equal names. */
    public static String fold(String text) {
        int i = 0;
        while (i < text.length() && isFolded(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        char[] ascii = text.toCharArray();
        while (i < ascii.length && ascii[i] < 0x80) {
            ascii[i] = (char) fold(ascii[i]);
            i++;
        }
        return i == ascii.length ? new String(ascii) : folded(text);
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            folded.appendCodePoint(fold(c));
            i += Character.charCount(c);
        }
        return folded.toString();
    }

    /** Whether two names are the same name. */
    public static boolean equal(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int i = 0;
        while (i < one.length()) {
            // By code point, not by char: a letter outside the basic plane is two.
            int l = one.codePointAt(i);
            int r = other.codePointAt(i);
            if (l != r && fold(l) != fold(r)) {
                return false;
            }
            i += Character.charCount(l);
        }
        return true;
    }

    /** A hash of the key of a name, without making the key: equal names have equal hashes. */
    public static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return fold(text).hashCode();
            }
            hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
        return hash;
    }

    /** The order of two names: by their characters, ASCII letters in upper case; 0 exactly where they are equal. */
    public static int compare(String one, String other) {
        String left = fold(one);
        String right = fold(other);
        int end = Math.min(left.length(), right.length());
        for (int i = 0; i < end; i++) {
            char l = left.charAt(i);
            char r = right.charAt(i);
            if (l != r) {
                return Character.compare(upper(l), upper(r));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
    }

    private static boolean isFolded(char c) {
        return c < 0x80 && (c < 'A' || c > 'Z');
    }

    private static int fold(int c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
        }
        // Upper before lower unites letters that only one of the two directions does, such as both forms of sigma.
        int upper = Character.toUpperCase(c);
        int folded = Character.toLowerCase(upper < 0x80 ? c : upper);
        return folded < 0x80 ? c : folded;
    }
}
