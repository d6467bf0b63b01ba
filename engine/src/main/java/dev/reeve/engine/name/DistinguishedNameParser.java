package dev.reeve.engine.name;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of a distinguished name: components separated by commas, backslash escapes, blanks ignored. */
final class DistinguishedNameParser {

    private final String text;
    private int at;

    private DistinguishedNameParser(String text) {
        this.text = text;
    }

    static Optional<List<DistinguishedName.Component>> parse(String text) {
        DistinguishedNameParser parser = new DistinguishedNameParser(text);
        List<DistinguishedName.Component> components = new ArrayList<>();
        do {
            Optional<DistinguishedName.Component> component = parser.component();
            if (component.isEmpty()) {
                return Optional.empty();
            }
            components.add(component.get());
        } while (parser.comma());
        return Optional.of(components);
    }

    private boolean comma() {
        return at++ < text.length();
    }

    private Optional<DistinguishedName.Component> component() {
        int equals = text.indexOf('=', at);
        if (equals < 0) {
            return Optional.empty();
        }
        String type = text.substring(at, equals).strip();
        if (!type.matches("[A-Za-z0-9.-]+")) {
            return Optional.empty();
        }
        at = equals + 1;
        return value().map(value -> new DistinguishedName.Component(type, value));
    }

    /** The value up to the next comma; empty where it is malformed or blank. */
    private Optional<String> value() {
        StringBuilder value = new StringBuilder();
        // Where the last escaped character ends: blanks before it are part of the value.
        int keep = 0;
        while (at < text.length() && text.charAt(at) != ',') {
            char c = text.charAt(at);
            if (c == '\\') {
                Optional<String> escaped = escaped();
                if (escaped.isEmpty()) {
                    return Optional.empty();
                }
                value.append(escaped.get());
                keep = value.length();
            } else {
                if (!value.isEmpty() || !Character.isWhitespace(c)) {
                    value.append(c);
                }
                at++;
            }
        }
        while (value.length() > keep && Character.isWhitespace(value.charAt(value.length() - 1))) {
            value.setLength(value.length() - 1);
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value.toString());
    }

    /** What follows a backslash: pairs of hex digits, which are the octets of UTF-8, or one character. */
    private Optional<String> escaped() {
        ByteBuffer octets = ByteBuffer.allocate((text.length() - at) / 3 + 1);
        while (at + 2 < text.length()
                && text.charAt(at) == '\\'
                && isHex(text.charAt(at + 1))
                && isHex(text.charAt(at + 2))) {
            octets.put((byte) Integer.parseInt(text.substring(at + 1, at + 3), 16));
            at += 3;
        }
        if (octets.position() > 0) {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(octets.flip())
                        .toString());
            } catch (CharacterCodingException _) {
                return Optional.empty();
            }
        }
        if (at + 1 >= text.length()) {
            return Optional.empty();
        }
        String character = text.substring(at + 1, at + 2);
        at += 2;
        return Optional.of(character);
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }
}
