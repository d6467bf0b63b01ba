package dev.reeve.commands.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every noun of stored configuration, made, shown, changed and removed by its own cmdlets. */
class StoredNounsTest {

    private static StoredCalls calls;

    @BeforeAll
    static void contoso() {
        calls = StoredCalls.byEveryRole();
    }

    static Stream<ConfigurationNoun> nouns() {
        return ConfigurationNoun.all().stream().filter(StoredCalls::isGranted);
    }

    @Test
    @DisplayName("All facts of the data are about parameters and properties that exist")
    void facts() {
        List<String> problems = new ArrayList<>();
        for (ConfigurationNoun noun : ConfigurationNoun.all()) {
            NounProperties properties = NounProperties.of(noun);
            noun.defaults().forEach((name, text) -> {
                if (Optional.ofNullable(properties.all().get(name))
                        .flatMap(property -> property.ofDefault(text))
                        .isEmpty()) {
                    problems.add(noun.noun() + " can't have " + name + " " + text);
                }
            });
            noun.view().stream()
                    .filter(column -> !List.of("Name", "Identity", "Server").contains(column))
                    .filter(column -> !properties.all().containsKey(column))
                    .forEach(column -> problems.add(noun.noun() + " can't show " + column));
            if (StoredCalls.definition("Get", noun).isEmpty()) {
                problems.add(noun.noun() + " has no Get-");
            }
        }

        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("nouns")
    @DisplayName("CMD-6, CMD-10, ORG-3: whatever a noun's cmdlets set, its Get- shows; what is removed is gone")
    void life(ConfigurationNoun noun) {
        String identity = calls.identity(noun);
        List<String> problems = new ArrayList<>();
        StoredCalls.definition("Set", noun).ifPresent(set -> {
            for (CmdletParameter parameter : set.parameters()) {
                NounProperties.of(noun, parameter)
                        .filter(property -> !noun.defaultProperty()
                                .filter(property.name()::equals)
                                .isPresent())
                        .flatMap(property -> problem(noun, set, parameter, property, identity))
                        .ifPresent(problems::add);
            }
        });
        assertThat(problems).isEmpty();
        if (StoredCalls.making(noun).isPresent()) {
            remove(noun, identity);
        }
    }

    private static void remove(ConfigurationNoun noun, String identity) {
        CmdletDefinition definition = StoredCalls.definition("Remove", noun).orElseThrow();
        calls.shell().run(StoredCalls.line(definition, identified(noun, definition, identity)));
        assertThat(calls.shell().codes()).isEmpty();
        assertThat(calls.organization().snapshot().configuration(noun.noun()))
                .noneMatch(object -> calls.organization()
                        .snapshot()
                        .tree()
                        .canonicalName(object)
                        .equals(identity));
    }

    private static Optional<String> problem(
            ConfigurationNoun noun,
            CmdletDefinition set,
            CmdletParameter parameter,
            StoredProperty property,
            String identity) {
        SequencedMap<String, String> arguments = identified(noun, set, identity);
        boolean placed = noun.priorityProperty().filter(property.name()::equals).isPresent();
        String value = placed ? Integer.toString(noun.firstPlace()) : calls.value(noun, parameter);
        arguments.put(parameter.name(), value);
        // What only goes together with something else is left to the sets that have both.
        String line = StoredCalls.line(set, arguments);
        calls.shell().run(line);
        if (!calls.shell().codes().isEmpty()) {
            return Optional.of(
                    line + ": " + calls.shell().errors().getFirst().record().message());
        }
        CmdletDefinition get = StoredCalls.definition("Get", noun).orElseThrow();
        String shown = placed ? Integer.toString(noun.firstPlace()) : calls.shown(property);
        List<String> texts = calls.texts(StoredCalls.line(get, identified(noun, get, identity)), property.name());
        return texts.equals(List.of(shown))
                ? Optional.empty()
                : Optional.of(line + ": " + property.name() + " is " + texts + ", not " + shown);
    }

    private static SequencedMap<String, String> identified(
            ConfigurationNoun noun, CmdletDefinition definition, String identity) {
        SequencedMap<String, String> arguments = new LinkedHashMap<>();
        boolean server = noun.binding() == ConfigurationNoun.Binding.SERVER;
        if (definition.parameter("Identity").isPresent() && !identity.isEmpty()) {
            arguments.put("Identity", "'" + identity + "'");
            if (server && !noun.single() && definition.parameter("Server").isPresent() && !isRead(definition)) {
                arguments.put("Server", "MBX2");
            }
        } else if (server && definition.parameter("Server").isPresent()) {
            arguments.put("Server", "MBX2");
        }
        return arguments;
    }

    private static boolean isRead(CmdletDefinition definition) {
        return definition.name().startsWith("Get-");
    }
}
