package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.host.Limits;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.Decimal;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Moments;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code -replace}, {@code -split}, {@code -join} and {@code -f} [SH-18][SH-24]. */
final class TextOperators {

    private static final Pattern HOLE = Pattern.compile("\\{\\{|}}|\\{(\\d{1,3})(?:,(-?\\d{1,4}))?(?::([^}]*))?}");

    private final Patterns patterns;
    private final long maxCharacters;

    TextOperators(Patterns patterns, long maxCharacters) {
        this.patterns = patterns;
        this.maxCharacters = maxCharacters;
    }

    static CommandError tooLong(long most) {
        return Errors.limit(Limits.Kind.VALUES, "a text has more than " + most + " characters");
    }

    private static void check(long length, long most) {
        if (length > most) {
            throw tooLong(most);
        }
    }

    Value replace(Value left, Value right, boolean caseSensitive) {
        List<Value> operands = ListValue.itemsOf(right);
        String pattern = operands.isEmpty() ? "" : operands.getFirst().text();
        Value replacement = operands.size() > 1 ? operands.get(1) : new Text("");
        if (left instanceof ListValue list) {
            List<Value> results = new ArrayList<>();
            list.items().forEach(item -> results.add(replaceOne(item, pattern, replacement, caseSensitive)));
            return new ListValue(results);
        }
        return replaceOne(left, pattern, replacement, caseSensitive);
    }

    private Value replaceOne(Value left, String pattern, Value replacement, boolean caseSensitive) {
        Matcher matcher = patterns.matcher(pattern, caseSensitive, left.text());
        if (replacement instanceof ScriptBlock block) {
            return new Text(replaced(
                    matcher,
                    result -> Matcher.quoteReplacement(new ListValue(block.call(new Text(result.group()))).text())));
        }
        String template = javaReplacement(replacement.text(), matcher.groupCount());
        try {
            return new Text(replaced(matcher, _ -> template));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            String plain = Matcher.quoteReplacement(replacement.text());
            return new Text(replaced(matcher.reset(), _ -> plain));
        }
    }

    // As Matcher.replaceAll, but no longer than a text may be.
    private String replaced(Matcher matcher, Function<MatchResult, String> replacement) {
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, replacement.apply(matcher.toMatchResult()));
            check(text.length(), maxCharacters);
        }
        return matcher.appendTail(text).toString();
    }

    // .NET knows $1, ${name} and $$; a backslash is only a backslash.
    private static String javaReplacement(String template, int groups) {
        StringBuilder java = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            char next = i + 1 < template.length() ? template.charAt(i + 1) : ' ';
            if (c == '\\') {
                java.append("\\\\");
            } else if (c == '$' && next == '$') {
                java.append("\\$");
                i++;
            } else if (c == '$' && next == '&') {
                java.append("$0");
                i++;
            } else if (c == '$' && !(next == '{' || (Character.isDigit(next) && next - '0' <= groups))) {
                java.append("\\$");
            } else {
                java.append(c);
            }
        }
        return java.toString();
    }

    Value split(Value left, Value right, boolean caseSensitive) {
        List<Value> operands = ListValue.itemsOf(right);
        String separator = operands.isEmpty() ? "\\s+" : operands.getFirst().text();
        long limit = operands.size() > 1 ? Conversion.toWhole(operands.get(1)).orElse(0L) : 0;
        boolean simple = operands.size() > 2
                && operands.get(2).text().toLowerCase(Locale.ROOT).contains("simple");
        Pattern pattern = patterns.pattern(simple ? Pattern.quote(separator) : separator, caseSensitive);
        List<Value> parts = new ArrayList<>();
        for (Value item : ListValue.itemsOf(left)) {
            splitOne(item.text(), pattern, limit, parts);
        }
        return new ListValue(parts);
    }

    private void splitOne(String text, Pattern pattern, long limit, List<Value> parts) {
        Matcher matcher = patterns.matcher(pattern, text);
        int from = 0;
        int count = 1;
        while ((limit <= 0 || count < limit) && matcher.find()) {
            if (matcher.end() == 0 && matcher.start() == 0) {
                continue;
            }
            parts.add(new Text(text.substring(from, matcher.start())));
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String separator = matcher.group(group);
                if (separator != null) {
                    parts.add(new Text(separator));
                }
            }
            from = matcher.end();
            count++;
        }
        parts.add(new Text(text.substring(from)));
    }

    /** {@code -split $text}: at blanks, without empty parts. */
    static Value splitAtBlanks(Value value) {
        List<Value> parts = new ArrayList<>();
        for (Value item : ListValue.itemsOf(value)) {
            for (String part : item.text().strip().split("\\s+")) {
                if (!part.isEmpty()) {
                    parts.add(new Text(part));
                }
            }
        }
        return new ListValue(parts);
    }

    static Value join(Value left, String separator, long most) {
        StringBuilder text = new StringBuilder();
        String between = "";
        for (Value item : ListValue.itemsOf(left)) {
            text.append(between).append(item.text());
            check(text.length(), most);
            between = separator;
        }
        return new Text(text.toString());
    }

    /** {@code "{0,-20} {1:N2}" -f a, b}. */
    static Value format(String template, Value right, long most) {
        List<Value> values = right instanceof ListValue list ? list.items() : List.of(right);
        Matcher matcher = HOLE.matcher(template);
        StringBuilder result = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            checkPlain(template, template.substring(from, matcher.start()));
            result.append(template, from, matcher.start());
            from = matcher.end();
            if (matcher.group(1) == null) {
                result.append(matcher.group().charAt(0));
                continue;
            }
            int index = Integer.parseInt(matcher.group(1));
            if (index >= values.size()) {
                throw formatError(
                        template,
                        "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.");
            }
            String pattern = matcher.group(3);
            String text = pattern == null ? values.get(index).text() : formatted(values.get(index), pattern);
            String width = matcher.group(2);
            result.append(width == null ? text : pad(text, Integer.parseInt(width)));
            check(result.length(), most);
        }
        checkPlain(template, template.substring(from));
        return new Text(result.append(template, from, template.length()).toString());
    }

    private static void checkPlain(String template, String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw formatError(template, "Input string was not in a correct format.");
        }
    }

    private static CommandError formatError(String template, String why) {
        return Errors.invalid("FormatError", "Error formatting a string: " + why + ".", template);
    }

    private static String pad(String text, int width) {
        String blanks = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
        return width < 0 ? text + blanks : blanks + text;
    }

    /** A value in a .NET format: numbers by N, D, F, P, X, C and zero patterns, dates by theirs. */
    static String formatted(Value value, String format) {
        if (value instanceof Moment moment) {
            return Moments.write(moment, format).orElseGet(moment::text);
        }
        if (!(value instanceof Whole) && !(value instanceof Real) && !(value instanceof Decimal)) {
            return value.text();
        }
        return NumberFormats.write(value, format).orElseGet(value::text);
    }
}
