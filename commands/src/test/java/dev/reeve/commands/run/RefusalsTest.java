package dev.reeve.commands.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.command.ErrorValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refusal says. */
class RefusalsTest {

    private final TestOrganization organization = new TestOrganization();
    private final Recipient terry = organization.mailbox("Terry");

    private ReeveException refusal(ErrorCode code, TouchPoint touchPoint) {
        return Errors.of(
                organization.snapshot(),
                "Set-Mailbox",
                new Decision.Denied(code, Optional.of(touchPoint), Optional.of("Alias"), List.of()),
                "EX01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "NoSession | access is denied",
                "CommandNotFound | 'Set-Mailbox' is not recognized as the name of a cmdlet",
                "ParameterNotFound | A parameter cannot be found that matches parameter name 'Alias'",
                "ObjectNotFound | couldn't be found on",
                "OutOfWriteScope | out of the current user's write scope",
                "OutOfWriteScope | isn't within your current write scopes",
                "OutOfWriteScope | Can't perform save operation",
                "ParameterOutOfScope | isn't within your current write scopes",
                "ParameterOutOfScope | 'Alias'",
                "OutOfServerScope | isn't within your server write scope",
                "OutOfDatabaseScope | isn't within your database write scope",
                "NotGroupManager | This operation can only be performed by a manager of the group.",
                "NotDelegated | delegat"
            })
    @DisplayName("REASON-1: messages hold the words that administrators search for")
    void fragments(ErrorCode code, String fragment) {
        assertThat(refusal(code, TouchPoint.ObjectAccess.modify(terry, terry)).getMessage())
                .containsIgnoringCase(fragment);
    }

    @Test
    @DisplayName("REASON-1: every code of the catalogue of errors exists")
    void codes() throws IOException {
        String spec = Files.readString(Path.of("../docs/spec/evaluation.md"));
        String table = spec.substring(spec.indexOf("`[REASON-1]`"), spec.indexOf("`[REASON-2]`"));

        assertThat(Pattern.compile("(?m)^\\| (`[^|]+`) \\|")
                        .matcher(table)
                        .results()
                        .flatMap(row -> Stream.of(row.group(1).split("[^A-Za-z*]+", -1)))
                        .filter(code -> !code.isEmpty() && !code.endsWith("*")))
                .hasSizeGreaterThan(40)
                .isSubsetOf(Stream.of(ErrorCode.values()).map(ErrorCode::name).toList());
    }

    @Test
    @DisplayName("REASON-2: a refused object is an error with category, target and id, and the next object goes on")
    void perObject() {
        TestShell shell = new TestShell(organization, "Administrator");

        ErrorValue error = shell.run("'Nobody', 'Terry' | Set-Mailbox -DisplayName Changed")
                .errors()
                .getFirst();

        assertThat(error.record().message()).contains("Nobody");
        assertThat(error.record().category()).isEqualTo("NotSpecified");
        assertThat(error.record().target()).contains("Nobody");
        assertThat(error.fullyQualifiedId()).matches("[0-9A-F]{8},Set-Mailbox");
        assertThat(shell.run("(Get-Mailbox Terry).DisplayName").lines()).containsExactly("Changed");
    }

    @Test
    @DisplayName(
            "REASON-2: -ErrorAction Stop ends the line at the first one; a parameter that does not bind does anyway")
    void promoted() {
        TestShell shell = new TestShell(organization, "Administrator");

        shell.run("'Nobody', 'Terry' | Set-Mailbox -DisplayName Changed -ErrorAction Stop");
        assertThat(shell.codes()).containsExactly("ObjectNotFound");
        shell.run("'Nobody', 'Terry' | Set-Mailbox -Nonsense x");
        assertThat(shell.codes()).containsExactly("ParameterNotFound");
        assertThat(shell.run("(Get-Mailbox Terry).DisplayName").lines()).containsExactly("Terry");
    }

    @Test
    @DisplayName("REASON-3: nobody can tell a regular scope's refusal from an exclusive scope's")
    void exclusive() {
        TouchPoint touchPoint = TouchPoint.ObjectAccess.modify(terry, terry);
        ReeveException regular = refusal(ErrorCode.OutOfWriteScope, touchPoint);
        ReeveException exclusive = refusal(ErrorCode.ExclusiveScope, touchPoint);

        assertThat(exclusive.code()).isEqualTo(regular.code());
        assertThat(exclusive).hasMessage(regular.getMessage());
    }
}
