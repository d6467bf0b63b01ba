package dev.reeve.shell.story;

import java.util.List;

/**
 * Where a story went another way than it was told.
 *
 * @param line the line of the file that says what was expected
 * @param reasons why the organization decided as it did
 */
record Problem(int line, String expected, List<String> got, List<String> reasons) {

    static Problem of(int line, String expected, String got) {
        return new Problem(line, expected, List.of(got), List.of());
    }

    Problem because(List<String> why) {
        return new Problem(line, expected, got, why);
    }
}
