package dev.reeve.shell.conformance;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Which tests name which rules. A rule belongs to the test method in whose name, annotations, body or comment before it
 * the id stands; elsewhere in a test class it belongs to the class. In a story file it belongs to the story, before the
 * first story to the file. Only ids that are written out count: {@code AUD-3 to AUD-5} names two rules.
 */
final class Citations {

    private static final Pattern ID = Pattern.compile("\\b[A-Z]{2,9}-\\d{1,3}\\b");
    private static final Set<String> TESTS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "FuzzTest", "ArchTest");

    private final NavigableMap<String, SortedSet<String>> places = new TreeMap<>();

    /** The places that name each id; also of ids that look like a rule's and are none. */
    NavigableMap<String, SortedSet<String>> places() {
        return places;
    }

    /** Adds what a story file names. */
    void addStories(String file, String text) {
        String place = file;
        for (String line : text.lines().toList()) {
            if (line.startsWith("== ")) {
                place = file + " “" + title(line) + "”";
            }
            add(place, line);
        }
    }

    private static String title(String heading) {
        return heading.replaceAll("\\s*\\[[A-Z]+-\\d+]", "")
                .replaceAll("^==\\s*|\\s*==$", "")
                .strip();
    }

    /**
     * Adds what the classes of Java files name; nothing where they hold no test. All are parsed by one compiler, since to start
     * one takes longer than to parse a file.
     */
    void addJava(Collection<String> texts) {
        List<JavaText> named = new ArrayList<>();
        texts.stream()
                .filter(text -> ID.matcher(text).find())
                .forEach(text -> named.add(new JavaText(named.size(), text)));
        if (named.isEmpty()) {
            return;
        }
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, named);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String text = unit.getSourceFile().getCharContent(true).toString();
                new Source(text, unit, positions).add();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a Java file, whatever its name. */
    private static final class JavaText extends SimpleJavaFileObject {

        private final String text;

        JavaText(int number, String text) {
            super(URI.create("string:///Test" + number + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private void add(String place, String text) {
        ID.matcher(text)
                .results()
                .forEach(match -> places.computeIfAbsent(match.group(), _ -> new TreeSet<>())
                        .add(place));
    }

    /** One Java file. */
    private final class Source {

        private final String text;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Source(String text, CompilationUnitTree unit, SourcePositions positions) {
            this.text = text;
            this.unit = unit;
            this.positions = positions;
        }

        void add() {
            int from = 0;
            for (Tree type : unit.getTypeDecls()) {
                if (type instanceof ClassTree found) {
                    if (holdsTests(found)) {
                        add(found, found.getSimpleName().toString(), from);
                    }
                    from = end(found);
                }
            }
        }

        private static boolean holdsTests(ClassTree type) {
            return type.getMembers().stream()
                    .anyMatch(member ->
                            testName(member).isPresent() || (member instanceof ClassTree nested && holdsTests(nested)));
        }

        /** Gives each member the text from the end of the one before. */
        private void add(ClassTree type, String name, int from) {
            int at = text.indexOf('{', start(type));
            Citations.this.add(name, text.substring(from, at));
            for (Tree member : type.getMembers()) {
                int end = end(member);
                if (member instanceof ClassTree nested && holdsTests(nested)) {
                    add(nested, name + "." + nested.getSimpleName(), at);
                } else {
                    String place =
                            testName(member).map(test -> name + "." + test).orElse(name);
                    Citations.this.add(place, text.substring(at, end));
                }
                at = end;
            }
            Citations.this.add(name, text.substring(at, end(type)));
        }

        private int start(Tree tree) {
            return Math.toIntExact(positions.getStartPosition(unit, tree));
        }

        private int end(Tree tree) {
            return Math.toIntExact(positions.getEndPosition(unit, tree));
        }

        private static Optional<String> testName(Tree member) {
            return switch (member) {
                case MethodTree method
                when isTest(method.getModifiers().getAnnotations()) ->
                    Optional.of(method.getName().toString());
                case VariableTree field
                when isTest(field.getModifiers().getAnnotations()) ->
                    Optional.of(field.getName().toString());
                default -> Optional.empty();
            };
        }

        private static boolean isTest(List<? extends AnnotationTree> annotations) {
            return annotations.stream()
                    .anyMatch(each -> TESTS.contains(each.getAnnotationType().toString()));
        }
    }
}
