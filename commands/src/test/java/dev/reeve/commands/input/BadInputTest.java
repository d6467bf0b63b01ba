package dev.reeve.commands.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.Cmdlets;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.RecordedEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
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
 * Bad input for each parameter of each cmdlet, made from the catalogue: one parameter at a time of a call that is right.
 * Whatever is given, the answer is a result or an error of the catalogue, an error changes nothing, and the audit log
 * has what it should have.
 */
class BadInputTest {

    /** Refused before the cmdlet starts, so not logged [AUD-5]. */
    private static final Set<ErrorCode> BEFORE_THE_START = EnumSet.of(
            ErrorCode.ParameterNotFound,
            ErrorCode.AmbiguousParameterSet,
            ErrorCode.MissingMandatoryParameter,
            ErrorCode.InvalidArgumentType,
            ErrorCode.CannotConvertArgument,
            ErrorCode.MissingArgument);

    private static final Set<String> CODES =
            Arrays.stream(ErrorCode.values()).map(ErrorCode::name).collect(Collectors.toUnmodifiableSet());

    private static TestOrganization contoso;
    private static TestShell shell;
    private static int cases;

    /** The number of the newest entry that the audit log had before the line. */
    private static long logged;

    @BeforeAll
    static void fixture() {
        contoso = TestContoso.create();
        contoso.snapshot()
                .all(ExchangeServer.class)
                .forEach(server -> contoso.put(server.withTrackingLogs(Optional.of("logs"))));
        shell = new TestShell(contoso, "Administrator");
        for (String line : SoundCalls.FIXTURE) {
            assertThat(shell.run(line).errors()).as(line).isEmpty();
        }
        logged = newest();
    }

    @AfterAll
    static void thousands() {
        assertThat(cases).isGreaterThan(3000);
    }

    static Stream<Cmdlet> cmdlets() {
        return Cmdlets.built().stream();
    }

    @ParameterizedTest
    @MethodSource("cmdlets")
    @DisplayName("AUD-5, ID-1, ID-2, ID-5, ID-7: spoiled one by one, no parameter does harm")
    void spoiled(Cmdlet cmdlet) {
        CmdletDefinition definition =
                BuiltInCatalogue.instance().find(cmdlet.name()).orElseThrow();
        SequencedMap<String, SequencedMap<String, String>> sound = sound(cmdlet, definition);
        assertThat(sound).as("sound calls of " + cmdlet.name()).isNotEmpty();
        List<String> problems = new ArrayList<>();
        for (Declared declared : cmdlet.parameters()) {
            CmdletParameter documented = definition.parameter(declared.name()).orElseThrow();
            String set = sound.keySet().stream()
                    .filter(name -> documented.membership(name).isPresent())
                    .findFirst()
                    .orElse(sound.firstEntry().getKey());
            boolean mandatory = documented
                    .membership(set)
                    .filter(CmdletParameter.Membership::mandatory)
                    .isPresent();
            boolean known = documented.membership(set).isPresent();
            boolean slow = sound.get(set).containsKey("Password");
            for (Spoiled spoiled : Spoiled.of(cmdlet, documented, declared, mandatory)) {
                if (slow && !spoiled.wrong()) {
                    continue; // a password is hashed slowly on purpose, and all this is tried with other sets too
                }
                SequencedMap<String, String> arguments = new LinkedHashMap<>(sound.get(set));
                arguments.put(declared.name(), ":" + spoiled.value());
                problem(SoundCalls.line(definition, arguments), spoiled.wrong() && known)
                        .ifPresent(problems::add);
            }
        }

        assertThat(problems).isEmpty();
    }

    /** The parameter sets whose least call works, those that need no password first. */
    private static SequencedMap<String, SequencedMap<String, String>> sound(
            Cmdlet cmdlet, CmdletDefinition definition) {
        SequencedMap<String, SequencedMap<String, String>> sound = new LinkedHashMap<>();
        for (String set : definition.sets()) {
            Optional<SequencedMap<String, String>> least = SoundCalls.least(cmdlet, definition, set);
            if (least.isPresent()) {
                Organization before = contoso.snapshot();
                shell.run(SoundCalls.line(definition, least.get()));
                if (shell.errors().isEmpty()) {
                    if (least.get().containsKey("Password")) {
                        sound.putLast(set, least.get());
                    } else {
                        sound.putFirst(set, least.get());
                    }
                }
                restore(before);
                logged = newest();
            }
        }
        return sound;
    }

    /** What is wrong with the outcome of a line, if anything. */
    private static Optional<String> problem(String line, boolean mustFail) {
        cases++;
        Organization before = contoso.snapshot();
        try {
            shell.run(line);
        } catch (RuntimeException e) {
            restore(before);
            return Optional.of(line + "\n    internal: " + e);
        }
        List<ErrorValue> errors = shell.errors();
        if (errors.isEmpty()) {
            restore(before);
            logged = newest();
            return mustFail ? Optional.of(line + "\n    was accepted") : Optional.empty();
        }
        ErrorValue error = errors.getFirst();
        if (!contoso.snapshot().version().equals(before.version())) {
            restore(before);
            return Optional.of(
                    line + "\n    changed something: " + error.record().code());
        }
        if (!CODES.contains(error.record().code())) {
            return Optional.of(
                    line + "\n    no code of the catalogue: " + error.record().code());
        }
        long entries = newest() - logged;
        logged = newest();
        return audit(line, error, entries);
    }

    /** The number of the audit log's newest entry: reading the whole log after each line would take longer than the lines. */
    private static long newest() {
        return contoso.newestAudit().map(RecordedEntry::number).orElse(0L);
    }

    private static Optional<String> audit(String line, ErrorValue error, long entries) {
        boolean reads = line.startsWith("Get-") || line.startsWith("Search-"); // AUD-3
        boolean before =
                BEFORE_THE_START.contains(ErrorCode.valueOf(error.record().code()));
        if (entries == 0) {
            return reads || before
                    ? Optional.empty()
                    : Optional.of(line + "\n    not logged: " + error.record().code());
        }
        AuditEntry entry = contoso.newestAudit().orElseThrow().entry();
        return !reads
                        && entries == 1
                        && entry.error().equals(Optional.of(error.record().message()))
                ? Optional.empty()
                : Optional.of(line + "\n    logged " + entries + ": " + entry);
    }

    /** Puts everything back as it was. */
    private static void restore(Organization before) {
        Organization after = contoso.snapshot();
        if (after.version().equals(before.version())) {
            return;
        }
        LinkedHashMap<ObjectId, Optional<DirectoryObject>> changed = new LinkedHashMap<>();
        after.all().forEach(object -> {
            Optional<DirectoryObject> former = before.find(object.id());
            if (!former.equals(Optional.of(object))) {
                changed.put(object.id(), former);
            }
        });
        before.all()
                .filter(object -> after.find(object.id()).isEmpty())
                .forEach(object -> changed.put(object.id(), Optional.of(object)));
        contoso.runner().importChange(contoso.session("Administrator"), "restore", _ -> new Change(changed));
        logged = newest();
    }
}
