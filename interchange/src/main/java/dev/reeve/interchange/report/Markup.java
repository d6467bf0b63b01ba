package dev.reeve.interchange.report;

/** Text as it may stand in HTML, XML and SVG, between tags and in attributes. */
final class Markup {

    private Markup() {}

    /** The text, with what would be markup written out and what no document may hold replaced. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        boolean isControl = (point < 0x20 && point != '\t' && point != '\n') || (point >= 0x7F && point < 0xA0);
        boolean isHalf = point >= 0xD800 && point < 0xE000;
        boolean isNone = (point & 0xFFFE) == 0xFFFE;
        return !isControl && !isHalf && !isNone;
    }
}
