package dev.reeve.shell.terminal;

import dev.reeve.language.shell.Completions;
import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * The line being edited as JLine's completion wants to see it: the word is what the language would replace, so that JLine
 * never cuts at blanks inside quotes by itself.
 */
record CursorLine(String line, int cursor, Completions completions) implements CompletingParsedLine {

    /** A line that is not being completed: one word. */
    static CursorLine whole(String line, int cursor) {
        return new CursorLine(line, cursor, new Completions(0, line.length(), List.of()));
    }

    @Override
    public String word() {
        return line.substring(completions.start(), Math.max(completions.start(), completions.end()));
    }

    @Override
    public int wordCursor() {
        return cursor - completions.start();
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    /** Candidates come quoted from the language. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return word().length();
    }
}
