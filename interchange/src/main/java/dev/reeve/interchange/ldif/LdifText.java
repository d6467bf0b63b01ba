package dev.reeve.interchange.ldif;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** LDIF as text: encodings, folded lines, comments, the blank lines between entries. */
final class LdifText {

    private static final int SHOWN = 60;

    private LdifText() {}

    /** A line with its continuations joined, and the number of its first one. */
    record Line(int number, String text) {

        String name() {
            int colon = text.indexOf(':');
            return colon < 0 ? text : text.substring(0, colon);
        }

        String value() {
            int colon = text.indexOf(':');
            return colon < 0 ? "" : text.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        }

        boolean isOf(String name) {
            return text.indexOf(':') >= 0 && name().equalsIgnoreCase(name);
        }

        /** Whether the value is that of a URL, so outside this file. */
        boolean isOfFile() {
            int colon = text.indexOf(':');
            return colon >= 0 && text.startsWith(":<", colon);
        }

        String shortened() {
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        }
    }

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return decode(bytes, startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        if (decoder.decode(in, out, true).isError()) {
            int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
            throw new ImportException(
                    line, "The text is not " + charset.name() + ". Convert the file, or write the value in base64.");
        }
        return out.flip().toString();
    }

    /** The lines of each entry, without comments and the version. */
    static List<List<Line>> blocks(String text) {
        List<List<Line>> blocks = new ArrayList<>();
        List<Line> block = new ArrayList<>();
        List<String> lines =
                text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        for (int i = 0; i < lines.size(); ) {
            int number = i + 1;
            StringBuilder line = new StringBuilder(lines.get(i++));
            if (line.isEmpty()) {
                add(blocks, block);
                block = new ArrayList<>();
                continue;
            }
            if (line.charAt(0) == ' ') {
                if (line.toString().isBlank()) {
                    continue;
                }
                throw new ImportException(
                        number, "A line that starts with a blank continues the one before, and here there is none.");
            }
            while (i < lines.size() && lines.get(i).startsWith(" ")) {
                line.append(lines.get(i++), 1, lines.get(i - 1).length());
            }
            if (line.charAt(0) != '#') {
                Line whole = new Line(number, line.toString());
                if (!isVersion(whole, blocks.isEmpty() && block.isEmpty())) {
                    block.add(whole);
                }
            }
        }
        add(blocks, block);
        return blocks;
    }

    private static void add(List<List<Line>> blocks, List<Line> block) {
        if (!block.isEmpty()) {
            blocks.add(block);
        }
    }

    private static boolean isVersion(Line line, boolean first) {
        if (!first || !line.isOf("version")) {
            return false;
        }
        if (!line.value().equals("1")) {
            throw new ImportException(
                    line.number(), "LDIF of version \"" + line.value() + "\" is not known; only version 1 is.");
        }
        return true;
    }
}
