package dev.reeve.language.shell;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.CommonParameters;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.command.Signature;
import dev.reeve.language.host.FileArea;
import dev.reeve.language.runtime.Members;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.shell.Completions.Candidate;
import dev.reeve.language.shell.Completions.Kind;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what may stand at the cursor: only what the caller may use [SH-67]. */
final class Completer {

    private static final String BREAKS = "|;({=,";

    private static final Set<String> PROPERTIES = Set.of("Property", "ExpandProperty", "ExcludeProperty", "GroupBy");
    private static final Set<String> PATHS = Set.of("Path", "LiteralPath", "FilePath", "Destination");
    private static final List<String> AUTOMATIC =
            List.of("Error", "true", "false", "null", "PSItem", "Matches", "MyInvocation", "PSBoundParameters");
    private static final int MOST_FILES = 100;

    private final Session session;

    Completer(Session session) {
        this.session = session;
    }

    Completions complete(String text, int cursor) {
        List<Word> words = words(text.substring(0, Math.clamp(cursor, 0, text.length())));
        Word last = words.getLast();
        String written = last.text();
        List<Candidate> candidates;
        int dot = written.lastIndexOf('.');
        String before = text.substring(0, Math.clamp(cursor, 0, text.length()));
        if ((written.startsWith("$_.") || written.toLowerCase(Locale.ROOT).startsWith("$psitem."))
                && dot == written.indexOf('.')) {
            return new Completions(
                    last.start() + dot + 1,
                    cursor,
                    flowing(Upstream.ofItem(before), written.substring(dot + 1), Kind.PROPERTY));
        }
        if (written.startsWith("$") && dot > 0) {
            return new Completions(
                    last.start() + dot + 1, cursor, properties(written.substring(1, dot), written.substring(dot + 1)));
        }
        if (written.startsWith("$")) {
            candidates = variables(written.substring(1));
        } else if (words.size() == 1) {
            candidates = commands(written);
        } else {
            candidates = arguments(words, written, Upstream.ofCommand(before));
        }
        return new Completions(last.start(), cursor, candidates);
    }

    /** A word of the present command; a quoted one without its quotes. */
    private record Word(String text, int start) {}

    /** The words since the last pipe, separator or brace; the last one, perhaps empty, is the one being typed. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = -1;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                if (quote != 0) {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                start = start < 0 ? i : start;
            } else if (Character.isWhitespace(c) || BREAKS.indexOf(c) >= 0) {
                if (start >= 0) {
                    words.add(new Word(word.toString(), start));
                }
                word.setLength(0);
                start = -1;
                if (BREAKS.indexOf(c) >= 0 && c != ',') {
                    words.clear();
                }
            } else {
                start = start < 0 ? i : start;
                word.append(c);
            }
        }
        words.add(new Word(word.toString(), start < 0 ? text.length() : start));
        return words;
    }

    private static boolean begins(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private List<Candidate> commands(String prefix) {
        return session.commandNames().stream()
                .filter(name -> begins(name, prefix))
                .map(name -> new Candidate(name, Kind.COMMAND))
                .toList();
    }

    private List<Candidate> variables(String prefix) {
        return Stream.concat(session.variables().keySet().stream(), AUTOMATIC.stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .filter(name -> begins(name, prefix))
                .map(name -> new Candidate("$" + name, Kind.VARIABLE))
                .toList();
    }

    private List<Candidate> properties(String variable, String prefix) {
        Value value = session.variable(variable).orElse(NullValue.NULL);
        List<Value> items = ListValue.itemsOf(value);
        Value sample = items.isEmpty() ? NullValue.NULL : items.getFirst();
        return Members.names(sample).stream()
                .filter(name -> begins(name, prefix))
                .map(name -> new Candidate(name, Kind.PROPERTY))
                .toList();
    }

    /** The properties of what flows through a pipeline, as far as they are known without running it. */
    private List<Candidate> flowing(Optional<String> source, String prefix, Kind kind) {
        if (source.isEmpty()) {
            return List.of();
        }
        String first = source.get().split("[\\s|]+", 2)[0];
        if (first.startsWith("$")) {
            return properties(first.substring(1), prefix).stream()
                    .map(each -> new Candidate(each.text(), kind))
                    .toList();
        }
        return signature(first).map(Signature::name).map(session.host()::properties).orElse(List.of()).stream()
                .filter(name -> begins(name, prefix))
                .map(name -> new Candidate(name, kind))
                .toList();
    }

    /** Files below the session's folder that begin like a path. */
    private List<Candidate> files(String prefix) {
        Optional<FileArea> area = session.host().files();
        int end = Math.max(prefix.lastIndexOf('\\'), prefix.lastIndexOf('/')) + 1;
        String folder = prefix.substring(0, end);
        if (area.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(area.get().resolve(folder.isEmpty() ? "." : folder))) {
            return found.map(path -> path.getFileName().toString())
                    .filter(name -> begins(name, prefix.substring(end)))
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .limit(MOST_FILES)
                    .map(name -> new Candidate((folder.isEmpty() ? ".\\" : folder) + name, Kind.VALUE))
                    .map(each -> each.text().matches("[\\w.*\\\\/:-]+")
                            ? each
                            : new Candidate("'" + each.text().replace("'", "''") + "'", Kind.VALUE))
                    .toList();
        } catch (IOException | CommandError _) {
            return List.of();
        }
    }

    private List<Candidate> arguments(List<Word> words, String prefix, Optional<String> source) {
        Optional<Signature> signature = signature(words.getFirst().text());
        if (signature.isEmpty()) {
            return List.of();
        }
        List<Parameter> parameters = new ArrayList<>(signature.get().parameters());
        parameters.addAll(CommonParameters.ALL);
        if (prefix.startsWith("-")) {
            return parameters.stream()
                    .filter(parameter -> begins(parameter.name(), prefix.substring(1)))
                    .map(parameter -> new Candidate("-" + parameter.name(), Kind.PARAMETER))
                    .toList();
        }
        String before = words.get(words.size() - 2).text();
        Optional<Parameter> parameter = before.startsWith("-")
                ? named(parameters, before.substring(1))
                        .filter(each -> !(each.type() instanceof ParameterType.SwitchType))
                : Optional.empty();
        Optional<Parameter> filled = parameter.or(() -> positional(parameters));
        String name = filled.map(Parameter::name).orElse("");
        if (PROPERTIES.contains(name)
                || signature.get().name().equals("ForEach-Object")
                || (signature.get().name().equals("Where-Object") && parameter.isEmpty() && words.size() == 2)) {
            return flowing(source, prefix, Kind.VALUE);
        }
        if (PATHS.contains(name) && isOwn(signature.get())) {
            return files(prefix);
        }
        return values(signature.get().name(), filled, prefix);
    }

    private boolean isOwn(Signature signature) {
        return session.command(signature.name()).flatMap(Command::origin).isPresent();
    }

    private Optional<Signature> signature(String name) {
        try {
            return session.command(name).map(Command::signature);
        } catch (CommandError _) {
            // A script that is gone, a session that is over: running it says so, completing offers nothing.
            return Optional.empty();
        }
    }

    private static Optional<Parameter> named(List<Parameter> parameters, String name) {
        List<Parameter> matches = parameters.stream()
                .filter(parameter -> begins(parameter.name(), name)
                        || parameter.aliases().stream().anyMatch(name::equalsIgnoreCase))
                .toList();
        return matches.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> matches.stream().findFirst());
    }

    private static Optional<Parameter> positional(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.sets().values().stream()
                        .anyMatch(membership -> membership.position().orElse(-1) == 0))
                .findFirst();
    }

    private List<Candidate> values(String command, Optional<Parameter> parameter, String prefix) {
        if (parameter.isEmpty()) {
            return List.of();
        }
        List<String> values = switch (parameter.get().type()) {
            case ParameterType.EnumerationType type -> type.values();
            case ParameterType.BooleanType _ -> List.of("$true", "$false");
            default -> session.host().completions(command, parameter.get().name(), prefix);
        };
        return values.stream()
                .filter(value -> begins(value, prefix))
                .map(value -> new Candidate(quoted(value), Kind.VALUE))
                .toList();
    }

    private static String quoted(String value) {
        boolean plain = value.startsWith("$") || value.matches("[\\w.*\\\\/-]+");
        return plain ? value : "'" + value.replace("'", "''") + "'";
    }
}
