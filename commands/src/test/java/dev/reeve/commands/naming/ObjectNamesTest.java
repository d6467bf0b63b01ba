package dev.reeve.commands.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names are allowed. */
class ObjectNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"John's Assignment", "ContosoUsers: Toronto Recipient Admins", "a, (b)", "x"})
    @DisplayName("ID-7: apostrophes, blanks, commas, colons and parentheses are fine")
    void fine(String name) {
        assertThat(ObjectNames.check(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a*", "a?", "a\\b", "a\tb"})
    @DisplayName("ID-7, CMD-11: empty names, wildcards, backslashes and control characters are refused")
    void refused(String name) {
        assertThat(ObjectNames.check(name).map(ReeveException::code)).contains(ErrorCode.InvalidName);
    }
}
