package dev.reeve.language.host;

import java.util.List;
import java.util.Optional;

/** The person who answers prompts. */
public interface Console {

    /**
     * Shows lines, then a prompt, and reads one line.
     *
     * @return what was typed, or empty at the end of input
     */
    Optional<String> ask(List<String> lines, String prompt);

    /** Like {@link #ask} without showing what is typed. */
    Optional<String> askSecret(String prompt);
}
