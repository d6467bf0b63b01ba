package dev.reeve.commands.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Our own words about commands and parameters, from {@code help.txt}. What a cmdlet of ours does, its class says. */
final class HelpTexts {

    /** A command line, and what it does. */
    record Example(String code, String meaning) {}

    private static final class Holder {
        static final HelpTexts INSTANCE = read();
    }

    private final Map<String, String> synopses = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, List<Example>> examples = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> topics = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private HelpTexts() {}

    /** The texts, read once. */
    static HelpTexts instance() {
        return Holder.INSTANCE;
    }

    private static HelpTexts read() {
        HelpTexts texts = new HelpTexts();
        try (InputStream stream = Objects.requireNonNull(HelpTexts.class.getResourceAsStream("help.txt"))) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(texts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private void add(String line) {
        List<String> fields = List.of(line.split("\t", -1));
        switch (fields.getFirst()) {
            case "S" -> synopses.put(fields.get(1), fields.get(2));
            case "T" -> topics.put(fields.get(1), fields.get(2).replace("\\n", "\n"));
            case "P" -> parameters.put(fields.get(1), fields.get(2));
            case "E" ->
                examples.computeIfAbsent(fields.get(1), _ -> new ArrayList<>())
                        .add(new Example(fields.get(2), fields.get(3)));
            default -> throw new IllegalStateException("no help text: " + line);
        }
    }

    /** What a command of the language does. */
    Optional<String> synopsis(String command) {
        return Optional.ofNullable(synopses.get(command));
    }

    /** What a parameter of that name is for, whichever command has it. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The names of the articles about something larger than a command; they begin with {@code about_}. */
    Set<String> topics() {
        return Collections.unmodifiableSet(topics.keySet());
    }

    /** An article. */
    Optional<String> topic(String name) {
        return Optional.ofNullable(topics.get(name));
    }

    /** Examples of a command. */
    List<Example> examples(String command) {
        return List.copyOf(examples.getOrDefault(command, List.of()));
    }

    /** The commands that there are examples of. */
    Set<String> withExamples() {
        return examples.keySet();
    }
}
