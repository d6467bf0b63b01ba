package dev.reeve.language.command;

/** One run of a command within one pipeline: {@code begin}, then once per pipeline object, then {@code end}. */
public interface Invocation {

    /** Before the first object. */
    default void begin() {}

    /** Before the first object, with what the command line alone bound. */
    default void begin(Arguments commandLine) {
        begin();
    }

    /**
     * Once per pipeline object with that object bound, or once where nothing is piped in.
     *
     * @throws CommandError to report an error for this object
     */
    void process(Arguments arguments);

    /** After the last object. */
    default void end() {}

    /** Last of all, also after a failure: lets go of files and the like. */
    default void close() {}
}
