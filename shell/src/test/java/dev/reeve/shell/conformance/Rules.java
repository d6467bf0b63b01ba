package dev.reeve.shell.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of the specification.
 *
 * @param byFile their ids by the file that states them, in the order of the file
 */
record Rules(SequencedMap<String, SequencedSet<String>> byFile) {

    /** What is built, in the order in which it is read. */
    static final List<String> BUILT = List.of("model", "recipients", "evaluation", "opath", "cmdlets", "shell", "web");

    /** What is not built yet. */
    static final List<String> PLANNED = List.of("remoting");

    private static final Pattern STATED = Pattern.compile("(?m)^(?:- )?`\\[([A-Z]+-\\d+)]`");
    private static final Pattern NAMED = Pattern.compile("`\\[([A-Z]+-\\d+)]`");

    /**
     * The rules of these files, by name. A rule is stated where its id begins a line; a few share a line with the one
     * before, and are stated where they are first named.
     */
    static Rules of(SequencedMap<String, String> files) {
        SequencedMap<String, SequencedSet<String>> byFile = new LinkedHashMap<>();
        Map<String, String> home = new LinkedHashMap<>();
        files.forEach((file, text) -> ids(STATED, text).forEach(id -> home.putIfAbsent(id, file)));
        files.forEach((file, text) -> ids(NAMED, text).forEach(id -> home.putIfAbsent(id, file)));
        files.forEach((file, text) -> {
            List<String> ids = new ArrayList<>(ids(NAMED, text));
            ids.removeIf(id -> !file.equals(home.get(id)));
            ids.sort(Comparator.comparingInt(id -> place(text, id)));
            byFile.put(file, new LinkedHashSet<>(ids));
        });
        return new Rules(byFile);
    }

    private static int place(String text, String id) {
        int stated = text.indexOf("\n- `[" + id + "]`");
        return stated >= 0 ? stated : text.indexOf("`[" + id + "]`");
    }

    private static SequencedSet<String> ids(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rules of these files, ordered by them. */
    SequencedSet<String> of(List<String> files) {
        return files.stream()
                .flatMap(file -> byFile.getOrDefault(file, new LinkedHashSet<>()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What stands before the number of an id. */
    static String family(String id) {
        return id.substring(0, id.indexOf('-'));
    }
}
