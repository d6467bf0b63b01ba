package dev.reeve.engine.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.name.CaseFolding;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Names ignoring case, where ASCII letters are folded in place and all others compared in full. */
class FlatNamesTest {

    private static final NumberIndex.Keying<String> KEYING = new NumberIndex.Keying<>() {
        @Override
        public int hash(String key) {
            return CaseFolding.fold(key).length(); // many have the same
        }

        @Override
        public boolean same(String one, String other) {
            return CaseFolding.equal(one, other);
        }
    };

    private static final List<String> NAMES =
            List.of("Ann", "ANNA", "Bob", "\u00C4nne", "Zo\u00EB", "bob", "K", "[x]", "{y}", "\uD801\uDC00");

    private final NumberIndex<String> index = NumberIndex.ofNames(KEYING, NAMES);

    @Test
    @DisplayName("ORG-5: a name is found in any case, whatever its letters")
    void anyCase() {
        assertThat(index.find("aNN")).isZero();
        assertThat(index.find("anna")).isEqualTo(1);
        assertThat(index.find("\u00E4NNE")).isEqualTo(3);
        assertThat(index.find("ZO\u00CB")).isEqualTo(4);
        assertThat(index.find("k")).isEqualTo(6);
        assertThat(index.find("\uD801\uDC28")).isEqualTo(9);
    }

    @Test
    @DisplayName(
            "ORG-5: names that only look alike are others: no letter outside ASCII is one inside, no bracket a brace")
    void othersAreOthers() {
        assertThat(index.find("\u212A")).isEqualTo(NumberIndex.NONE); // the sign of Kelvin
        assertThat(index.find("An")).isEqualTo(NumberIndex.NONE);
        assertThat(index.find("Anne")).isEqualTo(NumberIndex.NONE);
        assertThat(index.find("{x}")).isEqualTo(NumberIndex.NONE);
        assertThat(index.find("[y]")).isEqualTo(NumberIndex.NONE);
        assertThat(index.find("")).isEqualTo(NumberIndex.NONE);
    }

    @Test
    @DisplayName("a name of several has no number until all but one are gone; earlier indexes stay as they were")
    void severalAndGone() {
        NumberIndex<String> one = index.without("BOB", 5);
        NumberIndex<String> none = one.without("bob", 2);
        NumberIndex<String> another = none.with("Bob", 20).without("Ann", 0);

        assertThat(index.find("Bob")).isEqualTo(NumberIndex.SEVERAL);
        assertThat(one.find("Bob")).isEqualTo(2);
        assertThat(none.find("Bob")).isEqualTo(NumberIndex.NONE);
        assertThat(another.find("bob")).isEqualTo(20);
        assertThat(another.find("ann")).isEqualTo(NumberIndex.NONE);
        assertThat(index.find("ann")).isZero();
    }
}
