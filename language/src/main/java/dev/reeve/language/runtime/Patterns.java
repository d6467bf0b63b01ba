package dev.reeve.language.runtime;

import dev.reeve.language.host.Limits;
import dev.reeve.language.value.HashTable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of a session: compiled once, bounded in time, remembered as {@code $Matches}. */
final class Patterns {

    private static final int CACHED = 64;
    private static final long STEPS_A_MILLISECOND = 33;

    private final Map<String, Pattern> compiled = new HashMap<>();
    private final Consumer<HashTable> matches;
    private final long maxSteps;

    /** Patterns that take a number of steps in proportion to the time of a command. */
    Patterns(Consumer<HashTable> matches, Duration time) {
        this.matches = matches;
        this.maxSteps = Math.max(1_000_000, time.toMillis() * STEPS_A_MILLISECOND);
    }

    void remember(HashTable found) {
        matches.accept(found);
    }

    Matcher matcher(String pattern, boolean caseSensitive, String text) {
        return matcher(pattern(pattern, caseSensitive), text);
    }

    Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(new Bounded(text, 0, text.length(), new AtomicLong(maxSteps)));
    }

    Pattern pattern(String pattern, boolean caseSensitive) {
        if (compiled.size() > CACHED) {
            compiled.clear();
        }
        return compiled.computeIfAbsent((caseSensitive ? "c" : "i") + pattern, _ -> compile(pattern, caseSensitive));
    }

    private static Pattern compile(String pattern, boolean caseSensitive) {
        try {
            return Pattern.compile(pattern, caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (StackOverflowError _) {
            throw Errors.argument(
                    "InvalidRegularExpression", "The regular expression pattern is nested too deeply to be read.");
        } catch (PatternSyntaxException e) {
            throw Errors.statement(
                    "InvalidRegularExpression",
                    "OperationStopped",
                    "ArgumentException",
                    "parsing \"" + pattern + "\" - " + fault(e.getDescription()) + ".");
        }
    }

    /** What is wrong with a pattern, in .NET's words where there are such. */
    private static String fault(String description) {
        String key = description.toLowerCase(Locale.ROOT);
        if (key.startsWith("unclosed group")) {
            return "Not enough )'s";
        }
        if (key.startsWith("unclosed character class")) {
            return "Unterminated [] set";
        }
        if (key.startsWith("unmatched closing")) {
            return "Too many )'s";
        }
        return key.startsWith("dangling meta") ? "Quantifier {x,y} following nothing" : description;
    }

    /** A text that counts down how often it is looked at, so that a hostile pattern ends. */
    private record Bounded(String text, int start, int end, AtomicLong steps) implements CharSequence {

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            if (steps.decrementAndGet() < 0) {
                throw Errors.limit(Limits.Kind.TIME, "a regular expression took too many steps");
            }
            return text.charAt(start + index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Bounded(text, start + from, start + to, steps);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }
}
