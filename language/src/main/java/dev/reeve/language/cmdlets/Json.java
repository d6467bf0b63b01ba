package dev.reeve.language.cmdlets;

import dev.reeve.language.runtime.Errors;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Decimal;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.ArrayList;
import java.util.List;

/** JSON from values and back [SH-62]. */
final class Json {

    private static final int MAX_NESTING = 100;
    private static final int STEP = 4;

    private final boolean compress;
    private final StringBuilder text = new StringBuilder();

    private Json(boolean compress) {
        this.compress = compress;
    }

    /** A value as JSON; what lies deeper than {@code depth} is its text. */
    static String write(Value value, int depth, boolean compress) {
        Json json = new Json(compress);
        json.value(value, depth, 0, 0);
        return json.text.toString();
    }

    private void value(Value value, int depth, int level, int indent) {
        switch (value) {
            case NullValue _ -> text.append("null");
            case Bool bool -> text.append(bool.truth());
            case Whole whole -> text.append(whole.value());
            case Decimal decimal -> text.append(decimal.text());
            case Real real -> text.append(Double.isFinite(real.value()) ? real.text() : quoted(real.text()));
            case Text plain -> text.append(quoted(plain.text()));
            case Moment moment -> text.append(quoted(moment.instant().toString()));
            case ListValue list -> list(list.items(), depth, level, indent);
            case Sequence sequence -> list(sequence.items(), depth, level, indent);
            default -> {
                List<String> names = PropertySpec.names(value);
                boolean isOpen = (!names.isEmpty() && !value.isWrittenAsText())
                        || value instanceof PropertyBag
                        || value instanceof HashTable;
                if (!isOpen || level > depth) {
                    text.append(quoted(value.text()));
                } else {
                    object(value, names, depth, level, indent);
                }
            }
        }
    }

    private void list(List<Value> items, int depth, int level, int indent) {
        if (level > depth && !items.isEmpty()) {
            text.append(quoted(new ListValue(items).text()));
            return;
        }
        text.append('[');
        for (int i = 0; i < items.size(); i++) {
            text.append(i > 0 ? "," : "");
            line(indent + STEP);
            value(items.get(i), depth, level + 1, indent + STEP);
        }
        close(items.isEmpty(), indent, ']');
    }

    private void object(Value value, List<String> names, int depth, int level, int indent) {
        text.append('{');
        boolean first = true;
        for (String name : names) {
            text.append(first ? "" : ",");
            first = false;
            line(indent + STEP);
            String key = quoted(name) + (compress ? ":" : ":  ");
            text.append(key);
            value(value.member(name).orElse(NullValue.NULL), depth, level + 1, indent + STEP + key.length());
        }
        close(names.isEmpty(), indent, '}');
    }

    /** The closing bracket, below the opening one; of nothing after an empty line. */
    private void close(boolean empty, int indent, char bracket) {
        if (empty && !compress) {
            text.append("\r\n");
        }
        line(indent);
        text.append(bracket);
    }

    private void line(int indent) {
        if (!compress) {
            text.append("\r\n").append(" ".repeat(indent));
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20 || c == '<' || c == '>' || c == '&' || c == '\'') {
                        quoted.append("\\u%04x".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** A value from JSON. */
    static Value read(String json) {
        Reader reader = new Reader(json);
        Value value = reader.value(0);
        reader.blanks();
        if (reader.at < json.length()) {
            throw reader.invalid();
        }
        return value;
    }

    private static final class Reader {
        private final String json;
        private int at;

        Reader(String json) {
            this.json = json;
        }

        void blanks() {
            while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
                at++;
            }
        }

        RuntimeException invalid() {
            int from = at;
            int to = from;
            while (to < json.length() && Character.isLetterOrDigit(json.charAt(to))) {
                to++;
            }
            return Errors.statement(
                    "InvalidJson",
                    "NotSpecified",
                    "ArgumentException",
                    to > from
                            ? "Invalid JSON primitive: " + json.substring(from, to) + "."
                            : "Invalid object passed in, at character " + (at + 1) + ".");
        }

        private char next() {
            if (at >= json.length()) {
                throw invalid();
            }
            return json.charAt(at++);
        }

        Value value(int level) {
            blanks();
            if (at >= json.length() || level > MAX_NESTING) {
                throw invalid();
            }
            char c = json.charAt(at);
            if (c == '{') {
                return object(level);
            }
            if (c == '[') {
                return list(level);
            }
            if (c == '"') {
                return new Text(string());
            }
            return word();
        }

        private Value object(int level) {
            PropertyBag bag = new PropertyBag();
            at++;
            blanks();
            if (at < json.length() && json.charAt(at) == '}') {
                at++;
                return bag;
            }
            while (true) {
                blanks();
                if (at >= json.length() || json.charAt(at) != '"') {
                    throw invalid();
                }
                String name = string();
                blanks();
                if (next() != ':') {
                    throw invalid();
                }
                bag.put(name, value(level + 1));
                blanks();
                char c = next();
                if (c == '}') {
                    return bag;
                }
                if (c != ',') {
                    throw invalid();
                }
            }
        }

        private Value list(int level) {
            List<Value> items = new ArrayList<>();
            at++;
            blanks();
            if (at < json.length() && json.charAt(at) == ']') {
                at++;
                return ListValue.EMPTY;
            }
            while (true) {
                items.add(value(level + 1));
                blanks();
                char c = next();
                if (c == ']') {
                    return new ListValue(items);
                }
                if (c != ',') {
                    throw invalid();
                }
            }
        }

        private String string() {
            StringBuilder text = new StringBuilder();
            at++;
            while (true) {
                char c = next();
                if (c == '"') {
                    return text.toString();
                }
                text.append(c == '\\' ? escaped() : c);
            }
        }

        private char escaped() {
            char c = next();
            return switch (c) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> {
                    if (at + 4 > json.length()) {
                        throw invalid();
                    }
                    String digits = json.substring(at, at + 4);
                    if (!digits.matches("[0-9A-Fa-f]{4}")) {
                        throw invalid();
                    }
                    at += 4;
                    yield (char) Integer.parseInt(digits, 16);
                }
                default -> c;
            };
        }

        private Value word() {
            int from = at;
            while (at < json.length() && ",]} \t\r\n".indexOf(json.charAt(at)) < 0) {
                at++;
            }
            String word = json.substring(from, at);
            return switch (word) {
                case "true" -> Bool.TRUE;
                case "false" -> Bool.FALSE;
                case "null" -> NullValue.NULL;
                default -> {
                    if (!word.matches("-?[0-9]{1,18}(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")) {
                        at = from;
                        throw invalid();
                    }
                    yield word.matches("-?[0-9]+")
                            ? new Whole(Long.parseLong(word))
                            : new Real(Double.parseDouble(word));
                }
            };
        }
    }
}
