package dev.reeve.language.runtime;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Methods of texts [SH-17]; unlike the operators they mind case. */
final class TextMethods {

    private final Patterns patterns;
    private final long maxCharacters;

    TextMethods(Patterns patterns, long maxCharacters) {
        this.patterns = patterns;
        this.maxCharacters = maxCharacters;
    }

    Optional<Value> call(String text, String method, List<Value> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst().text();
        return switch (method) {
            case "tolower", "tolowerinvariant" -> text(text.toLowerCase(Locale.ROOT));
            case "toupper", "toupperinvariant" -> text(text.toUpperCase(Locale.ROOT));
            case "trim" -> text(trim(text, arguments, true, true));
            case "trimstart" -> text(trim(text, arguments, true, false));
            case "trimend" -> text(trim(text, arguments, false, true));
            case "startswith" -> truth(starts(text, first, arguments));
            case "endswith" -> truth(ends(text, first, arguments));
            case "contains" -> truth(text.contains(first));
            case "equals" -> truth(arguments.size() > 1 ? text.equalsIgnoreCase(first) : text.equals(first));
            case "replace" -> text(replace(text, first, arguments.get(1).text()));
            case "split" -> Optional.of(split(text, arguments));
            case "substring" -> text(substring(text, arguments));
            case "remove" -> text(remove(text, arguments));
            case "insert" ->
                text(new StringBuilder(text)
                        .insert(
                                bounded(arguments, 0, text.length()),
                                arguments.get(1).text())
                        .toString());
            case "padleft" -> text(pad(text, arguments, true));
            case "padright" -> text(pad(text, arguments, false));
            case "indexof" -> Optional.of(new Whole(indexOf(text, first, arguments)));
            case "lastindexof" -> Optional.of(new Whole(text.lastIndexOf(first)));
            case "tochararray" ->
                Optional.of(new ListValue(text.codePoints()
                        .<Value>mapToObj(c -> new Text(Character.toString(c)))
                        .toList()));
            case "compareto" -> Optional.of(new Whole(Integer.signum(text.compareToIgnoreCase(first))));
            case "clone", "tostring", "normalize" -> text(text);
            case "match" -> truth(patterns.matcher(first, true, text).find());
            default -> Optional.empty();
        };
    }

    // As String.replace, but no longer than a text may be.
    private String replace(String text, String part, String other) {
        if (part.isEmpty()) {
            throw Errors.argument("EmptyText", "String cannot be of zero length. Parameter name: oldValue");
        }
        long found = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            found++;
        }
        if (text.length() + found * (other.length() - part.length()) > maxCharacters) {
            throw TextOperators.tooLong(maxCharacters);
        }
        return text.replace(part, other);
    }

    private static Optional<Value> text(String text) {
        return Optional.of(new Text(text));
    }

    private static Optional<Value> truth(boolean value) {
        return Optional.of(Bool.of(value));
    }

    private static boolean ignoresCase(List<Value> arguments) {
        return arguments.size() > 1
                && (arguments.get(1).text().toLowerCase(Locale.ROOT).contains("ignorecase")
                        || arguments.get(1).text().equals("True"));
    }

    private static boolean starts(String text, String part, List<Value> arguments) {
        return text.regionMatches(ignoresCase(arguments), 0, part, 0, part.length());
    }

    private static boolean ends(String text, String part, List<Value> arguments) {
        return text.regionMatches(ignoresCase(arguments), text.length() - part.length(), part, 0, part.length());
    }

    private static int indexOf(String text, String part, List<Value> arguments) {
        int from = arguments.size() > 1
                ? Conversion.toWhole(arguments.get(1)).orElse(0L).intValue()
                : 0;
        return text.indexOf(part, from);
    }

    private static String trim(String text, List<Value> arguments, boolean start, boolean end) {
        String chars = new ListValue(arguments)
                .items().stream()
                        .flatMap(value -> ListValue.itemsOf(value).stream())
                        .map(Value::text)
                        .reduce("", String::concat);
        int from = 0;
        int to = text.length();
        while (start && from < to && isTrimmed(text.charAt(from), chars)) {
            from++;
        }
        while (end && to > from && isTrimmed(text.charAt(to - 1), chars)) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isTrimmed(char c, String chars) {
        return chars.isEmpty() ? Character.isWhitespace(c) || Character.isSpaceChar(c) : chars.indexOf(c) >= 0;
    }

    // A separator of several characters is each of them, as in the vendor's .NET Framework.
    private static Value split(String text, List<Value> arguments) {
        StringBuilder separators = new StringBuilder();
        boolean dropEmpty = false;
        long limit = Long.MAX_VALUE;
        for (int i = 0; i < arguments.size(); i++) {
            Value argument = arguments.get(i);
            if (i > 0 && argument.text().equalsIgnoreCase("RemoveEmptyEntries")) {
                dropEmpty = true;
            } else if (i > 0 && argument instanceof Whole count) {
                limit = count.value();
            } else {
                ListValue.itemsOf(argument).forEach(item -> separators.append(item.text()));
            }
        }
        List<Value> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean last = i == text.length();
            boolean cut = !last
                    && parts.size() + 1 < limit
                    && (separators.isEmpty()
                            ? Character.isWhitespace(text.charAt(i))
                            : separators.indexOf(String.valueOf(text.charAt(i))) >= 0);
            if (last || cut) {
                String part = text.substring(from, i);
                if (!dropEmpty || !part.isEmpty()) {
                    parts.add(new Text(part));
                }
                from = i + 1;
            }
        }
        return new ListValue(parts);
    }

    private static int bounded(List<Value> arguments, int index, int max) {
        return bounded(arguments, index, max, "Index was out of range.");
    }

    private static int bounded(List<Value> arguments, int index, int max, String message) {
        long at = Conversion.toWhole(arguments.get(index)).orElse(-1L);
        if (at < 0 || at > max) {
            throw Errors.statement("ArgumentOutOfRange", "NotSpecified", "ArgumentOutOfRangeException", message);
        }
        return (int) at;
    }

    private static String substring(String text, List<Value> arguments) {
        int from = bounded(
                arguments,
                0,
                text.length(),
                "startIndex cannot be larger than length of string.\nParameter name: startIndex");
        return arguments.size() < 2
                ? text.substring(from)
                : text.substring(
                        from,
                        from
                                + bounded(
                                        arguments,
                                        1,
                                        text.length() - from,
                                        "Index and length must refer to a location within the string.\nParameter name: length"));
    }

    private static String remove(String text, List<Value> arguments) {
        int from = bounded(arguments, 0, text.length());
        return arguments.size() < 2
                ? text.substring(0, from)
                : text.substring(0, from) + text.substring(from + bounded(arguments, 1, text.length() - from));
    }

    private static String pad(String text, List<Value> arguments, boolean left) {
        int width = bounded(arguments, 0, 10_000);
        String fill = arguments.size() > 1 && !arguments.get(1).text().isEmpty()
                ? arguments.get(1).text().substring(0, 1)
                : " ";
        String blanks = fill.repeat(Math.max(0, width - text.length()));
        return left ? blanks + text : text + blanks;
    }
}
