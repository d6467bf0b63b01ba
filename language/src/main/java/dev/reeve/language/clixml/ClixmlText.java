package dev.reeve.language.clixml;

/** How CLIXML writes the characters that XML cannot hold: {@code _xHHHH_} for a UTF-16 code unit. */
final class ClixmlText {

    private static final int UNIT_LENGTH = 7;

    private ClixmlText() {}

    /** A text as the content of an element or attribute. */
    static String escaped(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if (isWrittenAsNumber(c) || startsLikeNumber(text, i)) {
                        xml.append("_x%04X_".formatted((int) c));
                    } else {
                        xml.append(c);
                    }
                }
            }
        }
        return xml.toString();
    }

    private static boolean isWrittenAsNumber(char c) {
        return c < 0x20 || (c >= 0x7F && c <= 0x9F) || Character.isSurrogate(c) || c >= 0xFFFE;
    }

    // A text that holds _x0041_ by itself must not come back as A.
    private static boolean startsLikeNumber(String text, int at) {
        return text.charAt(at) == '_'
                && at + 1 < text.length()
                && (text.charAt(at + 1) == 'x' || text.charAt(at + 1) == 'X');
    }

    /** The text that an element's or attribute's content stands for. */
    static String plain(String content) {
        if (content.indexOf('_') < 0) {
            return content;
        }
        StringBuilder text = new StringBuilder(content.length());
        int i = 0;
        while (i < content.length()) {
            if (isNumber(content, i)) {
                text.append((char) Integer.parseInt(content, i + 2, i + 6, 16));
                i += UNIT_LENGTH;
            } else {
                text.append(content.charAt(i++));
            }
        }
        return text.toString();
    }

    private static boolean isNumber(String content, int at) {
        if (at + UNIT_LENGTH > content.length()
                || !startsLikeNumber(content, at)
                || content.charAt(at + UNIT_LENGTH - 1) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(content.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
