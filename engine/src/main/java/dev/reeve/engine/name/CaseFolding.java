package dev.reeve.engine.name;

import java.util.Locale;

/** How names are compared everywhere: ordinal, ignoring case, independent of any culture [ORG-5]. */
public final class CaseFolding {

    private CaseFolding() {}

    /** The key under which a name is stored and found: equal keys mean equal names. */
    public static String fold(String text) {
        // Upper before lower folds letters that only one of the two directions unites, as ordinal comparison does.
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Whether two names are the same name. */
    public static boolean equal(String one, String other) {
        return one.equals(other) || fold(one).equals(fold(other));
    }
}
