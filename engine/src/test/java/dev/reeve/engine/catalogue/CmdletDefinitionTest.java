package dev.reeve.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Given;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CmdletDefinitionTest {

    @Test
    @DisplayName("A parameter is found by its whole name in any case")
    void parameters() {
        CmdletDefinition cmdlet = new CmdletDefinition(
                "Set-User", List.of(Given.optional("Identity"), Given.optional("Phone")), List.of("Default"));
        assertThat(cmdlet.parameter("PHONE").map(CmdletParameter::name)).contains("Phone");
        assertThat(cmdlet.parameter("Pho")).isEmpty();
    }
}
