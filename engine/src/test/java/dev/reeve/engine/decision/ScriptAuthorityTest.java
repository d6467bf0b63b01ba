package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.optional;
import static dev.reeve.engine.Given.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the code of a granted script may do. */
class ScriptAuthorityTest {

    private final Fixture org = new Fixture();
    private final Recipient user = org.mailbox("User");
    private final Recipient other = org.mailbox("Other");
    private final ManagementRole role =
            org.role("Scripts", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED, script("Audit.ps1", "Department"));

    @BeforeEach
    void cmdlets() {
        for (String name : List.of("Set-Mailbox", "New-Mailbox", "New-DistributionGroup")) {
            org.cmdlet(name, List.of("Default"), optional("Identity"), optional("DisplayName"));
        }
    }

    private Optional<ErrorCode> refusal(String cmdlet, String... parameters) {
        Decision decision = org.authorizer()
                .decideInScript(
                        org.organization(),
                        "Audit.ps1",
                        new Request(
                                new Caller(user.id()),
                                cmdlet,
                                Set.of(parameters),
                                List.of(TouchPoint.ObjectAccess.modify(other, other)),
                                ConfigRequirement.EACH));
        return decision instanceof Decision.Denied denied ? Optional.of(denied.code()) : Optional.empty();
    }

    @Test
    @DisplayName(
            "UNSC-2: inside a script that the caller holds every cmdlet runs on every object, exclusive scopes aside")
    void serversAuthority() {
        org.assign(role, user);
        org.exclusiveRecipientScope("Everybody", "Name -like '*'");

        assertThat(org.as(user).runs("Set-Mailbox", "Identity").changing(other).refusal())
                .contains(ErrorCode.CommandNotFound);
        assertThat(refusal("Set-Mailbox", "Identity", "DisplayName", "Verbose")).isEmpty();
        assertThat(refusal("Set-Mailbox", "Nonsense")).contains(ErrorCode.ParameterNotFound);
        assertThat(refusal("Set-Nonsense")).contains(ErrorCode.CommandNotFound);
    }

    @Test
    @DisplayName("UNSC-2, ORG-4: a script that was taken from its caller in mid-run can do nothing more")
    void takenAway() {
        org.assign(org.role("Other", entry("Get-Mailbox")), user);

        assertThat(refusal("Set-Mailbox")).contains(ErrorCode.CommandNotFound);
        RoleAssignment assignment = org.assign(role, user);
        assertThat(refusal("Set-Mailbox")).isEmpty();
        org.add(assignment.enabled(false));
        assertThat(refusal("Set-Mailbox")).contains(ErrorCode.CommandNotFound);
    }

    @Test
    @DisplayName("SPLIT-4: split permissions bind scripts too")
    void split() {
        org.assign(role, user);
        assertThat(refusal("New-Mailbox")).isEmpty();

        org.settings(true, false);
        assertThat(refusal("New-Mailbox")).contains(ErrorCode.CommandNotFound);
        assertThat(refusal("New-DistributionGroup")).contains(ErrorCode.AdSplitForbidden);
        assertThat(org.authorizer().serverCommands(org.organization())).doesNotContain("New-Mailbox");
        assertThat(org.authorizer().serverRights(org.organization(), "New-Mailbox"))
                .isEmpty();
        assertThat(org.authorizer()
                        .serverRights(org.organization(), "set-mailbox")
                        .orElseThrow()
                        .parameters())
                .containsExactly("DisplayName", "Identity");
    }
}
