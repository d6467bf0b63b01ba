package dev.reeve.language.syntax;

import dev.reeve.language.syntax.Expression.Literal;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Whole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a tree is without its places, and texts to try. */
final class Trees {

    private static final Path CORPUS = Path.of("..", "corpus");

    /** Looked up once: a tree is asked for its parts some hundred thousand times. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toList();
        }
    };

    private Trees() {}

    /** A tree as text; two trees have the same where they differ in places only, or in how constants were quoted. */
    static String shape(Object node) {
        StringBuilder shape = new StringBuilder();
        write(node, shape);
        return shape.toString();
    }

    private static void write(Object node, StringBuilder shape) {
        switch (node) {
            case Literal literal -> {
                shape.append("Literal(");
                write(literal.value(), shape);
                boolean number = literal.value() instanceof Whole || literal.value() instanceof Real;
                shape.append(number ? " " + literal.written() : "").append(')');
            }
            case Extent _, Source _ -> {}
            case Optional<?> optional -> {
                shape.append('?');
                optional.ifPresent(value -> write(value, shape));
            }
            case List<?> list -> {
                shape.append('[');
                list.forEach(item -> write(item, shape));
                shape.append(']');
            }
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    shape.append(key).append('=');
                    write(value, shape);
                });
            case Record fields -> {
                shape.append(fields.getClass().getSimpleName()).append('(');
                for (Method accessor : ACCESSORS.get(fields.getClass())) {
                    try {
                        write(accessor.invoke(fields), shape);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                    shape.append(' ');
                }
                shape.append(')');
            }
            default -> shape.append('<').append(node).append('>');
        }
    }

    /** The whole scripts that come with Reeve. */
    static List<String> scripts() {
        try (Stream<Path> files = Files.list(CORPUS.resolve("scripts"))) {
            return files.filter(file -> file.toString().endsWith(".ps1"))
                    .sorted()
                    .map(Trees::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command lines of all stories, those that do not parse among them. */
    static List<String> commandLines() {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                collect(read(file).lines().toList(), lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static void collect(List<String> story, List<String> lines) {
        StringBuilder command = new StringBuilder();
        for (String line : story) {
            if (line.startsWith(">>") && !command.isEmpty()) {
                command.append('\n').append(line.substring(2).replaceFirst("^ ", ""));
                continue;
            }
            if (!command.isEmpty()) {
                lines.add(command.toString());
                command.setLength(0);
            }
            if (line.startsWith("PS> ")) {
                command.append(line.substring(4));
            }
        }
        if (!command.isEmpty()) {
            lines.add(command.toString());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
