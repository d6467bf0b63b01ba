package dev.reeve.interchange.ldif;

import java.util.List;
import java.util.stream.Collectors;

/** A file that can't be imported. Nothing of it was. */
public final class ImportException extends RuntimeException {

    private static final int SHOWN = 20;

    private final transient List<Problem> problems;

    /**
     * What is wrong.
     *
     * @param problems at least one, by line
     */
    public ImportException(List<Problem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    /** One thing that is wrong. */
    public ImportException(int line, String message) {
        this(List.of(new Problem(line, message)));
    }

    /** All that is wrong, by line. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong with a file.
     *
     * @param line 1-based; 0 where it concerns the file as a whole
     * @param message what is wrong and what to do
     */
    public record Problem(int line, String message) {
        @Override
        public String toString() {
            return line == 0 ? message : "Line " + line + ": " + message;
        }
    }

    private static String text(List<Problem> problems) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        return problems.size() <= SHOWN ? shown : shown + "\nand " + (problems.size() - SHOWN) + " more.";
    }
}
