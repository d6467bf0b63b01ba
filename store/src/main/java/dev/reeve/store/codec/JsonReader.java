package dev.reeve.store.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@link Json#write} wrote. By hand: a command that is short reads the whole organization with code that is not
 * compiled yet, where a general parser takes three times as long.
 */
final class JsonReader {

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    /** The only object of the text. @throws Json.Unreadable where it is none, or not alone */
    JsonObject document() {
        if (next() != '{') {
            throw new Json.Unreadable("no JSON object");
        }
        JsonObject object = object();
        if (next() != 0) {
            throw new Json.Unreadable("text after the JSON object");
        }
        return object;
    }

    /** What follows an opening brace. */
    private JsonObject object() {
        Map<String, Object> fields = new LinkedHashMap<>();
        char c = next();
        while (c != '}') {
            expect(c, '"');
            String name = string();
            expect(next(), ':');
            fields.put(name, value(next()));
            c = next();
            if (c == ',') {
                c = next();
                expect(c, '"');
            } else {
                expect(c, '}');
            }
        }
        return new JsonObject(fields);
    }

    /** What follows an opening bracket. */
    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        char c = next();
        while (c != ']') {
            items.add(value(c));
            c = next();
            if (c == ',') {
                c = next();
                if (c == ']') {
                    throw malformed();
                }
            } else {
                expect(c, ']');
            }
        }
        return items;
    }

    private Object value(char first) {
        return switch (first) {
            case '"' -> string();
            case '{' -> object();
            case '[' -> array();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Object word(String word, Object meaning) {
        if (!text.startsWith(word, at - 1)) {
            throw malformed();
        }
        at += word.length() - 1;
        return meaning;
    }

    private Long number() {
        int start = at - 1;
        while (at < text.length() && "0123456789+-.eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Long.valueOf(text.substring(start, at));
        } catch (NumberFormatException _) {
            throw malformed();
        }
    }

    /** What follows an opening quote. */
    private String string() {
        int start = at;
        int end = text.indexOf('"', start);
        if (end < 0) {
            throw malformed();
        }
        int escape = text.indexOf('\\', start, end);
        if (escape >= 0) {
            return escaped(start, escape);
        }
        at = end + 1;
        return text.substring(start, end);
    }

    private String escaped(int start, int firstEscape) {
        StringBuilder unescaped = new StringBuilder().append(text, start, firstEscape);
        at = firstEscape;
        for (char c = character(); c != '"'; c = character()) {
            unescaped.append(c == '\\' ? escape() : c);
        }
        return unescaped.toString();
    }

    private char escape() {
        char c = character();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (digit() << 12 | digit() << 8 | digit() << 4 | digit());
            default -> throw malformed();
        };
    }

    private int digit() {
        char c = character();
        int digit = c < 0x80 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw malformed();
        }
        return digit;
    }

    private char character() {
        if (at == text.length()) {
            throw malformed();
        }
        return text.charAt(at++);
    }

    /** The next character that is no white space; 0 at the end. */
    private char next() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c;
            }
        }
        return 0;
    }

    private void expect(char found, char wanted) {
        if (found != wanted) {
            throw malformed();
        }
    }

    private Json.Unreadable malformed() {
        return new Json.Unreadable("malformed JSON at character " + at);
    }
}
