package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second opinion is worth something only as long as it is one. */
class IndependenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SecondOpinion",
                "PlainDirectory",
                "PlainScopes",
                "PlainGuards",
                "PlainFilter",
                "FilterTree",
                "Need",
                "Claim"
            })
    @DisplayName("It uses the engine's values, and nothing of the engine that evaluates, looks up or knows kinds")
    void sharesNothing(String name) throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/reeve/engine/opinion/" + name + ".java"));

        assertThat(source)
                .doesNotContain("engine.filter")
                .doesNotContain("engine.invariant")
                .doesNotContain("Authorizer")
                .doesNotContain("AssignmentReach")
                .doesNotContainPattern(
                        "organization\\(?\\)?\\s*\\.(tree|subject|indexed|index|named|membersOf|find)\\(")
                .doesNotContainPattern("type\\(\\)\\s*\\.is\\w+\\(")
                .doesNotContainPattern("\\.(isEnabled|hasRemotePowerShell|isWithin|isOrganizationManagement)\\(");
    }
}
