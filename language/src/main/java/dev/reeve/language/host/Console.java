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

    /** How many lines fit the screen; 0 where nothing has to be shown page by page. */
    default int rows() {
        return 0;
    }

    /**
     * Shows a prompt and waits for a key.
     *
     * @return the key, or empty at the end of input
     */
    default Optional<String> askKey(String prompt) {
        return ask(List.of(), prompt);
    }

    /** Like {@link #ask} without showing what is typed. */
    Optional<String> askSecret(String prompt);
}
