package dev.reeve.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsTextNumbersTruthListsAndObjectsInOrder() {
        JsonObject object = Json.read(
                "{\"a\":\"x\", \"b\" : -12,\"c\":[true,false,[]],\n\"d\":{\"e\":{}}, \"f\":9223372036854775807}");

        assertThat(object.fields())
                .containsExactly(
                        Map.entry("a", "x"),
                        Map.entry("b", -12L),
                        Map.entry("c", List.of(true, false, List.of())),
                        Map.entry("d", new JsonObject(Map.of("e", new JsonObject(Map.of())))),
                        Map.entry("f", Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "\"quoted\" \\ / back",
                "\b\f\n\r\t",
                "\u0000\u001f\u007f",
                "häßlich",
                "\u2028 \ud83d\ude00",
                "\\",
                "ends \\\"",
                "{\"a\":[1,2]}"
            })
    void readsAnyTextAsItWasWritten(String text) {
        String written = Json.write(json -> json.writeStringProperty(text, text));

        assertThat(Json.read(written).fields()).containsExactly(Map.entry(text, text));
    }

    @Test
    void readsEscapesThatItDoesNotWrite() {
        assertThat(Json.read("{\"a\":\"\\u00e4\\/\\uD83D\\ude00\"}").text("a")).isEqualTo("ä/\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "1",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\" 1}",
                "{\"a\":[1",
                "{\"a\":[1,]}",
                "{\"a\":[1 2]}",
                "{\"a\":x}",
                "{\"a\":1.5}",
                "{\"a\":12345678901234567890}",
                "{\"a\":tru}",
                "{\"a\":null}",
                "{\"a\":\"x}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\",
                "{} {}",
                "{}x",
                "{\"a\":1 \"b\":2}"
            })
    void refusesWhatItCannotHaveWritten(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(Unreadable.class);
    }
}
