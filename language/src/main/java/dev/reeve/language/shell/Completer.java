package dev.reeve.language.shell;

import dev.reeve.language.runtime.Session;
import java.util.List;

/** Finds what may stand at the cursor [SH-67]. */
final class Completer {

    private final Session session;

    Completer(Session session) {
        this.session = session;
    }

    Completions complete(String text, int cursor) {
        int start = cursor;
        while (start > 0
                && !Character.isWhitespace(text.charAt(start - 1))
                && "|;({".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        String prefix = text.substring(start, cursor);
        List<Completions.Candidate> candidates = session.commandNames().stream()
                .filter(name -> name.regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(name -> new Completions.Candidate(name, Completions.Kind.COMMAND))
                .toList();
        return new Completions(start, cursor, candidates);
    }
}
