package dev.reeve.server.configuration;

import java.util.List;

/** The configuration can't be used: everything that is wrong with it, each with its place and what to do. */
public final class ConfigurationException extends RuntimeException {

    private final transient List<String> problems;

    ConfigurationException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, a line each. */
    public List<String> problems() {
        return problems;
    }
}
