package dev.reeve.engine.question;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A cmdlet or script that somebody may use on an object.
 *
 * @param cmdlet its name with the casing of its definition
 * @param parameters the parameters that he may use there, each at least by itself; compared ignoring case
 */
public record UsableCommand(String cmdlet, SortedSet<String> parameters) {
    public UsableCommand {
        SortedSet<String> copy = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        copy.addAll(parameters);
        parameters = Collections.unmodifiableSortedSet(copy);
    }
}
