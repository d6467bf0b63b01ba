package dev.reeve.interchange.ldif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIDs as bytes and as text. */
class SecurityIdentifierTest {

    @ParameterizedTest
    @DisplayName("A SID comes back from its bytes as it was")
    @ValueSource(
            strings = {"S-1-5-21-1753499413-225065315-1229685892-1104", "S-1-5-32-544", "S-1-1-0", "S-1-5-4294967295"})
    void bothWays(String sid) {
        assertThat(SecurityIdentifier.bytes(sid).flatMap(SecurityIdentifier::text))
                .contains(sid);
    }

    @Test
    @DisplayName("The bytes are the directory's")
    void bytes() {
        assertThat(SecurityIdentifier.bytes("S-1-5-21-2289387285-226114915-1229816900-1104")
                        .map(Base64.getEncoder()::encodeToString))
                .contains("AQUAAAAAAAUVAAAAFUd1iGM9eg1EhE1JUAQAAA==");
    }

    @Test
    @DisplayName("What is no SID has no bytes")
    void none() {
        assertThat(Stream.of("", "S-1", "S-1-5", "S-2-5-21", "S-1-5-x", "S-1-5-21-", "Toronto Tier 2")
                        .flatMap(text -> SecurityIdentifier.bytes(text).stream()))
                .isEmpty();
    }
}
