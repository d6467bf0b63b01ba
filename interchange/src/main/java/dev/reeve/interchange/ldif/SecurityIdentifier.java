package dev.reeve.interchange.ldif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Security identifiers as Active Directory keeps them: revision, count, authority, then 32-bit numbers. */
public final class SecurityIdentifier {

    private static final Pattern TEXT = Pattern.compile("(?i)S-1-(\\d{1,10})((?:-\\d{1,10}){1,15})");

    private SecurityIdentifier() {}

    /** The text ({@code S-1-5-21-…}), if the bytes are one. */
    public static Optional<String> text(byte[] bytes) {
        if (bytes.length < 8 || bytes.length != 8 + 4 * bytes[1]) {
            return Optional.empty();
        }
        long authority = 0;
        for (int i = 2; i < 8; i++) {
            authority = (authority << 8) | (bytes[i] & 0xff);
        }
        StringBuilder text =
                new StringBuilder("S-").append(bytes[0]).append('-').append(authority);
        for (int at = 8; at < bytes.length; at += 4) {
            text.append('-').append(number(bytes, at));
        }
        return Optional.of(text.toString());
    }

    /** The bytes, if the text is one. */
    public static Optional<byte[]> bytes(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String[] numbers = matcher.group(2).substring(1).split("-");
        ByteBuffer bytes = ByteBuffer.allocate(8 + 4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 1).put((byte) numbers.length).putShort((short) 0);
        bytes.putInt(Integer.reverseBytes((int) Long.parseLong(matcher.group(1))));
        for (String number : numbers) {
            bytes.putInt((int) Long.parseLong(number));
        }
        return Optional.of(bytes.array());
    }

    /** The last number of an account's or group's: what it is within its domain. */
    static Optional<Long> relativeId(byte[] bytes) {
        return text(bytes).filter(text -> text.startsWith("S-1-5-21-")).map(_ -> number(bytes, bytes.length - 4));
    }

    private static long number(byte[] bytes, int at) {
        long number = 0;
        for (int i = 3; i >= 0; i--) {
            number = (number << 8) | (bytes[at + i] & 0xff);
        }
        return number;
    }
}
