package dev.reeve.shell.line;

/** Exit codes of {@code reeve}; a script's own {@code exit N} is N. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;

    /** An error ended or marked the run. */
    public static final int FAILED = 1;

    /** The command line or the text does not parse, or asks for what is not built; nothing ran. */
    public static final int USAGE = 2;

    /** {@code why} denied, {@code lint} found something, {@code diff} and {@code drift} a difference. */
    public static final int FOUND = 3;

    private ExitCode() {}
}
