package dev.reeve.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFoldingTest {

    @ParameterizedTest
    @DisplayName("ORG-5: equal ignoring case, character by character")
    @CsvSource({
        "Mail Recipients, mail RECIPIENTS, true",
        "\u00C4pfel, \u00E4PFEL, true",
        "\u03A3, \u03C2, true",
        "\u03C3, \u03C2, true",
        "\uD801\uDC00, \uD801\uDC28, true",
        "stra\u00DFe, STRASSE, false",
        "\u0131, i, false",
        "\u0130, i, false",
        "\u212A, k, false",
        "\u017F, s, false",
        "a, b, false",
        "a, aa, false"
    })
    void equality(String one, String other, boolean equal) {
        assertThat(CaseFolding.equal(one, other)).isEqualTo(equal);
        assertThat(CaseFolding.fold(one).equals(CaseFolding.fold(other))).isEqualTo(equal);
        assertThat(CaseFolding.compare(one, other) == 0).isEqualTo(equal);
    }

    @Test
    @DisplayName("OPATH-25: the order is ordinal, letters in upper case")
    void order() {
        List<String> names = List.of("a2", "B", "A10", "_", "b1");
        assertThat(names.stream().sorted(CaseFolding::compare)).containsExactly("A10", "a2", "B", "b1", "_");
    }

    @Test
    @DisplayName("ORG-5: folding leaves no upper case and changes nothing twice")
    void folding() {
        assertThat(CaseFolding.fold("\u00C4BC\u212A")).isEqualTo("\u00E4bc\u212A");
        String folded = CaseFolding.fold("\u0130I\u0131 \u03A3\u03C2");
        assertThat(CaseFolding.fold(folded)).isEqualTo(folded);
    }

    @Test
    @DisplayName("ORG-5: names that are one name have one hash; each ASCII letter folds, and no neighbour of them does")
    void hashes() {
        assertThat(CaseFolding.hash("AZaz@[`{")).isEqualTo(CaseFolding.hash("azAZ@[`{"));
        assertThat(CaseFolding.hash("\u00C4PFEL")).isEqualTo(CaseFolding.hash("\u00E4pfel"));
        assertThat(CaseFolding.hash("A")).isNotEqualTo(CaseFolding.hash("B"));
        assertThat(CaseFolding.hash("AB")).isNotEqualTo(CaseFolding.hash("BA"));
        assertThat(CaseFolding.fold("AZaz@[`{")).isEqualTo("azaz@[`{");
        assertThat(CaseFolding.equal("@", "`")).isFalse();
        assertThat(CaseFolding.equal("[", "{")).isFalse();
    }
}
