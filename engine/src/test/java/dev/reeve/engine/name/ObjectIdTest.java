package dev.reeve.engine.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectIdTest {

    private static final String TEXT = "09afAF99-1234-5678-9abc-def012345678";

    @Test
    @DisplayName("OPATH-19: a GUID is one with braces and without, in any case")
    void guids() {
        assertThat(ObjectId.find(TEXT))
                .hasValueSatisfying(id -> assertThat(id)
                        .hasToString("09afaf99-1234-5678-9abc-def012345678")
                        .isEqualTo(ObjectId.parse("{" + TEXT.toUpperCase(Locale.ROOT) + "}")));
    }

    @ParameterizedTest
    @DisplayName("OPATH-19: anything else is none")
    @ValueSource(
            strings = {
                "",
                "09afAF99-1234-5678-9abc-def01234567",
                "09afAF99-1234-5678-9abc-def0123456789",
                "09afAF9g-1234-5678-9abc-def012345678",
                "09afAF9G-1234-5678-9abc-def012345678",
                "09afAF9/-1234-5678-9abc-def012345678",
                "09afAF9:-1234-5678-9abc-def012345678",
                "09afAF9@-1234-5678-9abc-def012345678",
                "09afAF9`-1234-5678-9abc-def012345678",
                "09afAF9--1234-5678-9abc-def012345678",
                "09afAF991-234-5678-9abc-def012345678",
                "{09afAF99-1234-5678-9abc-def012345678"
            })
    void others(String text) {
        assertThat(ObjectId.find(text)).isEmpty();
        assertThatThrownBy(() -> ObjectId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    @DisplayName("ORG-3: a built-in object's id follows from class and name, the name in any case")
    void builtIn() {
        assertThat(ObjectId.ofBuiltIn("Role", "Journaling"))
                .isEqualTo(ObjectId.ofBuiltIn("Role", "JOURNALING"))
                .isNotEqualTo(ObjectId.ofBuiltIn("RoleGroup", "Journaling"));
    }
}
