package dev.reeve.shell.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of {@code --help}, 80 columns wide. */
public final class UsageText {

    private static final int WIDTH = 80;
    private static final int LEFT = 26;

    private final List<String> lines = new ArrayList<>();

    private UsageText() {}

    /** The lines for a verb, or without one those for the whole command. */
    public static List<String> of(Verbs verbs, Optional<Verb> verb) {
        UsageText text = new UsageText();
        if (verb.isPresent()) {
            text.ofVerb(verbs, verb.get());
        } else {
            text.ofCommand(verbs);
        }
        return text.lines;
    }

    private void ofCommand(Verbs verbs) {
        lines.add("Usage: reeve [OPTION]… [VERB [OPTION]… [OPERAND]…]");
        lines.addAll(wrapped(verbs.description(), WIDTH));
        lines.add("");
        lines.add("Options, before or behind the verb:");
        everywhere(verbs);
        lines.add("");
        lines.add("Verbs (reeve VERB --help tells more):");
        verbs.all().forEach(verb -> row(verb.name(), verb.description(), 11));
        lines.add("");
        lines.addAll(verbs.closing());
    }

    private void ofVerb(Verbs verbs, Verb verb) {
        String usage = "Usage: reeve " + verb.name() + " [OPTION]…"
                + verb.operands()
                        .map(operands -> " [" + operands.label() + "]…")
                        .orElse("");
        lines.addAll(wrapped(usage, WIDTH));
        lines.addAll(wrapped(verb.description(), WIDTH));
        lines.add("");
        verb.operands().ifPresent(operands -> row(operands.label(), operands.description(), LEFT));
        options(verb.options());
        everywhere(verbs);
    }

    private void everywhere(Verbs verbs) {
        options(verbs.everywhere());
        row("-h, --help", "Show this text.", LEFT);
        row("-V, --version", "Show the version.", LEFT);
    }

    private void options(List<Option> options) {
        options.forEach(option -> row(option.shown(), option.description(), LEFT));
    }

    /** A term and beside it its meaning, or below it where the term is long. */
    private void row(String term, String meaning, int left) {
        List<String> meanings = wrapped(meaning, WIDTH - left);
        String first = "  " + term;
        int next = 0;
        if (first.length() < left) {
            first += " ".repeat(left - first.length()) + meanings.getFirst();
            next = 1;
        }
        lines.add(first);
        meanings.subList(next, meanings.size()).forEach(line -> lines.add(" ".repeat(left) + line));
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
