package dev.reeve.language.clixml;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for {@code <Ref RefId="7" />} in a text of any length, a part at a time. */
final class ClixmlReferences {

    private static final int PART = 1 << 16;

    /** A tag of references is this long at most; what is longer is none. */
    private static final int LONGEST_TAG = 256;

    private static final Pattern TAG = Pattern.compile("Ref\\s[^<>]*?RefId\\s*=\\s*[\"']([^\"'<>]*)[\"'][^<>]*");

    private ClixmlReferences() {}

    /** The numbers of all that is referred to. */
    static Set<String> in(Reader text) throws IOException {
        Set<String> numbers = new HashSet<>();
        StringBuilder tag = new StringBuilder();
        boolean isInTag = false;
        char[] part = new char[PART];
        for (int size = text.read(part); size >= 0; size = text.read(part)) {
            for (int i = 0; i < size; i++) {
                char c = part[i];
                if (c == '<') {
                    isInTag = true;
                    tag.setLength(0);
                } else if (isInTag && c == '>') {
                    isInTag = false;
                    add(tag, numbers);
                } else if (isInTag) {
                    tag.append(c);
                    isInTag = tag.length() <= LONGEST_TAG && mayBe(tag);
                }
            }
        }
        return numbers;
    }

    /** Most tags are told by their first letter. */
    private static boolean mayBe(StringBuilder tag) {
        return tag.length() != 1 || tag.charAt(0) == 'R';
    }

    private static void add(StringBuilder tag, Set<String> numbers) {
        Matcher reference = TAG.matcher(tag);
        if (reference.matches()) {
            numbers.add(reference.group(1));
        }
    }
}
