package dev.reeve.shell.story;

import dev.reeve.shell.story.Story.May;
import dev.reeve.workplace.question.Asked;
import dev.reeve.workplace.question.Asked.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code WHO may [not] CMDLET [-PARAMETER [VALUE[, VALUE]…]]… [on OBJECT] [because CODE]}. */
final class MayLine {

    private final List<String> words;
    private int next;

    private MayLine(List<String> words) {
        this.words = words;
    }

    /** The expectation, or empty where the line is none. */
    static Optional<May> read(String line, int number) {
        return new MayLine(words(line)).may(number);
    }

    private Optional<May> may(int number) {
        int verb = indexOf("may");
        if (verb < 1 || verb + 1 >= words.size()) {
            return Optional.empty();
        }
        String who = String.join(" ", words.subList(0, verb));
        next = verb + 1;
        boolean granted = !is("not");
        next += granted ? 0 : 1;
        if (next >= words.size()) {
            return Optional.empty();
        }
        String cmdlet = words.get(next++);
        List<Given> parameters = new ArrayList<>();
        while (next < words.size() && words.get(next).startsWith("-")) {
            parameters.add(parameter());
        }
        Optional<String> on = following("on");
        Optional<String> because = following("because");
        if (next < words.size() || (granted && because.isPresent())) {
            return Optional.empty();
        }
        Asked asked = new Asked(unquoted(who), unquoted(cmdlet), parameters, on.map(MayLine::unquoted));
        return Optional.of(new May(number, asked, granted, because));
    }

    private Given parameter() {
        String name = words.get(next++).substring(1);
        List<String> values = new ArrayList<>();
        while (next < words.size() && !words.get(next).startsWith("-") && !is("on") && !is("because")) {
            values.add(unquoted(words.get(next++)));
        }
        return new Given(name, values);
    }

    /** The words after a keyword, up to the next. */
    private Optional<String> following(String keyword) {
        if (!is(keyword)) {
            return Optional.empty();
        }
        next++;
        List<String> text = new ArrayList<>();
        while (next < words.size() && !is("because")) {
            text.add(words.get(next++));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", text));
    }

    private boolean is(String keyword) {
        return next < words.size() && words.get(next).toLowerCase(Locale.ROOT).equals(keyword);
    }

    private int indexOf(String keyword) {
        for (int index = 0; index < words.size(); index++) {
            if (words.get(index).toLowerCase(Locale.ROOT).equals(keyword)) {
                return index;
            }
        }
        return -1;
    }

    /** Words parted by blanks and commas; what stands in quotes is one word and keeps them. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            if (quote != 0) {
                word.append(character);
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || (character == '\'' && word.isEmpty())) {
                word.append(character);
                quote = character;
            } else if (Character.isWhitespace(character) || character == ',') {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                }
                word.setLength(0);
            } else {
                word.append(character);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** The text without the quotes around it. */
    static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
