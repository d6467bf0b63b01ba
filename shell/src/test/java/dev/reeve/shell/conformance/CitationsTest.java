package dev.reeve.shell.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What counts as stating a rule, and what as naming it. */
class CitationsTest {

    private final Citations citations = new Citations();

    @Test
    void aRuleBelongsToTheMethodThatNamesIt() {
        citations.addJava(List.of("""
                /** Of %1$s-1. */
                class ThingTest {
                    private final int field = 1; // %1$s-2

                    /** %1$s-3 */
                    @Test
                    @DisplayName("%1$s-4")
                    void first() { // %1$s-5
                        helper("%1$s-6");
                    }

                    @ParameterizedTest
                    void second() {
                        // %1$s-6
                    }

                    /** %1$s-7 */
                    private void helper(String text) {}
                }
                """.formatted("NAME")));

        assertThat(citations.places())
                .containsExactly(
                        named("NAME-1", "ThingTest"),
                        named("NAME-2", "ThingTest.first"),
                        named("NAME-3", "ThingTest.first"),
                        named("NAME-4", "ThingTest.first"),
                        named("NAME-5", "ThingTest.first"),
                        named("NAME-6", "ThingTest.first", "ThingTest.second"),
                        named("NAME-7", "ThingTest"));
    }

    private static Map.Entry<String, SortedSet<String>> named(String id, String... places) {
        return Map.entry(id, new TreeSet<>(List.of(places)));
    }

    @Test
    void aClassWithoutTestsProvesNothing() {
        citations.addJava(List.of("class Helper { /** %s-1 */ void helps() {} }".formatted("NAME")));

        assertThat(citations.places()).isEmpty();
    }

    @Test
    void aRuleBelongsToItsStory() {
        citations.addStories("corpus/x.txt", """
                # About %1$s-1.
                == The first [%1$s-2] [%1$s-3] ==
                PS> Get-Thing
                # %1$s-4 to %1$s-9
                == The second ==
                # %1$s-2
                """.formatted("NAME"));

        assertThat(citations.places())
                .containsExactly(
                        named("NAME-1", "corpus/x.txt"),
                        named("NAME-2", "corpus/x.txt “The first”", "corpus/x.txt “The second”"),
                        named("NAME-3", "corpus/x.txt “The first”"),
                        named("NAME-4", "corpus/x.txt “The first”"),
                        named("NAME-9", "corpus/x.txt “The first”"));
    }

    @Test
    void aRuleIsOfTheFileThatStatesIt() {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put("model", "- `[ONE-2]` as `[TWO-1]`\n- `[ONE-1]` first `[ONE-3]` too");
        files.put("web", "- `[TWO-1]` as `[ONE-3]`");
        Rules rules = Rules.of(files);

        assertThat(rules.of(List.of("model"))).containsExactly("ONE-2", "ONE-1", "ONE-3");
        assertThat(rules.of(List.of("web"))).containsExactly("TWO-1");
    }
}
