package dev.reeve.language.syntax;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/**
 * Any text at all. The build runs it over the inputs kept beside it, one file each: those that found something stay there.
 * {@code JAZZER_FUZZ=1} makes it look for new ones (CONTRIBUTING.md).
 */
class SyntaxFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void parsed(@NotNull String text) {
        SoundParsing.parse(text);
    }
}
