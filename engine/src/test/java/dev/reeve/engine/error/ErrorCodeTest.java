package dev.reeve.engine.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    @Test
    @DisplayName("Every error has a category and an exception that a script can tell it by")
    void shown() {
        assertThat(ErrorCode.values())
                .allSatisfy(code -> assertThat(code.category()).matches("[A-Z][A-Za-z]+"))
                .allSatisfy(code -> assertThat(code.exceptionName()).matches("[A-Z][A-Za-z]+Exception"));
    }

    @Test
    @DisplayName("An error tells what was wrong, and with which object")
    void told() {
        ReeveException error = new ReeveException(ErrorCode.NameExists, "Choose another one.", "Sales");
        assertThat(error.code()).isEqualTo(ErrorCode.NameExists);
        assertThat(error.target()).isEqualTo("Sales");
        assertThat(error).hasMessage("Choose another one.");
    }
}
