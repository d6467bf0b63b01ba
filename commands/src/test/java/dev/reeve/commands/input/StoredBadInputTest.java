package dev.reeve.commands.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.Cmdlets;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.configuration.StoredCalls;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.command.ParameterType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad input for each parameter of each cmdlet of stored configuration: whatever is given, the answer is a result or an
 * error of the catalogue, and an error changes nothing. What is sound is only tried, so that nothing has to be undone.
 */
class StoredBadInputTest {

    private static final Set<String> CODES =
            Arrays.stream(ErrorCode.values()).map(ErrorCode::name).collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> IDENTITIES = new HashMap<>();

    private static final Set<String> EVERYWHERE = Set.of("WhatIf", "Confirm", "DomainController");

    private static StoredCalls calls;
    private static int cases;

    @BeforeAll
    static void contoso() {
        calls = StoredCalls.byEveryRole();
        TestShell shell = new TestShell(calls.organization(), "Administrator");
        SoundCalls.FIXTURE.forEach(shell::run);
        SoundCalls.FIXTURE.stream().filter(line -> line.startsWith("$")).forEach(calls.shell()::run);
    }

    @AfterAll
    static void thousands() {
        assertThat(cases).isGreaterThan(5000);
    }

    static Stream<Cmdlet> cmdlets() {
        Set<String> built = Cmdlets.built().stream().map(Cmdlet::name).collect(Collectors.toSet());
        return Cmdlets.all().stream()
                .filter(cmdlet -> !built.contains(cmdlet.name()))
                .filter(cmdlet -> !cmdlet.name().endsWith("AddressRewriteEntry"));
    }

    @ParameterizedTest
    @MethodSource("cmdlets")
    @DisplayName("ID-1, ID-2, CMD-10: spoiled one by one, no parameter of stored configuration does harm")
    void spoiled(Cmdlet cmdlet) {
        CmdletDefinition definition =
                BuiltInCatalogue.instance().find(cmdlet.name()).orElseThrow();
        List<String> problems = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (Declared declared : cmdlet.parameters()) {
            CmdletParameter documented = definition.parameter(declared.name()).orElseThrow();
            // One parameter of each type: what is done with it is the same for all of them.
            if (EVERYWHERE.contains(declared.name())
                    || !kinds.add(documented.type() + documented.sets().values())) {
                continue;
            }
            String set = documented.membership(definition.sets().getFirst()).isPresent()
                    ? definition.sets().getFirst()
                    : documented.sets().keySet().iterator().next();
            boolean mandatory = documented
                    .membership(set)
                    .filter(CmdletParameter.Membership::mandatory)
                    .isPresent();
            SequencedMap<String, String> sound = sound(cmdlet, definition, set);
            for (Spoiled spoiled : Spoiled.of(cmdlet, documented, declared, mandatory)) {
                SequencedMap<String, String> arguments = new LinkedHashMap<>(sound);
                arguments.put(declared.name(), ":" + spoiled.value());
                problem(definition, arguments, spoiled.wrong() && isSpoilt(documented, declared, spoiled))
                        .ifPresent(problems::add);
            }
        }

        assertThat(problems).isEmpty();
    }

    /** What Reeve keeps no objects of, such as templates, is text, so anything may be named. */
    private static boolean isSpoilt(CmdletParameter documented, Declared declared, Spoiled spoiled) {
        boolean identity = documented.type().replace("[]", "").endsWith("IdParameter");
        boolean text = declared.type() instanceof ParameterType.TextType;
        boolean zero = spoiled.value().equals("''") && declared.type() instanceof ParameterType.WholeType; // '' is 0
        boolean known = Set.of("Recipient", "Mailbox", "Server", "Database", "RetentionPolicyTag", "AddressList")
                .contains(documented.type().replace("[]", "").replace("IdParameter", ""));
        return !text
                && !zero
                && (!identity || known)
                && !spoiled.value().startsWith("$gone")
                && !documented.name().equals("DomainController");
    }

    private static SequencedMap<String, String> sound(Cmdlet cmdlet, CmdletDefinition definition, String set) {
        String name = cmdlet.name();
        ConfigurationNoun noun =
                ConfigurationNoun.find(name.substring(name.indexOf('-') + 1)).orElseThrow();
        boolean makes = name.startsWith("New-") || name.startsWith("Add-");
        SequencedMap<String, String> arguments = new LinkedHashMap<>();
        for (CmdletParameter parameter : definition.parameters()) {
            if (parameter
                    .membership(set)
                    .filter(CmdletParameter.Membership::mandatory)
                    .isPresent()) {
                arguments.put(parameter.name(), calls.value(noun, parameter));
            }
        }
        if (makes && definition.parameter("Name").isPresent()) {
            arguments.put("Name", "'Another'");
        }
        if (!makes && definition.parameter("Identity").isPresent()) {
            String identity = IDENTITIES.computeIfAbsent(noun.noun(), _ -> calls.identity(noun));
            if (!identity.isEmpty()) {
                arguments.put("Identity", "'" + identity + "'");
            }
        }
        return arguments;
    }

    /** What is wrong with the outcome of a call, if anything. */
    private static Optional<String> problem(
            CmdletDefinition definition, SequencedMap<String, String> arguments, boolean mustFail) {
        cases++;
        boolean tried = definition.parameter("WhatIf").isPresent();
        if (tried) {
            arguments.put("WhatIf", "");
        }
        String line = StoredCalls.line(definition, arguments) + " | Out-Null";
        Organization before = calls.organization().snapshot();
        try {
            calls.shell().run(line);
        } catch (RuntimeException e) {
            return Optional.of(line + "\n    internal: " + e);
        }
        boolean changed = !calls.organization().snapshot().version().equals(before.version());
        if (changed && (tried || !calls.shell().errors().isEmpty())) {
            return Optional.of(line + "\n    changed something");
        }
        List<ErrorValue> errors = calls.shell().errors();
        if (errors.isEmpty()) {
            return mustFail ? Optional.of(line + "\n    was accepted") : Optional.empty();
        }
        String code = errors.getFirst().record().code();
        return CODES.contains(code) ? Optional.empty() : Optional.of(line + "\n    no code of the catalogue: " + code);
    }
}
