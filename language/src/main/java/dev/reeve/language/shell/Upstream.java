package dev.reeve.language.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What flows into the command that is being typed: the first element of its pipeline. */
final class Upstream {

    /** A level of parentheses or braces: where its present pipeline begins, and whether a pipe has been typed in it. */
    private static final class Level {
        private int start;
        private int firstPipe = -1;

        Level(int start) {
            this.start = start;
        }
    }

    private final String text;
    private final Deque<Level> levels = new ArrayDeque<>();

    private Upstream(String text) {
        this.text = text;
        levels.push(new Level(0));
        scan();
    }

    /** The text of what flows into the command at the end of a text; empty where nothing does. */
    static Optional<String> ofCommand(String text) {
        Upstream upstream = new Upstream(text);
        return upstream.first(upstream.levels.element());
    }

    /** The text of what {@code $_} comes from at the end of a text: the innermost pipeline around it. */
    static Optional<String> ofItem(String text) {
        Upstream upstream = new Upstream(text);
        return upstream.levels.stream()
                .map(upstream::first)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> first(Level level) {
        return level.firstPipe < 0
                ? Optional.empty()
                : Optional.of(text.substring(level.start, level.firstPipe).strip());
    }

    private void scan() {
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                continue;
            }
            Level level = levels.element();
            switch (c) {
                case '\'', '"' -> quote = c;
                case '{', '(' -> levels.push(new Level(i + 1));
                case '}', ')' -> {
                    if (levels.size() > 1) {
                        levels.pop();
                    }
                }
                case ';' -> restart(level, i + 1);
                case '=' -> restart(level, i + 1);
                case '\n' -> {
                    if (!text.substring(level.start, i).stripTrailing().endsWith("|")) {
                        restart(level, i + 1);
                    }
                }
                case '|' -> level.firstPipe = level.firstPipe < 0 ? i : level.firstPipe;
                default -> {
                    // part of a word
                }
            }
        }
    }

    private static void restart(Level level, int start) {
        level.start = start;
        level.firstPipe = -1;
    }
}
