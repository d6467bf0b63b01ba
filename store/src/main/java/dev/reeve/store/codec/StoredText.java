package dev.reeve.store.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text as UTF-8. A half of a surrogate pair stands by itself where somebody cut a text between the two; UTF-8 has no bytes for
 * it and would make it a question mark, so that what was committed would read otherwise the next day, and two names become
 * one. It is written as any other character of its number would be, which no text of UTF-8 holds.
 */
final class StoredText {

    private static final char REPLACEMENT = '\uFFFD';

    private StoredText() {}

    static byte[] bytes(String text) {
        if (!hasHalf(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(3 * text.length());
        int whole = 0;
        for (int at = 0; at < text.length(); at++) {
            if (isHalf(text, at)) {
                out.writeBytes(text.substring(whole, at).getBytes(StandardCharsets.UTF_8));
                char half = text.charAt(at);
                out.write(0xE0 | (half >> 12));
                out.write(0x80 | ((half >> 6) & 0x3F));
                out.write(0x80 | (half & 0x3F));
                whole = at + 1;
            }
        }
        out.writeBytes(text.substring(whole).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    static String of(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        // Almost no text has one, and only one that has may hold halves.
        return text.indexOf(REPLACEMENT) < 0 ? text : withHalves(bytes, from, from + length);
    }

    private static String withHalves(byte[] bytes, int from, int end) {
        StringBuilder text = new StringBuilder(end - from);
        int whole = from;
        for (int at = from; at + 2 < end; at++) {
            if ((bytes[at] & 0xFF) == 0xED && (bytes[at + 1] & 0xFF) >= 0xA0) {
                text.append(new String(bytes, whole, at - whole, StandardCharsets.UTF_8));
                text.append((char) (0xD000 | ((bytes[at + 1] & 0x3F) << 6) | (bytes[at + 2] & 0x3F)));
                at += 2;
                whole = at + 1;
            }
        }
        return text.append(new String(bytes, whole, end - whole, StandardCharsets.UTF_8))
                .toString();
    }

    private static boolean hasHalf(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isHalf(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHalf(String text, int at) {
        char character = text.charAt(at);
        return Character.isHighSurrogate(character)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(character) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
