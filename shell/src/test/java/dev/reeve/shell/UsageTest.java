package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import dev.reeve.shell.option.Option;
import dev.reeve.shell.option.Verb;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each verb tells what it does, takes and answers. */
class UsageTest {

    private final CommandLineTester tester = new CommandLineTester(Path.of("no home is looked at"));

    static Stream<String> verbs() {
        return Grammar.reeve().all().stream().map(Verb::name);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void each_verb_has_a_text_with_all_that_it_takes(String name) {
        Verb verb = Grammar.reeve().named(name).orElseThrow();
        Said said = tester.reeve(name, "--help");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).allMatch(line -> line.length() <= 80);
        String text = said.output().replaceAll("\\s+", " ");
        assertThat(text).startsWith("Usage: reeve " + name + " ").contains(verb.description());
        assertThat(verb.description()).endsWith(".");
        verb.operands()
                .ifPresent(operands -> assertThat(text).contains(operands.label() + " " + operands.description()));
        for (Option option : verb.options()) {
            assertThat(text).contains(option.name(), option.description());
            assertThat(option.description()).endsWith(".");
        }
        assertThat(tester.reeve("help", name).out()).isEqualTo(said.out());
    }

    /** What ends with 3 says when. */
    @ParameterizedTest
    @ValueSource(strings = {"why", "who-can", "what-can", "what-if", "lint", "diff", "drift", "script", "history"})
    void a_verb_that_answers_by_its_exit_code_tells_which(String verb) {
        assertThat(tester.reeve("help", verb).output().replaceAll("\\s+", " "))
                .containsPattern("Exit code 0: [^.]+, 3: [^.]+\\.");
    }

    @Test
    void all_verbs_are_listed_and_none_is_announced_only() {
        List<String> out = tester.reeve("help").out();

        assertThat(out).isEqualTo(tester.reeve("--help").out());
        assertThat(verbs()).allMatch(verb -> out.stream().anyMatch(line -> line.startsWith("  " + verb + " ")));
    }

    @Test
    void what_is_no_verb_is_told() {
        assertThat(tester.reeve("help", "whatever").exitCode()).isEqualTo(2);
        assertThat(tester.reeve("help", "why", "diff").exitCode()).isEqualTo(2);
    }
}
